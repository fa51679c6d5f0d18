import { SOURCES } from '../../azure-names';
import { prose, slot, snippet, words } from '../../prose';
import type { Topic } from '../topic';
import { the } from './names';

/** Network: firewall, private endpoints, public access. */
export const networkTopics: readonly Topic[] = [
  {
    id: 'public-access-ping',
    question: 'Public access is off. Why does the endpoint still answer?',
    asked: [
      'public access is disabled, so why does our Azure OpenAI endpoint still answer a ping?',
      'endpoint reachable although public network access is disabled',
      'does disabling public access hide the host?',
    ],
    answer: words(
      'The name still resolves and the port still answers: the refusal comes after that. Requests from outside get 403, whatever role or key they carry. Only the private endpoint gets through.',
    ),
    sources: [SOURCES.foundryErrors],
  },
  {
    id: 'private-endpoint-setup',
    question: 'How do I reach a resource that has a private endpoint?',
    asked: [
      'private endpoint azure openai dns',
      'public access is disabled please configure private endpoint, how?',
      'call azure openai from inside a vnet',
      'which private dns zone does azure openai need?',
    ],
    answer: words(
      'Call from inside the network, and let the name resolve to the private address. The zones are privatelink.openai.azure.com, privatelink.cognitiveservices.azure.com and privatelink.services.ai.azure.com. See what your machine gets: a public address means that DNS is not set up.',
    ),
    snippet: snippet('Bash')`nslookup "${slot('host', undefined)}"`,
    sources: [SOURCES.foundryErrors],
  },
  {
    id: 'allow-my-address',
    question: 'How do I let my address through the firewall of the resource?',
    asked: [
      'add ip address to azure openai firewall',
      'access denied due to virtual network rules, how do I allow my ip?',
      'allow list an ip range',
      'firewall rule for an app service or subnet only',
      'allow only my web app through the firewall',
    ],
    answer: words(
      'Add your public address to the resource’s network rules, under Networking, Selected networks. It takes some minutes. Behind a VPN or proxy the address that counts is theirs.',
    ),
    snippet: snippet(
      'Bash',
    )`az cognitiveservices account network-rule add --name "${slot('account name', undefined)}" --resource-group "${slot('resource group', undefined)}" --ip-address "${slot('your address', undefined)}"`,
    sources: [SOURCES.foundryErrors],
  },
  {
    id: 'role-or-network',
    question: 'Is it my role or the network?',
    asked: [
      'how do I know whether the network or the role blocks me?',
      '403 from the firewall or from rbac?',
      'difference between network and permission errors',
    ],
    answer: words(
      'The message tells. "Virtual Network/Firewall rules" or "Public access is disabled" is the network: no role helps. "PermissionDenied" or "lacks the required data action" is the role: the network let you through.',
    ),
    sources: [SOURCES.foundryErrors],
  },
  {
    id: 'portal-with-private-network',
    question: 'Why does the Foundry portal fail with a private network?',
    asked: [
      'foundry portal private endpoint does not load',
      'portal access with public access disabled',
      'cannot open the project in the portal from outside the vnet',
    ],
    answer: words(
      'The portal calls the resource from your browser, so your machine must be inside the network: over VPN, ExpressRoute or a jump host, with the private DNS names. Some pages call from Microsoft’s side and do not work with public access off.',
    ),
    sources: [SOURCES.foundryErrors],
  },
  {
    id: 'trusted-services',
    question: 'Can Azure services pass the firewall of the resource?',
    asked: [
      'trusted azure services bypass firewall cognitive services',
      'allow azure ai search through the openai firewall',
      'bypass AzureServices network rule',
    ],
    answer: prose`Some, such as Azure AI Search, when "Allow Azure services on the trusted services list" is on and their managed identity holds a role on the resource, for example ${the('openAiUser')}. A web app or a function is none of them: give it a virtual network.`,
    sources: [SOURCES.foundryErrors],
  },
  {
    id: 'proxy-certificate',
    question: 'Our proxy breaks TLS. How do I make the client trust it?',
    asked: [
      'self signed certificate in certificate chain company proxy',
      'zscaler certificate verify failed azure openai',
      'set proxy for azure openai client',
    ],
    answer: words(
      'Give the client the company’s root certificate: REQUESTS_CA_BUNDLE and SSL_CERT_FILE for Python, NODE_EXTRA_CA_CERTS for Node.js. Never switch verification off: your token goes over that line.',
    ),
    snippet: snippet('Bash')`export SSL_CERT_FILE="${slot('path of the company certificate', undefined)}"`,
    sources: [SOURCES.identityTroubleshooting],
  },
];
