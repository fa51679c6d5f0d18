/** Made-up secrets. They are put together here, so that no line of the repository looks like a real one. */
const HEX = '0a1b2c3d4e5f6789';
const MIXED = 'aB3dE5gH7jK9mN1pQ4rS6tU8vW0xY2z';

const take = (alphabet: string, length: number): string =>
  alphabet.repeat(Math.ceil(length / alphabet.length)).slice(0, length);
const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export const jwt = (claims: Readonly<Record<string, unknown>>): string =>
  [base64url({ typ: 'JWT', alg: 'RS256', kid: 'k1' }), base64url(claims), take(MIXED, 86)].join('.');

export const CLAIMS = {
  aud: 'https://cognitiveservices.azure.com',
  iss: 'https://sts.windows.net/11111111-2222-3333-4444-555555555555/',
  tid: '11111111-2222-3333-4444-555555555555',
  oid: '66666666-7777-8888-9999-000000000000',
  appid: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
  exp: 1_790_000_000,
  idtyp: 'app',
};

export const FAKES = {
  jwt: jwt(CLAIMS),
  'azure key of 32': take(HEX, 32),
  'azure key of 64': take(MIXED, 64),
  'azure key of 84': take(MIXED, 84),
  'storage key': take(MIXED, 86).concat('=='),
  'client secret': ['aB1', '8Q', '~', take(MIXED, 34)].join(''),
  'openai key': ['sk', take(MIXED, 48)].join('-'),
  'openai project key': ['sk', 'proj', take(MIXED, 60)].join('-'),
  'github token': ['ghp', take(MIXED, 36)].join('_'),
  'github app token': ['gho', take(MIXED, 36)].join('_'),
  'github fine-grained token': ['github', 'pat', take(MIXED, 60)].join('_'),
  'slack token': ['xoxb', '123456789012', take(MIXED, 24)].join('-'),
} as const;

export const PEM = [
  ['-----BEGIN', 'PRIVATE KEY-----'].join(' '),
  take(MIXED, 64),
  take(MIXED, 64),
  take(MIXED, 20),
  ['-----END', 'PRIVATE KEY-----'].join(' '),
].join('\n');

export { take, HEX, MIXED };
