import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { words } from '../../prose';
import { causes, SEVERAL } from './causes';
import { examples } from './examples';

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
        'requested identity has not been assigned',
        'no default identity is assigned to this resource',
        'No User Assigned or Delegated Managed Identity found',
        'Unable to load the proper Managed Identity',
        "endpoint is indicating there's no available identity",
      ],
    },
    {
      strength: 'certain',
      says: ['Identity not found'],
      oneOf: ['invalid_request', 'IMDS', 'metadata/identity'],
    },
  ],
  headline: () => words('The managed identity that is asked for is not assigned where the program runs.'),
  causes,
  sources: [SOURCES.identityTroubleshooting],
  examples,
});
