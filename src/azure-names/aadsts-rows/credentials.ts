import { row } from './row';

/** Secrets, certificates, assertions and federated credentials. */
export const CREDENTIAL_ROWS = [
  row(
    '70002',
    'S',
    'new-secret',
    {
      what: 'the credentials of the app are wrong',
      cause: 'The client secret (or certificate) does not fit the client id.',
      fix: "Copy the secret's value again, or make a new one.",
    },
    { general: true },
  ),
  row('7000215', 'S', 'new-secret', {
    what: 'the client secret is wrong',
    cause:
      'The secret does not belong to this client id. Most often the id of the secret was pasted in place of its value.',
    fix: 'Use the value of the secret (shown only once, when it is made), or make a new one.',
  }),
  row('7000222', 'S', 'new-secret', {
    what: 'the client secret has expired',
    cause: 'The secret of the app is past its end date.',
    fix: 'Make a new secret and put it where the program reads it. Better: a federated credential or a managed identity, which never expires.',
  }),
  row('7000218', 'U S', 'request', {
    what: 'the app must prove itself with a secret or assertion',
    cause:
      'The app registration is confidential, and the request carried neither a secret nor an assertion; or a sign-in without a secret was meant, and "Allow public client flows" is off.',
    fix: 'Pass the client secret or certificate; for device code and user name flows, allow public client flows in the app registration.',
  }),
  row('700025', 'S', 'request', {
    what: 'a public client sent a secret',
    cause: 'The app registration is public (desktop, mobile, single page), so it must not send a secret.',
    fix: 'Remove the secret from the request, or register the redirect URI as Web.',
  }),
  row('50012', 'S', 'new-secret', {
    what: 'the secret or certificate of the app was refused',
    cause: 'The client secret, certificate or assertion is not the one that the app registration knows.',
    fix: 'Compare it with "Certificates & secrets" of the app registration: value, thumbprint and end date.',
  }),
  row('50013', 'B W', 'assertion', {
    what: 'the assertion is not valid',
    cause: 'The token that the app presents is malformed, too old, or from an issuer that does not fit.',
    fix: 'Get a fresh token right before the exchange; check its issuer and version.',
  }),
  row(
    '500131',
    'B',
    'assertion',
    {
      what: 'the token to exchange was issued for another application',
      cause: 'On-behalf-of takes only tokens whose audience is the app that exchanges them.',
      fix: 'Send the token that was issued for this very app (for a Teams bot: its single sign-on token).',
    },
    { origin: 'field' },
  ),
  row('500133', 'B', 'assertion', {
    what: 'the token to exchange has expired',
    cause: 'The user token that the app presents is past its lifetime.',
    fix: 'Get a new user token before the exchange, and do not keep it longer than it lives.',
  }),
  row('50017', 'S', 'certificate', {
    what: 'the certificate chain could not be checked',
    cause: 'The issuer of the certificate is not trusted, or its revocation list could not be read.',
    fix: 'An administrator must check the trusted authorities of the tenant.',
  }),
  row('50027', 'S W', 'assertion', {
    what: 'the signed assertion is malformed',
    cause: 'A claim of the assertion is missing, wrong or out of its time.',
    fix: 'Let the identity library build it; otherwise check issuer, subject, audience and times.',
  }),
  row('50006 50008 900384', 'B W', 'assertion', {
    what: 'the signature of the presented token is not valid',
    cause: 'The token was changed on the way, was signed by somebody else, or is of a kind that cannot be exchanged.',
    fix: 'Send the token as it was received, and check which authority issued it.',
  }),
  row('50048', 'W S', 'assertion', {
    what: 'issuer and subject of the assertion differ',
    cause: 'A client assertion must carry the client id both as issuer and as subject.',
    fix: 'Set both to the client id.',
  }),
  row(
    '700021',
    'S W',
    'assertion',
    {
      what: 'the assertion is of another app than the client id',
      cause: 'The app named in the assertion and the client_id of the request differ.',
      fix: 'Use the client id of the app that the assertion was made for.',
    },
    { origin: 'identity' },
  ),
  row(
    '700023',
    'S W',
    'assertion',
    {
      what: 'the audience of the assertion is not this tenant, or the scope names no resource',
      cause:
        "In messages seen it means that the assertion names another token endpoint than the one it was sent to. Microsoft's list gives another meaning: the scope of the request is not valid, because it names no resource.",
      fix: 'Set the audience of the assertion to the token endpoint of the tenant that is asked; ask for a scope that names a resource, such as https://ai.azure.com/.default.',
    },
    { origin: 'identity' },
  ),
  row(
    '700024',
    'W S',
    'assertion',
    {
      what: 'the assertion is outside its valid time',
      cause: 'The token of the pipeline or cluster is only minutes long, and was used later; or a clock is wrong.',
      fix: 'Sign in again right before the step that needs it (in a long job: once more), and check the clock.',
    },
    { origin: 'field' },
  ),
  row('700027', 'S W', 'certificate', {
    what: 'the certificate is not registered for this app',
    cause: 'The assertion was signed with a certificate that the app registration does not list.',
    fix: 'Upload that certificate to the app registration, or use the one that is listed.',
  }),
  row('700030', 'S', 'certificate', {
    what: 'the subject of the certificate is not allowed',
    cause: 'The app takes certificates only with certain subject names.',
    fix: 'Register this subject name, or use a certificate that has an allowed one.',
  }),
  row(
    '70025',
    'W',
    'federated-credential',
    {
      what: 'the app has no federated credential',
      cause:
        'A pipeline or cluster presents its own token, and the app registration has no federated credential to match it with.',
      fix: 'Add a federated credential with the issuer and subject that the program sends.',
    },
    { origin: 'field' },
  ),
  row(
    '70021',
    'W',
    'federated-credential',
    {
      what: 'no federated credential matches',
      cause:
        'Issuer, subject or audience of the presented token differ from every federated credential of the app. They are compared letter by letter.',
      fix: 'Register exactly the issuer, subject and audience that the message prints. After a change, wait a few minutes.',
    },
    { origin: 'field' },
  ),
  row(
    '700211',
    'W',
    'federated-credential',
    {
      what: 'no federated credential has this issuer',
      cause:
        'The issuer of the presented token is not that of any federated credential of the app; a trailing slash counts.',
      fix: 'Copy the issuer from the message into the federated credential, letter by letter.',
    },
    { origin: 'field' },
  ),
  row(
    '700212',
    'W',
    'federated-credential',
    {
      what: 'no federated credential has this audience',
      cause: 'The audience of the presented token differs from the one registered.',
      fix: 'Use api://AzureADTokenExchange on both sides.',
    },
    { origin: 'field' },
  ),
  row(
    '700213',
    'W',
    'federated-credential',
    {
      what: 'no federated credential has this subject',
      cause:
        'The subject of the presented token (repository, branch, environment, or namespace and service account) is not registered. GitHub repositories that were made, renamed or moved since 2026-07-15 put ids into it (repo:owner@id/repo@id:…).',
      fix: 'Register exactly the subject that the message prints.',
    },
    { origin: 'field' },
  ),
  row(
    '82001',
    'S W M',
    'assertion',
    {
      what: 'an agent may not ask for a token as an app',
      cause:
        'The client id is of an agent (its blueprint in Microsoft Entra Agent ID). Such an application may not use client credentials for this resource, whatever the scope; no role and no consent changes that.',
      fix: 'Let the agent identity get the token: the blueprint signs in with fmi_path (the client id of the agent identity), and what it gets is the client assertion of the agent identity. Microsoft.Identity.Web.AgentIdentities and the agentic sign-in of the Agents SDK do both steps.',
    },
    { origin: 'field' },
  ),
  row(
    '82002',
    'B',
    'assertion',
    {
      what: 'an agent cannot trade user tokens like this',
      cause:
        'The client id is of an agent, and the classic on-behalf-of exchange (jwt-bearer) is closed to the blueprint of an agent.',
      fix: "Use the exchange for agents (fmi_path, then on behalf of, with the agent identity as client), as the agentic sign-in of the Agents SDK does; or let the caller send a token that was made for the tool's own audience.",
    },
    { origin: 'field' },
  ),
  row('700229', 'W', 'assertion', {
    what: 'a user token was used as an assertion',
    cause: 'Only tokens of an app may be used as a federated assertion.',
    fix: 'Get an app-only token, for example of a managed identity.',
  }),
  row('240002', 'B', 'assertion', {
    what: 'an id token was sent where an access token is wanted',
    cause: 'The on-behalf-of exchange takes the access token of the sign-in, not its id token.',
    fix: 'Send the access token.',
  }),
];
