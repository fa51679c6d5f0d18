import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'MSAL for JavaScript',
      text: 'ClientAuthError: endpoints_resolution_error: Endpoints cannot be resolved. Detail: openid_config_error: Could not retrieve endpoints. Check your authority and verify the .well-known/openid-configuration endpoint returns the required endpoints.',
    },
    {
      name: 'Azure CLI',
      text: 'ERROR: Unable to get authority configuration for https://login.microsoftonline.com/contoso-typo. Authority would typically be in a format of https://login.microsoftonline.com/your_tenant',
    },
  ],
  declines: [
    {
      name: 'another identity provider',
      text: 'Keycloak: discovery of https://sso.contoso.com/realms/main failed (404)',
    },
  ],
};
