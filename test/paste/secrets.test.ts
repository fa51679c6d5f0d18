import fc from 'fast-check';
import { readPaste, type SecretKind } from '../../src/paste';
import { CLAIMS, FAKES, HEX, jwt, MIXED, PEM, take } from './fakes';

const read = (text: string, html?: string) => readPaste({ text, html });
const kinds = (text: string): SecretKind[] => read(text).redactions.map(({ kind }) => kind);

/** Ways in which keys stand in pastes. */
const ENVELOPES: readonly (readonly [string, (secret: string) => string])[] = [
  ['alone', (s) => s],
  ['in a sentence', (s) => `I use ${s} and get 401. Why?`],
  ['at the end of a sentence', (s) => `the key is ${s}.`],
  ['curl api-key', (s) => `curl https://a.openai.azure.com/x -H "api-key: ${s}" -d '{}'`],
  ['curl subscription key', (s) => `curl -H 'Ocp-Apim-Subscription-Key:${s}' https://b`],
  ['curl bearer', (s) => `curl -H "Authorization: Bearer ${s}" https://c`],
  ['JSON', (s) => `{"apiKey":"${s}","model":"gpt-4o"}`],
  ['escaped JSON', (s) => `"{\\"api_key\\": \\"${s}\\"}"`],
  ['JSON headers', (s) => `"headers": {"Authorization": "Bearer ${s}", "x": 1}`],
  ['Python keyword', (s) => `client = AzureOpenAI(api_key="${s}", api_version="2024-10-21")`],
  ['Python repr', (s) => `{'api-key': '${s}', 'accept': '*/*'}`],
  ['Python header tuples', (s) => `[(b'api-key', b'${s}'), (b'accept', b'*/*')]`],
  ['.env', (s) => `AZURE_OPENAI_ENDPOINT=https://a\nAZURE_OPENAI_API_KEY=${s}\nX=1`],
  ['export', (s) => `export OPENAI_API_KEY="${s}"`],
  ['PowerShell', (s) => `$env:AZURE_CLIENT_SECRET = '${s}'`],
  ['YAML', (s) => `  password: ${s}\n  user: ana`],
  ['C#', (s) => `new AzureKeyCredential("${s}")`],
  ['C# header', (s) => `client.DefaultRequestHeaders.Add("api-key", "${s}");`],
  ['app setting', (s) => `{"name": "AZURE_OPENAI_KEY", "value": "${s}", "slotSetting": false}`],
  ['XML', (s) => `<add key="ApiKey" value="${s}" />`],
  ['connection string', (s) => `DefaultEndpointsProtocol=https;AccountName=x;AccountKey=${s};EndpointSuffix=y`],
  ['service bus', (s) => `Endpoint=sb://x.y/;SharedAccessKeyName=Root;SharedAccessKey=${s}`],
  ['query', (s) => `GET https://x/y?api-key=${s}&z=1`],
  ['flag', (s) => `az cognitiveservices --api-key ${s} --other`],
  ['HTML entities', (s) => `api-key&quot;: &quot;${s}&quot;`],
  ['code fence', (s) => `\`\`\`\n${s}\n\`\`\``],
  ['log line', (s) => `2024-05-07T14:48:56Z INFO header api-key=${s} sent`],
  ['escaped newline before', (s) => `failed:\\n${s}\\nnext`],
  [
    'OpenAI refusal',
    (s) => `Incorrect API key provided: ${s}. You can find your API key at https://platform.openai.com`,
  ],
];

/** Ways in which a viewer breaks a long word. */
const WRAPS: readonly (readonly [string, (secret: string) => string])[] = [
  ['whole', (s) => s],
  ['wrapped once', (s) => `${s.slice(0, 20)}\n${s.slice(20)}`],
  ['wrapped with CRLF and indentation', (s) => `${s.slice(0, 17)}\r\n    ${s.slice(17)}`],
  ['quoted in a mail', (s) => `${s.slice(0, 17)}\n> ${s.slice(17)}`],
  ['with an invisible break', (s) => `${s.slice(0, 17)}\u200b${s.slice(17)}`],
];

const pieces = (secret: string): string[] => [secret, secret.slice(0, 16), secret.slice(-16)];
const survives = (secret: string, text: string): boolean => pieces(secret).some((piece) => text.includes(piece));

