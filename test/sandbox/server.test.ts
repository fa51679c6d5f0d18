import { z } from 'zod';
import { samplePeople, startSandboxTenant, type SandboxTenant } from '../../src/sandbox';
import { ask, NOON, type Answer } from './support';

let tenant: SandboxTenant;
beforeAll(async () => {
  tenant = await startSandboxTenant({ now: () => NOON, pageSize: 2 });
});
afterAll(() => tenant.close());

function person(name: string) {
  const found = samplePeople().find((each) => each.name === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found;
}
const omar = person('Omar Weiss');
const ada = person('Ada Brook');
const grace = person('Grace Lindqvist');

const ACCOUNT = ada.resource;
const SUBSCRIPTION = ACCOUNT.split('/').slice(0, 3).join('/');
const GROUP = ACCOUNT.split('/').slice(0, 5).join('/');
const RBAC = '/providers/Microsoft.Authorization';
const COGNITIVE = '/providers/Microsoft.CognitiveServices/accounts';

const listBody = z.object({ value: z.array(z.record(z.unknown())), nextLink: z.string().optional() });
const errorBody = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** All pages of a list, and how many there were. */
async function list(path: string, as: string) {
  const items: Record<string, unknown>[] = [];
  let pages = 0;
  for (let next: string | undefined = path; next !== undefined; pages += 1) {
    const { value, nextLink } = listBody.parse((await ask(tenant, next, { as })).body);
    items.push(...value);
    next = nextLink;
  }
  return { items, pages };
}

const assignmentShape = z.object({
  id: z.string(),
  properties: z.object({
    principalId: z.string(),
    roleDefinitionId: z.string(),
    scope: z.string(),
    createdOn: z.string(),
  }),
});
const scopesOf = (items: readonly unknown[]): readonly string[] =>
  items.map((item) => assignmentShape.parse(item).properties.scope).toSorted();

const assignments = (scope: string, filter: string, as = omar.objectId) =>
  list(`${scope}${RBAC}/roleAssignments?api-version=2022-04-01&$filter=${encodeURIComponent(filter)}`, as);

const codeOf = ({ status, body }: Answer): string => `${status} ${errorBody.parse(body).error.code}`;

describe('who calls', () => {
  const path = `${SUBSCRIPTION}${RBAC}/roleAssignments?api-version=2022-04-01`;

  test('no token', async () => {
    expect(codeOf(await ask(tenant, path, {}))).toBe('401 AuthenticationFailed');
  });

  test.each([
    ['another scheme', 'Basic x'],
    ['no JWT', 'Bearer opaque'],
    ['a payload that is no JSON', 'Bearer a.b.sandbox'],
    ['the token of another tenant', `Bearer a.${Buffer.from('{"oid":"x","tid":"y"}').toString('base64url')}.sandbox`],
  ])('%s', async (_, authorization) => {
    expect(codeOf(await ask(tenant, path, { authorization }))).toBe('401 InvalidAuthenticationToken');
  });

  test('without the right the service says which action is missing, and not whether the scope exists', async () => {
    const as = person('Chen Wu').objectId;
    const answer = await ask(tenant, `${ACCOUNT}${RBAC}/roleAssignments?api-version=2022-04-01`, { as });
    expect(codeOf(answer)).toBe('403 AuthorizationFailed');
    expect(errorBody.parse(answer.body).error.message).toBe(
      `The client '${as}' with object id '${as}' does not have authorization to perform action 'Microsoft.Authorization/roleAssignments/read' over scope '${ACCOUNT}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
    );
    const nowhere = await ask(tenant, `${GROUP}${COGNITIVE}/nobody?api-version=2025-09-01`, { as });
    expect(codeOf(nowhere)).toBe('403 AuthorizationFailed');
  });
});

describe('role assignments', () => {
  test('assignedTo() finds those of groups, nested ones included', async () => {
    const { items } = await assignments(SUBSCRIPTION, `assignedTo('${grace.objectId}')`);
    expect(scopesOf(items)).toEqual([SUBSCRIPTION, GROUP].toSorted());
    expect(items.map((item) => assignmentShape.parse(item).properties.principalId)).not.toContain(grace.objectId);
  });

  test('principalId finds direct ones only', async () => {
    expect((await assignments(SUBSCRIPTION, `principalId eq '${grace.objectId}'`)).items).toEqual([]);
  });

  test('atScope() leaves out what is below', async () => {
    const paul = person('Paul Mertens');
    const filter = `assignedTo('${paul.objectId}')`;
    expect(scopesOf((await assignments(ACCOUNT, filter)).items)).toContain(`${ACCOUNT}/projects/assistant`);
    expect(scopesOf((await assignments(ACCOUNT, `atScope() and ${filter}`)).items)).toEqual([SUBSCRIPTION]);
  });

  test('a management group above is part of the answer', async () => {
    const { items } = await assignments(ACCOUNT, `atScope() and assignedTo('${person('Marcus Reid').objectId}')`);
    expect(scopesOf(items)).toEqual(['/providers/Microsoft.Management/managementGroups/contoso-ai-platform']);
  });

  test('times are relative to the request', async () => {
    const { items } = await assignments(ACCOUNT, `principalId eq '${person('Freya Tan').objectId}'`);
    expect(items.map((item) => assignmentShape.parse(item).properties.createdOn)).toEqual(['2026-11-20T11:58:00.000Z']);
  });

  test('a long list comes in pages, each entry once', async () => {
    const { items, pages } = await assignments(SUBSCRIPTION, 'atScope()');
    const ids = items.map((item) => assignmentShape.parse(item).id);
    expect(pages).toBe(Math.ceil(items.length / 2));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each([
    ["assignedTo('not a guid')", '400 BadRequest'],
    ['canYouSee()', '400 BadRequest'],
    ["atScope() or assignedTo('x')", '400 BadRequest'],
  ])('the filter %s is refused', async (filter, expected) => {
    const path = `${SUBSCRIPTION}${RBAC}/roleAssignments?api-version=2022-04-01&$filter=${encodeURIComponent(filter)}`;
    expect(codeOf(await ask(tenant, path, { as: omar.objectId }))).toBe(expected);
  });

  test('assignedTo() takes no group', async () => {
    const held = await assignments(SUBSCRIPTION, `assignedTo('${grace.objectId}')`);
    const group = assignmentShape.parse(held.items[0]).properties.principalId;
    const path = `${SUBSCRIPTION}${RBAC}/roleAssignments?api-version=2022-04-01&$filter=assignedTo('${group}')`;
    expect(codeOf(await ask(tenant, path, { as: omar.objectId }))).toBe('400 BadRequest');
  });
});

describe('other lists', () => {
  const rows = async (path: string, as: string): Promise<number> => (await list(path, as)).items.length;
  const dmitri = person('Dmitri Sokol');
  const elena = person('Elena Fischer');

  test('deny assignments: assignedTo() finds those of groups, and not those for everyone', async () => {
    const deny = (scope: string, filter: string): Promise<number> =>
      rows(
        `${scope}${RBAC}/denyAssignments?api-version=2022-04-01&$filter=${encodeURIComponent(filter)}`,
        omar.objectId,
      );
    expect(await deny(SUBSCRIPTION, `assignedTo('${dmitri.objectId}')`)).toBe(1);
    expect(await deny(SUBSCRIPTION, `assignedTo('${ada.objectId}')`)).toBe(0);
    expect(await deny(person('Sofia Marin').resource, 'atScope()')).toBe(1);
  });

  test('eligible roles: the caller sees their own without any right, others need one', async () => {
    const path = `${RBAC}/roleEligibilityScheduleInstances?api-version=2020-10-01&$filter=`;
    expect(await rows(`${path}asTarget()`, elena.objectId)).toBe(1);
    expect(await rows(`${path}asTarget()`, ada.objectId)).toBe(0);
    const other = `${SUBSCRIPTION}${path}assignedTo('${elena.objectId}')`;
    expect(await rows(other, omar.objectId)).toBe(1);
    expect(codeOf(await ask(tenant, other, { as: person('Chen Wu').objectId }))).toBe('403 AuthorizationFailed');
  });

  test("permissions are the caller's own", async () => {
    const path = `${ACCOUNT}${RBAC}/permissions?api-version=2022-04-01`;
    const { items } = await list(path, person('Priya Nair').objectId);
    expect(items).toEqual([
      expect.objectContaining({ dataActions: ['Microsoft.CognitiveServices/accounts/OpenAI/*'] }),
    ]);
  });

  test('role definitions: one by id, custom ones where they may be assigned, and none by a wrong id', async () => {
    const one = (id: string): Promise<Answer> =>
      ask(tenant, `${SUBSCRIPTION}${RBAC}/roleDefinitions/${id}?api-version=2022-04-01`, { as: omar.objectId });
    expect((await one('53ca6127-db72-4b80-b1b0-d745d6d5456d')).body).toMatchObject({
      properties: { roleName: 'Foundry User', type: 'BuiltInRole' },
    });
    expect(codeOf(await one('53ca6127-0000-4b80-b1b0-d745d6d5456d'))).toBe('404 RoleDefinitionDoesNotExist');
  });

  test('accounts, deployments and projects', async () => {
    expect(await rows(`${SUBSCRIPTION}${COGNITIVE}?api-version=2025-09-01`, omar.objectId)).toBe(4);
    expect(await rows(`${GROUP}${COGNITIVE}?api-version=2025-09-01`, omar.objectId)).toBe(2);
    expect(await rows(`${ACCOUNT}/deployments?api-version=2025-09-01`, omar.objectId)).toBe(3);
    expect(await rows(`${ACCOUNT}/projects?api-version=2025-09-01`, omar.objectId)).toBe(1);
    const nobody = await ask(tenant, `${GROUP}${COGNITIVE}/nobody?api-version=2025-09-01`, { as: omar.objectId });
    expect(codeOf(nobody)).toBe('404 ResourceNotFound');
  });

  test('subscriptions are those where the caller holds a role', async () => {
    expect(await rows('/subscriptions?api-version=2022-12-01', omar.objectId)).toBe(1);
    expect(await rows('/subscriptions?api-version=2022-12-01', person('Imani Cruz').objectId)).toBe(2);
    expect(await rows('/subscriptions?api-version=2022-12-01', person('Gil Amado').objectId)).toBe(0);
  });
});

describe('Resource Graph', () => {
  const path = '/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01';
  const rows = z.object({ data: z.array(z.object({ name: z.string() })) });
  const query = (...stages: string[]) => ({ query: ['resources', ...stages].join(' | ') });
  const names = async (post: unknown, as = omar.objectId) =>
    rows.parse((await ask(tenant, path, { as, post })).body).data.map(({ name }) => name);

  test('finds an account by its subdomain', async () => {
    const post = query("where tolower(properties.customSubDomainName) == 'northwind'");
    expect(await names(post)).toEqual(['northwind-models']);
  });

  test('shows only what the caller may read', async () => {
    expect(await names(query(), person('Chen Wu').objectId)).toEqual(['contoso-ai']);
    expect(await names(query(), person('Gil Amado').objectId)).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['a stage that it does not know', query("where location == 'westeurope'")],
    ['a label that ends its quotes', query("where tolower(properties.customSubDomainName) == 'x' or 1 == 1")],
    ['no query', {}],
  ])('refuses %s', async (_, post) => {
    expect(codeOf(await ask(tenant, path, { as: omar.objectId, post }))).toBe('400 BadRequest');
  });
});

test.each([
  [
    'an unknown provider',
    `${SUBSCRIPTION}/providers/Microsoft.Compute/virtualMachines?api-version=2022-04-01`,
    '404 InvalidResourceType',
  ],
  ['no api version', `${SUBSCRIPTION}${RBAC}/roleAssignments`, '400 MissingApiVersionParameter'],
  ['an empty segment', `/${SUBSCRIPTION}${RBAC}/roleAssignments?api-version=2022-04-01`, '400 BadRequest'],
  [
    'an unknown subscription',
    `/subscriptions/0${SUBSCRIPTION.slice(16)}${RBAC}/roleAssignments?api-version=2022-04-01`,
    '404 SubscriptionNotFound',
  ],
])('%s', async (_, path, expected) => {
  expect(codeOf(await ask(tenant, path, { as: omar.objectId }))).toBe(expected);
});
