import { evidenceOf, REQUEST } from './helpers';

type Facts = Partial<Record<'status' | 'code' | 'innerCode' | 'message' | 'requestId', string | number>>;

const errorsOf = (text: string): readonly Facts[] =>
  evidenceOf(text).errors.map(({ status, code, innerCode, message, requestId }) => {
    const facts = { status, code, innerCode, message, requestId };
    return Object.fromEntries(Object.entries(facts).flatMap(([name, found]) => (found ? [[name, found.value]] : [])));
  });

describe('facts of one error stand together', () => {
  test.each<[string, string, readonly Facts[]]>([
    [
      'a body in Python form',
      "Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'Principal does not have access.'}}",
      [{ status: 401, code: 'PermissionDenied', message: 'Principal does not have access.' }],
    ],
    [
      'a body in JSON, cut off',
      'HTTP/1.1 404 Not Found\n\n{"error":{"code":"DeploymentNotFound","message":"The API deployment for this res',
      [{ status: 404, code: 'DeploymentNotFound', message: 'The API deployment for this res' }],
    ],
    [
      'an escaped body',
      '{\\"error\\":{\\"code\\":\\"unknown_model\\",\\"message\\":\\"Unknown model: phi\\"}}',
      [{ code: 'unknown_model', message: 'Unknown model: phi' }],
    ],
    [
      'a body in Ruby form',
      'OpenAI::BadRequestError 400 {:error=>{:code=>"content_filter", :message=>"The response was filtered"}}',
      [{ status: 400, code: 'content_filter', message: 'The response was filtered' }],
    ],
    [
      'azure-core',
      '(AuthorizationFailed) The client may not.\nCode: AuthorizationFailed\nMessage: The client may not.',
      [{ code: 'AuthorizationFailed', message: 'The client may not.' }],
    ],
    [
      '.NET with headers',
      `Azure.RequestFailedException: Access denied.\nStatus: 403 (Forbidden)\nErrorCode: AuthenticationTypeDisabled\n\nHeaders:\napim-request-id: ${REQUEST}`,
      [{ status: 403, code: 'AuthenticationTypeDisabled', requestId: REQUEST }],
    ],
    [
      'Go',
      'RESPONSE 403: 403 Forbidden\nERROR CODE: AuthorizationFailed',
      [{ status: 403, code: 'AuthorizationFailed' }],
    ],
    [
      'Java',
      'Status code 401, "{"error":{"code":"PermissionDenied","message":"Request denied"}}"',
      [{ status: 401, code: 'PermissionDenied', message: 'Request denied' }],
    ],
    [
      'an inner code',
      "{'error': {'message': 'The response was filtered', 'code': 'content_filter', 'status': 400, 'innererror': {'code': 'ResponsibleAIPolicyViolation'}}}",
      [
        {
          message: 'The response was filtered',
          code: 'content_filter',
          status: 400,
          innerCode: 'ResponsibleAIPolicyViolation',
        },
      ],
    ],
    [
      'details of a deployment',
      '{"code":"DeploymentFailed","message":"At least one operation failed.","details":[{"code":"RoleAssignmentExists","message":"It exists."}]}',
      [{ code: 'DeploymentFailed', message: 'At least one operation failed.', innerCode: 'RoleAssignmentExists' }],
    ],
    [
      'the status again as the code',
      '{"error":{"code":"404","message": "Resource not found"}}',
      [{ status: 404, message: 'Resource not found' }],
    ],
  ])('%s', (_, text, expected) => {
    expect(errorsOf(text)).toEqual(expected);
  });
});

describe('facts of two errors are never joined', () => {
  test.each<[string, string, readonly Facts[]]>([
    [
      'two statuses',
      "Error code: 403 - {'error': {'message': 'Public access is disabled'}}\nError code: 404 - {'error': {'code': 'DeploymentNotFound'}}",
      [
        { status: 403, message: 'Public access is disabled' },
        { status: 404, code: 'DeploymentNotFound' },
      ],
    ],
    [
      'a wrapper and what it wraps',
      "HTTP 500: {\"detail\":\"Error code: 401 - {'error': {'code': 'PermissionDenied'}}\"}",
      [{ status: 500 }, { status: 401, code: 'PermissionDenied' }],
    ],
    [
      'far apart',
      `HTTP 403 Forbidden\n${'a line of the log\n'.repeat(40)}{"error":{"code":"DeploymentNotFound"}}`,
      [{ status: 403 }, { code: 'DeploymentNotFound' }],
    ],
    [
      'retries of one error are one',
      'Error code: 429 - too many\nError code: 429 - too many\nError code: 429 - too many',
      [{ status: 429 }],
    ],
  ])('%s', (_, text, expected) => {
    expect(errorsOf(text)).toEqual(expected);
  });

  test('of several errors the leading status and code are of one', () => {
    const { status, errorCode } = evidenceOf(
      'HTTP 503 {"error":{"code":"ServiceBusy"}}\nError code: 401 - {"error":{"code":"PermissionDenied"}}',
    );
    expect([status?.value, errorCode?.value]).toEqual([401, 'PermissionDenied']);
  });

  test.each(['Which role do I need?', 'room 401'])('no error: %s', (text) => {
    expect(errorsOf(text)).toEqual([]);
  });
});
