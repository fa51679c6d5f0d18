/** Where a program runs, and how a call without a key is made there, whatever it calls. */
export interface Host {
  readonly concept: string;
  /** The topic that sets it up, whose command and sources are taken. */
  readonly topic: string;
  readonly called: string;
  /** Who gets the role. */
  readonly whose: string;
  readonly how: string;
  /** Whether the command of that topic does it for whatever is called. */
  readonly command?: true;
}

const SWITCH_ON = 'The command switches it on and prints its object id; call with DefaultAzureCredential.';

export const HOSTS: readonly Host[] = [
  {
    concept: 'web app',
    topic: 'web-app-identity',
    called: 'a web app',
    whose: 'the managed identity of the app',
    how: SWITCH_ON,
    command: true,
  },
  {
    concept: 'function',
    topic: 'function-identity',
    called: 'an Azure Function',
    whose: 'the managed identity of the function',
    how: SWITCH_ON,
    command: true,
  },
  {
    concept: 'container apps',
    topic: 'container-app-identity',
    called: 'a container app',
    whose: 'the managed identity of the app',
    how: SWITCH_ON,
    command: true,
  },
  {
    concept: 'kubernetes',
    topic: 'aks-identity',
    called: 'a pod in AKS',
    whose: 'a user-assigned identity',
    how: 'Let that identity trust the service account (federated credential), and label the pod azure.workload.identity/use: "true".',
  },
  {
    concept: 'virtual machine',
    topic: 'vm-identity',
    called: 'a virtual machine',
    whose: 'the managed identity of the machine',
    how: 'The command switches it on; call with DefaultAzureCredential.',
    command: true,
  },
  {
    concept: 'logic app',
    topic: 'logic-app',
    called: 'a Logic App',
    whose: 'the managed identity of the Logic App',
    how: 'In the HTTP action choose authentication Managed identity; the audience goes there without /.default.',
  },
  {
    concept: 'data factory',
    topic: 'data-factory',
    called: 'Data Factory',
    whose: 'the managed identity of the factory',
    how: 'In the Web activity choose System-assigned managed identity; the resource goes there without /.default.',
  },
  {
    concept: 'databricks',
    topic: 'databricks',
    called: 'Databricks',
    whose: 'the access connector behind a service credential',
    how: 'In the notebook, dbutils.credentials.getServiceCredentialsProvider gives the credential for the token.',
  },
  {
    concept: 'github',
    topic: 'github-actions',
    called: 'GitHub Actions',
    whose: 'the app or identity with the federated credential',
    how: 'Sign in with azure/login (permission id-token: write).',
  },
  {
    concept: 'gitlab',
    topic: 'gitlab',
    called: 'a pipeline',
    whose: 'the app or identity with the federated credential',
    how: 'Sign in with the ID token of the job.',
  },
  {
    concept: 'api management',
    topic: 'api-management',
    called: 'API Management',
    whose: 'the managed identity of the gateway',
    how: 'Use the policy authentication-managed-identity; the resource goes there without /.default.',
  },
  {
    concept: 'arc',
    topic: 'arc-identity',
    called: 'a server with Azure Arc',
    whose: 'the identity of the machine',
    how: 'Call with DefaultAzureCredential.',
  },
  {
    concept: 'service principal',
    topic: 'service-principal',
    called: 'a service principal',
    whose: 'its enterprise application',
    how: 'Sign in with its tenant id, client id and a secret or certificate (AZURE_TENANT_ID, AZURE_CLIENT_ID …).',
  },
  {
    concept: 'local',
    topic: 'local-development',
    called: 'your own machine',
    whose: 'your own account',
    how: 'Sign in with az login; DefaultAzureCredential takes that.',
  },
  {
    concept: 'fabric',
    topic: 'fabric',
    called: 'a Fabric notebook',
    whose: 'the enterprise application of a service principal',
    how: 'Sign in with ClientSecretCredential, and keep the secret in Key Vault.',
  },
  {
    concept: 'power platform',
    topic: 'power-automate',
    called: 'Power Automate',
    whose: 'the enterprise application of a service principal',
    how: 'In the HTTP action choose Active Directory OAuth; the audience goes there without /.default.',
  },
];
