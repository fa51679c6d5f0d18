import { createFactsSource } from '../../src/azure';
import { startSandboxTenant, type SandboxTenant } from '../../src/sandbox';
import { BadInput, runCheck } from '../../src/terminal';

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

const check = (asked: Asked, format: 'text' | 'json' = 'json'): Promise<number> =>
  runCheck({
    asked,
    format,
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

  it.each<[string, Asked]>([
    ['no principal', { resource: '/subscriptions/1' }],
    ['a name as principal', { principal: 'omar', resource: '/subscriptions/1' }],
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
