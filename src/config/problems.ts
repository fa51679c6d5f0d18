import { CONNECTION_STRING, type Environment } from './settings';

/** The settings as they were given; empty ones are missing. */
type Given = Readonly<Record<string, string | undefined>>;

const PROOFS = [
  'MICROSOFT_APP_CERTIFICATE_PATH',
  'MICROSOFT_APP_FEDERATED_CLIENT_ID',
  'MICROSOFT_APP_PASSWORD',
] as const satisfies readonly (keyof Environment)[];

/** How the bot proves who it is: in one way alone. */
function proofProblems(environment: Given): readonly string[] {
  const type = environment['MICROSOFT_APP_TYPE'] ?? 'UserAssignedMSI';
  const given = PROOFS.filter((name) => environment[name]);
  if (type === 'UserAssignedMSI') {
    return given.map((name) => `${name} must not be set: UserAssignedMSI needs nothing but the managed identity.`);
  }
  if (type !== 'SingleTenant') return [];
  const [proof, ...more] = given;
  if (proof === undefined) return [`SingleTenant needs one of ${PROOFS.join(', ')}.`];
  if (more.length > 0) return [`Only one of ${given.join(', ')} can be set.`];
  if (proof === 'MICROSOFT_APP_PASSWORD' && environment['NODE_ENV'] !== 'development') {
    return [
      'MICROSOFT_APP_PASSWORD is for development: set NODE_ENV to development, or use a certificate or a federated credential.',
    ];
  }
  return [];
}

/** A connection string of Azurite names its http address, or is the short form. */
const isEmulator = (connectionString: string): boolean =>
  /(^|;)(UseDevelopmentStorage=true|BlobEndpoint=http:\/\/[^;]{1,300})(;|$)/i.test(connectionString);

/** Whether the machine has an identity that the bot may use: its own, or the one that vouches for it. */
const hasManagedIdentity = (environment: Given): boolean =>
  (environment['MICROSOFT_APP_TYPE'] ?? 'UserAssignedMSI') === 'UserAssignedMSI' ||
  Boolean(environment['MICROSOFT_APP_FEDERATED_CLIENT_ID']);

const readerProblems = (environment: Given): readonly string[] =>
  environment['ACCESS_READER'] === 'enabled' && !hasManagedIdentity(environment)
    ? ['ACCESS_READER needs a managed identity: UserAssignedMSI, or a federated credential.']
    : [];

const regionProblems = (environment: Given): readonly string[] =>
  (environment['AZURE_CLOUD'] ?? 'public') !== 'public' && (environment['BOT_REGION'] ?? 'global') !== 'global'
    ? ['BOT_REGION must be global outside the public cloud.']
    : [];

function storageProblems(environment: Given): readonly string[] {
  const endpoint = environment['AZURE_STORAGE_BLOB_ENDPOINT'];
  const connection = environment['AZURE_STORAGE_CONNECTION_STRING'];
  const managed = hasManagedIdentity(environment);
  const development = environment['NODE_ENV'] === 'development';
  if (endpoint && connection) {
    return ['AZURE_STORAGE_CONNECTION_STRING must not be set beside AZURE_STORAGE_BLOB_ENDPOINT, which needs no key.'];
  }
  if (endpoint && !managed) {
    return ['AZURE_STORAGE_BLOB_ENDPOINT needs a managed identity: UserAssignedMSI, or a federated credential.'];
  }
  if (connection && !development && CONNECTION_STRING.test(connection) && !isEmulator(connection)) {
    return [
      'AZURE_STORAGE_CONNECTION_STRING holds a key, and is for Azurite and development: set AZURE_STORAGE_BLOB_ENDPOINT.',
    ];
  }
  return [];
}

/** What no single setting shows, one sentence each. Never the value of one. */
export const problemsTogether = (given: Given): readonly string[] => [
  ...proofProblems(given),
  ...readerProblems(given),
  ...regionProblems(given),
  ...storageProblems(given),
];
