import { objectIdOf, type Step } from '../../diagnosis';
import type { Claims, Evidence, RunsOn } from '../../evidence';
import { prose, slot, snippet, words, type Prose, type Slot, type Snippet } from '../../prose';
import { whichIdentity } from './role-steps';

const bash = snippet('Bash');
const GROUP = slot('resource group of the app', undefined);

/** Whose identity a program has where it runs, and how its object id is found. */
interface Host {
  /** "the managed identity of the Function App". */
  readonly whose: string;
  /** What has to be known beside the command. */
  readonly note: string;
  readonly find: (app: Slot) => Snippet;
}

/** The same, with the command for the very app, where its name is told. */
interface FoundHost extends Omit<Host, 'find'> {
  readonly find: Snippet;
}

/** Hosts that sign in with an identity of their own. On the others it is the person who is signed in there. */
const HOSTS: Readonly<Partial<Record<RunsOn, Host>>> = {
  'outside-azure': {
    whose: 'the app that the program signs in as',
    note: "Outside of Azure there is no managed identity: the program signs in with AZURE_CLIENT_ID and a secret or a federated credential. The role goes to the object id of that app's service principal:",
    find: () => objectIdOf.client,
  },
  'function-app': {
    whose: 'the managed identity of the Function App',
    note: 'Empty: none is switched on. A user-assigned one is named by AZURE_CLIENT_ID.',
    find: objectIdOf.functionApp,
  },
  'app-service': {
    whose: 'the managed identity of the web app',
    note: 'Empty: none is switched on. A user-assigned one is named by AZURE_CLIENT_ID.',
    find: objectIdOf.webApp,
  },
  'container-apps': {
    whose: 'the managed identity of the container app',
    note: 'Empty: none is switched on. A user-assigned one is named by AZURE_CLIENT_ID.',
    find: objectIdOf.containerApp,
  },
  vm: {
    whose: 'the managed identity of the VM',
    note: 'Empty: the VM has none, and the program signs in as whoever is signed in there.',
    find: objectIdOf.virtualMachine,
  },
  kubernetes: {
    whose: 'the managed identity of the pod',
    note: 'Its service account names it. The first line prints its client id, the second the object id that the role goes to.',
    find: () => bash`kubectl get serviceaccount "${slot('service account', undefined)}" -o yaml | grep azure.workload.identity/client-id
${objectIdOf.client}`,
  },
  container: {
    whose: 'the identity of the container',
    note: 'A container does not see the sign-in of Azure CLI on its host. Its variables say which identity it has:',
    find: () => bash`env | grep -o '^AZURE_[A-Z_]*'
${objectIdOf.client}`,
  },
  'github-actions': {
    whose: 'the app that azure/login signs in as',
    note: 'Its client id is the one that the workflow gives to azure/login.',
    find: () => objectIdOf.client,
  },
  'azure-pipelines': {
    whose: 'the service principal of the service connection',
    note: 'Its client id stands under Project settings, Service connections, Manage App registration.',
    find: () => objectIdOf.client,
  },
  'build-agent': {
    whose: 'the service principal that the build agent signs in as',
    note: 'Nobody is signed in on a build agent: it is the app of the service connection, or of AZURE_CLIENT_ID.',
    find: () => objectIdOf.client,
  },
  'api-management': {
    whose: 'the managed identity of API Management',
    note: 'Empty: switch it on under Security, Managed identities. The policy authentication-managed-identity uses it.',
    find: (app) =>
      bash`az apim show --name "${app}" --resource-group "${GROUP}" --query identity.principalId --output tsv`,
  },
  'search-service': {
    whose: 'the managed identity of the search service',
    note: 'Empty: switch it on under Settings, Identity. Skills and vectorizers call the model with it.',
    find: (app) =>
      bash`az search service show --name "${app}" --resource-group "${GROUP}" --query identity.principalId --output tsv`,
  },
  'foundry-agent': {
    whose: 'the identity of the agent',
    note: 'A hosted or published agent signs in as itself: agentIdentityId under Overview, JSON View, in the Azure portal (of the agent application, or of the project for agents in development). Roles of the project do not carry over. This prints the id of the project itself:',
    find: () =>
      bash`az resource show --ids "${slot('project resource id', undefined)}" --query identity.principalId --output tsv`,
  },
  'machine-learning': {
    whose: 'the managed identity of the compute',
    note: 'On a compute instance it may be your own sign-in instead.',
    find: (app) =>
      bash`az ml compute show --name "${app}" --resource-group "${GROUP}" --workspace-name "${slot('project', undefined)}" --query identity`,
  },
  'logic-app': {
    whose: 'the managed identity of the Logic App',
    note: 'Empty: switch it on under Settings, Identity.',
    find: (app) =>
      bash`az logic workflow show --name "${app}" --resource-group "${GROUP}" --query identity.principalId --output tsv`,
  },
  'teams-bot': {
    whose: 'the identity of the bot or of the agent behind it',
    note: 'Its client id stands on the Azure Bot resource, under Configuration.',
    find: () => objectIdOf.client,
  },
};

