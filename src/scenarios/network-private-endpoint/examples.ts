import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'azure-core',
      text: 'azure.core.exceptions.HttpResponseError: (403) Public access is disabled. Please configure private endpoint.',
    },
    {
      name: 'an outer error of the server',
      text: `ERROR: the agent failed (): internal server error
POST https://contoso-ai.services.ai.azure.com/api/projects/claims/openai/v1/responses -> HTTP 403 Forbidden
{"error":{"code":"403","message":"Public access is disabled. Please configure private endpoint."}}`,
    },
    {
      name: 'Speech',
      text: 'Error: 403 Traffic is not from an approved private endpoint',
    },
    {
      name: 'translated into German',
      text: 'Fehler 403: Der öffentliche Zugriff ist deaktiviert. Bitte konfigurieren Sie einen privaten Endpunkt.',
    },
  ],
  declines: [
    {
      name: 'Key Vault',
      text: 'Code: Forbidden Message: Public network access is disabled and request is not from a trusted service nor via an approved private link. Vault: contoso-kv https://contoso-kv.vault.azure.net/ private endpoint',
    },
    { name: 'a note', text: 'Public access to the car park is disabled on Sundays.' },
  ],
};
