import { allCaptures, distinct, toFinding } from '../finding';
import type { Reading } from '../reading';
import type { Evidence } from '../types';

/** Where services and SDKs print their code. */
const PLACES = [
  /["']?\b(?:error_?)?code\b["']?\s{0,3}:\s{0,3}["'](?<v>[A-Za-z_][\w .-]{2,70}|\d{3})["']/gi,
  /["']?\b(?:sub_?error|inner_?code|error)\b["']?\s{0,3}[:=]\s{0,3}["'](?<v>[A-Za-z][a-z]{1,20}(?:_[a-z]{1,20}){1,5})["']/gi,
  /\b(?:ERROR ?CODE|Code|ErrorCode|Error type)\s{0,2}[:=]\s{0,2}["']?(?<v>[A-Za-z_][\w.-]{2,70}|\d{3})\b/g,
  /\((?:code|error code): {0,2}["']?(?<v>[A-Za-z_][\w.-]{2,70})["']?\)/gi,
  /(?:error|exception|ERROR|Error)s?: {0,2}\((?<v>[A-Za-z_][\w.-]{2,70}|\d{3})\)/gi,
  /(?:^|\n)[ \t>"'`]{0,8}\((?<v>[A-Z][A-Za-z]{3,70}|[a-z]{2,20}(?:_[a-z]{1,20}){1,4})\) /g,
  /\b[45]\d\d \(:? {0,2}(?<v>[A-Z][A-Za-z]{3,70}|[a-z]{2,20}_[a-z_]{2,40})\)/g,
  /\bHTTP(?:\/\d(?:\.\d)?)? [45]\d\d \(?:? {0,2}(?<v>[A-Z][a-z]{1,30}[A-Z][A-Za-z]{1,60})\b/g,
  /\b[45]\d\d(?: Client Error)?:? (?<v>PermissionDenied|AuthenticationTypeDisabled|DeploymentNotFound|model_not_found|unknown_model|content_filter|insufficient_quota)\b/g,
  /with error: (?<v>[A-Z][A-Za-z]{4,70}):/g,
  /\b(?<v>AuthorizationFailed|LinkedAuthorizationFailed|DenyAssignmentAuthorizationFailed|RoleAssignmentExists|RoleAssignmentUpdateNotPermitted|PrincipalNotFound|DeploymentNotFound|AuthenticationTypeDisabled|InvalidAuthenticationTokenTenant|OperationNotSupported|invalid_grant|invalid_client|interaction_required|unauthorized_client)\b/g,
];

/** Codes that wrap another one, or say no more than the status does. */
const GENERIC =
  /^(?:\d{3}|none|badrequest|bad_request|error|unauthorized|forbidden|notfound|not_found|internalservererror|internal_error|server_error|usererror|systemerror|invalid_request_error|invalidtemplatedeployment|deploymentfailed|invalid_request|validationerror|http_error|c|openaierror|apiconnectionerror)$/i;
/** Reason phrases and class names are no codes. */
const NO_CODE = /^(?:Bad Request|Not Found|Unauthorized|Forbidden|string|null|undefined|true|false|message|code)$/i;

/** Error and inner codes as printed. The first that says more than the status leads. */
export function extractCodes(reading: Reading): Pick<Evidence, 'errorCode' | 'errorCodes'> {
  const found = allCaptures(reading.clean, PLACES)
    .filter(({ text }) => !/^(?:string|null|undefined|true|false|message|code)$/i.test(text))
    .map((capture) => toFinding(reading, capture));
  const codes = distinct(found, (code) => code);
  return {
    errorCode: codes.find(({ value }) => !GENERIC.test(value) && !NO_CODE.test(value)) ?? codes[0],
    errorCodes: codes,
  };
}
