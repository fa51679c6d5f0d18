import { CLOUDS } from '../azure-names';

/** Ends of hosts whose first label is the custom subdomain of an account, in every cloud. */
const ACCOUNT_HOSTS: readonly string[] = Object.values(CLOUDS).flatMap(({ hosts }) => [
  hosts.openai,
  hosts.services,
  hosts.cognitive,
]);

/** Ends of hosts that name a region (keys only) or a deployment of Azure Machine Learning. */
const SERVICE_HOSTS = [
  'api.cognitive.microsoft.com',
  'api.cognitive.microsoft.us',
  'api.cognitive.microsofttranslator.com',
  'api.cognitive.azure.us',
  'api.cognitive.azure.cn',
  'models.ai.azure.com',
  'inference.ml.azure.com',
  'inference.ml.azure.us',
  'inference.ml.azure.cn',
] as const;

/** Ends of all hosts of Azure AI; what stands before them names the account, the region or the deployment. */
export const AZURE_AI_HOSTS: readonly string[] = [...ACCOUNT_HOSTS, ...SERVICE_HOSTS];
