import { clue } from './helpers';

describe('status in every envelope', () => {
  test.each([
    ["Error code: 401 - {'error': {'code': 'PermissionDenied'}}", 401],
    ["{'statusCode': 401, 'message': 'Unauthorized'}", 401],
    ['{"status":401,"title":"Unauthorized"}', 401],
    ['{"status": "403"}', 403],
    ['{"error":{"code":"404","message": "Resource not found"}}', 404],
    ['Status: 401 (Unauthorized)', 401],
    ['Status: 401 (PermissionDenied)\nErrorCode: 401', 401],
    ['HTTP 401 (: PermissionDenied)', 401],
    ['HTTP 404 (: DeploymentNotFound)', 404],
    ['HTTP/1.1 401 Unauthorized', 401],
    ['< HTTP/2 401', 401],
    ['< HTTP/1.1 403 Forbidden', 403],
    ['HTTP status client error (401 Unauthorized) for url (https://x.openai.azure.com/)', 401],
    ["httpx.HTTPStatusError: Client error '401 Unauthorized' for url 'https://x'", 401],
    ['requests.exceptions.HTTPError: 401 Client Error: PermissionDenied for url: https://x', 401],
    ['AxiosError: Request failed with status code 401', 401],
    ['Status code 401, "{"error":{"code":"401"}}"', 401],
    ['Response status code does not indicate success: 401 (PermissionDenied).', 401],
    ['The remote server returned an error: (401) Unauthorized.', 401],
    ["StatusCode: 401, ReasonPhrase: 'PermissionDenied', Version: 1.1", 401],
    ['StatusCode=403 -- Original Error: Code="AuthorizationFailed"', 403],
    ['azure.core.exceptions.ClientAuthenticationError: (401) Access denied due to invalid subscription key', 401],
    ['AuthenticationError: 401 Principal does not have access to API/Operation.', 401],
    ['RESPONSE 403: 403 Forbidden\nERROR CODE: AuthorizationFailed', 403],
    ['unexpected status 403 (403 Forbidden) with error: AuthorizationFailed', 403],
    ['Response status: 403', 403],
    ['Error generating response, {error={code=404, message=Resource not found}}', 404],
    ['OpenAI::BadRequestError 400 {:error=>{:code=>"x"}}', 400],
    ['not valid. 401 from https://gw.azure-api.net/openai/deployments/x', 401],
    ['a handler with res.status(500).json(x) got 401 Unauthorized', 401],
    ['azure openai 403: Public access is disabled.', 403],
    ['WebSocket upgrade failed: Forbidden (403).', 403],
    ['Get Token request returned: <Response [400]>', 400],
    ['gestern 404 von Azure OpenAI (behoben), heute Fehler 401', 401],
    ['스크립트를 실행하면 400 에러가 나고 토큰의 테넌트가 다르다고 합니다', 400],
    [
      'INFO httpx HTTP Request: POST https://x.openai.azure.com/openai/v1/responses "HTTP/1.1 404 Resource Not Found"',
      404,
    ],
    ['urllib3.connectionpool: https://x.openai.azure.com:443 "POST /openai/deployments/d HTTP/1.1" 404 56', 404],
    ['error, status code: 401, status: 401 Unauthorized, message: Access denied', 401],
    ['POST "https://x.openai.azure.com/openai/deployments/d/embeddings": 401 PermissionDenied {', 401],
    ['POST https://x/openai/v1/responses -> 403', 403],
    ['OpenAI API Error (404): {"error":{}}', 404],
    ['Failed to load agents: 401: Access denied due to invalid subscription key', 401],
    ['401 Unauthorized. Access token is missing', 401],
    ['org.springframework.web.client.HttpClientErrorException$Unauthorized: 401 PermissionDenied: "{...}"', 401],
    ['HTTP Status 403 – Forbidden', 403],
    ['### Azure OpenAI – Erreur 403', 403],
    ['Azure OpenAI 会报404', 404],
    ['error_code=429 error_message="Requests to the"', 429],
    ['(InternalServerError, 500) – continuing', 500],
    ['{"message":"503: Service Unavailable"}', 503],
    ['Error calling tool: BadRequest (400): DeploymentNotFound', 400],
    ['reqwest::Error { kind: Status(401), url: "https://x" }', 401],
    ['resulted in a `404 Resource Not Found` response:', 404],
    ['Tunnel connection failed: 407 Proxy Authentication Required', 407],
    ['[31mError code: 403[0m', 403],
    ['\\"status_code\\": 404', 404],
  ])('%s', (text, status) => {
    expect(clue(text, 'status')).toBe(status);
  });
});