/** Whoever talks to an agent needs the role; the agent that is spoken of made no call. */
const talksToAgent = ({ dataAction }: Evidence): boolean =>
  dataAction !== undefined && /\/(?:endpoints\/interact|applications\/invoke)\/action$/i.test(dataAction.value);

/** Where the program runs, if that place has an identity of its own; the first that the text speaks of. */
export function hostOf({ runsOn, host: named }: Claims, evidence?: Evidence): FoundHost | undefined {
  if (evidence !== undefined && talksToAgent(evidence)) return undefined;
  const host = runsOn.map(({ value }) => HOSTS[value]).find((each) => each !== undefined);
  return host && { ...host, find: host.find(slot('app name', named?.value)) };
}

/** "the managed identity of the web app", "ada@contoso.com", or "the identity that made the call". */
export function theCaller(evidence: Evidence, claims: Claims): Prose {
  const { principal } = evidence;
  if (principal?.value.kind === 'upn') return prose`the user ${principal.value.name}`;
  if (principal?.value.kind === 'object-id')
    return principal.value.name === undefined
      ? prose`the identity ${principal.value.id}`
      : prose`the user ${principal.value.name}`;
  const host = hostOf(claims, evidence);
  return host === undefined ? words('the identity that made the call') : words(host.whose);
}

/** Find out who made the call, with the command for where the program runs. */
export function identify(evidence: Evidence, claims: Claims): Step {
  const principal = evidence.principal?.value;
  const host = hostOf(claims, evidence);
  const person = principal?.kind === 'upn' || principal?.kind === 'object-id' ? principal.name : undefined;
  if (person !== undefined)
    return {
      does: 'identify',
      text: prose`The message names ${person}, a person: whoever is signed in to Azure CLI, VS Code, PowerShell or azd where the program runs. This prints the object id that the role goes to:`,
      snippet: bash`az ad user show --id "${slot('user name', person)}" --query id --output tsv`,
    };
  if (principal?.kind === 'object-id')
    return {
      does: 'identify',
      text:
        host === undefined
          ? prose`See who ${principal.id} is. An app or managed identity answers the first line, a person the second:`
          : prose`${principal.id} should be ${words(host.whose)}. An app or managed identity answers the first line, a person the second; the last prints the id to compare with:`,
      snippet:
        host === undefined
          ? bash`az ad sp show --id "${slot('object id', principal.id)}" --query "{name:displayName, type:servicePrincipalType}"
az ad user show --id "${slot('object id', principal.id)}" --query userPrincipalName`
          : bash`az ad sp show --id "${slot('object id', principal.id)}" --query "{name:displayName, type:servicePrincipalType}"
az ad user show --id "${slot('object id', principal.id)}" --query userPrincipalName
${host.find}`,
    };
  return host === undefined
    ? whichIdentity
    : {
        does: 'identify',
        text: prose`Find the object id of ${words(host.whose)}: the role goes to it, not to you. ${words(host.note)}`,
        snippet: host.find,
      };
}
