import { snippet } from '../../prose';
import { azureClients } from '../azure-clients';
import type { SettlingCall } from '../code';

const call: SettlingCall = {
  actions: ['ContentSafety/text:analyze/action'],
  path: '/contentsafety/text:analyze?api-version=2024-09-01',
  body: () => snippet('PlainText')`{"text": "ping"}`,
};

export const calls: readonly SettlingCall[] = [call];

export const code = azureClients(
  {
    python: { module: 'azure.ai.contentsafety', client: 'ContentSafetyClient' },
    csharp: { namespace: 'Azure.AI.ContentSafety', client: 'ContentSafetyClient' },
    java: { artifact: 'azure-ai-contentsafety', client: 'ContentSafetyClient' },
  },
  call,
);
