import { isOfRoleAssignments, REMOVES_LOCKS, type KnownRole } from '../azure-names';

const ACCOUNTS = 'microsoft.cognitiveservices/accounts/';
const LOCATIONS = 'microsoft.cognitiveservices/locations/';

/** Families of actions that serve models: what one of them lacks is often looked for in another. */
const OF_MODELS = /^microsoft\.cognitiveservices\/accounts\/(?:openai|maas|aiservices)\//i;

/** What roles of every product hold beside: reading assignments, metrics and deployments, asking for support. */
const COMMON: ReadonlySet<string> = new Set([
  '*',
  'microsoft.cognitiveservices',
  ...['alertsmanagement', 'authorization', 'insights', 'resourcehealth', 'resources', 'support'].map(
    (name) => `microsoft.${name}`,
  ),
]);

/**
 * What the evaluator of access is told of Azure AI, but for the roles of its services. Data actions of an account (`…/OpenAI/…`, `…/MaaS/…`, everything but
 * `…/AIServices/…`) are asked for by the account's own routes; those of AIServices by a project's, where there is one.
 */
export const ACCOUNTS_OF_AI = {
  routeOf: (action: string): 'subscription' | 'resource' | 'part' | undefined => {
    const lower = action.toLowerCase();
    if (lower.startsWith(LOCATIONS)) return 'subscription';
    if (!lower.startsWith(ACCOUNTS)) return undefined;
    return /^(?:projects|aiservices)\//.test(lower.slice(ACCOUNTS.length)) ? 'part' : 'resource';
  },
  isOfOthers: (pattern: string): boolean => !COMMON.has(pattern.split('/', 1)[0]?.toLowerCase() ?? ''),
  /** Made for Microsoft Defender's own identity. */
  isForServices: (roleName: string): boolean => roleName.startsWith('Defender '),
  isMistakable: (pattern: string): boolean => OF_MODELS.test(pattern),
};

/** Roles that documentation names for managing an account, the smallest first; none for what only reads (rbac.md §3). */
export function managingRoles(action: string): readonly KnownRole[] {
  const lower = action.toLowerCase();
  if (isOfRoleAssignments(lower)) return ['rbacAdministrator', 'userAccessAdministrator'];
  if (lower === REMOVES_LOCKS.toLowerCase()) return ['userAccessAdministrator'];
  if (!lower.startsWith(ACCOUNTS) || lower.endsWith('/read')) return [];
  if (lower.endsWith('/listkeys/action')) return ['cognitiveServicesUser', 'foundryUser'];
  return lower.startsWith(`${ACCOUNTS}deployments/`)
    ? ['openAiContributor', 'cognitiveServicesContributor']
    : ['cognitiveServicesContributor'];
}

/** An id of an Azure AI account, or of something in one. */
export const isInAccount = (id: string): boolean => id.toLowerCase().includes(`/providers/${ACCOUNTS}`);
