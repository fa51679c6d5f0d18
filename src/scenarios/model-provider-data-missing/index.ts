import { defineScenario } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { accountSlots } from '../shared/account';
import { cloudIn } from '../shared/naming';
import { examples } from './examples';

/** Seen to take the fields; the field is missing in the stable versions of 2025. */
const API_VERSION = slot('api version', '2026-05-15-preview');

export default defineScenario({
  id: 'model-provider-data-missing',
  family: 'operation-not-supported',
  title: 'A Claude deployment lacks data about the organisation',
  stage: 'serve',
  needs: [],
  rules: [
    { strength: 'certain', codes: ['InvalidModelProviderData'] },
    { strength: 'certain', oneOf: ['ModelProviderData is required for'] },
  ],
  explain: (evidence) => {
    const { account, group, subscription } = accountSlots(evidence);
    const manager = slot('resource manager', cloudIn(evidence).resourceManager);
    return {
      headline: words('The deployment was refused because it says nothing about your organisation.'),
      cause: words(
        'Models of Anthropic are deployed only with the industry, the name and the country of the organisation that uses them. Your rights are fine: the tool or template is older than this rule and does not send those fields.',
      ),
      steps: [
        {
          does: 'install',
          text: words(
            'Bring the tool up to date (Foundry extension, azd, Aspire, provider for Terraform), or deploy once from the Foundry portal, which asks for them.',
          ),
        },
        {
          does: 'deploy',
          text: prose`In a template or a call of your own, put the fields beside the model, with an api-version that knows them (2026-05-15-preview was seen to; az cognitiveservices account deployment create cannot send them):`,
          snippet: snippet(
            'Bash',
          )`az rest --method put --url "${manager}/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.CognitiveServices/accounts/${account}/deployments/${slot('deployment', evidence.deployment?.value)}?api-version=${API_VERSION}" --body '{"sku": {"name": "GlobalStandard", "capacity": 1}, "properties": {"model": {"format": "Anthropic", "name": "${slot('model', evidence.model?.value)}", "version": "${slot('version', undefined)}"}, "modelProviderData": {"industry": "${slot('industry', undefined)}", "organizationName": "${slot('organisation', undefined)}", "countryCode": "${slot('country', undefined)}"}}}'`,
        },
      ],
    };
  },
  sources: [
    {
      title: 'microsoft-foundry-for-vscode: ModelProviderData is required',
      url: 'https://github.com/microsoft/microsoft-foundry-for-vscode/issues/509',
      read: '2026-11-21',
      confidence: 'observed',
    },
  ],
  examples,
});
