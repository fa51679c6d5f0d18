import type { Evidence } from '../../evidence';
import { slot, snippet, type Slot, type Snippet } from '../../prose';

/** The tenant to sign in to: that of the resource where the text tells it apart. */
export const tenantSlot = (evidence: Evidence): Slot =>
  slot('tenant id', evidence.resourceTenant?.value ?? evidence.tenantId?.value);

const scopeOf = (evidence: Evidence): string | undefined => {
  const wanted = evidence.tokenScope?.value ?? evidence.audience?.value;
  if (wanted === undefined || !wanted.startsWith('https://')) return undefined;
  return wanted.endsWith('/.default') ? wanted : `${wanted.replace(/\/{1,8}$/, '')}/.default`;
};

/** The command of Azure CLI where nobody is signed in: there is nothing to sign out of. */
export const azFirstLogin = (evidence: Evidence): Snippet => {
  const scope = scopeOf(evidence);
  const tenant = tenantSlot(evidence);
  return scope === undefined
    ? snippet('Bash')`az login --tenant "${tenant}"`
    : snippet('Bash')`az login --tenant "${tenant}" --scope "${slot('scope', scope)}"`;
};

/** The command of Azure CLI that signs in again, for the tenant and the resource that the text names. */
export const azLogin = (evidence: Evidence, tenant: Slot = tenantSlot(evidence)): Snippet => {
  const scope = scopeOf(evidence);
  return scope === undefined
    ? snippet('Bash')`az logout
az login --tenant "${tenant}"`
    : snippet('Bash')`az logout
az login --tenant "${tenant}" --scope "${slot('scope', scope)}"`;
};

/** The sign-in command of the tool that met the error. */
export function signIn(evidence: Evidence, tenant: Slot = tenantSlot(evidence)): Snippet {
  switch (evidence.language?.value) {
    case 'azd':
      return snippet('Bash')`azd auth login --tenant-id "${tenant}"`;
    case 'powershell':
      return snippet('PowerShell')`Disconnect-AzAccount
Connect-AzAccount -Tenant "${tenant}"`;
    default:
      return azLogin(evidence, tenant);
  }
}

/** Says which account and tenant Azure CLI uses, and asks for a token for Azure AI with them. */
export const whoAmI: Snippet = snippet(
  'Bash',
)`az account show --query "{account:user.name, tenant:tenantId, subscription:name}" --output table
az account get-access-token --scope "https://ai.azure.com/.default" --query expiresOn --output tsv`;
