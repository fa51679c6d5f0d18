import { SOURCES } from '../../azure-names';
import { prose, slot, snippet, words } from '../../prose';
import type { Topic } from '../topic';
import { the } from './names';
import { PAGES } from './pages';

/** Network: firewall, private endpoints, public access. */
export const networkTopics: readonly Topic[] = [
  {
    id: 'vpn-past-firewall',
    question: 'Does our VPN get me past the firewall of the resource?',
    asked: [
      'does vpn help?',
      'will it work over the company vpn?',
      'I am on the vpn and still blocked',
      'from home with vpn',
      'hilft ein VPN?',
      'sirve una VPN',
      'est-ce que le VPN aide ?',
      'a vpn resolve?',
      'VPN を使えば通りますか',
      '用 VPN 可以吗',
    ],
    answer: words(
      'Yes, if the call then leaves from an address on the list, or reaches the private endpoint. Many VPNs carry company traffic only (split tunnel): then it still leaves from home. See the address with and without the VPN; where it stays the same, the VPN does not help.',
    ),
    snippet: snippet('Bash')`curl -s https://ifconfig.me`,
    sources: [PAGES.virtualNetworks, SOURCES.foundryErrors],
  },
  {
    id: 'portal-past-firewall',
    question: 'The portal works, and the firewall blocks my code. Why?',
    asked: [
      'the portal works though',
      'it works in the playground but the code gets the firewall error',
      'browser works, script is blocked by the network',
      'im Portal geht es, aber der Code wird vom Netzwerk blockiert',
      'el portal funciona aunque el cortafuegos bloquea mi código',
      'le portail marche, le code est bloqué par le pare-feu',
    ],
    answer: words(
      'The two call from different addresses: the portal from your browser, the code from the machine that runs it. Look up the address of that machine, and let it in. Pages of the portal that only manage the resource do not pass its firewall at all.',
    ),
    snippet: snippet('Bash')`curl -s https://ifconfig.me`,
    sources: [PAGES.virtualNetworks, SOURCES.foundryErrors],
  },
  {
    id: 'public-access-on',
    question: 'How do I switch public access on again?',
    asked: [
      'enable public network access',
      'how do I switch it back, public access is off',
      'open the resource to the internet again',
      'turn public access on',
      'öffentlichen Zugriff wieder einschalten',
      'volver a activar el acceso público',
      'réactiver l’accès public',
      'パブリック アクセスを有効に戻す',
      '重新打开公网访问',
    ],
    answer: words(
      'Under Networking of the resource, or with this command; it counts after some minutes. A policy may forbid it, or set it back. Selected networks with your address is the smaller step.',
    ),
    snippet: snippet(
      'Bash',
    )`az resource update --ids "${slot('resource id', undefined)}" --set properties.publicNetworkAccess=Enabled`,
    sources: [PAGES.virtualNetworks],
  },
  {
    id: 'why-closed-network',
    question: 'Why is the network of a resource closed?',
    asked: [
      'why would anyone turn public access off?',
      'what is the firewall good for?',
      'why do we have network rules on it?',
      'warum ist das Netzwerk gesperrt?',
    ],
    answer: words(
      'So that a stolen key or password is of no use outside: calls are taken from the company’s networks alone. Often a policy demands it for every resource.',
    ),
    sources: [PAGES.virtualNetworks],
  },
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
      'reach azure openai over a private endpoint',
      'Zugriff über privaten Endpunkt',
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
      'add my office ip to the firewall',
      'IP-Adresse in der Firewall freigeben',
      'ファイアウォールに IP を追加する',
      '¿cómo agrego mi IP al firewall?',
      'ajouter mon adresse IP au pare-feu',
      'how long does a change of the firewall take?',
      'our address changes every day',
      'allow only a subnet of our virtual network with the cli',
    ],
    answer: words(
      'Add your public address, or the subnet that calls (--subnet), to the resource’s network rules, under Networking, Selected networks. It takes some minutes. Behind a VPN or proxy the address that counts is theirs.',
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
      'is it a network problem or a missing role?',
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
      'public access is off, does the portal still work from home?',
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
      'public network is off, can azure ai search still reach the model?',
      'what does allow trusted azure services cover?',
      'does a trusted service pass when public access is disabled',
      'vertrauenswürdige Dienste durch die Firewall lassen',
      '信頼されたサービスの例外',
      'servicios de confianza de Azure',
    ],
    answer: prose`Azure AI Search and a few others may, when "Allow Azure services on the trusted services list" (bypass: AzureServices) is on and their managed identity holds a role on the resource, for example ${the('openAiUser')}. Without it, give Search a shared private link. A web app, a function or a pipeline is no trusted service: give it a virtual network.`,
    sources: [PAGES.virtualNetworks, SOURCES.foundryErrors],
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
  {
    id: 'private-dns-zones',
    question: 'Which private DNS zones does a private endpoint need?',
    asked: [
      'which private dns zones for foundry?',
      'privatelink zones for azure openai',
      'dns zone names of a private endpoint for ai services',
      'which private dns zone does azure openai need?',
      'welche privaten DNS-Zonen brauche ich?',
      'プライベート エンドポイントに必要な DNS ゾーン',
      '¿qué zonas DNS privadas necesito?',
      'quelles zones DNS privées faut-il ?',
      'quais zonas DNS privadas preciso?',
      '需要哪些专用 DNS 区域',
    ],
    answer: words(
      'Three, for a Foundry resource: privatelink.cognitiveservices.azure.com, privatelink.openai.azure.com and privatelink.services.ai.azure.com. Link each to the virtual network from which you call. Azure AI Search, Storage and Cosmos DB have zones of their own.',
    ),
    snippet: snippet('Bash')`nslookup "${slot('host', undefined)}"`,
    sources: [PAGES.privateDns, SOURCES.foundryErrors],
  },
  {
    id: 'public-address-over-vpn',
    question: 'Why do I get the public address over VPN?',
    asked: [
      'laptop on vpn resolves the public ip of azure openai',
      'dns does not resolve to the private ip from on premises',
      'private endpoint and vpn dns',
      'private endpoint is set up, but the name resolves to a public address',
      'nslookup returns a public address although we have a private endpoint',
      'VPN: DNS liefert die öffentliche IP',
      'VPN からパブリック IP が返ってくる',
      'por VPN me resuelve la IP pública',
      'avec le VPN je reçois l’adresse publique',
    ],
    answer: words(
      'Because your machine asks a DNS server that does not know the private zone. Make the company’s DNS forward openai.azure.com, cognitiveservices.azure.com and services.ai.azure.com to an Azure DNS Private Resolver (or a forwarder in the virtual network, which asks 168.63.129.16), and link the zones to that network. DNS over HTTPS in the browser also goes past it.',
    ),
    snippet: snippet('Bash')`nslookup "${slot('host', undefined)}"`,
    sources: [PAGES.resolver, PAGES.privateDns],
  },
  {
    id: 'private-address-still-403',
    question: 'The name leads to the private address, and I still get 403. Why?',
    asked: [
      'nslookup shows 10.x but still 403',
      'private endpoint resolves and access is denied',
      'private ip is right, still forbidden',
      'private endpoint connection pending',
    ],
    answer: words(
      'Either the connection of the private endpoint is not Approved (resource, Networking, Private endpoint connections), or a proxy sends the call out by the public way, or it is not the network at all: PermissionDenied is a missing role. The message tells which; paste it here.',
    ),
    snippet: snippet(
      'Bash',
    )`az network private-endpoint-connection list --id "${slot('resource id', undefined)}" --output table`,
    sources: [SOURCES.foundryErrors, PAGES.privateDns],
  },
  {
    id: 'network-security-perimeter',
    question: 'What does a network security perimeter change?',
    asked: [
      'what is a network security perimeter?',
      'nsp and azure openai',
      'calls denied by the perimeter',
      'does the perimeter affect calls to the model?',
      'was ist ein Network Security Perimeter?',
      'ネットワーク セキュリティ境界とは',
      '¿qué es un perímetro de seguridad de red?',
    ],
    answer: words(
      'It puts a fence around several resources (preview for Foundry). In Learning mode it only logs. In Enforced mode its rules decide and the public access of the resource no longer counts: from outside only what an inbound rule allows gets in (addresses, or subscriptions with managed identity), and outgoing calls need an outbound rule. Roles are asked for as before.',
    ),
    sources: [PAGES.perimeter],
  },
  {
    id: 'outbound-hosts',
    question: 'Which hosts must our firewall let out?',
    asked: [
      'hosts to allow in the company firewall for azure openai',
      'outbound allow list for foundry',
      'which urls does our proxy have to allow?',
      'egress rules for azure ai',
      'which fqdns for az login and the model from a locked down server',
      'welche Adressen muss unsere Firewall freigeben?',
      'ファイアウォールで許可するホスト',
      'welche Hosts muss der Proxy erlauben?',
      'プロキシで許可するホストはどれですか',
    ],
    answer: words(
      'For calls: the host of the resource (*.openai.azure.com, *.cognitiveservices.azure.com, *.services.ai.azure.com). For tokens: login.microsoftonline.com, and *.identity.azure.net where managed identities are used. For az and the portal also management.azure.com and ai.azure.com. All on port 443.',
    ),
    sources: [SOURCES.foundryErrors, PAGES.virtualNetworks],
  },
  {
    id: 'app-in-network-403',
    question: 'Our web app is in a virtual network and still gets 403. Why?',
    asked: [
      'vnet integrated web app is blocked by the firewall',
      'function with vnet integration gets access denied due to virtual network rules',
      'app service in the subnet cannot reach azure openai',
      'container app environment with vnet still 403',
      'function with vnet integration and public access disabled, what else is needed?',
      'which network settings does a vnet integrated app need to connect',
      'Web App mit VNet-Integration bekommt 403',
      'VNet 統合した Web アプリが 403 になる',
      'aplicación integrada en la red virtual recibe 403',
    ],
    answer: words(
      'Either its calls do not leave through that network (switch on routing of all outbound traffic), or the subnet is not let in. Then allow the subnet in the network rules of the resource (it needs the service endpoint Microsoft.CognitiveServices), or use a private endpoint and link its private DNS zones to the network of the app.',
    ),
    snippet: snippet(
      'Bash',
    )`az cognitiveservices account network-rule add --name "${slot('account name', undefined)}" --resource-group "${slot('resource group', undefined)}" --subnet "${slot('subnet', undefined)}"`,
    sources: [PAGES.virtualNetworks, PAGES.privateDns],
  },
  {
    id: 'outbound-address-of-app',
    question: 'Which address does my web app call from?',
    asked: [
      'does traffic from app service come from a fixed ip?',
      'outbound ip of a function or container app for the firewall',
      'static outbound address for the allow list',
      'aus welcher IP ruft mein App Service auf?',
      'App Service の送信 IP アドレス',
      'ip de salida de mi aplicación',
    ],
    answer: words(
      'From several shared ones, which can change with the plan: the command lists them, and others use the same. For one that is yours, integrate the app into a virtual network and put a NAT gateway there; better still, allow its subnet or use a private endpoint instead of addresses.',
    ),
    snippet: snippet(
      'Bash',
    )`az webapp show --name "${slot('app name', undefined)}" --resource-group "${slot('resource group of the app', undefined)}" --query possibleOutboundIpAddresses --output tsv`,
    sources: [PAGES.virtualNetworks],
  },
  {
    id: 'service-or-private-endpoint',
    question: 'Do I take a service endpoint or a private endpoint?',
    asked: [
      'service endpoint vs private endpoint for azure openai',
      'virtual network rule or private link?',
      'does a private endpoint cost extra?',
      'ip rules or a private endpoint, which do I need?',
      'Dienstendpunkt oder privater Endpunkt?',
      'サービス エンドポイントとプライベート エンドポイントの違い',
      '¿punto de conexión de servicio o privado?',
    ],
    answer: words(
      'A private endpoint where public access must be off, or callers come over VPN or ExpressRoute: the resource gets an address in your network, and needs private DNS zones. A service endpoint (allowing a subnet) is simpler and free: the public host stays, and only that subnet in Azure gets in. A private endpoint is paid by the hour; rules for addresses and subnets cost nothing.',
    ),
    sources: [PAGES.virtualNetworks, PAGES.privateDns],
  },
  {
    id: 'rules-and-private-endpoint',
    question: 'Can IP rules and a private endpoint be used together?',
    asked: [
      'combine ip ranges and a private endpoint',
      'private endpoint and selected networks at the same time',
      'office by ip, azure by private endpoint',
      'IP-Regeln und privater Endpunkt zusammen',
      'IP の許可とプライベート エンドポイントを併用する',
      '¿reglas de IP y punto de conexión privado a la vez?',
    ],
    answer: words(
      'Yes: choose Selected networks and add the addresses. Callers from those come in by the public way, callers inside the network by the private endpoint, which the rules do not touch. With public access Disabled the rules count for nothing, and only the private endpoint is left.',
    ),
    sources: [PAGES.virtualNetworks],
  },
  {
    id: 'agents-private-network',
    question: 'Do agents need private endpoints to Search and Storage too?',
    asked: [
      'private endpoints on search, storage and cosmos db for agents',
      'network isolation for agents',
      'agent in a virtual network reaches its resources',
      'outbound traffic of agents only through our vnet',
      'do calls of agents leave from a network of microsoft?',
      'which connected resources need a private endpoint?',
      'agent to azure ai search over a private endpoint, who approves it?',
      'Brauchen Agenten private Endpunkte für Search und Storage?',
    ],
    answer: words(
      'Yes, each connected resource whose public access is off: Storage, Azure AI Search, Cosmos DB and the Foundry resource itself, with their private DNS zones. The agents also need a subnet of their own (delegated to Microsoft.App/environments), or the managed network of Foundry.',
    ),
    sources: [PAGES.connections, SOURCES.foundryErrors],
  },
  {
    id: 'management-without-public-access',
    question: 'Does switching public access off stop az commands and deployments?',
    asked: [
      'can I still manage the resource with public access disabled?',
      'az cognitiveservices deployment create with a private endpoint',
      'does terraform work when public network access is off?',
      'Verwaltung trotz abgeschaltetem öffentlichem Zugriff',
    ],
    answer: words(
      'No: managing goes over management.azure.com, which the network rules of the resource do not touch. Deployments, roles and keys are managed from anywhere. Calls to models, agents and files need the private network, and so do pages of the portal that make them.',
    ),
    sources: [PAGES.virtualNetworks],
  },
  {
    id: 'own-domain',
    question: 'Can I put a host name of my own in front of the resource?',
    asked: [
      'own domain name for azure openai',
      'application gateway or front door in front of azure openai',
      'cname to openai.azure.com',
      'front door before openai with managed identity',
      'eigene Domain vor Azure OpenAI',
    ],
    answer: words(
      'Not on the resource: it answers at its own host only, so that a CNAME breaks TLS. Put API Management, Application Gateway or Front Door in front, with your domain and a backend of the resource’s host. Front Door and Application Gateway pass the caller’s token on, which is made for Azure AI; only API Management can put its own in.',
    ),
    sources: [
      {
        title: 'Access Azure OpenAI through a gateway',
        url: 'https://learn.microsoft.com/azure/architecture/ai-ml/guide/azure-openai-gateway-guide',
        read: '2026-11-29',
        confidence: 'memory',
      },
    ],
  },
];
