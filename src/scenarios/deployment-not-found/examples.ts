import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    { name: 'retold', text: 'Azure OpenAI: deployment not found (gpt-4.1 in Sweden Central)' },
    {
      name: 'openai for Python',
      text: "openai.NotFoundError: Error code: 404 - {'error': {'code': 'DeploymentNotFound', 'message': 'The API deployment for this resource does not exist. If you created the deployment within the last 5 minutes, please wait a moment and try again.'}}",
    },
    {
      name: '.NET',
      text: `System.ClientModel.ClientResultException: HTTP 404 (: DeploymentNotFound)

The API deployment for this resource does not exist.`,
    },
    { name: 'the code in a chat', text: 'DeploymentNotFound for gpt-5-mini, but I see the deployment in the portal' },
    { name: 'the code alone, beside a host', text: 'DeploymentNotFound https://contoso-ai.openai.azure.com/' },
    {
      name: 'openai 0.x, cut off',
      text: 'openai.error.InvalidRequestError: The API deployment for this resource does not exi...',
    },
  ],
  declines: [
    {
      name: 'a template deployment of Resource Manager',
      text: `{"error":{"code":"DeploymentNotFound","message":"Deployment 'main-20261118' could not be found."}}`,
    },
    {
      name: 'a hosting service',
      text: '404: NOT_FOUND Code: DEPLOYMENT_NOT_FOUND ID: fra1::abcde-1763456789012-0123456789ab (vercel)',
    },
    { name: 'Kubernetes', text: 'Error from server (NotFound): deployments.apps "summarizer" not found' },
  ],
};
