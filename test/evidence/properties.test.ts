import fc from 'fast-check';
import { preparePhrases, readEvidence } from '../../src/evidence';
import { readPaste } from '../../src/paste';
import { FAKES } from '../paste/fakes';
import { evidenceOf, findingsOf, OID, quoted, REQUEST, TENANT, wrapped } from './helpers';

const CHAT = 'Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action';
const PHRASES = [
  'lacks the required data action … to perform … operation',
  'audience is incorrect',
  'Please run az login',
];
const PREPARED = preparePhrases(PHRASES);

/** Pastes that hold most clues. */
const PASTES = [
  `openai.AuthenticationError: Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'The principal \`${OID}\` lacks the required data action \`${CHAT}\` to perform \`POST /openai/deployments/{deployment-id}/chat/completions\` operation.'}}`,
  `POST https://contoso-ai.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21\nHTTP/1.1 401 Unauthorized\napim-request-id: ${REQUEST}\n{"statusCode":401,"message":"Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired."}`,
  `AzureCliCredential: Please run az login\nAADSTS50076: you must use multi-factor authentication. Trace ID: ${REQUEST} Correlation ID: ${OID} Timestamp: 2026-11-02 06:10:09Z\naz login --tenant "${TENANT}"`,
  `(AuthorizationFailed) The client 'ana@contoso.com' with object id '${OID}' does not have authorization to perform action 'Microsoft.CognitiveServices/accounts/read' over scope '/subscriptions/${TENANT}/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/contoso-ai'.`,
];

const words = (text: string) => {
  const { status, errorCode, dataAction, action, principal, audience, aadsts, said, endpoint, deployment, scope } =
    evidenceOf(text, PHRASES);
  return {
    values: [status, errorCode, dataAction, action, principal, audience, aadsts, deployment, scope].map(
      (finding) => finding?.value,
    ),
    host: endpoint?.value.host,
    said: said.map(({ value, how }) => `${how}: ${value}`),
  };
};

const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

