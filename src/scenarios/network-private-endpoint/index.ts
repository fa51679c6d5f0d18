import { SOURCES } from '../../azure-names';
import { defineScenario, type Explanation } from '../../diagnosis';
import type { Evidence, NetworkClaim } from '../../evidence';
import { prose, words } from '../../prose';
import { sentence, theResource } from '../shared/naming';
import { lookUpHost, NOT_A_ROLE, showNetwork } from '../shared/network';
import { questionOfNamedAccount } from '../shared/questions';
import { examples } from './examples';

/** Words of somebody who is in the network, or has one. */
const INSIDE: ReadonlySet<NetworkClaim> = new Set(['private-endpoint', 'vpn', 'public-access-off']);

/** The portal is spoken of, other pages of it load, and the caller is inside: the network is right. */
const onePageOnly = ({ claims, said }: Evidence): boolean =>
  claims.works.some(({ value }) => value === 'another-operation' || value === 'in-the-portal') &&
  claims.network.some(({ value }) => INSIDE.has(value)) &&
  said.length > 0;

const ONE_PAGE: Explanation = {
  headline: words('The network is right: this portal page calls from the back end of the portal.'),
  cause: words(
    'Other pages and calls get through, so the private endpoint works for your browser. Some pages of the Foundry portal call from the back end of the portal, which is not in your network; they do not work with public access off.',
  ),
  steps: [
    {
      does: 'change-call',
      text: words(
        'Do what the page does with the SDK or Azure CLI, from the same machine: those calls go through the private endpoint.',
      ),
    },
    {
      does: 'ask',
      text: words(
        'Look in the list of what is not supported with private networking, and report the page there if it is missing.',
      ),
      link: {
        text: 'Microsoft: private networking for Foundry',
        href: 'https://learn.microsoft.com/azure/foundry/how-to/configure-private-link',
      },
    },
  ],
};

export default defineScenario({
  id: 'network-private-endpoint',
  family: 'network-blocked',
  title: 'The resource is closed to public networks',
  stage: 'reach',
  needs: [],
  refines: ['network-bare-refusal'],
  rules: [
    {
      strength: 'certain',
      oneOf: [
        'Public access is disabled. Please configure private endpoint',
        'Traffic is not from an approved private endpoint',
      ],
    },
  ],
  explain: (evidence) =>
    onePageOnly(evidence)
      ? ONE_PAGE
      : {
          headline: prose`${sentence(theResource(evidence))} is closed to public networks: call from inside.`,
          cause: prose`Public access is switched off, so only callers that come in through a private endpoint of the resource are served. The call went to the public address: from outside the network, or from inside with a name that still leads to the public address. ${NOT_A_ROLE}`,
          steps: [
            lookUpHost(evidence),
            {
              does: 'call-from-inside',
              text: words(
                'From outside: use the VPN or a machine inside the network. From inside: link the private DNS zone (privatelink.openai.azure.com, privatelink.cognitiveservices.azure.com, privatelink.services.ai.azure.com) to the network of the caller.',
              ),
            },
            showNetwork(evidence),
            {
              does: 'open-network',
              text: words(
                'A private endpoint whose connection is not "Approved" counts as none: its owner approves it under Networking.',
              ),
            },
          ],
        },
  asks: questionOfNamedAccount,
  sources: [
    SOURCES.foundryErrors,
    {
      title: 'new-foundry-portal: agent page with a private endpoint',
      url: 'https://github.com/microsoft-foundry/new-foundry-portal/issues/140',
      read: '2026-09-22',
      confidence: 'observed',
    },
  ],
  examples,
});
