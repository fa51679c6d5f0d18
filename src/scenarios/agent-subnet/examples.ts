import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'range',
      text: 'Provided subnet must be of the proper address space. Please provide a subnet which has address space in the range of 172 or 192.',
    },
    {
      name: 'providers',
      text: 'Subscripton is not registered with the required resource providers, please register with the resource providers Microsoft.App and Microsoft.ContainerService.',
    },
    {
      name: 'link',
      text: 'Subnet requires any of the following delegation(s) [Microsoft.App/environments] to reference service association link /subscriptions/x/providers/Microsoft.Network/virtualNetworks/v/subnets/s/serviceAssociationLinks/legionservicelink.',
    },
    {
      name: 'code of a new account',
      text: '{"error":{"code":"SubscriptionIsNotRegistered"}} while the Azure AI Foundry portal made the resource',
    },
  ],
  declines: [
    { name: 'a subnet', text: 'The subnet has no free addresses left' },
    { name: 'a mailing list', text: 'Your subscription is not registered' },
  ],
};
