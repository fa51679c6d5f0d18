import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { proxyVariables, theHost, tryConnection, unreachable } from '../shared/reach';
import { examples } from './examples';

export default defineScenario({
  id: 'proxy-refused',
  family: 'connectivity',
  title: 'The proxy did not let the call out',
  stage: 'reach',
  needs: [],
  refines: ['connection-failed'],
  rules: unreachable([
    'Tunnel connection failed',
    'Proxy Authentication Required',
    'Unable to connect to proxy',
    'Cannot connect to proxy',
    'Caused by ProxyError',
    'exceptions.ProxyError: ',
    'httpx.ProxyError: ',
    'Received HTTP code 407 from proxy',
    'proxyconnect tcp',
    'tunneling socket could not be established',
    'ERR_PROXY_CONNECTION_FAILED',
    'The proxy tunnel request to proxy',
  ]),
  explain: (evidence) => ({
    headline: prose`The proxy did not let the call to ${theHost(evidence)} out.`,
    cause: words(
      'The program found a proxy in its settings, and the proxy refused: it wants a sign-in (407), does not allow this host, or is not there. Azure was not reached.',
    ),
    steps: [
      proxyVariables,
      {
        does: 'set-environment',
        text: words(
          'Set the address of the proxy as your IT gives it. Where a private endpoint is used, let the host go past the proxy.',
        ),
        snippet: snippet('Bash')`export HTTPS_PROXY="${slot('proxy address', undefined)}"
export NO_PROXY="169.254.169.254,${slot('host of a private endpoint', undefined)}"`,
      },
      {
        does: 'ask',
        text: words(
          'Ask your IT to allow the sign-in host (login.microsoftonline.com) and the host of the resource (*.openai.azure.com, *.services.ai.azure.com, *.cognitiveservices.azure.com).',
        ),
      },
      tryConnection(evidence),
    ],
  }),
  sources: [SOURCES.foundryErrors, SOURCES.identityTroubleshooting],
  examples,
});
