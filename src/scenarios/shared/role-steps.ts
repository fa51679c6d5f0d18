import { accessControlLink, accountsLink, DOCS, ROLE, type KnownRole } from '../../azure-names';
import { hasOwnIdentity, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, strong, words, type Prose, type Snippet } from '../../prose';
import { roleName, roleTitle } from '../../services';
import { accountName, cloudIn, objectIdSlot, theResource } from './naming';
import { scopeOf, type Need } from './questions';

/** Access control (IAM) of the resource where its id is known, else the list of accounts to choose it from. */
export function accessControl(evidence: Evidence): { readonly text: string; readonly href: string } {
  const id = scopeOf(evidence);
  const cloud = cloudIn(evidence);
  return id === undefined
    ? { text: 'Azure portal: your Azure AI resources', href: accountsLink(cloud) }
    : { text: 'Azure portal: Access control (IAM)', href: accessControlLink(id, cloud, evidence.tenantId?.value) };
}

/**
 * The assignment as commands. Roles are given by id: their names change. Where the paste has no resource id, it is
 * looked up by the account's name or custom subdomain first.
 */
export function assignCommand(evidence: Evidence, known: KnownRole): Snippet {
  const role = slot('role id', ROLE[known]);
  const principal = objectIdSlot(evidence);
  const type = slot('User, Group or ServicePrincipal', principalType(evidence));
  const id = scopeOf(evidence);
  if (id !== undefined)
    return snippet(
      'Bash',
    )`az role assignment create --role "${role}" --assignee-object-id "${principal}" --assignee-principal-type "${type}" --scope "${slot('resource id', id)}"`;
  const name = slot('account name', accountName(evidence));
  return snippet(
    'Bash',
  )`SCOPE=$(az cognitiveservices account list --query "[?name=='${name}' || properties.customSubDomainName=='${name}'].id" --output tsv)
az role assignment create --role "${role}" --assignee-object-id "${principal}" --assignee-principal-type "${type}" --scope "$SCOPE"`;
}

/** A user name is a person; places in Azure sign in as service principals. */
function principalType({ principal, claims }: Evidence): 'User' | 'ServicePrincipal' | undefined {
  const named = principal?.value;
  if (named?.kind === 'upn' || (named?.kind === 'object-id' && named.name !== undefined)) return 'User';
  if (hasOwnIdentity(claims)) return 'ServicePrincipal';
  const agent = claims.runsOn.some(({ value }) => value === 'foundry-agent');
  return named === undefined && agent ? 'ServicePrincipal' : undefined;
}

const levelWords = ({ level }: Need): Prose =>
  level === 'project'
    ? words('at the project, or at the account above it')
    : words('at the account itself: a role at one of its projects does not reach the routes of the account');

/** Where the text does not show which service was called, the role serves all of them; a narrower one may do. */
const narrower = ({ known }: Need): Prose =>
  known === 'nothing'
    ? prose` It serves every service of the account. For OpenAI models alone ${roleName('openAiUser')} is enough, for speech alone ${roleName('speechUser')}.`
    : [];

/** Published as an application, an agent has an Access control (IAM) of its own. */
const atTheAgent = ({ dataAction }: Need): Prose =>
  dataAction?.endsWith('/applications/invoke/action') === true
    ? prose` Who only talks to the published agent needs ${roleName('foundryAgentConsumer')}, under Access control (IAM) of the agent itself.`
    : [];

const endedWords = ({ title, ended }: Need): Prose =>
  ended === undefined
    ? []
    : prose` But ${title} ended on ${ended.on}, and a role does not bring it back: ${ended.instead}.`;

/** Have the role assigned: which one, where, with a command for whoever may grant it. */
export function assignRole(evidence: Evidence, need: Need, known: KnownRole = need.role): Step {
  return {
    does: 'grant',
    text: prose`Have someone who may assign roles (Owner, ${words(roleTitle('userAccessAdministrator'))}) give ${roleName(known)} ${levelWords(need)}.${narrower(need)}${atTheAgent(need)}${endedWords(need)}`,
    snippet: assignCommand(evidence, known),
    link: accessControl(evidence),
  };
}

/** Which role assignment is missing is often a question of which identity ran. */
export const whichIdentity: Step = {
  does: 'identify',
  text: words(
    'Make sure which identity really ran: DefaultAzureCredential takes the first sign-in that works, which may be a managed identity, a service principal in environment variables or another account. A guest signs in to the tenant of the resource (az login --tenant). In a terminal, this is yours:',
  ),
  snippet: snippet('Bash')`az ad signed-in-user show --query "{name:userPrincipalName, objectId:id}" --output table`,
};

/** New grants need time. Roles do not stand in a token; groups do. */
export const waitAndRenew: Step = {
  does: 'wait',
  text: words(
    'After the grant wait 5 to 10 minutes, then call again. If it still fails, or the role came with a group, get a new token: sign in again, or restart the process that keeps the old one.',
  ),
};

/** Why being Owner does not help. */
export const NOT_OWNER: Prose = [
  strong('Owner and Contributor are not enough'),
  ...words(': they manage the resource, but hold no data actions.'),
];

/** The check by hand, as issue number 8 of the first list of scenarios has it. */
export const handCheck = (evidence: Evidence): readonly Step[] => [
  {
    does: 'check-access',
    text: prose`In the Azure portal open ${theResource(evidence)} and choose Access control (IAM).`,
    link: accessControl(evidence),
  },
  {
    does: 'check-access',
    text: words(
      'Choose Check access, then the identity that runs the code: yourself, or the managed identity or service principal by its name.',
    ),
    link: { text: 'Microsoft: check access for a user', href: DOCS.checkAccess },
  },
  {
    does: 'check-access',
    text: prose`Look for ${roleName('foundryUser')} (what Microsoft's page on roles in Foundry names), ${roleName('cognitiveServicesUser')} (what its page on sign-in without keys names; the first page warns of roles that begin so on Foundry resources), or another role with the data action that the call needs. ${NOT_OWNER}`,
  },
];
