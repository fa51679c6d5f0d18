import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { sentence, theResource } from '../shared/naming';
import { lookUpHost, NOT_A_ROLE, showNetwork } from '../shared/network';
import { AZURE_AI_WORDS, OTHER_SERVICES } from '../shared/surroundings';
import { questionOfNamedAccount } from '../shared/questions';
import { examples } from './examples';

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
    {
      strength: 'strong',
      oneOf: [
        'Public access is disabled',
        'Public network access is disabled',
        'public network access on this resource is disabled',
      ],
      says: ['private endpoint'],
      unless: OTHER_SERVICES,
    },
    {
      strength: 'strong',
      says: ['use private endpoint to access'],
      oneOf: AZURE_AI_WORDS,
      unless: OTHER_SERVICES,
    },
    {
      strength: 'strong',
      says: ['Public network access is disabled'],
      oneOf: AZURE_AI_WORDS,
      unless: OTHER_SERVICES,
    },
    // The service answers in English; these are translations of its sentence, as people paste them.
    {
      strength: 'strong',
      oneOf: [
        'acceso público está des … privado',
        'accès public est désactivé … privé',
        'öffentliche Zugriff ist deaktiviert … private',
        'öffentlicher Zugriff ist deaktiviert … private',
        'acesso público está desabilitado … privado',
        'accesso pubblico è disabilitato … privato',
        'パブリックアクセスが無効 … プライベート',
        'パブリックアクセスは無効 … プライベート',
        '公共访问已禁用 … 专用',
        '公用访问已禁用 … 专用',
        '公共访问被禁用 … 专用',
      ],
    },
  ],
  explain: (evidence) => ({
    headline: prose`${sentence(theResource(evidence))} takes no calls from public networks, and this one came from there.`,
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
  }),
  asks: questionOfNamedAccount,
  sources: [SOURCES.foundryErrors],
  examples,
});
