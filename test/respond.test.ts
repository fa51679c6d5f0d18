import { parseArmId, parseObjectId, type AccessFacts, type FactsSource } from '../src/access';
import { diagnose, followUpOf, judge, questionIn, questionOf, understand, wantedOf } from '../src/respond';
import { scenarios } from '../src/scenarios';

const principal = parseObjectId('461b1fe2-5ba0-4066-a436-c098f0a8d22d');
const id = parseArmId(
  '/subscriptions/e01382f6-d8ad-4583-a4b1-e5beb5780726/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/a',
);

describe('a data action that is said to be lacking, in any words', () => {
  const action = 'Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action';
  it.each([
    [`401 from my app. It lacks data action ${action}`],
    [`401: my identity is missing the data action ${action}`],
    [`403, does not have permission for ${action}`],
  ])('%s', (text) => {
    expect(diagnose({ text }).diagnosis).toMatchObject({
      outcome: 'explained',
      match: { scenario: { id: 'missing-data-action' } },
    });
  });

  it.each([
    [`solved: we got 401 because the role was missing data action ${action}, added it, works now`],
    [`Release notes: fixed a 401 when the custom role lacks the data action ${action}`],
  ])('is no error where it is past: %s', (text) => {
    expect(diagnose({ text }).diagnosis.outcome).toBe('no-error');
  });
});

describe('a question without an error', () => {
  it.each([
    ['why is Owner not enough?', 'owner-not-enough'],
    ['Why doesn’t Contributor work?', 'owner-not-enough'],
    ['which role for embeddings?', 'role-for-embeddings'],
    ['Which role do I need for chat completions?', 'role-for: chat completions'],
    ['how long does a role assignment take?', 'how-long'],
    ['what scope should I ask the token for', 'which-scope'],
    ['which role do I need to call gpt-4o?', 'role-for-model'],
    ['was Azure AI User renamed?', 'roles-renamed'],
    ['why do I need a custom subdomain', 'subdomain'],
    ['can I still use azure-ai-inference?', 'inference-sdk-retired'],
    ['client id or object id for the managed identity?', 'object-id-or-client-id'],
  ])('%s', (text, topic) => {
    expect(questionIn(diagnose({ text }))?.topic.id).toBe(topic);
  });

  it.each([
    ['may I keep people from seeing the keys of a resource?', 'asks for a way, in words of an error'],
    ['policy of conditional access for service principals by ip range', 'is looked up, in words of an error'],
  ])('%s: nothing failed in what %s', (text) => {
    expect(questionIn(diagnose({ text }))).toBeDefined();
  });

  it.each([
    ['is no question', 'the role assignment is done'],
    ['is about something else', 'what is the weather in Paris?'],
    ['shares one small word', 'which restaurant do I need to book for ten people?'],
    ['is an essay', `why is Owner not enough? ${'and so on '.repeat(400)}`],
  ])('has no answer when it %s', (_name, text) => {
    expect(questionIn(diagnose({ text }))).toBeUndefined();
  });

  it('has no answer of this kind when there is an error in it', () => {
    const text = 'why? Access denied due to Virtual Network/Firewall rules.';
    expect(questionIn(diagnose({ text }))).toBeUndefined();
  });
});

describe('what a check without an error asks for', () => {
  it.each([
    ['nothing named', undefined, 'OpenAI/deployments/chat/completions/action'],
    ['the route of an endpoint', 'https://a.openai.azure.com/openai/v1/responses', 'OpenAI/responses/write'],
    ['a bare host', 'a.openai.azure.com', 'OpenAI/deployments/chat/completions/action'],
  ])('%s', (_name, url, action) => {
    const wanted = wantedOf(url === undefined ? undefined : { kind: 'endpoint', url });
    expect(wanted).toMatchObject({ kind: 'dataAction', name: `Microsoft.CognitiveServices/accounts/${action}` });
  });
});

describe('the access question of a paste', () => {
  it('is there where a role would mend it, and names the resource', () => {
    const text = `401 Principal does not have access to API/Operation. https://contoso-ai.openai.azure.com/openai/deployments/gpt-4o/chat/completions`;
    expect(questionOf(diagnose({ text }))).toMatchObject({
      wanted: { name: 'Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action' },
      resource: { kind: 'endpoint' },
    });
  });

  it.each([
    ['no role mends it', 'Error code: 403 - Access denied due to Virtual Network/Firewall rules.'],
    ['there is no error', 'good morning'],
  ])('is not there where %s', (_name, text) => {
    expect(questionOf(diagnose({ text }))?.resource).toBeUndefined();
  });
});

describe('the judge', () => {
  const gap = { kind: 'gap', gap: { what: 'assignments', why: 'forbidden' } } as const;
  const facts: AccessFacts = {
    asOf: 0,
    resource: { kind: 'gap', gap: { what: 'resource', why: 'not-found' } },
    account: gap,
    deployments: gap,
    assignments: gap,
    denyAssignments: gap,
    eligibilities: gap,
    permissions: gap,
    groups: gap,
    definitions: [],
    catalogue: [],
    gaps: [],
  };
  const source: FactsSource = {
    facts: () => Promise.resolve(facts),
    application: () => Promise.resolve(undefined),
    holder: () => Promise.resolve({ kind: 'unseen' }),
    accounts: () => Promise.resolve({ kind: 'read', value: [] }),
  };

  it('judges what was read, once', async () => {
    if (!principal || !id) throw new Error('the ids of this test are wrong');
    const question = { principal, wanted: wantedOf(), resource: { kind: 'id', id } } as const;
    const verdict = await judge(question, source, new AbortController().signal);
    expect(verdict.verdict).toBe('unknown');
    expect(verdict.gaps.length).toBeGreaterThan(0);
  });
});

describe('what follows a card', () => {
  const after = (text: string, status?: number) => {
    const { said: _, ...wanted } = followUpOf(
      understand(diagnose({ text })),
      status === undefined ? undefined : { status },
    );
    return wanted;
  };

  it.each([undefined, 401])('is never what a scenario claims: that is a paste (status before: %s)', (status) => {
    const texts = scenarios.flatMap(({ examples: { claims } }) => claims.map(({ text }) => text));
    expect(texts.filter((text) => after(text, status).meaning !== undefined)).toEqual([]);
  });

  it.each([
    ['Thanks! And which role is it?', { meaning: 'role', also: undefined }],
    ['which role is it, and who can grant it?', { meaning: 'role', also: 'who can grant it?' }],
    ['did it. what next?', { meaning: 'again', also: 'what next?' }],
    ['now I get 404', { meaning: 'again', otherStatus: 404 }],
    ['still 401', { meaning: 'again' }],
  ])('%s', (text, expected) => {
    expect(after(text, 401)).toEqual(expected);
  });
});
