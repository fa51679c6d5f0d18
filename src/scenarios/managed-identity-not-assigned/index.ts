import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { chooseIdentity, roleAfterwards, showIdentities } from '../shared/managed-identity';
import { examples } from './examples';

const SEVERAL = [
  'Multiple user assigned identities exist',
  'multiple user assigned identities … please specify',
] as const;

export default defineScenario({
  id: 'managed-identity-not-assigned',
  family: 'managed-identity',
  title: 'The managed identity is not on this app',
  stage: 'token',
  needs: [],
  refines: [
    'azure-cli-sign-in',
    'connection-failed',
    'credential-chain',
    'developer-tool-sign-in',
    'environment-credential',
    'managed-identity-endpoint-failed',
    'managed-identity-no-endpoint',
    'pod-identity',
    'workload-identity',
  ],
  rules: [
    { strength: 'certain', oneOf: SEVERAL },
    {
      strength: 'certain',
      oneOf: [
        'The requested identity has not been assigned to this resource',
        "The requested identity hasn't been assigned to this resource",
        "The requested identity isn't assigned to this resource",
        'requested identity has not been assigned',
        'no default identity is assigned to this resource',
        'No User Assigned or Delegated Managed Identity found',
        'Unable to load the proper Managed Identity',
        'Unable to load requested managed identity',
        "endpoint is indicating there's no available identity",
        'no azure identity found for request clientID',
      ],
    },
    {
      strength: 'certain',
      says: ['Identity not found'],
      oneOf: ['invalid_request', 'IMDS', 'ManagedIdentityCredential', 'metadata/identity'],
    },
  ],
  explain: (evidence) => {
    const several = evidence.said.some(({ value }) => (SEVERAL as readonly string[]).includes(value));
    const id = evidence.appId?.value;
    return {
      headline: several
        ? words('Several managed identities are on this app, and the request does not say which one is meant.')
        : words('The managed identity that the program asks for is not assigned to the place where it runs.'),
      cause: several
        ? words(
            'Where there is no system-assigned identity and more than one user-assigned, the client id must be given.',
          )
        : prose`The identity endpoint answered, and knows no such identity here${id === undefined ? '' : ` (${id})`}. Either the client id is wrong (an object id or another app's id in AZURE_CLIENT_ID is usual), or the identity exists and was never assigned to this app, or no id was given and the system-assigned identity is off.`,
      steps: [
        showIdentities,
        {
          does: 'enable-identity',
          text: words('Assign the identity that is meant.'),
          snippet: snippet(
            'Bash',
          )`az webapp identity assign --name "${slot('app name', undefined)}" --resource-group "${slot('resource group of the app', undefined)}" --identities "${slot('resource id of the identity', undefined)}"`,
        },
        {
          does: 'choose-identity',
          text: words(
            'Tell the program its client id (not its object id), in code or as AZURE_CLIENT_ID; for the system-assigned identity set neither.',
          ),
          snippet: chooseIdentity(evidence),
        },
        roleAfterwards,
      ],
    };
  },
  sources: [SOURCES.identityTroubleshooting],
  examples,
});