describe.each(Object.entries(FAKES))('%s', (_, secret) => {
  test.each(ENVELOPES)('%s', (__, envelope) => {
    const paste = read(envelope(secret));
    expect(survives(secret, JSON.stringify(paste))).toBe(false);
    expect(paste.text).toContain('[redacted: ');
    expect(paste.redactions).toHaveLength(1);
  });

  test.each(WRAPS)('%s', (__, wrap) => {
    const paste = read(`my key:\n${wrap(secret)}\nand it fails`);
    expect(survives(secret, paste.text)).toBe(false);
    expect(paste.text).toContain('and it fails');
  });

  test('split by HTML', () => {
    const html = `<p>my key <span>${secret.slice(0, 10)}</span><b>${secret.slice(10)}</b></p>`;
    expect(survives(secret, read('my key', html).text)).toBe(false);
    expect(survives(secret, read(html).text)).toBe(false);
  });

  test('across the cut of a text that is too long', () => {
    for (const shift of [0, 5, 20, 40]) {
      const text = `${'word '.repeat(19_998)}${' '.repeat(shift)}"${secret}" ${'word '.repeat(40_000)}"${secret}" ${'word '.repeat(19_990)}`;
      expect(survives(secret, read(text).text)).toBe(false);
    }
  });
});

test('a value that was found once is taken out everywhere', () => {
  const key = FAKES['azure key of 32'];
  expect(read(`api-key: ${key}\nGET /files/${key}/x${key}y`).text).not.toContain(key);
});

describe('other secrets', () => {
  const value = take(MIXED, 26);
  const WORD = ['S3cr', 'et!x'].join('');
  test.each<[string, string, SecretKind]>([
    ['SAS', `https://x.blob.core.windows.net/c/b?sv=2022&se=2024&sig=${value}%3D`, 'sas-signature'],
    ['SAS, entity', `https://x/b?sv=2022&amp;sig=${value}`, 'sas-signature'],
    ['app configuration', `Endpoint=https://x.azconfig.io;Id=a;Secret=${value}`, 'connection-string'],
    ['short connection string', `Endpoint=https://x.communication.azure.com/;accesskey=${value}=`, 'api-key'],
    ['SQL', `Server=x;User Id=sa;Password=${WORD};Encrypt=true`, 'password'],
    ['URL user', `postgres://ana:${WORD}@db.example.com/x`, 'password'],
    ['client secret by name', `"client_secret": "${value}"`, 'client-secret'],
    ['form body', `grant_type=client_credentials&client_secret=${value}&scope=x`, 'client-secret'],
    ['ARM variable', `ARM_CLIENT_SECRET=${value}`, 'client-secret'],
    ['az login', `az login --service-principal -u 1 -p ${value} --tenant x`, 'password'],
    ['basic', `Authorization: Basic ${value}==`, 'authorization-header'],
    ['opaque bearer', `Authorization: Bearer ${value}`, 'authorization-header'],
    ['refresh token', `"refresh_token":"0.A${take(MIXED, 200)}"`, 'authorization-header'],
    ['PEM', PEM, 'private-key'],
    ['PEM, escaped', PEM.replaceAll('\n', '\\n'), 'private-key'],
    ['PEM, cut off', PEM.slice(0, 90), 'private-key'],
    ['hex key under a name', `subscription_key = '${take(HEX, 32)}'`, 'azure-key'],
    ['quoted password', `password='${WORD}'`, 'password'],
  ])('%s', (_, text, kind) => {
    expect(kinds(text)).toEqual([kind]);
    expect(read(text).text).not.toContain(value);
    expect(read(text).text).not.toContain(WORD);
  });
});

test('a passphrase is a secret, however much it looks like words', () => {
  const phrase = ['Correct', 'Horse', 'Battery', 'Staple'].join('');
  expect(read(`api_key = "${phrase}"`).text).not.toContain(phrase);
});

test('the same value has the same number, another one another', () => {
  const [one, two] = [take(MIXED, 26), take(MIXED, 27)];
  const paste = read(`client_secret="${one}"\npassword="${two}"\nand again client_secret="${one}"`);
  expect(paste.redactions.map(({ which }) => which)).toEqual([1, 2, 1]);
});

