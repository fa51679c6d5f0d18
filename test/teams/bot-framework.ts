import { sign } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';

import { z } from 'zod';

import type { Neighbours } from '../../src';
import { KEYS, type KeyName } from '../once/signing-keys';
import { TokenService } from './token-service';

export const ISSUER = 'https://api.botframework.com';

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** How a request is signed. Everything that is not said is as the Bot Connector does it. */
export interface Signing {
  readonly key: KeyName;
  readonly kid: string;
  readonly alg: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** A JSON web token, as it is asked for: also one that nobody should accept. */
export function signed({ key, kid, alg, claims }: Signing): string {
  const content = `${encode({ typ: 'JWT', alg, kid })}.${encode(claims)}`;
  const signature = alg === 'none' ? '' : sign('sha256', Buffer.from(content), KEYS[key].privateKey);
  return `${content}.${signature.toString('base64url')}`;
}

const jwk = (kid: KeyName, endorsements?: readonly string[]): object => ({
  ...KEYS[kid].publicKey.export({ format: 'jwk' }),
  ...{ kid, use: 'sig', endorsements },
});

const CHANNELS = ['msteams', 'directline'];

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
};

export interface BotFramework {
  readonly addresses: NonNullable<Neighbours['botFramework']>;
  readonly tokens: TokenService;
  /** Environment in which the bot finds its managed identity, as App Service sets it. */
  readonly managedIdentity: Readonly<Record<'IDENTITY_ENDPOINT' | 'IDENTITY_HEADER', string>>;
  /** The machine's tokens by the service that they are for; a status refuses. */
  readonly machineTokens: Map<string, string | number>;
  /** From now on the signing keys are not to be had. */
  readonly loseKeys: () => void;
  readonly close: () => Promise<void>;
}

/** The services of the Bot Framework on loopback: signing keys, token service, and the machine's managed identity. */
export async function startBotFramework(): Promise<BotFramework> {
  const tokens = new TokenService();
  const machineTokens: BotFramework['machineTokens'] = new Map();
  let keysLost = false;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const answer = (status: number, body?: object): void => {
      response.statusCode = status;
      response.setHeader('content-type', 'application/json');
      response.end(body === undefined ? undefined : JSON.stringify(body));
    };
    const take = async (): Promise<void> => {
      const body = await bodyOf(request);
      if (url.pathname === '/openid') {
        if (keysLost) answer(500);
        else
          answer(200, { issuer: ISSUER, jwks_uri: `${base()}/keys`, id_token_signing_alg_values_supported: ['RS256'] });
      } else if (url.pathname === '/keys') {
        answer(200, { keys: [jwk('a', CHANNELS), jwk('b', CHANNELS), jwk('c')] });
      } else if (url.pathname === '/identity') {
        const resource = url.searchParams.get('resource') ?? '';
        const claims = { aud: resource, appid: url.searchParams.get('client_id') };
        const token = machineTokens.get(resource) ?? signed({ key: 'a', kid: 'a', alg: 'RS256', claims });
        if (typeof token === 'number') answer(token, {});
        else answer(200, { access_token: token, expires_on: '4102444800', token_type: 'Bearer' });
      } else {
        const reply = tokens.take(request.method ?? 'GET', url, request.headers.authorization, body);
        if (reply?.packed) {
          response.setHeader('content-encoding', 'gzip');
          response.end(reply.packed);
        } else if (reply) {
          answer(reply.status, reply.body);
        }
      }
    };
    take().catch(() => {
      answer(500);
    });
  });
  const base = (): string => `http://127.0.0.1:${z.object({ port: z.number() }).parse(server.address()).port}`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    addresses: {
      OAuthUrl: base(),
      ToBotFromChannelOpenIdMetadataUrl: `${base()}/openid`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${base()}/openid`,
      ToBotFromChannelTokenIssuer: ISSUER,
      ToChannelFromBotOAuthScope: ISSUER,
      ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    },
    tokens,
    machineTokens,
    managedIdentity: { IDENTITY_ENDPOINT: `${base()}/identity`, IDENTITY_HEADER: 'test' },
    loseKeys: () => {
      keysLost = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