describe('the decisive status leads', () => {
  test.each([
    ['a wrapper of a service error', 'HTTP 500: {"detail":"Error code: 401 - {}"}', 401],
    [
      'a wrapper around a printed message',
      '{"statusCode":500,"err":{"message":"404 The API deployment is not there"}}',
      404,
    ],
    ['retries', 'Error code: 429 - {}\nError code: 429 - {}\nError code: 401 - {}', 401],
    ['a vague number before a sure one', 'Error: 400: => Access denied, HTTP status: 403', 403],
    ['only a service error', 'Error code: 503 - {}', 503],
  ])('%s', (_, text, status) => {
    expect(clue(text, 'status')).toBe(status);
  });
});

describe('a status that a person tells', () => {
  test.each([
    ['by token provider it is a "401" error each time', 401],
    ['every call 401s since Monday', 401],
    ['Azure OpenAI: 401, audience incorrecte', 401],
    ['the deployment `faq`: 404', 404],
    ['das Deployment »kunden«: 404', 404],
    ['Azure OpenAI says 401 token audience is wrong', 401],
    ['Foundry inference: 404 unknown model', 404],
    ['"Resource not found" 404, and that is all', 404],
    ['calls fail w/ 401 since the keys were rotated', 401],
    ['slow, timeouts, and 503 errors', 503],
    ['the update leads to 401.', 401],
    ['whichever key I enter it answers 403, always', 403],
    ["I am told the deployment doesn't exist, 404, as if it were not there", 404],
    ['401 when our function creates an agent', 401],
    ["o4-mini on Azure: 400 Unsupported parameter: 'max_tokens'", 400],
    ['AzureChatOpenAI(credential=AzureCliCredential()): 401 for me, a colleague gets an answer', 401],
    ['POST https://***.openai.azure.com/openai/deployments/d/chat/completions?api-version=2024-06-01 401', 401],
    ['POST /documentintelligence/documentModels/prebuilt-layout:analyze?api-version=2024-11-30 = 401', 401],
    ['怎么调都返回 401 未授权', 401],
    ['脚本一跑就报 401', 401],
    ['いつも 401 エラーになります', 401],
    ['recebo erro 404 ao chamar o modelo', 404],
    ["'code': 400, 'message': 'Invalid configuration'", 400],
    ['Response Code: 404', 404],
    ['every request against Azure OpenAI comes back with a 401. Any idea?', 401],
    ['from home our endpoint gives 403, from the office it works', 403],
    ['429 when I send two prompts', 429],
    ['404 again and again from my deployment', 404],
    ['antwortet der Endpunkt auf den Aufruf mit 403', 403],
    ['调用接口频繁出现 429', 429],
    ['la llamada al modelo, siempre 401', 401],
    ['we see 503 on all models', 503],
    ['the call ends up with HTTP401', 401],
    ['code=401', 401],
  ])('%s', (text, status) => {
    expect(clue(text, 'status')).toBe(status);
  });
});

describe('numbers that are no status', () => {
  test.each([
    '会議室401は予約済みです',
    '401号室の鍵',
    'ticket 404, room 403, bus 401',
    'File "/app/main.py", line 404, in run',
    'at OpenAI.post (/app/node_modules/openai/core.js:403:17)',
    '    401         async for event in r:',
    "HTTPSConnectionPool(host='x.openai.azure.com', port=443)",
    '127.0.0.1:52223 - "GET / HTTP/1.1" 404 Not Found',
    '[2024-07-19 07:42:47 +0000] [1536] [INFO] 127.0.0.1:64324 GET /.auth/me 1.1 404 207 3000',
    '127.0.0.1 - - [17/Jun/2023 18:37:09] "POST /chat HTTP/1.1" 500 -',
    '403 people registered for the town hall, 429 expected',
    'took 404 ms, 500 tokens, 401 bytes',
    'added 404 packages in 12s',
    'max_tokens=500',
    'v4.0.401 and 10.0.403.1',
    'gpt-404 and text-500-x',
    'A 401 error means that you are not signed in.',
    'room 404',
    'The service returns 401 when a role is missing, 403 when the network is closed and 404 when there is no deployment.',
    "catch (e) { res.status(500).json({ error: 'Not Found' }) }",
    '    raise HTTPException(status_code=500, detail=str(e))',
    'if (response.status === 401) { refresh(); }',
    'reply.code(404).send()',
    'Azure training in room 404, gate 403',
    'the API timed out after 500 ms',
    'we have 500 tokens per request, 429 people use the model',
    'INC 00401 about the API was closed',
    'a budget of $500 for the model',
    'Azure OpenAI workshop: 会議室401は予約済みです',
  ])('%s', (text) => {
    expect(clue(text, 'status')).toBeUndefined();
  });
});

test.each([
  [
    'in English',
    'earlier a 403 because of the firewall, fixed. (PermissionDenied) The principal lacks the data action',
  ],
  ['in Japanese', '以前の 404 は名前の間違いで解決済み。今は Azure OpenAI に繋がりません'],
  ['in French', 'hier des 429 sur Azure OpenAI, résolus. Aujourd’hui plus rien'],
])('a status that is mended is none now: %s', (_language, text) => {
  expect(clue(text, 'status')).toBeUndefined();
});
