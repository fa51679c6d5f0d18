import type { Step } from '../../diagnosis';
import type { Evidence, RunsOn } from '../../evidence';
import { prose, slot, snippet, words, type Slot, type Snippet } from '../../prose';

const bash = snippet('Bash');
const GROUP = slot('resource group of the app', undefined);
const CLIENT_ID = slot('client id of the managed identity', undefined);

/** How Azure CLI handles the identities of one kind of app. */
interface Kind {
  /** "the Function App". */
  readonly title: string;
  readonly show: (app: Slot) => Snippet;
  readonly switchOn: (app: Slot) => Snippet;
  readonly add: (app: Slot, identity: Slot) => Snippet;
  /** Names a user-assigned identity by the variable that credentials read; absent where variables are no setting. */
  readonly tell?: ((app: Slot) => Snippet) | undefined;
  readonly restart?: ((app: Slot) => Snippet) | undefined;
}

const alike = (title: string, command: Snippet): Kind => ({
  title,
  show: (app) => bash`az ${command} identity show --name "${app}" --resource-group "${GROUP}"`,
  switchOn: (app) => bash`az ${command} identity assign --name "${app}" --resource-group "${GROUP}"`,
  add: (app, identity) =>
    bash`az ${command} identity assign --name "${app}" --resource-group "${GROUP}" --identities "${identity}"`,
});

const onAppService = (title: string, command: Snippet): Kind => ({
  ...alike(title, command),
  tell: (app) =>
    bash`az ${command} config appsettings set --name "${app}" --resource-group "${GROUP}" --settings AZURE_CLIENT_ID="${CLIENT_ID}"`,
  restart: (app) => bash`az ${command} restart --name "${app}" --resource-group "${GROUP}"`,
});

const WEB_APP = onAppService('the web app', bash`webapp`);

const KINDS: Readonly<Partial<Record<RunsOn, Kind>>> = {
  'function-app': onAppService('the Function App', bash`functionapp`),
  'app-service': WEB_APP,
  'container-apps': {
    ...alike('the container app', bash`containerapp`),
    switchOn: (app) =>
      bash`az containerapp identity assign --name "${app}" --resource-group "${GROUP}" --system-assigned`,
    add: (app, identity) =>
      bash`az containerapp identity assign --name "${app}" --resource-group "${GROUP}" --user-assigned "${identity}"`,
    tell: (app) =>
      bash`az containerapp update --name "${app}" --resource-group "${GROUP}" --set-env-vars AZURE_CLIENT_ID="${CLIENT_ID}"`,
  },
  vm: alike('the VM', bash`vm`),
};

/** The app that the text speaks of, where it is one with an identity that Azure CLI handles. */
const kindIn = ({ claims }: Evidence): Kind | undefined =>
  claims.runsOn.map(({ value }) => KINDS[value]).find((kind) => kind !== undefined);

const appSlot = ({ claims }: Evidence): Slot => slot('app name', claims.host?.value);

/** With another cloud, or on a server of one's own. */
export const isOutsideAzure = ({ claims }: Pick<Evidence, 'claims'>): boolean =>
  claims.runsOn.some(({ value }) => value === 'outside-azure');

/** What stands in for a managed identity where there is none. */
export const SERVICE_PRINCIPAL: Step = {
  does: 'set-environment',
  text: words(
    'Outside of Azure there is no managed identity (but on servers with Azure Arc). Make an app registration, give its service principal the role, and set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET in the settings of the host; where the host issues OpenID Connect tokens, a federated credential takes the place of the secret.',
  ),
  snippet: bash`az ad app create --display-name "${slot('name', undefined)}" --query appId --output tsv
az ad sp create --id "${slot('client id', undefined)}" --query id --output tsv
az ad app credential reset --id "${slot('client id', undefined)}" --append --query password --output tsv`,
};

/** Which identities the app has: system-assigned and user-assigned. */
export function showIdentities(evidence: Evidence): Step {
  const kind = kindIn(evidence);
  return {
    does: 'identify',
    text:
      kind === undefined
        ? words(
            'See which identities the app has. (Container Apps: "az containerapp identity show"; a VM: "az vm identity show".)',
          )
        : prose`See which identities ${words(kind.title)} has.`,
    snippet: (kind ?? WEB_APP).show(appSlot(evidence)),
  };
}

/** Switch on the app's own identity, with the command for the very kind of app. */
export function switchOn(evidence: Evidence): Step {
  if (isOutsideAzure(evidence)) return SERVICE_PRINCIPAL;
  const kind = kindIn(evidence);
  return {
    does: 'enable-identity',
    text:
      kind === undefined
        ? words(
            'In Azure (App Service, Functions, Container Apps, a VM): switch on a managed identity, and for a user-assigned one tell the program its client id. Then give that identity a role on the Azure AI resource.',
          )
        : prose`Switch on the managed identity of ${words(kind.title)}; it prints the principalId, which the role on the Azure AI resource goes to. (With a user-assigned one, tell the program its client id instead.)`,
    snippet: (kind ?? WEB_APP).switchOn(appSlot(evidence)),
  };
}

/** Put a user-assigned identity on the app. */
export const addIdentity = (evidence: Evidence): Step => ({
  does: 'enable-identity',
  text: words('Assign the identity that is meant, if it is not there.'),
  snippet: (kindIn(evidence) ?? WEB_APP).add(appSlot(evidence), slot('resource id of the identity', undefined)),
});

/** The client id as a setting of the app, where no code has to change. */
export const tellByVariable = (evidence: Evidence): Snippet | undefined => kindIn(evidence)?.tell?.(appSlot(evidence));

export const restartApp = (evidence: Evidence): Snippet | undefined =>
  (kindIn(evidence) ?? WEB_APP).restart?.(appSlot(evidence));
