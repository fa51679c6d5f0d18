import { addressesIn } from '../../src';
import { CLOUDS, type CloudId } from '../../src/azure-names';
import type { ActivityOptions } from '../teams/activities';
import { APP_ID, SETTINGS } from '../teams/production';
import type { Signing } from '../teams/bot-framework';
import { byCurve, bySecret, byStranger, publicKeyForms, strangersJwk, unsigned, type Claims } from './forge';
import type { Target } from './target';

/** A request that proves nothing about its sender, or that the bot must not serve for another reason. */
export interface BadProof {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly activity?: ActivityOptions;
}

const HOUR = 3_600;
const OTHER = '99999999-2222-4333-8444-555555555555';
const now = (): number => Math.floor(Date.now() / 1_000);

/** The issuer that a bot in this cloud believes. */
export const issuerIn = (cloud: CloudId): string =>
  addressesIn(cloud, SETTINGS.MICROSOFT_APP_TENANT_ID).ToBotFromChannelTokenIssuer ?? CLOUDS[cloud].bot.issuer;

/** Claims that are wrong in one place, each signed by the right key. */
function wrongClaims(cloud: CloudId, serviceUrl: string): readonly (readonly [string, Claims])[] {
  const issuer = issuerIn(cloud);
  const foreign = Object.values(CLOUDS)
    .map(({ bot }) => bot.issuer)
    .filter((iss) => iss !== issuer);
  const entra = ['https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', 'https://login.microsoftonline.com/'];
  return [
    ...[OTHER, '', null, 7, {}, [], [OTHER], APP_ID.slice(1), `${APP_ID} `, `${APP_ID}x`, `api://${APP_ID}`].map(
      (aud) => [`the audience ${JSON.stringify(aud)}`, { aud }] as const,
    ),
    ['no audience', { aud: undefined }],
    ...[
      ...foreign,
      ...entra,
      '',
      null,
      7,
      [],
      {},
      `${issuer}/`,
      issuer.toUpperCase(),
      issuer.replace('https', 'http'),
    ].map((iss) => [`the issuer ${JSON.stringify(iss)}`, { iss }] as const),
    ['no issuer', { iss: undefined }],
    ['an issuer that ends like the right one', { iss: `https://evil.example/?${issuer}` }],
    ['that ended an hour ago', { nbf: now() - 2 * HOUR, exp: now() - HOUR }],
    ['that ended when there was no time', { exp: 0 }],
    ['with an end below zero', { exp: -1 }],
    ['with an end that is a word', { exp: 'never' }],
    ['with an end that is nothing', { exp: null }],
    ['without an end', { exp: undefined }],
    ['that begins in an hour', { nbf: now() + HOUR, exp: now() + 2 * HOUR }],
    ['that begins with a word', { nbf: 'now' }],
    ['without a service URL', { serviceurl: undefined }],
    ...['', null, 7, [], [serviceUrl], { url: serviceUrl }, 'https://smba.example.com/', `${serviceUrl}/other`].map(
      (serviceurl, i) => [`a service URL that is another (${i})`, { serviceurl }] as const,
    ),
  ];
}

type Bearer = (signing?: Partial<Signing>) => string;

