import { azureClients } from '../azure-clients';
import type { SettlingCall } from '../code';

const call: SettlingCall = {
  actions: ['MultiModalIntelligence/analyzers/read'],
  path: '/contentunderstanding/analyzers?api-version=2025-11-01',
};

export const calls: readonly SettlingCall[] = [call];

export const code = azureClients(
  { python: { module: 'azure.ai.contentunderstanding', client: 'ContentUnderstandingClient' } },
  call,
);
