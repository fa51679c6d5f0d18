import { hints, proves, suggests, type Cause, type Situation, type Step } from '../../diagnosis';
import { slot, snippet, words } from '../../prose';
import { isOutsideAzure, SERVICE_PRINCIPAL, switchOn } from '../shared/app-identity';
import { runsOn } from '../shared/claimed';
import { CLI_STEP, ENVIRONMENT_STEP, stepFor, triedKinds, WORKLOAD_STEP } from '../shared/credential-advice';
import { databricks } from '../shared/databricks';

const bash = snippet('Bash');

const SHORTEN: Step = {
  does: 'set-environment',
  text: words(
    'To get a clear message next time, let the chain try only what you mean: "dev" on your machine, "prod" in Azure, or one credential by name.',
  ),
  snippet: bash`export AZURE_TOKEN_CREDENTIALS=dev`,
};

const WHY = words(
  'The program tried one kind of sign-in after the other, and each of them was missing or not set up where it runs. Only one of them has to work: the one that is meant for this place. Lines about IMDS are normal outside Azure. No role on the resource changes this.',
);

/** Places that belong to Azure and have an identity of their own. */
const inAzure = (situation: Situation): boolean =>
  runsOn(situation, 'function-app', 'app-service', 'container-apps', 'vm', 'api-management', 'logic-app');
const inPipeline = (situation: Situation): boolean =>
  runsOn(situation, 'github-actions', 'azure-pipelines', 'build-agent');
const inContainer = (situation: Situation): boolean =>
  runsOn(situation, 'container', 'codespace') && !inAzure(situation);

/** At most three: the credential that came closest first. Old caches and parts that are merely absent say nothing. */
const closest = ({ evidence }: Situation): readonly Step[] => {
  const kinds = triedKinds(evidence).filter((kind) => kind !== 'shared-cache' && kind !== 'broker');
  return kinds.length === 0
    ? [CLI_STEP(evidence), switchOn(evidence)]
    : kinds.slice(0, 3).map((kind) => stepFor(kind, evidence));
};

const unless = (holds: boolean) => [!holds && proves(words('the program does not run there'))];

export const causes: readonly Cause[] = [
  {
    id: 'nothing-set-up',
    title: words('None of the sign-ins is set up where the program runs.'),
    usual: 'often',
    why: () => WHY,
    steps: (situation) => [...closest(situation), SHORTEN],
  },
  {
    id: 'container-without-sign-in',
    title: words('A container does not see the sign-in of its host.'),
    usual: 'seldom',
    for: (situation) => [inContainer(situation) && suggests(words('the program runs in a container'))],
    against: (situation) => unless(inContainer(situation)),
    headline: () => words('The container has no sign-in: it does not see the Azure CLI of its host.'),
    why: () =>
      words(
        '"az login" on the host stays on the host. A container gets its identity from variables (a service principal) on your machine, and from a managed identity where it runs in Azure.',
      ),
    steps: ({ evidence }) => [
      {
        ...ENVIRONMENT_STEP(evidence),
        text: words(
          'On your machine: give the container a service principal by these three variables (docker run --env-file, or "environment" in compose), and give that app a role on the resource.',
        ),
      },
      {
        does: 'enable-identity',
        text: words(
          'In Azure (Container Apps, App Service, AKS): switch on a managed identity there; then no variable is needed.',
        ),
        snippet: bash`az containerapp identity assign --name "${slot('app name', undefined)}" --resource-group "${slot('resource group of the app', undefined)}" --system-assigned`,
      },
      SHORTEN,
    ],
  },
  {
    id: 'pipeline-without-sign-in',
    title: words('Nobody is signed in on a build agent.'),
    usual: 'seldom',
    for: (situation) => [inPipeline(situation) && suggests(words('the program runs on a build agent'))],
    against: (situation) => unless(inPipeline(situation)),
    headline: () => words('The build agent has no sign-in: give the job a service principal or a service connection.'),
    why: () =>
      words(
        'Developer tools are not signed in on an agent. The step that runs the program must run inside a sign-in: AzureCLI@2 with a service connection, azure/login in GitHub, or the variables of a service principal.',
      ),
    steps: ({ evidence }) => [
      {
        does: 'set-environment',
        text: words(
          'Azure Pipelines: run the program inside the task AzureCLI@2, with its service connection. GitHub: run azure/login before it, with "permissions: id-token: write".',
        ),
        snippet: snippet('PlainText')`- task: AzureCLI@2
  inputs:
    azureSubscription: ${slot('name', undefined)}
    scriptType: bash
    scriptLocation: inlineScript
    inlineScript: python main.py`,
      },
      {
        ...ENVIRONMENT_STEP(evidence),
        text: words(
          'Or give the job a service principal by these variables (from secrets), and that app a role on the resource.',
        ),
      },
      SHORTEN,
    ],
  },
  {
    id: 'workload-identity-not-wired',
    title: words('Workload identity is not wired to the pod.'),
    usual: 'seldom',
    for: (situation) => [runsOn(situation, 'kubernetes') && suggests(words('the program runs in Kubernetes'))],
    against: (situation) => unless(runsOn(situation, 'kubernetes')),
    headline: () => words('The pod has no identity: workload identity is not wired to it.'),
    why: () =>
      words(
        'With workload identity the webhook gives the pod its variables and a token file, if the label and the service account are right when the pod starts. Without them the chain falls back to the machine.',
      ),
    steps: ({ evidence }) => [
      WORKLOAD_STEP,
      {
        does: 'set-environment',
        text: words('Start the pod anew, and see what it has: AZURE_FEDERATED_TOKEN_FILE must be there.'),
        snippet: bash`kubectl exec "${slot('pod', undefined)}" -- env | grep -o '^AZURE_[A-Z_]*'`,
      },
      ENVIRONMENT_STEP(evidence),
    ],
  },
  {
    id: 'outside-azure',
    title: words('It runs outside of Azure, where no managed identity is.'),
    usual: 'seldom',
    for: (situation) => [
      isOutsideAzure(situation) && suggests(words('the program runs outside of Azure')),
      isOutsideAzure(situation) && hints(words('such a place has no managed identity')),
    ],
    against: (situation) => unless(isOutsideAzure(situation)),
    headline: () => words('Outside of Azure there is no managed identity: sign in as an app there.'),
    why: () =>
      words(
        'Nobody is signed in there, and nothing answers at the address of managed identities. What works is an app registration, by variables that EnvironmentCredential (the first of the chain) reads.',
      ),
    steps: () => [
      SERVICE_PRINCIPAL,
      {
        does: 'set-environment',
        text: words('Then let the chain try nothing else, so that a message names the real fault:'),
        snippet: bash`export AZURE_TOKEN_CREDENTIALS=EnvironmentCredential`,
      },
    ],
  },
  databricks,
  {
    id: 'managed-identity-off',
    title: words('The place in Azure where it runs has no managed identity switched on.'),
    usual: 'seldom',
    for: (situation) => [
      inAzure(situation) && suggests(words('the program runs in Azure')),
      inAzure(situation) && hints(words('such a place signs in by itself')),
    ],
    against: (situation) => unless(inAzure(situation)),
    headline: () => words('The app in Azure has no managed identity that the program can use.'),
    why: () =>
      words(
        'In Azure a managed identity needs no key and no sign-in. It must be switched on, and a user-assigned one must be named by its client id.',
      ),
    steps: ({ evidence }) => [switchOn(evidence), SHORTEN],
  },
];
