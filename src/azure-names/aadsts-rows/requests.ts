import { row } from './row';

/** The token request: its tenant, scope and form, and the service that answers it. */
export const REQUEST_ROWS = [
  row('700005', 'U B', 'tenant-value', {
    what: 'the authorisation code is of another tenant',
    cause: 'The code of a sign-in must be redeemed at the tenant that issued it (or at /common, as it began).',
    fix: 'Use the same authority for both steps of the sign-in.',
  }),
  row('28002 28003 70011 700022', 'A', 'scope', {
    what: 'the scope is not valid',
    cause: 'The scope is empty, misspelt, or names two resources at once.',
    fix: 'Ask for one resource per token, as its address followed by /.default.',
  }),
  row(
    '1002012',
    'S W M',
    'scope',
    {
      what: 'an app must ask for a scope that ends in /.default',
      cause: 'Apps without a user cannot ask for single permissions.',
      fix: 'Ask for https://ai.azure.com/.default (or https://cognitiveservices.azure.com/.default for older endpoints).',
    },
    { origin: 'field' },
  ),
  row('901002', 'U S', 'scope', {
    what: 'the request uses "resource" where "scope" is wanted',
    cause: 'A parameter of the old token endpoint was sent to the v2.0 endpoint.',
    fix: 'Send scope=<resource>/.default instead.',
  }),
  row('50059 50128 90019', 'U S', 'tenant-value', {
    what: 'the request does not say which tenant',
    cause: 'Neither the authority nor the account names a tenant.',
    fix: 'Pass the tenant id (AZURE_TENANT_ID, --tenant, or tenantId of the credential).',
  }),
  row('90002', 'A', 'tenant-value', {
    what: 'the tenant does not exist',
    cause: 'The tenant id or name is misspelt, its tenant was deleted, or it lives in another cloud.',
    fix: 'Correct the tenant id, and check that the authority is that of its cloud.',
  }),
  row(
    '900021 900023',
    'A',
    'tenant-value',
    {
      what: 'the tenant id is no tenant id',
      cause:
        'The value is neither a tenant id nor a domain. "undefined", "None" or a placeholder there is an empty variable.',
      fix: 'Set the tenant id in the variable that the program reads.',
    },
    { origin: 'field' },
  ),
  row('9001023 90124 90130', 'A', 'tenant-value', {
    what: '/common or /consumers may not be used here',
    cause: 'This kind of request needs the endpoint of one tenant.',
    fix: 'Put the tenant id in place of "common" in the authority.',
  }),
  row(
    '9002331',
    'U',
    'tenant-value',
    {
      what: 'the app is for personal accounts only',
      cause: 'The app registration takes Microsoft accounts only, and was used through the endpoint of a tenant.',
      fix: 'Use the authority https://login.microsoftonline.com/consumers, or let the app take accounts of organisations.',
    },
    { origin: 'identity' },
  ),
  row('9002332', 'U', 'tenant-value', {
    what: 'the app is for work and school accounts only',
    cause: 'The app registration takes Entra accounts only, and was used through /consumers.',
    fix: 'Use the tenant id in the authority.',
  }),
  row('90014 900144', 'S U', 'request', {
    what: 'a required field is missing in the request',
    cause: 'The parameter that the message names was not sent; mostly the variable that should hold it is empty.',
    fix: 'Check the variables that the program reads, in the very process that runs.',
  }),
  row(
    '9002313 90004 90013 90023 90100 70003 900561',
    'A',
    'request',
    {
      what: 'the token request is malformed',
      cause: 'A parameter of the request is missing, unknown or wrongly encoded, or the wrong HTTP method was used.',
      fix: 'Let the identity library make the request; otherwise compare it with the protocol, form-encoded and by POST.',
    },
    { general: true },
  ),
  row('50049', 'U S', 'cloud', {
    what: 'the authority host is not known',
    cause: 'The host in the authority is not one of a Microsoft cloud.',
    fix: 'Use login.microsoftonline.com, login.microsoftonline.us or login.partner.microsoftonline.cn, as the tenant requires.',
  }),
  row('90038 900382 900432 90051', 'A', 'cloud', {
    what: 'the tenant lives in another cloud',
    cause: 'A tenant of a national cloud was asked at the authority of another.',
    fix: "Use that cloud's authority, Resource Manager and Azure AI hosts.",
  }),
  row('50196', 'A', 'retry', {
    what: 'the program asks for tokens in a loop',
    cause: 'The same request came too often in a short time.',
    fix: 'Cache tokens: make one credential object and share it.',
  }),
  row('90055', 'A', 'retry', {
    what: 'the tenant is throttled or blocked',
    cause: 'Too many requests came for this tenant. A blocked tenant gets the same code.',
    fix: 'Wait, then retry with growing pauses; cache tokens. If every sign-in fails, an administrator asks the support of Microsoft whether the tenant is blocked.',
  }),
  row('50033 90006 90012 90024 90033 90090', 'A', 'retry', {
    what: 'the sign-in service had a passing fault',
    cause: 'Microsoft Entra ID could not answer just now.',
    fix: 'Try again with growing pauses.',
  }),
];
