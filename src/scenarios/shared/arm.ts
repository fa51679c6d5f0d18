import type { OpenQuestion } from '../../access';
import type { Phrase, Rule } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words, type Prose, type Snippet } from '../../prose';
import { scopeOf } from './questions';
import { AZURE_AI_WORDS, OF_AZURE_AI } from './surroundings';

/** Providers whose control plane a deployment of Azure AI goes through. */
const OURS = [
  'microsoft.authorization',
  'microsoft.cognitiveservices',
  'microsoft.machinelearningservices',
  'microsoft.resources',
  'microsoft.search',
];

/** Words that stand beside many errors: who says "my role assignment is Owner" makes none. */
export const OF_ASSIGNMENTS: readonly Phrase[] = ['role assignment', 'roleDefinition'];

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Azure names role assignments by a GUID, and hardly any other resource. */
export const isNamedByGuid = ({ disallowed }: Evidence): boolean =>
  disallowed !== undefined && GUID.test(disallowed.value);

const providerOf = (action: string): string => action.toLowerCase().split('/', 1)[0] ?? '';

/** The action belongs to Azure AI or to the deployment of resources in general, or no action could be read. */
function ofAzureAi(evidence: Evidence): boolean {
  const action = evidence.action?.value;
  const scope = evidence.scope?.value.toLowerCase() ?? evidence.resourceId?.value.toLowerCase() ?? '';
  return action === undefined || OURS.includes(providerOf(action)) || scope.includes('microsoft.cognitiveservices');
}

/** The same error comes from every service of Azure: those of others count only beside words of Azure AI. */
export const ofAzure = (rule: Omit<Rule, 'when' | 'whenInWords'>): readonly Rule[] => [
  {
    ...rule,
    when: ofAzureAi,
    whenInWords: 'the action is one of Azure AI, of role assignments or of deployments, or is not named',
  },
  ...(rule.oneOf === undefined ? [{ ...rule, oneOf: AZURE_AI_WORDS, orShows: OF_AZURE_AI }] : []),
];

/** "the action Microsoft.…/write", or "an action". */
export const theAction = (evidence: Evidence): Prose =>
  evidence.action === undefined ? words('an action') : prose`the action ${evidence.action.value}`;

export function theScope(evidence: Evidence): Prose {
  const scope = evidence.scope?.value ?? evidence.resourceId?.value;
  return scope === undefined ? words('this scope') : prose`${scope}`;
}

/** May this person do the control plane action that the message names? */
export function actionQuestion(evidence: Evidence): OpenQuestion | undefined {
  const name = evidence.action?.value;
  if (name === undefined) return undefined;
  const scope = scopeOf(evidence);
  return { wanted: { kind: 'action', name }, resource: scope && { kind: 'id', id: scope } };
}

/** What the signed-in identity holds at the scope, above it and through groups. */
export const listAssignments = (evidence: Evidence): Snippet =>
  snippet(
    'Bash',
  )`az role assignment list --assignee "${slot('object id', evidence.objectId?.value)}" --scope "${slot('scope', scopeOf(evidence))}" --include-inherited --include-groups --output table`;

/** Which account, tenant and subscription Azure CLI works with. */
export const whichSubscription: Snippet = snippet(
  'Bash',
)`az account show --query "{account:user.name, tenant:tenantId, subscription:id}" --output table`;
