import { accountsLink, cloudOfHost } from '../../azure-names';
import type { Evidence } from '../../evidence';
import { slot, snippet, type Slot, type Snippet } from '../../prose';

/** The Azure AI account that the text names, as slots for a command; what is missing stays a blank. */
export interface AccountSlots {
  readonly account: Slot;
  readonly group: Slot;
  readonly subscription: Slot;
}

const part = (id: string | undefined, name: string): string | undefined => {
  const segments = id?.split('/') ?? [];
  const at = segments.findIndex((segment) => segment.toLowerCase() === name);
  return at < 0 ? undefined : segments[at + 1];
};

export function accountSlots(evidence: Evidence): AccountSlots {
  const id = evidence.resourceId?.value ?? evidence.scope?.value;
  const account = part(id, 'accounts') ?? evidence.resource?.value ?? evidence.endpoint?.value.subdomain;
  return {
    account: slot('account name', account),
    group: slot('resource group', part(id, 'resourcegroups')),
    subscription: slot('subscription id', part(id, 'subscriptions')),
  };
}

/** Finds the account by the first label of its host, with its resource group: what most other commands ask for. */
export const findAccount = (evidence: Evidence): Snippet => {
  const { account } = accountSlots(evidence);
  return snippet(
    'Bash',
  )`az cognitiveservices account list --query "[?name=='${account}' || properties.customSubDomainName=='${account}'].{name:name, group:resourceGroup, endpoint:properties.endpoint}" --output table`;
};

/** The deployments of the account, with their exact names. */
export const listDeployments = (evidence: Evidence): Snippet => {
  const { account, group } = accountSlots(evidence);
  return snippet(
    'Bash',
  )`az cognitiveservices account deployment list --name "${account}" --resource-group "${group}" --query "[].{deployment:name, model:properties.model.name, version:properties.model.version, state:properties.provisioningState}" --output table`;
};

/** The list of accounts in the portal of the cloud that the text is about. */
export const accountsPage = (evidence: Evidence): string => accountsLink(cloudOfHost(evidence.endpoint?.value.host));
