import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'agents of a hub project',
      text: `azure.core.exceptions.HttpResponseError: (UserError) Identity(object id: 6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11) does not have permissions for Microsoft.MachineLearningServices/workspaces/agents/action actions. Please refer to https://aka.ms/azureml-auth-troubleshooting to fix the permissions issue.
Code: UserError`,
    },
    {
      name: 'one line in a log',
      text: 'ERROR agent: Identity(object id: 6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11) does not have permissions for Microsoft.MachineLearningServices/workspaces/agents/action actions',
    },
  ],
  declines: [
    {
      name: 'a data action of the Azure AI account',
      text: 'The principal `6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11` lacks the required data action `Microsoft.CognitiveServices/accounts/AIServices/agents/write` to perform `POST /api/projects/{projectName}/assistants` operation.',
    },
    {
      name: 'tracking of an experiment',
      text: 'RestException: 403 from https://westeurope.api.azureml.ms/mlflow/v1.0/subscriptions/: forbidden to update run',
    },
  ],
};
