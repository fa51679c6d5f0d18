import { startProduction, type Production } from './production';
import { RAW_REQUESTS, sendRaw } from './raw-requests';

let bot: Production;
let port: number;
const uncaught: unknown[] = [];
const catchIt = (error: unknown): void => void uncaught.push(error);

beforeAll(async () => {
  process.on('uncaughtException', catchIt);
  process.on('unhandledRejection', catchIt);
  bot = await startProduction();
  port = Number(new URL(bot.url).port);
});
afterAll(async () => {
  await bot.close();
  process.off('uncaughtException', catchIt);
  process.off('unhandledRejection', catchIt);
});

const health = async (): Promise<readonly [status: number, ms: number]> => {
  const start = performance.now();
  const { status } = await fetch(`${bot.url}/healthz`);
  return [status, performance.now() - start];
};

test.each(RAW_REQUESTS)('%s: refused, or answered in order; nobody else notices', async (_name, bytes) => {
  const answer = await sendRaw(port, [bytes], { quietMs: 60 });
  for (const status of answer.statuses)
    expect([100, 200, 400, 401, 404, 405, 408, 413, 414, 415, 417, 431, 501, 505]).toContain(status);
  expect(uncaught).toEqual([]);
  expect((await health())[0]).toBe(200);
  expect(bot.channel.sent).toEqual([]);
  expect(bot.log.join('')).not.toContain('"turn"');
});

test('there are many of them, and none is there twice', () => {
  expect(RAW_REQUESTS.length).toBeGreaterThan(200);
  expect(new Set(RAW_REQUESTS.map(([name]) => name)).size).toBe(RAW_REQUESTS.length);
});

test('an address that does not parse is refused before routing, in words', async () => {
  const { text, closed } = await sendRaw(port, ['GET /healthz HTTP/1.1\r\nHost: a b\r\n\r\n']);
  expect(text).toMatch(/^HTTP\/1\.1 400 /);
  expect(JSON.parse(text.split('\r\n\r\n')[1] ?? '')).toEqual({
    error: { code: 'AddressInvalid', message: 'The address of the request cannot be read.' },
  });
  expect(closed).toBe(true);
});

test('a sender that cuts the line at any byte costs nobody anything', async () => {
  const whole = `POST /api/messages HTTP/1.1\r\nHost: x\r\nAuthorization: ${bot.bearer()}\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{"type":`;
  for (let cut = 1; cut < whole.length; cut += 37) await sendRaw(port, [whole.slice(0, cut)], { quietMs: 5 });
  expect(uncaught).toEqual([]);
  expect((await health())[0]).toBe(200);
});
