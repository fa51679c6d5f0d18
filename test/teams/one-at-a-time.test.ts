import { holdsTwoRequests } from '../../src/teams/one-at-a-time';

const ASK = 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n';
const header = (more: string): string => `POST /api/messages HTTP/1.1\r\nHost: x\r\n${more}\r\n\r\n`;

test.each<[name: string, piece: string, two: boolean]>([
  ['one request', ASK, false],
  ['two requests', ASK + ASK, true],
  ['two of the oldest version that stays open', 'GET / HTTP/1.0\r\n\r\n'.repeat(2), true],
  ['two with other ends of lines', 'GET / HTTP/1.1\nHost: x\n\n'.repeat(2), true],
  ['the second behind a body', `${header('Content-Length: 2')}{}${ASK}`, true],
  ['the second behind a body and a line', `${header('Content-Length: 4')}{}\r\n${ASK}`, true],
  ['three, the second behind a body', `${header('Content-Length: 2')}{}${ASK}${ASK}`, true],
  ['a header that names a version', header('Via: HTTP/1.1 proxy'), false],
  ['a body with a log', `${header('Content-Length: 90')}{"text":"POST /openai/x HTTP/1.1\\r\\nHTTP/1.1 401"}`, false],
  ['a body alone', '{"text":"GET / HTTP/1.1\\nGET / HTTP/1.1\\n"}', false],
  ['nothing', '', false],
])('%s', (_, piece, two) => {
  expect(holdsTwoRequests(Buffer.from(piece))).toBe(two);
});
