import { SOURCES } from '../../azure-names';
import { defineScenario, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words, type Prose, type Snippet } from '../../prose';
import { theResource } from '../shared/naming';
import { signIn } from '../shared/sign-in';
import { codeLanguage } from '../shared/target';
import { examples } from './examples';

const tokenTenant = (evidence: Evidence): string | undefined =>
  evidence.tokenTenant?.value ??
  evidence.token?.value.tenantId ??
  (evidence.resourceTenant === undefined ? evidence.tenantId?.value : undefined);

const tokenWords = (evidence: Evidence): Prose => {
  const tenant = tokenTenant(evidence);
  return tenant === undefined
    ? words('The token is from one tenant (directory)')
    : prose`The token is from tenant ${tenant}`;
};

/** The credential with the tenant of the resource, in the language of the paste. */
function credential(evidence: Evidence): Snippet {
  const tenant = slot('tenant id of the resource', evidence.resourceTenant?.value);
  switch (codeLanguage(evidence)) {
    case 'javascript':
      return snippet('TypeScript')`const credential = new DefaultAzureCredential({ tenantId: '${tenant}' });`;
    case 'csharp':
      return snippet(
        'CSharp',
      )`var credential = new DefaultAzureCredential(new DefaultAzureCredentialOptions { TenantId = "${tenant}" });`;
    case 'java':
      return snippet(
        'Java',
      )`TokenCredential credential = new DefaultAzureCredentialBuilder().tenantId("${tenant}").build();`;
    case 'go':
      return snippet(
        'Go',
      )`credential, err := azidentity.NewDefaultAzureCredential(&azidentity.DefaultAzureCredentialOptions{TenantID: "${tenant}"})`;
    case 'rest':
      return snippet(
        'Bash',
      )`az account get-access-token --tenant "${tenant}" --scope "https://ai.azure.com/.default" --query accessToken --output tsv`;
    case 'python':
    case undefined:
      return snippet('Python')`# one of them is enough, the one that you sign in with
from azure.identity import AzureCliCredential
credential = AzureCliCredential(tenant_id="${tenant}")`;
  }
}

const usesAzd = ({ language, claims, credentials }: Evidence): boolean =>
  language?.value === 'azd' ||
  claims.product?.value === 'Azure Developer CLI' ||
  credentials.some(({ value }) => value.credential === 'AzureDeveloperCliCredential');

/** azd does not use the sign-in of Azure CLI. */
const AZD = (evidence: Evidence): Step => ({
  does: 'sign-in',
  text: words('azd has a sign-in of its own, beside that of Azure CLI. Sign in there, to the tenant of the resource:'),
  snippet: snippet(
    'Bash',
  )`azd auth login --tenant-id "${slot('tenant id of the resource', evidence.resourceTenant?.value)}"`,
});

export default defineScenario({
  id: 'tenant-mismatch',
  family: 'tenant-mismatch',
  title: 'The token is from another tenant',
  stage: 'authenticate',
  needs: [],
  rules: [
    { strength: 'certain', says: ['Tenant provided in token does not match resource'] },
    { strength: 'certain', says: ['Token tenant … does not match resource tenant'] },
  ],
  explain: (evidence) => ({
    headline: prose`You are signed in to another tenant than that of ${theResource(evidence)}.`,
    cause: prose`${tokenWords(evidence)}, the resource belongs to another. This is common for guests, for people with several directories, and where the default subscription of Azure CLI or Visual Studio is in the home tenant. A role does not help until the tenant is right.`,
    steps: [
      {
        does: 'choose-tenant',
        text: words('Find the tenant of the resource: it is the one that lists the account.'),
        snippet: snippet(
          'Bash',
        )`az account list --all --query "[].{subscription:name, tenant:tenantId, current:isDefault}" --output table`,
      },
      ...(usesAzd(evidence) ? [AZD(evidence)] : []),
      {
        does: 'sign-in',
        text: words('Sign in to that tenant:'),
        snippet: signIn(evidence, slot('tenant id of the resource', evidence.resourceTenant?.value)),
      },
      { does: 'choose-tenant', text: words('Or name the tenant in the code:'), snippet: credential(evidence) },
    ],
  }),
  sources: [SOURCES.foundryAuth, SOURCES.identityTroubleshooting],
  examples,
});
