// The services around a bot in Azure, on loopback: the Bot Connector with its signing keys and its token service, in
// which nobody is signed in, and the machine's managed identity.
import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

const ISSUER = 'https://api.botframework.com';
const APP_ID = '11111111-2222-4333-8444-555555555555';
export const TENANT = 'aaaaaaaa-2222-4333-8444-555555555555';

const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function startFramework() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const counts = { messages: 0 };
  const token = (claims) => {
    const content = `${encode({ typ: 'JWT', alg: 'RS256', kid: 'a' })}.${encode(claims)}`;
    return `${content}.${sign('sha256', Buffer.from(content), privateKey).toString('base64url')}`;
  };
  const answers = {
    '/openid': () => ({ issuer: ISSUER, jwks_uri: `${url}/keys`, id_token_signing_alg_values_supported: ['RS256'] }),
    '/keys': () => ({
      keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'a', use: 'sig', endorsements: ['msteams'] }],
    }),
    '/identity': () => ({ access_token: token({ appid: APP_ID }), expires_on: '4102444800', token_type: 'Bearer' }),
  };
  const answerTo = (path, text) => {
    if (path in answers) return [200, answers[path]()];
    if (!path.startsWith('/v3/')) return [404];
    if (JSON.parse(text).type === 'message') counts.messages += 1;
    return [201, { id: '1' }];
  };
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const [status, body] = answerTo(new URL(request.url, url).pathname, Buffer.concat(chunks).toString('utf8'));
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(body && JSON.stringify(body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${server.address().port}`;
  const now = Math.floor(Date.now() / 1_000);
  return {
    url,
    counts,
    /** The header of a request that the Bot Connector signed. */
    authorization: `Bearer ${token({ iss: ISSUER, aud: APP_ID, serviceurl: url, nbf: now - 60, exp: now + 36_000 })}`,
    /** Where a bot finds all this, and itself. */
    environment: {
      IDENTITY_ENDPOINT: `${url}/identity`,
      IDENTITY_HEADER: 'bench',
      MICROSOFT_APP_ID: APP_ID,
      MICROSOFT_APP_TENANT_ID: TENANT,
      OAUTH_CONNECTION_NAME: 'azure-resource-manager',
      PORT: '0',
      BOT_FRAMEWORK: JSON.stringify({
        OAuthUrl: url,
        ToBotFromChannelOpenIdMetadataUrl: `${url}/openid`,
        ToBotFromEmulatorOpenIdMetadataUrl: `${url}/openid`,
        ToBotFromChannelTokenIssuer: ISSUER,
        ToChannelFromBotOAuthScope: ISSUER,
        ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
      }),
    },
    close: () => server.close(),
  };
}
