import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { accountSlots } from '../shared/account';
import { nearAzureAi } from '../shared/general';
import { theResource } from '../shared/naming';
import { NOT_A_ROLE, showNetwork } from '../shared/network';
import { AZURE_AI_WORDS, namesAzureAiHost } from '../shared/surroundings';
import { questionOfNamedAccount } from '../shared/questions';
import { examples } from './examples';

const PERIMETER = ['governed by a Network Security Perimeter', 'Network Security Perimeter … inbound access'] as const;

export default defineScenario({
  id: 'network-firewall',
  family: 'network-blocked',
  title: "The resource's firewall keeps the caller out",
  stage: 'reach',
  needs: [],
  refines: ['network-bare-refusal'],
  rules: [
    {
      strength: 'certain',
      oneOf: [
        'Access denied due to Virtual Network/Firewall rules',
        'A Virtual Network is configured for this resource',
        'denied due to Virtual Network',
        'aka.ms/cogsvc-vnet',
        'ThrowExceptionDueToTrafficDenied',
      ],
    },
    {
      strength: 'certain',
      oneOf: PERIMETER,
      when: namesAzureAiHost,
      whenInWords: 'an Azure AI host stands in the text',
    },
    { strength: 'strong', says: [PERIMETER[0]], oneOf: AZURE_AI_WORDS },
    ...nearAzureAi({ strength: 'strong', says: ['Virtual Network/Firewall rules'] }),
    ...nearAzureAi({ strength: 'strong', says: ['restricted by network rules'] }),
    ...nearAzureAi({ strength: 'strong', says: ['client IP … is not allowed'] }),
  ],
  explain: (evidence) => {
    const { account, group } = accountSlots(evidence);
    const perimeter = evidence.said.some(({ value }) => (PERIMETER as readonly string[]).includes(value));
    return {
      headline: prose`The network rules of ${theResource(evidence)} keep out the address that the call came from.`,
      cause: perimeter
        ? prose`A network security perimeter is around the resource, and its inbound rules do not name the caller. ${NOT_A_ROLE}`
        : prose`The resource takes calls only from selected networks and addresses, and the caller's is not among them. The message is the same where no virtual network exists at all. ${NOT_A_ROLE}`,
      steps: [
        {
          does: 'test-network',
          text: words(
            'Find the address that the call comes from, on the machine that makes it (a VPN or proxy changes it).',
          ),
          snippet: snippet('Bash')`curl -s https://ifconfig.me`,
        },
        perimeter
          ? {
              does: 'open-network',
              text: words('Ask the owner of the perimeter for an inbound rule: by address, or by subscription.'),
            }
          : {
              does: 'open-network',
              text: words(
                'Let the owner of the resource add that address, or your subnet. It takes some minutes, up to half an hour.',
              ),
              snippet: snippet(
                'Bash',
              )`az cognitiveservices account network-rule add --name "${account}" --resource-group "${group}" --ip-address "${slot('your address', undefined)}"`,
            },
        {
          does: 'call-from-inside',
          text: words(
            'Or make the call from inside: a machine in the allowed network, the company VPN, or a private endpoint.',
          ),
        },
        showNetwork(evidence),
      ],
    };
  },
  asks: questionOfNamedAccount,
  sources: [SOURCES.foundryErrors],
  examples,
});
