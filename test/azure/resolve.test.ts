import type { AccessFacts, ArmId, Read, ResourceRef } from '../../src/access';
import { startSandboxTenant, type Fault, type SandboxTenant } from '../../src/sandbox';
import { check, noon, person, sourceFor, withTenant } from './support';

const ada = person('Ada Brook');
const CONTOSO = ada.resource;
const NORTHWIND = person('Sofia Marin').resource;
const PROJECT = person('Pia Lund').resource;

const endpoint = (url: string): ResourceRef => ({ kind: 'endpoint', url });
const name = (text: string): ResourceRef => ({ kind: 'name', name: text });
const found = (id: string): unknown => ({ kind: 'read', value: id });
const gap = (why: string): unknown => ({ kind: 'gap', gap: expect.objectContaining({ what: 'resource', why }) });

const CASES: readonly (readonly [string, ResourceRef, unknown])[] = [
  ['an Azure OpenAI endpoint', endpoint('https://contoso-ai.openai.azure.com/openai/v1/'), found(CONTOSO)],
  [
    'its classic route',
    endpoint('https://contoso-ai.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21'),
    found(CONTOSO),
  ],
  ['a Foundry endpoint', endpoint('https://contoso-ai.services.ai.azure.com/models'), found(CONTOSO)],
  ['a Cognitive Services endpoint', endpoint('https://contoso-ai.cognitiveservices.azure.com'), found(CONTOSO)],
  ['a bare host in capitals', endpoint('CONTOSO-AI.OPENAI.AZURE.COM'), found(CONTOSO)],
  ['a private link host', endpoint('https://contoso-ai.privatelink.openai.azure.com'), found(CONTOSO)],
  [
    'a project endpoint',
    endpoint('https://contoso-ai.services.ai.azure.com/api/projects/assistant/agents'),
    found(PROJECT),
  ],
  ['a subdomain that is not the name', endpoint('https://northwind.openai.azure.com'), found(NORTHWIND)],
  ['a name that is no subdomain', endpoint('https://northwind-models.openai.azure.com'), gap('not-found')],
  ['an account name', name('contoso-ai'), found(CONTOSO)],
  ['an account name in capitals', name('Northwind-Models'), found(NORTHWIND)],
  ['a subdomain given as a name', name('northwind'), found(NORTHWIND)],
  ['a regional host', endpoint('https://westeurope.api.cognitive.microsoft.com/'), gap('regional-endpoint')],
  ['a gateway', endpoint('https://apim.contoso.example/openai'), gap('not-found')],
  ['no such account', endpoint('https://nobody-here.openai.azure.com'), gap('not-found')],
  ['a name that could end the query', name("x' or 1==1 | project secret //"), gap('not-found')],
  ['a host that could end the query', endpoint("https://x'.openai.azure.com"), gap('not-found')],
  ['no URL at all', endpoint('::::'), gap('not-found')],
];

let tenant: SandboxTenant;
beforeAll(async () => {
  tenant = await startSandboxTenant({ now: noon });
});
afterAll(() => tenant.close());

test.each(CASES)('%s', async (_, resource, expected) => {
  const { facts } = await check(tenant, ada, { resource });
  expect(facts.resource).toEqual(expected);
});

test('two accounts of one name are several matches for those who see both', async () => {
  const resource = name('evaluation');
  expect((await check(tenant, ada, { resource })).facts.resource.kind).toBe('read');
  const { facts, verdict } = await check(tenant, person('Imani Cruz'), { resource });
  expect(facts.resource).toEqual(gap('several-matches'));
  expect(verdict.verdict).toBe('unknown');
});

test('an account that the person may not see looks like none', async () => {
  const { facts, verdict } = await check(tenant, person('Gil Amado'), { resource: name('contoso-ai') });
  expect(facts.resource).toEqual(gap('not-found'));
  expect(facts.assignments).toMatchObject({ gap: { why: 'not-asked' } });
  expect(verdict.verdict).toBe('unknown');
});

describe('without Resource Graph', () => {
  const faults: Fault[] = [{ route: 'resourceGraph', mishap: { kind: 'status', status: 403 } }];

  test.each(CASES)('%s', async (_, resource, expected) => {
    await withTenant({ faults, pageSize: 2 }, async (plain) => {
      const { facts } = await check(plain, ada, { resource });
      expect(facts.resource).toEqual(expected);
    });
  });

  test('the accounts to choose from are listed by subscription', async () => {
    await withTenant({ faults }, async (plain) => {
      const source = sourceFor(plain, plain.credentialFor(ada.objectId));
      const accounts = await source.accounts(new AbortController().signal);
      expect(names(accounts)).toEqual(['contoso-ai', 'evaluation', 'fabrikam-ai', 'northwind-models']);
    });
  });
});

const names = (accounts: Read<readonly { readonly id: ArmId; readonly name: string }[]>): readonly string[] =>
  accounts.kind === 'read' ? accounts.value.map((account) => account.name).toSorted() : [];

test('the accounts to choose from are those that the person can see', async () => {
  const choices = async (who: string): Promise<readonly string[]> =>
    names(await sourceFor(tenant, tenant.credentialFor(person(who).objectId)).accounts(new AbortController().signal));
  expect(await choices('Ada Brook')).toEqual(['contoso-ai', 'evaluation', 'fabrikam-ai', 'northwind-models']);
  expect(await choices('Chen Wu')).toEqual(['contoso-ai']);
  expect(await choices('Gil Amado')).toEqual([]);
});

test('the account of the search stands in where the account itself does not answer', async () => {
  await withTenant({ faults: [{ route: 'account', mishap: { kind: 'status', status: 500 } }] }, async (plain) => {
    const { facts } = await check(plain, ada, { resource: name('fabrikam-ai') });
    expect(facts.account).toMatchObject({ kind: 'read', value: { name: 'fabrikam-ai', publicAccess: 'disabled' } });
  });
});

test('a failing search is no "not found"', async () => {
  const faults: Fault[] = [
    { route: 'resourceGraph', mishap: { kind: 'status', status: 429, retryAfter: '60' } },
    { route: 'subscriptions', mishap: { kind: 'status', status: 429, retryAfter: '60' } },
  ];
  await withTenant({ faults }, async (plain) => {
    const { facts }: { facts: AccessFacts } = await check(plain, ada, { resource: name('contoso-ai') });
    expect(facts.resource).toEqual({
      kind: 'gap',
      gap: { what: 'resource', why: 'throttled', about: 'contoso-ai', retryAfterSeconds: 60 },
    });
  });
});
