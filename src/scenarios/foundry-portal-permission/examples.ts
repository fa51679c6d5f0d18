import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'banner on the agents page',
      text: "You don't have permission to build agents in this project. To get access, please ask your administrator to assign you the Azure AI User role.",
    },
    {
      name: 'with the new name of the role',
      text: 'no agents for me: "To get access, please ask your administrator to assign you the Foundry User role"',
    },
    {
      name: 'the older studio',
      text: "Azure OpenAI Studio: You don't have the required permissions to use this feature. Contact the owner of the resource.",
    },
    {
      name: 'another opening',
      text: 'Sorry, you do not have permission to build agents in this project.',
    },
  ],
  declines: [
    { name: 'another portal', text: "You don't have permission to use this workspace. Ask your Jira administrator." },
    {
      name: 'keys are switched off',
      text: "You don't have permission to use the chat preview. Contact your admin to enable key authentication or Microsoft Entra ID authentication for your account.",
    },
  ],
};
