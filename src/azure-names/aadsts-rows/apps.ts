import { row } from './row';

/** App registrations, service principals, consent and assignment. */
export const APP_ROWS = [
  row(
    '500113',
    'U B',
    'app-registration',
    {
      what: 'the app has no redirect URI',
      cause: 'The app registration lists no address to return to after the sign-in.',
      fix: 'Add the address of the app under Authentication of the app registration.',
    },
    { origin: 'field' },
  ),
  row('50011', 'U B', 'app-registration', {
    what: 'the redirect URI is not registered',
    cause:
      'The address that the sign-in should return to is not (exactly) among the redirect URIs of the app registration.',
    fix: 'Add the exact address, with its scheme, port and path, under Authentication of the app registration.',
  }),
  row(
    '9002325 9002326 9002327',
    'U',
    'app-registration',
    {
      what: 'the redirect URI is registered for another kind of app',
      cause:
        'A page in the browser redeems its code itself, which only redirect URIs of type "Single-page application" may (or the reverse).',
      fix: 'Register the redirect URI under the platform that fits: Single-page application for a browser app, Web for a server, Mobile and desktop for a program.',
    },
    { origin: 'field' },
  ),
  row('50147 50148 50149 501481 501491', 'U', 'program', {
    what: 'the PKCE code challenge does not fit',
    cause: 'The code verifier and the code challenge of the sign-in do not belong together.',
    fix: 'Let a current MSAL library do the sign-in, and start it again.',
  }),
  row('50105', 'U B', 'assignment', {
    what: 'the user is not assigned to the application',
    cause:
      'The application takes only people who are assigned to it, and this account (or one of its direct groups) is not. Nested groups do not count.',
    fix: 'An owner of the application assigns you or your group under Enterprise applications, Users and groups.',
  }),
  row(
    '501051',
    'S M W',
    'assignment',
    {
      what: 'the app is not assigned to a role of the API',
      cause: 'The API takes only apps that hold one of its app roles, and this app or managed identity holds none.',
      fix: 'Assign an app role of the API to the service principal of this app.',
    },
    { origin: 'field' },
  ),
  row('50194', 'B U', 'tenant-value', {
    what: 'a single-tenant app was used through the common endpoint',
    cause: 'The app is registered for one tenant, and the sign-in goes to /common or /organizations.',
    fix: 'Use the authority of the tenant (its id in place of "common"), or make the app multi-tenant.',
  }),
  row('650059', 'U S B', 'app-registration', {
    what: 'the app is for its own tenant alone',
    cause:
      'The app registration allows accounts of its own tenant only (signInAudience AzureADMyOrg), and was used from another one.',
    fix: 'Use an app of this tenant, or let the owner allow accounts of other organisations in the app registration.',
  }),
  row('90093', 'U B', 'consent', {
    what: 'the directory refused it, or you may not consent to these permissions',
    cause: 'Microsoft Graph answered "forbidden" while consent was given: the permissions are more than you may grant.',
    fix: 'Ask an administrator to consent for the organisation.',
  }),
  row('650052', 'U S', 'service-principal', {
    what: 'the organisation has not enabled the service that the app asks for',
    cause: 'The tenant has no service principal of the API: nobody subscribed to it or consented to it there.',
    fix: 'An administrator must enable the service or create its service principal in the tenant.',
  }),
  row('650054', 'U S', 'scope', {
    what: 'the API that the app asks for no longer exists in the tenant',
    cause: 'The app asks for a token for a resource that was removed from this tenant.',
    fix: 'Check the scope that the code asks for, and the tenant that it asks in.',
  }),
  row('650056', 'B U', 'consent', {
    what: 'the application is misconfigured',
    cause:
      'The app registration lists no permission for the API that it asks for, or nobody consented to it, or the client id is of another app.',
    fix: 'Add the API permission, have an administrator consent, and check the client id.',
  }),
  row('65005 650057', 'B S', 'consent', {
    what: "the API is not among the app's permissions",
    cause: 'The app asks for a token for an API that its registration does not list.',
    fix: 'Add the API permission to the app registration and consent to it; check the scope in the code too.',
  }),
  row('65001', 'B U', 'consent', {
    what: 'nobody has consented to this app using that API',
    cause: 'Neither you nor an administrator has allowed the app to get tokens for this API in your name.',
    fix: 'Sign in interactively and consent, or have an administrator consent for the organisation.',
  }),
  row('65002', 'B', 'app-registration', {
    what: 'a Microsoft-owned client id was used for an API that it is not cleared for',
    cause: "The code borrows the client id of one of Microsoft's own apps, and that app may not ask for this API.",
    fix: 'Register an app of your own and use its client id.',
  }),
  row('65004', 'U B', 'sign-in', {
    what: 'the consent was declined',
    cause: 'The person who signed in said no to the permissions.',
    fix: 'Sign in again and accept, or have an administrator consent.',
  }),
  row('70001 7000112', 'S', 'find-app', {
    what: 'the application is disabled',
    cause: 'The app, or its service principal in this tenant, is switched off.',
    fix: 'Its owner or an administrator must enable it again (Enterprise applications, Properties, "Enabled for users to sign in").',
  }),
  row('700011 700016', 'S M W', 'find-app', {
    what: 'the client id is not known in this tenant',
    cause:
      'No app with this client id exists in the tenant that was asked: the client id is wrong, the tenant is wrong, or a multi-tenant app was never consented to there.',
    fix: 'Check the client id and the tenant id together: both must be of the same app registration.',
  }),
  row(
    '7000229',
    'B S M',
    'service-principal',
    {
      what: 'the app has no service principal in this tenant',
      cause:
        'The app registration exists, but the tenant has no service principal of it. A Teams bot with this fault gets messages and cannot answer.',
      fix: 'Create the service principal in that tenant, or have an administrator consent to the app there.',
    },
    { origin: 'field' },
  ),
  row('500011', 'S B U', 'scope', {
    what: 'the API that the token is asked for is not known in this tenant',
    cause:
      'The scope or resource is misspelt, or its service principal is absent in the tenant that was asked. A page of Microsoft on Claude prints https://ai.cognitiveservices.com/.default, which no tenant knows.',
    fix: 'Check the scope (for Azure AI: https://ai.azure.com/.default or https://cognitiveservices.azure.com/.default) and the tenant.',
  }),
  row('50001', 'U S', 'scope', {
    what: 'the resource that the token is asked for is disabled or unknown',
    cause: 'The resource identifier in the request does not exist in this tenant, or is switched off.',
    fix: 'Check the spelling of the scope and the tenant.',
  }),
  row('500014', 'S U', 'service-principal', {
    what: 'the service principal of the API is disabled',
    cause: 'The API is switched off in this tenant, often because a subscription lapsed.',
    fix: 'An administrator must enable its service principal, or renew the subscription.',
  }),
  row('7000114', 'B', 'app-registration', {
    what: 'the app may not exchange tokens on behalf of users',
    cause: 'A setting or policy of the app forbids the on-behalf-of exchange.',
    fix: 'The owner of the app must allow it, or use another app.',
  }),
  row('90009 90008', 'B', 'consent', {
    what: 'the app asks for a token for itself without the permission to read a profile',
    cause:
      'The app registration lacks the basic permission (User.Read), or names itself by something else than its id.',
    fix: 'Add the delegated permission User.Read, consent to it, and use the client id as the resource.',
  }),
  row('90094 90095', 'B U', 'consent', {
    what: 'an administrator must consent',
    cause: 'Policy of the tenant does not let users consent to these permissions.',
    fix: 'Ask an administrator to consent for the organisation.',
  }),
  row('90099', 'U', 'consent', {
    what: 'the app is not authorised in the customer tenant',
    cause: 'Delegated administrators may use the app only after it was consented to in the customer tenant.',
    fix: 'Have it consented to there.',
  }),
  row('50010', 'S U', 'app-registration', {
    what: 'the app has no audience configured',
    cause: 'The app registration that should receive the token has no identifier URI that fits the request.',
    fix: 'Set the identifier URI under "Expose an API", or ask for the scope by the client id.',
  }),
  row('50003 50146', 'S', 'app-registration', {
    what: 'the app has no valid signing key of its own',
    cause: 'The app is set up to use its own signing key or certificate, and has none that is valid.',
    fix: 'The owner of the app must upload one.',
  }),
  row('700054 70005', 'U', 'app-registration', {
    what: 'the app may not use this response type',
    cause: 'The sign-in asks for a token straight from the sign-in page, which the app registration does not allow.',
    fix: 'Use the authorisation code flow of a current MSAL library, or allow ID tokens under Authentication.',
  }),
];
