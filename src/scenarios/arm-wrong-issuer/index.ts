import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { signIn } from '../shared/sign-in';
import { examples } from './examples';

export default defineScenario({
  id: 'arm-wrong-issuer',
  family: 'tenant-mismatch',
  title: "The token is from another tenant than the subscription's",
  stage: 'authenticate',
  needs: [],
  refines: ['arm-token-rejected'],
  rules: [{ strength: 'certain', codes: ['InvalidAuthenticationTokenTenant'] }],
  explain: (evidence) => ({
    headline: prose`The token is from another tenant than the one that owns the subscription.`,
    cause: prose`Azure Resource Manager takes tokens of the subscription's own tenant${evidence.resourceTenant === undefined ? '' : ` (${evidence.resourceTenant.value})`} alone. Yours is from ${evidence.tokenTenant?.value ?? 'another one'}. Where a subscription was moved to another tenant, all its role assignments were deleted for good: assign them again.`,
    steps: [
      {
        does: 'sign-in',
        text: words('Sign in to the tenant of the subscription:'),
        snippet: signIn(evidence, slot('tenant id of the subscription', evidence.resourceTenant?.value)),
      },
      {
        does: 'choose-subscription',
        text: words('Then choose the subscription:'),
        snippet: snippet('Bash')`az account set --subscription "${slot('subscription id', undefined)}"`,
      },
      { does: 'choose-tenant', text: words('In code: give the credential this tenant id.') },
    ],
  }),
  sources: [SOURCES.rbacTroubleshooting],
  examples,
});