/** Signatures that are none, over claims that are right. */
async function wrongSignatures(
  bearer: Bearer,
  claims: Claims,
  target: Target,
): Promise<readonly (readonly [string, string])[]> {
  const good = bearer().replace('Bearer ', '');
  const [head = '', payload = '', signature = ''] = good.split('.');
  const later = bearer({ claims: { exp: now() + 24 * HOUR } }).split('.')[1] ?? '';
  const framework = target.framework.addresses.OAuthUrl ?? '';
  const jwk = strangersJwk();
  const flipped = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1);
  return [
    ...['none', 'None', 'NONE', 'nOnE', '', null, undefined, 'HS256', 'RS256', ['RS256']].map(
      (alg) => [`nothing, as ${JSON.stringify(alg)}`, unsigned(alg, claims)] as const,
    ),
    ['a word', unsigned('RS256', claims, 'signed')],
    ...(await publicKeyForms(framework)).map(([name, secret]) => [name, bySecret(secret, claims)] as const),
    ['an empty secret', bySecret('', claims)],
    ['the id of the bot', bySecret(APP_ID, claims, 'HS512')],
    ['a key that nobody knows', byStranger({ kid: 'stranger' }, claims)],
    ['a key that names itself by a known id', byStranger({}, claims)],
    ['a key beside it', byStranger({ jwk }, claims)],
    ['a key at an address beside it', byStranger({ jku: `${framework}/keys`, x5u: `${framework}/keys` }, claims)],
    ['a certificate beside it', byStranger({ x5c: ['AAAA'] }, claims)],
    ['a curve', byCurve(claims)],
    ...['', null, 7, {}, '__proto__', 'constructor', '../keys', 'a'.repeat(5_000)].map(
      (kid) => [`a key called ${JSON.stringify(kid).slice(0, 20)}`, byStranger({ kid }, claims)] as const,
    ),
    ['another known key', bearer({ key: 'a', kid: 'b' }).slice(7)],
    ['one that was cut off', `${head}.${payload}.`],
    ['one that was cut short', `${head}.${payload}.${signature.slice(0, -8)}`],
    ['one with a letter changed', `${head}.${payload}.${flipped}`],
    ['that of other claims', `${head}.${later}.${signature}`],
    ['one over another order', `${payload}.${head}.${signature}`],
    ['one of five parts', `${good}.x.y`],
    ['one of two parts', `${head}.${payload}`],
    ['four dots', '....'],
    ['claims that are a list', byStranger({}, [claims])],
    ['claims that are nothing', byStranger({}, null)],
    ['parts that mean nothing', 'bm90aGluZw.bm90aGluZw.bm90aGluZw'],
    ['10 KB of one letter', 'a'.repeat(10_000)],
    ['4,000 dots', '.'.repeat(4_000)],
  ];
}

/** Every kind of bad proof for a bot in this cloud. */
export async function badProofs(cloud: CloudId, target: Target): Promise<readonly BadProof[]> {
  const { serviceUrl } = target.channel;
  const iss = issuerIn(cloud);
  const bearer: Bearer = (signing = {}) => target.bearer({ ...signing, claims: { iss, ...signing.claims } });
  const claims = { iss, aud: APP_ID, serviceurl: serviceUrl, nbf: now() - 60, exp: now() + HOUR };
  const good = bearer();
  const authorization = (value: string): Readonly<Record<string, string>> => ({ authorization: value });
  return [
    ...wrongClaims(cloud, serviceUrl).map(([name, more]) => ({
      name: `claims: ${name}`,
      headers: authorization(bearer({ claims: more })),
    })),
    ...(await wrongSignatures(bearer, claims, target)).map(([name, token]) => ({
      name: `signature: ${name}`,
      headers: authorization(`Bearer ${token}`),
    })),
    ...[
      '',
      'Bearer',
      'Bearer ',
      'Bearer null',
      'Bearer undefined',
      'Bearer {}',
      'Basic eDp5',
      `Basic ${good.slice(7)}`,
      good.slice(7),
    ].map((value) => ({ name: `the header ${value.slice(0, 14)}`, headers: authorization(value) })),
    { name: 'no header', headers: {} },
    { name: 'the token in another header', headers: { 'x-authorization': good, 'x-ms-token-aad-id-token': good } },
    { name: 'the token in a cookie', headers: { cookie: `authorization=${encodeURIComponent(good)}` } },
    ...['webchat', 'directline', 'emulator', 'skype', 'slack', 'email', 'MSTEAMS', 'msteams ', '', undefined].map(
      (channelId) => ({
        name: `the channel ${JSON.stringify(channelId)}`,
        headers: authorization(good),
        activity: { channelId },
      }),
    ),
    ...['https://smba.example.com/', `${serviceUrl}/`, `${serviceUrl}.evil.example/`, 'http://127.0.0.1:9/'].map(
      (other, i) => ({
        name: `replayed with another service URL (${i})`,
        headers: authorization(good),
        activity: { serviceUrl: other },
      }),
    ),
  ];
}
