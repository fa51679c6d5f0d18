import { snippet } from '../../prose';
import { azureClients } from '../azure-clients';
import type { SettlingCall } from '../code';

const call: SettlingCall = {
  actions: ['TextTranslation/translate/action'],
  path: '/translator/text/v3.0/translate?api-version=3.0&to=de',
  body: () => snippet('PlainText')`[{"Text": "ping"}]`,
};

export const calls: readonly SettlingCall[] = [call];

export const code = azureClients(
  { python: { module: 'azure.ai.translation.text', client: 'TextTranslationClient' } },
  call,
);
