import { allCaptures, cued, distinct, toFinding } from '../finding';
import type { Reading } from '../reading';
import type { Evidence, Finding } from '../types';

const WORD = String.raw`(?<v>[A-Za-z_][\w.-]{2,70}|\d{3})`;

/** Where services and SDKs print their code. */
const PLACES = [
  ...cued(
    'code',
    /(?<!user )code["']?\s{0,3}:\s{0,3}["'](?<v>[A-Za-z_][\w .-]{2,70}|\d{3})["']/gi,
    /:code\s{0,2}=>\s{0,2}"(?<v>[A-Za-z_][\w.-]{2,70})"/g,
    new RegExp(String.raw`(?<!Status )\b(?:ERROR ?CODE|Code|ErrorCode)\s{0,2}[:=]\s{0,2}["']?${WORD}\b`, 'g'),
    new RegExp(String.raw`(?<=\((?:error )?)code: {0,2}["']?${WORD}["']?\)`, 'gi'),
  ),
  ...cued('error', /(?<![A-Za-z])error["']?\s{0,3}[:=]\s{0,3}["'](?<v>[A-Za-z][a-z]{1,20}(?:_[a-z]{1,20}){1,5})["']/gi),
  ...cued('error type', new RegExp(String.raw`\bError type: {0,2}${WORD}\b`, 'g')),
  ...cued(': (', new RegExp(String.raw`(?:Error|Exception|ERROR): {0,2}\(${WORD}\)`, 'g')),
  ...cued(') ', /(?:^|\n)[ \t>"'`]{0,8}\((?<v>[A-Z][A-Za-z]{3,70}|[a-z]{2,20}(?:_[a-z]{1,20}){1,4})\) /g),
  ...cued(' (', /\b[45]\d\d \((?<v>[A-Z][A-Za-z]{3,70}|[a-z]{2,20}_[a-z_]{2,40})\)/g),
  ...cued('(: ', /\b[45]\d\d \(: (?<v>[^()\n]{3,80})\)/g),
  ...cued('with error', /with error: (?<v>[A-Z][A-Za-z]{4,70}):/g),
];
/** Codes that are told from words by their looks alone, wherever they stand. */
const KNOWN = [
  ...cued('failed', /\b(?<v>(?:AuthorizationFailed|LinkedAuthorizationFailed|DenyAssignmentAuthorizationFailed))\b/g),
  ...cued('permissiondenied', /\b(?<v>PermissionDenied)\b(?!Error)/g),
  ...cued('roleassignment', /\b(?<v>RoleAssignment(?:Exists|UpdateNotPermitted|LimitExceeded))\b/g),
  ...cued('scopelocked', /\b(?<v>ScopeLocked)\b/g),
  ...cued('notfound', /\b(?<v>(?:Principal|Deployment|Subscription|ResourceGroup)NotFound)\b/g),
  ...cued(
    'authenticationt',
    /\b(?<v>AuthenticationTypeDisabled|InvalidAuthenticationToken(?:Tenant)?|ExpiredAuthenticationToken)\b/g,
  ),
  ...cued('subscription', /\b(?<v>SubscriptionIsNotRegistered|MissingSubscriptionRegistration)\b/g),
  ...cued('accesslevel', /\b(?<v>Invalid(?:Target)?DocumentAccessLevel)\b/g),
  ...cued('unsupportedfeature', /\b(?<v>UnsupportedFeature)\b/g),
  ...cued('contentsource', /\b(?<v>ContentSourceNotAccessible)\b/g),
  ...cued('operationnotsupported', /\b(?<v>OperationNotSupported)\b/g),
  ...cued('invalid_', /\b(?<v>invalid_(?:grant|client|scope|request))\b/g),
  ...cued('_required', /\b(?<v>(?:interaction|consent|login)_required)\b/g),
  ...cued('unauthorized_client', /\b(?<v>unauthorized_client)\b/g),
  ...cued('model', /\b(?<v>model_not_found|unknown_model|no_model_name)\b/g),
];

const ALL = [...PLACES, ...KNOWN];

/** Codes that wrap another one, or say no more than the status does. */
const GENERIC =
  /^(?:\d{3}|bad_?request|unauthorized|forbidden|not_?found|internal_?(?:server_?)?error|server_error|usererror|systemerror|invalid_request(?:_error)?|invalidtemplatedeployment|deploymentfailed|validationerror|http_error|openaierror|apiconnectionerror)$/i;
const NO_CODE =
  /^(?:error|none|disabled|bad request|not found|access denied|string|null|undefined|true|false|message|code)$/i;

/** Says no more than a status, or names a wrapper. */
export const isGeneric = (code: string): boolean => GENERIC.test(code);

/**
 * Error and inner codes as printed. The first that says more than the status leads. `printed` are all places where one
 * stands.
 */
export function extractCodes(
  reading: Reading,
): Pick<Evidence, 'errorCode' | 'errorCodes'> & { readonly printed: readonly Finding<string>[] } {
  const printed = allCaptures(reading, ALL)
    .filter(({ text }) => !NO_CODE.test(text))
    .map((capture) => toFinding(reading, capture));
  const errorCodes = distinct(printed, (code) => code);
  return { errorCode: errorCodes.find(({ value }) => !isGeneric(value)) ?? errorCodes[0], errorCodes, printed };
}
