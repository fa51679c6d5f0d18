import type { Claims, RunsOn } from '../evidence';

/** Places where a program signs in with an identity of its own. */
const OWN_IDENTITY: ReadonlySet<RunsOn> = new Set([
  'outside-azure',
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

/** Credentials by which a program signs in as itself, and those by which a person's sign-in runs it; as a log names them. */
const OF_PROGRAMS =
  /^(?:managedidentity|workloadidentity|azurepipelines|clientsecret|clientcertificate|clientassertion)/;
const OF_PEOPLE =
  /^(?:azurecli|azurepowershell|azuredevelopercli|visualstudio|interactive|devicecode|sharedtokencache|broker)/;

/**
 * Whether the program that fails signs in with an identity of its own: a log says which credential gave the token, or it
 * is said to run where it has one, and nowhere else. Then the roles of the person who asks do not decide.
 */
export function hasOwnIdentity({ runsOn, tokenFrom }: Pick<Claims, 'runsOn' | 'tokenFrom'>): boolean {
  const credential = tokenFrom?.value ?? '';
  if (OF_PROGRAMS.test(credential)) return true;
  if (OF_PEOPLE.test(credential)) return false;
  return runsOn.some(({ value }) => OWN_IDENTITY.has(value)) && !runsOn.some(({ value }) => OWN_MACHINES.has(value));
}