describe('no secret', () => {
  test.each([
    ['object id', "object id '0a1b2c3d-4e5f-6789-0a1b-2c3d4e5f6789'"],
    ['trace id', `trace_id: ${take(HEX, 32)}`],
    ['traceparent', `traceparent: 00-${take(HEX, 32)}-0a1b2c3d4e5f6789-01`],
    ['request id', `"x-ms-request-id": "${take(HEX, 32)}"`],
    ['gateway request id', `apim-request-id: ${take(HEX, 32)}`],
    ['correlation id', `Correlation ID: ${take(HEX, 32)}`],
    ['git commit', `commit ${take(HEX, 40)}`],
    ['image digest', `registry/x@sha256:${take(HEX, 64)}`],
    ['container', `container ${take(HEX, 64)} exited`],
    ['file hash', `main.${take(HEX, 32)}.js`],
    ['path', `/cache/${take(HEX, 32)}/index`],
    ['chat completion', `chatcmpl-${take(MIXED, 29)}`],
    ['response id', `resp_${take(HEX, 48)}`],
    ['assembly', 'Version=4.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35'],
    ['placeholder', 'api-key: <your-key>'],
    ['error where a key would stand', "the api-key: 'AuthenticationTypeDisabled' came back"],
    ['sentence where a key would stand', '{"api-key": "Key based authentication is disabled for this resource."}'],
    ['code where a key would stand', 'api_key="invalid_subscription_key_or_endpoint"'],
    ['zeros', `api-key: ${'0'.repeat(32)}`],
    ['stars', 'api_key="********************************"'],
    ['variable', 'api_key=os.environ["AZURE_OPENAI_API_KEY"]'],
    [
      'shell variable',
      'curl -H "api-key: $AZURE_OPENAI_API_KEY" -H "Authorization: Bearer $(az account get-access-token)"',
    ],
    ['f-string', '"Authorization": f"Bearer {API_KEY}"'],
    ['function', 'password=get_password(user)'],
    ['None', "api_key=None, password=None, 'token': None"],
    ['message', 'Please provide a custom subdomain for token authentication, otherwise API key is required.'],
    ['mutually exclusive', 'Missing credentials. Please pass one of `apiKey` and `azureADTokenProvider`'],
    ['invalid key', 'Access denied due to invalid subscription key or wrong API endpoint.'],
    ['token count', 'max_tokens: 4096, "prompt_tokens": 12345678901234567890'],
    ['instrumentation key', 'InstrumentationKey=0a1b2c3d-4e5f-6789-0a1b-2c3d4e5f6789'],
    [
      'audience message',
      'Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.',
    ],
    ['token provider', 'azure_ad_token_provider=token_provider, credential=DefaultAzureCredential()'],
    ['scope', 'get_bearer_token_provider(credential, "https://cognitiveservices.azure.com/.default")'],
    [
      'AADSTS',
      "AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '0a1b2c3d-4e5f-6789-0a1b-2c3d4e5f6789'.",
    ],
    [
      'credential chain',
      'EnvironmentCredential: EnvironmentCredential authentication unavailable. Environment variables are not fully configured.',
    ],
    ['error link', 'https://login.microsoftonline.com/error?code=7000215'],
  ])('%s', (_, text) => {
    expect(read(text)).toMatchObject({ text, redactions: [] });
  });
});

describe('claims of a token', () => {
  const claims = (payload: Readonly<Record<string, unknown>>) => read(`x ${jwt(payload)} y`).redactions[0]?.claims;

  test('are kept, in our words', () => {
    expect(claims(CLAIMS)).toEqual({
      audience: CLAIMS.aud,
      issuer: CLAIMS.iss,
      tenantId: CLAIMS.tid,
      objectId: CLAIMS.oid,
      appId: CLAIMS.appid,
      expires: CLAIMS.exp,
      identity: 'app',
    });
  });

  test.each<[string, Readonly<Record<string, unknown>>, unknown]>([
    [
      'user token',
      { scp: 'user_impersonation openid' },
      { identity: 'user', scopes: ['user_impersonation', 'openid'] },
    ],
    ['app roles', { roles: ['a'] }, { identity: 'app' }],
    ['v2 app id', { azp: CLAIMS.appid }, { appId: CLAIMS.appid }],
    ['audience list', { aud: ['https://ai.azure.com', 'b'] }, { audience: 'https://ai.azure.com' }],
    ['odd types', { aud: 7, exp: 'soon', tid: {}, idtyp: 'device' }, undefined],
    ['a secret in a claim', { aud: `https://x/${take(MIXED, 60)}`, tid: FAKES['azure key of 84'] }, undefined],
  ])('%s', (_, payload, expected) => {
    expect(claims(payload)).toEqual(expected === undefined ? undefined : expect.objectContaining(expected));
  });

  test.each([
    'eyJhbGciOiJub25lIn0.bm90IGpzb24tYXQtYWxs.x',
    'eyJhbGciOiJub25lIn0aaaaaaaaaaaa',
    `eyJ${'a'.repeat(30_000)}`,
  ])('a broken token is dropped all the same', (text) => {
    expect(read(text).text).toBe('[redacted: access token]');
  });
});

