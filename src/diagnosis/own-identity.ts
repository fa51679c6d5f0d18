import type { Claims, RunsOn } from '../evidence';

/** Places where a program signs in with an identity of its own. */
const OWN_IDENTITY: ReadonlySet<RunsOn> = new Set([
  'function-app',
  'app-service',
  'container-apps',
  'kubernetes',
  'github-actions',
  'azure-pipelines',
  'api-management',
  'search-service',
  'logic-app',
]);

/** Places where a person's own sign-in runs the code. */
const OWN_MACHINES: ReadonlySet<RunsOn> = new Set(['laptop', 'cloud-shell', 'codespace', 'notebook']);

/**
 * Whether the program that fails is said to run where it signs in with an identity of its own, and nowhere else: then the
 * roles of the person who asks do not decide.
 */
export const hasOwnIdentity = ({ runsOn }: Pick<Claims, 'runsOn'>): boolean =>
  runsOn.some(({ value }) => OWN_IDENTITY.has(value)) && !runsOn.some(({ value }) => OWN_MACHINES.has(value));
