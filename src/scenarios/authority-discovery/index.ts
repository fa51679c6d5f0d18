import { CLOUDS, cloudOfHost, SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { examples } from './examples';

export default defineScenario({
  id: 'authority-discovery',
  family: 'credential-unavailable',
  title: 'The sign-in endpoint of the tenant was not found',
  stage: 'token',
  needs: [],
  rules: [
    {
      strength: 'certain',
      oneOf: [
        'openid_config_error',
        'Could not resolve endpoints. Please check network',
        'Unable to get authority configuration for',
        'unable to resolve an endpoint: ',
      ],
    },
  ],
  explain: (evidence) => {
    const tenant = slot('tenant id', evidence.tenantId?.value);
    const host = evidence.endpoint?.value.host;
    const authority = slot('authority', (host === undefined ? CLOUDS.public : cloudOfHost(host)).authority);
    return {
      headline: words('The identity library could not read the sign-in settings of the tenant.'),
      cause: prose`Before it asks for a token it reads a page of the tenant at the sign-in host. That page was not there: the tenant id is wrong, the tenant is in another cloud, or the network does not let the request out. The message sounds like the network, and the tenant id is the cause more often.`,
      steps: [
        {
          does: 'test-network',
          text: words(
            'Read the page yourself, from the machine that failed. JSON means that tenant and network are fine; "invalid_tenant" means that the tenant id is wrong.',
          ),
          snippet: snippet('Bash')`curl -sS "${authority}/${tenant}/v2.0/.well-known/openid-configuration"`,
        },
        {
          does: 'choose-tenant',
          text: words('Compare the tenant id with the one of your subscription, and correct AZURE_TENANT_ID.'),
          snippet: snippet('Bash')`az account show --query tenantId --output tsv`,
        },
        {
          does: 'open-network',
          text: words(
            'If the request does not get out: let the proxy or firewall pass the sign-in host, and set HTTPS_PROXY.',
          ),
        },
      ],
    };
  },
  sources: [SOURCES.identityTroubleshooting],
  examples,
});
