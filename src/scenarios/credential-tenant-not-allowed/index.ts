import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words, type Snippet } from '../../prose';
import { examples } from './examples';

const code = (evidence: Evidence): Snippet => {
  const tenant = slot('tenant id', evidence.tenantId?.value);
  switch (evidence.language?.value) {
    case 'csharp':
      return snippet('CSharp')`var credential = new DefaultAzureCredential(new DefaultAzureCredentialOptions
{
    AdditionallyAllowedTenants = { "${tenant}" },
});`;
    case 'java':
      return snippet('Java')`TokenCredential credential = new DefaultAzureCredentialBuilder()
    .additionallyAllowedTenants("${tenant}")
    .build();`;
    case 'go':
      return snippet('Go')`cred, err := azidentity.NewDefaultAzureCredential(&azidentity.DefaultAzureCredentialOptions{
	AdditionallyAllowedTenants: []string{"${tenant}"},
})`;
    case 'javascript':
      return snippet('TypeScript')`const credential = new DefaultAzureCredential({
  additionallyAllowedTenants: ['${tenant}'],
});`;
    default:
      return snippet('Python')`credential = DefaultAzureCredential(additionally_allowed_tenants=["${tenant}"])`;
  }
};

export default defineScenario({
  id: 'credential-tenant-not-allowed',
  family: 'credential-unavailable',
  title: 'The credential may not ask in this tenant',
  stage: 'token',
  needs: [],
  refines: ['credential-chain'],
  rules: [
    {
      strength: 'certain',
      oneOf: ['The current credential is not configured to acquire tokens for tenant'],
    },
  ],
  explain: (evidence) => {
    const tenant = evidence.tenantId?.value;
    return {
      headline:
        tenant === undefined
          ? words('The credential is made for one tenant, and a token of another was asked for.')
          : prose`The credential is made for another tenant than ${tenant}, for which a token was asked.`,
      cause: words(
        'The identity library refuses by itself, before it asks anybody: a credential gets tokens only for its own tenant and for those that it lists as additionally allowed.',
      ),
      steps: [
        {
          does: 'choose-tenant',
          text: words('Allow the tenant where the credential is made.'),
          snippet: code(evidence),
        },
        {
          does: 'choose-tenant',
          text: words(
            'If the resource is in your own tenant, another tenant was named by mistake: check AZURE_TENANT_ID.',
          ),
          snippet: snippet('Bash')`printenv AZURE_TENANT_ID`,
        },
      ],
    };
  },
  sources: [SOURCES.identityTroubleshooting],
  examples,
});
