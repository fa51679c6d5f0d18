import { snippet } from '../../prose';
import { azureClients } from '../azure-clients';
import type { SettlingCall } from '../code';

const call: SettlingCall = {
  actions: ['FormRecognizer/documentmodels:analyze/action'],
  path: '/documentintelligence/documentModels/prebuilt-read:analyze?api-version=2024-11-30',
  body: () => snippet('PlainText')`{"base64Source": "cGluZw=="}`,
};

export const calls: readonly SettlingCall[] = [call];

export const code = azureClients(
  {
    python: { module: 'azure.ai.documentintelligence', client: 'DocumentIntelligenceClient' },
    csharp: { namespace: 'Azure.AI.DocumentIntelligence', client: 'DocumentIntelligenceClient' },
    java: { artifact: 'azure-ai-documentintelligence', client: 'DocumentIntelligenceClient' },
  },
  call,
);
