import type { Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { slot, snippet, words } from '../../prose';
import { accountSlots } from './account';

export const NOT_A_ROLE = words(
  'Key and role may be right: the refusal comes before they are looked at, so no role changes it.',
);

/** How the resource is set up: open, selected networks, or closed, and its private endpoints. */
export function showNetwork(evidence: Evidence): Step {
  const { account, group } = accountSlots(evidence);
  return {
    does: 'read-account',
    text: words(
      "See the resource's own settings (this call goes to Resource Manager, so its firewall does not stop it).",
    ),
    snippet: snippet(
      'Bash',
    )`az cognitiveservices account show --name "${account}" --resource-group "${group}" --query "properties.{publicAccess:publicNetworkAccess, rules:networkAcls, privateEndpoints:privateEndpointConnections[].properties.privateLinkServiceConnectionState.status}"`,
  };
}

/** Which address the host name leads to, from the machine that fails. */
export const lookUpHost = (evidence: Evidence): Step => ({
  does: 'test-network',
  text: words(
    'On the machine that fails, see which address the name leads to. With a private endpoint it must be a private one (10.…, 172.16–31.…, 192.168.…).',
  ),
  snippet: snippet('Bash')`nslookup "${slot('host', evidence.endpoint?.value.host)}"`,
});