describe.each(PASTES.map((text, i) => [i, text] as const))('paste %i says the same', (_, text) => {
  const expected = words(text);

  test.each([50, 60, 79, 100])('when a viewer of %i columns broke its lines', (width) => {
    expect(words(wrapped(text, width)).said).toEqual(expected.said);
    expect(words(wrapped(text, width, '\r\n')).said).toEqual(expected.said);
  });

  test.each([40, 50, 60])('clue by clue, when a viewer of %i columns broke its lines', (width) => {
    expect(words(wrapped(text, width))).toEqual(expected);
  });

  test.each<[string, (text: string) => string]>([
    [
      'as HTML paragraphs',
      (t) =>
        `<div>${t
          .split('\n')
          .map((line) => `<p>${escapeHtml(line)}</p>`)
          .join('')}</div>`,
    ],
    ['as preformatted HTML', (t) => `<pre>${escapeHtml(t)}</pre>`],
    [
      'in a code block',
      (t) => `<codeblock class="Python"><code>${escapeHtml(t).replaceAll('\n', '<br>')}</code></codeblock>`,
    ],
    ['with timestamps', (t) => t.replace(/^/gm, '2026-11-02T06:10:09.1234567Z stderr F ')],
    ['with container names', (t) => t.replace(/^/gm, 'api-1  | ')],
    ['quoted', (t) => t.replace(/^/gm, '> ')],
    ['in a fence', (t) => `\`\`\`\n${t}\n\`\`\``],
    ['in colours', (t) => t.replace(/^/gm, '\u001b[31m').replace(/$/gm, '\u001b[0m')],
    ['as a JSON string', (t) => JSON.stringify({ log: t })],
    ['as a JSON string in a JSON string', (t) => JSON.stringify(JSON.stringify({ log: t }))],
    ['with entities', escapeHtml],
    ['with typographic quotes', (t) => t.replaceAll('"', '”').replaceAll("'", '’')],
    ['with hard spaces', (t) => t.replaceAll(' ', '\u00a0')],
    ['with prose around it', (t) => `Hallo zusammen, was heißt das?\n\n${t}\n\nВсем спасибо`],
    ['with CRLF', (t) => t.replaceAll('\n', '\r\n')],
  ])('%s', (__, change) => {
    expect(words(change(text))).toEqual(expected);
  });

  test('on one line', () => {
    expect(words(text.replaceAll('\n', ' '))).toEqual(expected);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...PASTES,
    '401',
    'Error code: ',
    '`',
    "'",
    '"',
    '\\n',
    '\\',
    '\n',
    '\r',
    '\u001b[0m',
    '\u001b[2K',
    '…',
    '...',
    '&#39;',
    '&amp;',
    'AADSTS',
    'Credential: ',
    'https://',
    '.openai.azure.com',
    '/subscriptions/',
    'principal `',
    'audience is incorrect (',
    '[',
    '**',
    'İ',
    '\ud800',
    '😀',
    'api-key: ',
    FAKES['azure key of 84'],
  );
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
    fc.array(fc.oneof(pieces, fc.string({ maxLength: 10 })), { maxLength: 30 }).map((all) => all.join(' ')),
  );

  test('is read without a fault, and every place lies inside it', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const paste = readPaste({ text });
        for (const [name, { at }] of findingsOf(readEvidence(paste, PREPARED))) {
          if (!(at.start >= 0 && at.start <= at.end && at.end <= paste.text.length))
            throw new Error(`${name} ${at.start}–${at.end}`);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('never gives a planted secret on', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(FAKES)),
        fc.array(pieces, { maxLength: 8 }),
        fc.array(pieces, { maxLength: 8 }),
        (secret, before, after) => {
          const paste = readPaste({ text: [...before, ` api-key: "${secret}" `, ...after].join('') });
          expect(JSON.stringify([paste, readEvidence(paste, PREPARED)])).not.toContain(secret);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Clues whose values are names of ours for what the text says. */
const NAMED_BY_US: readonly string[] = [
  ...['sdk', 'credentialSdk', 'language', 'framework'],
  ...['works', 'runsOn', 'network', 'signsIn', 'product', 'grantedFor', 'deployedFor'],
];

test('what is quoted holds the value', () => {
  for (const text of PASTES) {
    const paste = readPaste({ text });
    const verbatim = findingsOf(readEvidence(paste)).filter(
      ([, { value }]) => typeof value === 'string' || typeof value === 'number',
    );
    expect(verbatim.length).toBeGreaterThan(3);
    for (const [name, finding] of verbatim) {
      if (NAMED_BY_US.includes(name)) continue;
      expect(`${name}: ${quoted(paste, finding)}`).toBe(`${name}: ${String(finding.value)}`);
    }
  }
});

describe('1 MB', () => {
  test.each([
    ['a paste, again and again', PASTES.join('\n')],
    ['words', 'lorem ipsum '],
    ['one letter', 'a'],
    ['digits', '401 '],
    ['backslashes', '\\'],
    ['escapes', '\\n'],
    ['quotes', '"\'`'],
    ['new lines', '\n'],
    ['carriage returns', 'Running\r'],
    ['colours', '\u001b[31m'],
    ['URLs', 'https://a.openai.azure.com/'],
    ['host ends', '.openai.azure.com'],
    ['scopes', '/subscriptions/x/resourceGroups/y/providers/z'],
    ['principals', 'principal `'],
    ['credentials', 'EnvironmentCredential: '],
    ['brackets', '[(<{'],
    ['phrases cut off', 'lacks the required data act'],
    ['phrases with an open gap', 'lacks the required data action '],
    ['packages', 'openai openai== '],
    ['log prefixes', '2026-11-02T06:10:09Z INFO \n'],
    ['lines of one width', `${'ab'.repeat(40)}\n${'cd'.repeat(40)}\n`],
  ])('of %s is read in time that grows with its length', (_, unit) => {
    const paste = readPaste({ text: unit.repeat(Math.ceil(1_000_000 / unit.length)) });
    const start = performance.now();
    readEvidence(paste, PREPARED);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
