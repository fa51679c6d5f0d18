import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'the list of rules',
      text: 'az cognitiveservices account managed-network outbound-rule list: cosmos-rule  PrivateEndpoint  Pending. The agent of our Foundry project cannot open its threads.',
    },
    {
      name: 'in the portal',
      text: 'The managed private endpoint to our storage account stays PendingApproval since yesterday, Foundry agents time out.',
    },
  ],
  declines: [
    { name: 'a rule of a firewall', text: 'The outbound rule of the NSG is pending review by the network team.' },
    { name: 'a question', text: 'What is an outbound rule of the managed network?' },
  ],
};
