/**
 * The library of managed identities remembers for the whole process where the machine gives tokens.
 * @modules own
 */
import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { generate } from 'selfsigned';
import { z } from 'zod';

import { loopbackCertificate } from '../../src/sandbox/certificate';
import { startBotFramework, type BotFramework } from './bot-framework';
import { APP_ID, SETTINGS, startProduction } from './production';

const MACHINE = '33333333-2222-4333-8444-555555555555';
const SCOPE = 'https://api.botframework.com/.default';
const folder = mkdtempSync(join(tmpdir(), 'locksmith-'));
const pem = join(folder, 'bot.pem');

let machine: BotFramework;
let publicKey = '';
let ca = '';
let server: ReturnType<typeof createServer>;
let host = '';
/** What the authority was asked for a token with. */
const asked: URLSearchParams[] = [];

beforeAll(async () => {
  machine = await startBotFramework();
  const bot = await generate([{ name: 'commonName', value: 'bot' }], { keySize: 2048, algorithm: 'sha256' });
  writeFileSync(pem, `${bot.private}\n${bot.cert}\n`);
  publicKey = bot.cert;
  const { key, cert } = await loopbackCertificate();
  ca = cert;
  server = createServer({ key, cert }, (request, response) => {
    const tenant = `${host}/${SETTINGS.MICROSOFT_APP_TENANT_ID}`;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      response.setHeader('content-type', 'application/json');
      if (request.method === 'POST' && `${host}${request.url ?? ''}`.startsWith(`${tenant}/oauth2/v2.0/token`)) {
        asked.push(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
        response.end(JSON.stringify({ token_type: 'Bearer', expires_in: 3_600, access_token: `own-${asked.length}` }));
      } else {
        response.end(
          JSON.stringify({
            issuer: `${tenant}/v2.0`,
            token_endpoint: `${tenant}/oauth2/v2.0/token`,
            authorization_endpoint: `${tenant}/oauth2/v2.0/authorize`,
            jwks_uri: `${tenant}/keys`,
          }),
        );
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `https://localhost:${z.object({ port: z.number() }).parse(server.address()).port}`;
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await machine.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  asked.length = 0;
});

const claimsOf = (token: string): unknown => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

/** Two messages to a bot with these settings: the tokens that its two answers carry. */
async function answersOf(settings: Readonly<Record<string, string>>): Promise<readonly (string | undefined)[]> {
  const bot = await startProduction({ settings, authority: { host, ca }, machine: machine.managedIdentity });
  const answers = [await bot.say('help'), await bot.say('help')];
  await bot.close();
  return answers.map(({ authorization }) => authorization);
}

test('a managed identity: the machine gives the token, and no authority is asked', async () => {
  const [first = '', second] = await answersOf({});
  expect(claimsOf(first)).toEqual({ aud: 'https://api.botframework.com', appid: APP_ID });
  expect([second, asked]).toEqual([first, []]);
});

test('a certificate: the authority gets an assertion that its key signed, and one token serves many answers', async () => {
  const settings = { MICROSOFT_APP_TYPE: 'SingleTenant', MICROSOFT_APP_CERTIFICATE_PATH: pem };
  expect(await answersOf(settings)).toEqual(['Bearer own-1', 'Bearer own-1']);
  const [request] = asked;
  expect(Object.fromEntries(request ?? [])).toMatchObject({ client_id: APP_ID, scope: expect.stringContaining(SCOPE) });
  const [head = '', payload = '', signature = ''] = request?.get('client_assertion')?.split('.') ?? [];
  expect(claimsOf(`${head}.${payload}`)).toMatchObject({ iss: APP_ID, sub: APP_ID });
  const { alg } = z.object({ alg: z.string() }).parse(JSON.parse(Buffer.from(head, 'base64url').toString()));
  const key = createPublicKey(publicKey);
  const padded = alg.startsWith('PS') ? { key, padding: 6, saltLength: 32 } : key;
  expect(verify('sha256', Buffer.from(`${head}.${payload}`), padded, Buffer.from(signature, 'base64url'))).toBe(true);
});

test('a federated credential: the managed identity that vouches gives the assertion', async () => {
  const settings = { MICROSOFT_APP_TYPE: 'SingleTenant', MICROSOFT_APP_FEDERATED_CLIENT_ID: MACHINE };
  expect(await answersOf(settings)).toEqual(['Bearer own-1', 'Bearer own-1']);
  const [request] = asked;
  expect(request?.get('client_id')).toBe(APP_ID);
  expect(claimsOf(request?.get('client_assertion') ?? '')).toEqual({
    aud: 'api://AzureADTokenExchange',
    appid: MACHINE,
  });
});

test.each([
  ['usgov', 'api://AzureADTokenExchangeUSGov'],
  ['china', 'api://AzureADTokenExchangeChina'],
])('in %s the assertion is made for %s', async (cloud, audience) => {
  const settings = { MICROSOFT_APP_TYPE: 'SingleTenant', MICROSOFT_APP_FEDERATED_CLIENT_ID: MACHINE };
  await answersOf({ ...settings, AZURE_CLOUD: cloud });
  expect(claimsOf(asked[0]?.get('client_assertion') ?? '')).toMatchObject({ aud: audience });
});

test('a secret, in development', async () => {
  const secret = ['not', 'a', 'real', 'one'].join('-');
  const settings = { NODE_ENV: 'development', MICROSOFT_APP_TYPE: 'SingleTenant', MICROSOFT_APP_PASSWORD: secret };
  expect(await answersOf(settings)).toEqual(['Bearer own-1', 'Bearer own-1']);
  expect(asked[0]?.get('client_secret')).toBe(secret);
});
