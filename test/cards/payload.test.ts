import fc from 'fast-check';
import { parseArmId } from '../../src/access';
import { encodeCheck, readPayload } from '../../src/cards';
import { encodeChoose, encodeExplain } from '../../src/cards/payload';
import { ACCOUNT, ALEX, CHAT, id } from '../answer/tenant';

const wanted = { kind: 'dataAction', name: CHAT } as const;
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a question goes through a button unchanged', () => {
  test.each([
    ['by id', { wanted, resource: { kind: 'id', id: id(ACCOUNT) } }],
    ['by endpoint', { wanted, resource: { kind: 'endpoint', url: 'https://contoso-ai.openai.azure.com/openai/v1' } }],
    ['by name', { wanted, resource: { kind: 'name', name: 'contoso-ai' } }],
    ['without a resource', { wanted }],
    [
      'with two actions',
      { wanted: { ...wanted, alternative: 'Microsoft.CognitiveServices/accounts/MaaS/chat/completions/action' } },
    ],
    ['of the control plane', { wanted: { kind: 'action', name: 'Microsoft.Authorization/roleAssignments/write' } }],
    [
      'with a colon',
      { wanted: { ...wanted, name: 'Microsoft.CognitiveServices/accounts/ContentSafety/text:analyze/action' } },
    ],
    ['with a star', { wanted: { ...wanted, name: 'Microsoft.CognitiveServices/accounts/TextAnalytics/*' } }],
  ] as const)('%s', (_, question) => {
    expect(readPayload(sent(encodeCheck(question)))).toEqual({
      kind: 'check',
      question: { resource: undefined, ...question },
    });
  });

  test('a resource that has no such shape is left out, so that the card asks for it', () => {
    const odd = { wanted, resource: { kind: 'endpoint', url: 'http://a b/"><script>' } } as const;
    expect(readPayload(sent(encodeCheck(odd)))).toEqual({ kind: 'check', question: { wanted } });
  });

  test('nobody is named in it', () => {
    const asked = { wanted, resource: { kind: 'name', name: 'contoso-ai' }, principal: ALEX } as const;
    expect(JSON.stringify(encodeCheck(asked))).not.toContain(ALEX);
  });
});

describe('what a button carries', () => {
  const shown = { verdict: 'not-granted.1x2y', since: 1_764_000_000_000 } as const;

  test('goes through it unchanged', () => {
    const carried = { paste: 'Error code: 401 - {"code": "PermissionDenied"}', shown };
    expect(readPayload(sent(encodeCheck({ wanted }, carried)))).toEqual({
      kind: 'check',
      question: { wanted },
      carried,
    });
    expect(readPayload(sent(encodeExplain({ paste: 'Error code: 401' })))).toEqual({
      kind: 'explain',
      carried: { paste: 'Error code: 401' },
    });
  });

  test.each([
    ['endless', { paste: 'x'.repeat(5_000) }],
    ['empty', { paste: '' }],
    ['no text', { paste: 7 }],
    ['a verdict that is none', { shown: { verdict: 'x'.repeat(500), since: 1 } }],
    ['a moment that is none', { shown: { verdict: 'granted', since: 'now' } }],
  ])('that is %s is refused', (_, more) => {
    expect(readPayload({ ...encodeCheck({ wanted }), ...more })).toEqual({ kind: 'invalid' });
  });
});

describe('a choice', () => {
  const chose = (fields: object): unknown => readPayload(sent({ ...encodeChoose({ wanted }), ...fields }));
  test.each([
    ['one of the list', { chosen: ACCOUNT, typed: '' }, { kind: 'id', id: ACCOUNT }],
    [
      'an endpoint',
      { typed: ' https://contoso-ai.openai.azure.com/ ' },
      { kind: 'endpoint', url: 'https://contoso-ai.openai.azure.com/' },
    ],
    [
      'a host',
      { typed: 'contoso-ai.openai.azure.com' },
      { kind: 'endpoint', url: 'https://contoso-ai.openai.azure.com/' },
    ],
    ['a name', { typed: 'contoso-ai' }, { kind: 'name', name: 'contoso-ai' }],
    [
      'what is typed before what is chosen',
      { chosen: ACCOUNT, typed: 'fabrikam-ai' },
      { kind: 'name', name: 'fabrikam-ai' },
    ],
  ])('%s', (_, fields, resource) => {
    expect(chose(fields)).toEqual({ kind: 'choose', question: { wanted, resource } });
  });

  test.each([
    ['nothing', {}, 'empty'],
    ['white space', { chosen: '', typed: '   ' }, 'empty'],
  ])('%s is asked for again', (_, fields, problem) => {
    expect(chose(fields)).toEqual({ kind: 'choose', question: { wanted }, problem });
  });

  test.each([
    ['a sentence', 'the one in Sweden'],
    ['plain http', 'http://contoso-ai.openai.azure.com'],
  ])('%s is asked for again, and stays in its field', (_, typed) => {
    expect(chose({ typed })).toEqual({ kind: 'choose', question: { wanted }, problem: 'not-a-resource', typed });
  });
});

describe('what does not fit', () => {
  const good = encodeCheck({ wanted, resource: { kind: 'name', name: 'contoso-ai' } });
  test.each([
    ['an older card', { ...good, v: 0 }, 'older'],
    ['a newer card', { v: 7, something: 'else' }, 'older'],
    ['no version', { wanted }, 'invalid'],
    ['a version in words', { ...good, v: '1' }, 'invalid'],
    ['a field too many', { ...good, principal: ALEX }, 'invalid'],
    ['a resource of another kind', { ...good, resource: { kind: 'anything', id: '/' } }, 'invalid'],
    ['an id that is none', { ...good, resource: { kind: 'id', id: '/subscriptions/../x' } }, 'invalid'],
    ['a name that is none', { ...good, resource: { kind: 'name', name: "x' or 1==1" } }, 'invalid'],
    [
      'an endpoint with a password in it',
      { ...good, resource: { kind: 'endpoint', url: ['https://a', 'b@contoso.openai.azure.com'].join(':') } },
      'invalid',
    ],
    ['an endless id', { ...good, resource: { kind: 'id', id: `${ACCOUNT}${'x'.repeat(2000)}` } }, 'invalid'],
    ['an action that is none', { ...good, wanted: { kind: 'dataAction', name: 'drop table' } }, 'invalid'],
    ['an endless action', { ...good, wanted: { kind: 'dataAction', name: `A.B/${'x'.repeat(5000)}` } }, 'invalid'],
    ['nothing', undefined, 'invalid'],
    ['null', null, 'invalid'],
    ['a list', [good], 'invalid'],
    ['text', 'check', 'invalid'],
  ])('%s', (_, value, kind) => {
    expect(readPayload(value)).toEqual({ kind });
  });

  test('nothing crashes it, and whatever it lets through can be asked', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record({ v: fc.constantFrom(0, 1, 2), wanted: fc.anything(), resource: fc.anything() }),
      fc.record({
        v: fc.constant(1),
        wanted: fc.constant(wanted),
        resource: fc.record({
          kind: fc.constantFrom('id', 'endpoint', 'name'),
          id: fc.string(),
          url: fc.webUrl(),
          name: fc.string(),
        }),
      }),
    );
    fc.assert(
      fc.property(anything, (value) => {
        const read = readPayload(value);
        if (read.kind !== 'check' && read.kind !== 'choose') return;
        expect(read.question.wanted.name).not.toMatch(/[\s"'`$;<>]/);
        if (read.question.resource?.kind === 'id') expect(parseArmId(read.question.resource.id)).toBeDefined();
      }),
    );
  });
});
