import type { Phrase, Step, StepAction } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { slot, snippet, words } from '../../prose';
import { switchOn } from './app-identity';
import { azLogin, tenantSlot } from './sign-in';

/** Said where a later credential of the same program gave a token after all: earlier failures are no error then. */
export const GOT_TOKEN: readonly Phrase[] = ['acquired a token from', 'token acquired'];

type Kind =
  | 'environment'
  | 'workload-identity'
  | 'managed-identity'
  | 'cli'
  | 'azd'
  | 'powershell'
  | 'visual-studio-code'
  | 'visual-studio'
  | 'shared-cache'
  | 'intellij'
  | 'broker'
  | 'interactive'
  | 'pipelines';

/** What the credential's class name contains, in lower case; the first that fits counts. */
const NAMES: readonly (readonly [string, Kind])[] = [
  ['environment', 'environment'],
  ['clientsecret', 'environment'],
  ['clientcertificate', 'environment'],
  ['workload', 'workload-identity'],
  ['managedidentity', 'managed-identity'],
  ['imds', 'managed-identity'],
  ['appservice', 'managed-identity'],
  ['developercli', 'azd'],
  ['azurecli', 'cli'],
  ['powershell', 'powershell'],
  ['visualstudiocode', 'visual-studio-code'],
  ['visualstudio', 'visual-studio'],
  ['sharedtokencache', 'shared-cache'],
  ['intellij', 'intellij'],
  ['broker', 'broker'],
  ['interactivebrowser', 'interactive'],
  ['devicecode', 'interactive'],
  ['pipelines', 'pipelines'],
];

const kindOf = (credential: string): Kind | undefined => {
  const lower = credential.toLowerCase();
  return NAMES.find(([name]) => lower.includes(name))?.[1];
};

export const ENVIRONMENT_STEP = (evidence: Evidence): Step => ({
  does: 'set-environment',
  text: words(
    'For an app with a secret: set all three variables in the process that runs the program, not only in your shell or in a .env file that nobody loads.',
  ),
  snippet: snippet('Bash')`export AZURE_TENANT_ID="${tenantSlot(evidence)}"
export AZURE_CLIENT_ID="${slot('client id', evidence.appId?.value)}"
export AZURE_CLIENT_SECRET="${slot('client secret', undefined)}"`,
});

export const CLI_STEP = (evidence: Evidence): Step => ({
  does: 'sign-in',
  text: words(
    'On your own machine: sign in with Azure CLI, to the tenant that owns the resource, in the same user account and shell that start the program.',
  ),
  snippet: azLogin(evidence),
});

export const WORKLOAD_STEP: Step = {
  does: 'enable-identity',
  text: words(
    'In Kubernetes with workload identity: the label belongs into the pod template of the Deployment (on a running pod it has no effect), the annotation to its service account; then start the pods anew. The webhook sets AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_FEDERATED_TOKEN_FILE.',
  ),
  snippet: snippet(
    'Bash',
  )`kubectl patch deployment "${slot('name', undefined)}" --patch '{"spec":{"template":{"metadata":{"labels":{"azure.workload.identity/use":"true"}}}}}'
kubectl annotate serviceaccount "${slot('service account', undefined)}" azure.workload.identity/client-id="${slot('client id', undefined)}"`,
};

const plainStep = (does: StepAction, text: string): Step => ({ does, text: words(text) });

const ADVICE: Readonly<Record<Kind, (evidence: Evidence) => Step>> = {
  environment: ENVIRONMENT_STEP,
  'workload-identity': () => WORKLOAD_STEP,
  'managed-identity': switchOn,
  cli: CLI_STEP,
  azd: (evidence) => ({
    does: 'sign-in',
    text: words('With Azure Developer CLI: sign in.'),
    snippet: snippet('Bash')`azd auth login --tenant-id "${tenantSlot(evidence)}"`,
  }),
  powershell: (evidence) => ({
    does: 'sign-in',
    text: words('With Azure PowerShell: install the module Az.Accounts (2.2.0 or later) and sign in.'),
    snippet: snippet('PowerShell')`Install-Module Az.Accounts -Scope CurrentUser
Connect-AzAccount -Tenant "${tenantSlot(evidence)}"`,
  }),
  'visual-studio-code': () =>
    plainStep(
      'sign-in',
      'In Visual Studio Code: install the extension Azure Resources and sign in there (command "Azure: Sign In").',
    ),
  'visual-studio': () =>
    plainStep(
      'sign-in',
      'In Visual Studio: Tools, Options, Azure Service Authentication, Account Selection: choose the account and sign in again where it says so.',
    ),
  'shared-cache': () =>
    plainStep('note', 'The shared token cache is an old way of Visual Studio: nothing needs to be mended there.'),
  intellij: () => plainStep('sign-in', 'In IntelliJ: sign in with the plugin Azure Toolkit.'),
  broker: () =>
    plainStep(
      'install',
      'The broker credential needs its own package (azure-identity-broker or alike); it is not needed.',
    ),
  interactive: () =>
    plainStep(
      'sign-in',
      'An interactive sign-in needs a browser on the machine; on a server use a managed identity or an app instead.',
    ),
  pipelines: () =>
    plainStep(
      'set-environment',
      'In Azure Pipelines: run inside a task that has the service connection, and pass its id, the tenant id, the client id and System.AccessToken.',
    ),
};

export const stepFor = (kind: Kind, evidence: Evidence): Step => ADVICE[kind](evidence);

/** Reasons that say that a credential was meant to work, and what is missing. They come first. */
const CLOSE =
  /please run|login|log in|sign in|re-?auth|expired|incomplete|only|currently set|missing environment|not been assigned|isn't assigned|not set up/i;
const ABSENT =
  /not fully configured|no response|not (?:be )?found|not installed|couldn't be found|could not be found|not available|unavailable/i;

const closeness = (reason: string): number => (CLOSE.test(reason) ? 0 : ABSENT.test(reason) ? 2 : 1);

/** Of credentials that came equally close, those that most programs are meant to use stand first. */
const USUAL: readonly Kind[] = ['cli', 'managed-identity', 'workload-identity', 'environment', 'azd', 'visual-studio'];
const usual = (kind: Kind): number => (USUAL.includes(kind) ? USUAL.indexOf(kind) : USUAL.length);

/** The kinds of credential that were tried, the one that came closest first. */
export function triedKinds(evidence: Evidence): readonly Kind[] {
  const tried = evidence.credentials.flatMap(({ value }) => {
    const kind = kindOf(value.credential);
    return kind === undefined ? [] : [{ kind, close: closeness(value.reason) }];
  });
  return [...new Set(tried.sort((a, b) => a.close - b.close || usual(a.kind) - usual(b.kind)).map(({ kind }) => kind))];
}
