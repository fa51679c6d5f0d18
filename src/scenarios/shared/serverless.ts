import type { Source } from '../../azure-names';
import type { Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { slot, snippet, words } from '../../prose';
import { saysOneOf } from './said';

/** What a serverless endpoint says to a key in another header; with status 400. */
export const WRONG_HEADER = 'Auth token must be passed as a header called Authorization';

/** An endpoint of one model, which a hub-based project or workspace of Azure Machine Learning has made. */
export const isServerless = ({ endpoints, said }: Evidence): boolean =>
  endpoints.some(({ value: { shape } }) => shape === 'serverless') || saysOneOf({ said }, [WRONG_HEADER]);

export const SERVERLESS: Source = {
  title: 'Deploy models as serverless API deployments (classic)',
  url: 'https://learn.microsoft.com/azure/foundry-classic/how-to/deploy-models-serverless',
  read: '2026-11-29',
  edition: '2026-01-26',
  confidence: 'documented',
};

const NAME = slot('name of the endpoint', undefined);
const WHERE = snippet(
  'PlainText',
)`--workspace-name "${slot('workspace', undefined)}" --resource-group "${slot('resource group of the workspace', undefined)}"`;

/** Its state, its URL and its keys. */
export const showServerless: Step = {
  does: 'read',
  text: words(
    'Read its state, its URL and its keys from the project or workspace that made it. An endpoint that is gone was deleted; one that is unhealthy has lost its Marketplace subscription, or its model has retired.',
  ),
  snippet: snippet(
    'Bash',
  )`az ml serverless-endpoint show --name "${NAME}" ${WHERE} --query "{state:provisioning_state, url:scoring_uri, model:model_id}"
az ml serverless-endpoint get-credentials --name "${NAME}" ${WHERE}`,
  link: { text: 'Microsoft: serverless API deployments', href: SERVERLESS.url },
};

export const LEAVE_SERVERLESS: Step = {
  does: 'migrate',
  text: words(
    'Better for new work: deploy the model to a Foundry resource. Then one endpoint, https://<resource>.openai.azure.com/openai/v1/, serves all models, with roles.',
  ),
};
