import { createFactsSource } from '../../src/azure';
import { startSandboxTenant, type SandboxTenant } from '../../src/sandbox';
import { parseObjectId } from '../../src/access';
import { personCalled } from '../../src/sandbox';
import { runCheck } from '../../src/terminal';
import { BadInput } from '../../src/usage';

let tenant: SandboxTenant;
let written: string[];

beforeAll(async () => {
  tenant = await startSandboxTenant({ now: Date.now });
});
afterAll(() => tenant.close());
beforeEach(() => {
  written = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
});

type Asked = Parameters<typeof runCheck>[0]['asked'];

const called = (name: string) => {
  const found = personCalled(name, tenant.people);
  const objectId = parseObjectId(found?.objectId ?? '');
  return found && objectId && { objectId, name: found.name };
};

const check = (asked: Asked, format: 'text' | 'json' = 'json', me = 'Omar'): Promise<number> =>
  runCheck({
    asked,
    format,
    self: () => Promise.resolve(called(me)),
    personCalled: called,
    file: undefined,
    now: Date.now,
    sourceFor: (principal) =>
      createFactsSource({
        credential: tenant.credentialFor(principal),
        endpoint: tenant.endpoint,
        ca: tenant.ca,
        now: Date.now,
      }),
  });

const person = (name: string) => {
  const found = tenant.people.find((one) => one.name.startsWith(name));
  if (!found) throw new Error(`${name} does not live here`);
  return found;
};

describe('a check in the terminal', () => {
  it.each([
    ['granted', 'Ada', 0],
    ['denied', 'Dmitri', 1],
    ['eligible', 'Elena', 1],
    ['not-granted', 'Omar', 1],
    ['unknown', 'Chen', 2],
  ])('%s', async (verdict, name, status) => {
    const { objectId, resource, dataAction } = person(name);
    expect(await check({ principal: objectId, resource, dataAction })).toBe(status);
    const answer: unknown = JSON.parse(written.join(''));
    expect(answer).toMatchObject({ verdict, question: { principal: objectId }, gaps: expect.any(Array) as unknown });
  });

  it('takes an endpoint and falls back on the operation of its route', async () => {
    await check({
      principal: person('Omar').objectId,
      endpoint: 'https://contoso-ai.openai.azure.com/openai/v1/responses',
    });
    expect(JSON.parse(written.join(''))).toMatchObject({
      verdict: 'not-granted',
      question: { wanted: { name: 'Microsoft.CognitiveServices/accounts/OpenAI/responses/write' } },
    });
  });

  it('reads as text', async () => {
    const { objectId, resource } = person('Omar');
    await check({ principal: objectId, resource }, 'text');
    expect(written.join('')).toContain('holds no data actions');
  });

  it('asks for oneself where nobody is named, and for somebody by name', async () => {
    expect(await check({ target: 'https://contoso-ai.openai.azure.com' })).toBe(1);
    expect(JSON.parse(written.join(''))).toMatchObject({ question: { principal: person('Omar').objectId } });
    written.length = 0;
    expect(await check({ target: 'contoso-ai', principal: 'ada' }, 'text')).toBe(0);
    expect(written.join('')).toMatch(/^To Ada Brook:\n/);
  });

  it('without a sign-in says how to get one, in one sentence', async () => {
    await expect(check({ target: 'contoso-ai' }, 'text', 'nobody')).rejects.toThrow('Run az login');
    expect(written).toEqual([]);
  });

  it('names the nearest data action instead of one that nobody knows', async () => {
    const dataAction = 'Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completion';
    await expect(check({ target: 'contoso-ai', dataAction })).rejects.toThrow(
      /Nearest: Microsoft\.CognitiveServices\/accounts\/OpenAI\/deployments\/chat\/completions\/action/,
    );
  });

  it.each<[string, Asked]>([
    ['a name that nobody has', { principal: 'Zed', target: 'contoso-ai' }],
    ['a data action that no service has', { target: 'contoso-ai', dataAction: 'bananas' }],
    [
      'a data action of no known family',
      { target: 'contoso-ai', dataAction: 'Microsoft.CognitiveServices/accounts/Fruit/read' },
    ],
    ['neither resource nor endpoint', { principal: '01203c0e-fa61-4cc4-9a25-cc688a469060' }],
    [
      'both',
      {
        principal: '01203c0e-fa61-4cc4-9a25-cc688a469060',
        resource: '/subscriptions/1',
        endpoint: 'https://a.openai.azure.com',
      },
    ],
    [
      'an action with a quote',
      { principal: '01203c0e-fa61-4cc4-9a25-cc688a469060', endpoint: 'https://a.openai.azure.com', action: "a'b" },
    ],
  ])('refuses %s', async (_name, asked) => {
    await expect(check(asked)).rejects.toBeInstanceOf(BadInput);
  });
});