describe('any text', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'api-key',
          ':',
          '"',
          "'",
          '\\',
          '=',
          'Bearer ',
          'eyJ',
          '.',
          'AccountKey',
          ';',
          '<p>',
          '</p>',
          '&quot;',
          '\n',
          'a1',
          '<at>',
          '</at>',
          '{',
          '-----BEGIN PRIVATE KEY-----',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
  );

  test('is read without a fault, and each place holds its replacement', () => {
    fc.assert(
      fc.property(hostile, fc.option(hostile, { nil: undefined }), (text, html) => {
        const paste = readPaste({ text, html });
        for (const { at } of paste.redactions)
          expect(paste.text.slice(at.start, at.end)).toMatch(/^\[redacted: [\w ]+\]$/i);
      }),
      { numRuns: 400 },
    );
  });

  test('gives up any key that is planted in any envelope', () => {
    const key = fc.oneof(
      fc.string({ unit: fc.constantFrom(...Array.from(HEX)), minLength: 32, maxLength: 32 }),
      fc.string({ unit: fc.constantFrom(...Array.from(MIXED)), minLength: 84, maxLength: 84 }),
      fc
        .string({ unit: fc.constantFrom(...Array.from(MIXED), '_', '-'), minLength: 30, maxLength: 60 })
        .map((s) => ['sk', `${s}7`].join('-')),
      fc
        .string({ unit: fc.constantFrom(...Array.from(MIXED)), minLength: 36, maxLength: 36 })
        .map((s) => ['ghp', s].join('_')),
      fc
        .string({ unit: fc.constantFrom(...Array.from(MIXED), '.', '_'), minLength: 34, maxLength: 34 })
        .map((s) => ['aB1', '8Q~', s].join('')),
      fc.record({ aud: fc.string(), exp: fc.integer() }).map(jwt),
    );
    fc.assert(
      fc.property(
        key,
        fc.constantFrom(...ENVELOPES),
        fc.constantFrom('', 'prose before. ', 'Error code: 401 - '),
        (secret, [, envelope], before) => {
          fc.pre(new Set(secret).size > 6 && /\d/.test(secret));
          expect(JSON.stringify(read(before + envelope(secret)))).not.toContain(secret);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('extent', () => {
  test('of a short text is the whole', () => {
    expect(read('abc').extent).toEqual({ total: 3, read: 3 });
  });

  test('of a long text is its limit; beginning and end are kept', () => {
    const paste = read(`first ${'word '.repeat(200_000)} last`);
    expect(paste.extent).toEqual({ total: 1_000_011, read: 200_000 });
    expect(paste.text.startsWith('first word')).toBe(true);
    expect(paste.text.endsWith('word  last')).toBe(true);
    expect(paste.text).toContain('\n…\n');
  });
});

describe('a key with a mark of Azure that does not look drawn', () => {
  // Letters and one digit, as one in a thousand keys is made.
  const key = ['agaAmZnbxiJKevMQtpeOybchSgYzpwCOw', 'Az', 'Ca', 'qnilO7', '='].join('');
  test.each([
    ['alone', key],
    ['in brackets', `the value (${key}) fails`],
    ['in full-width brackets', `值（${key}）。`],
    ['at the end of an address', `https://a.openai.azure.com/openai/${key}`],
    ['in CSV', `a,${key},b`],
  ])('%s', (_, text) => {
    expect(kinds(text)).toHaveLength(1);
    expect(read(text).text).not.toContain('agaAmZnb');
  });

  test('its mark within a name is none', () => {
    expect(kinds('the class ConfiguredAzureCacheConnectionFactoryBuilder failed')).toEqual([]);
  });
});
