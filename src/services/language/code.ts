import { snippet } from '../../prose';
import { azureClients } from '../azure-clients';
import type { SettlingCall } from '../code';

const call: SettlingCall = {
  actions: ['Language/analyze-text/action'],
  path: '/language/:analyze-text?api-version=2023-04-01',
  body: () =>
    snippet('PlainText')`{"kind": "LanguageDetection", "analysisInput": {"documents": [{"id": "1", "text": "ping"}]}}`,
};

export const calls: readonly SettlingCall[] = [call];

export const code = azureClients(
  {
    python: { module: 'azure.ai.textanalytics', client: 'TextAnalyticsClient' },
    csharp: { namespace: 'Azure.AI.TextAnalytics', client: 'TextAnalyticsClient' },
    java: { artifact: 'azure-ai-textanalytics', client: 'TextAnalyticsClient' },
  },
  call,
);
