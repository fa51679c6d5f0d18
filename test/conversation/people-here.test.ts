import { parseArmId, parseObjectId, type AccessVerdict } from '../../src/access';
import { arrival, newTurn, type Chat } from '../../src/conversation';
import { peopleHere } from '../../src/conversation/people-here';
import type { SandboxTenant } from '../../src/sandbox';
import { PretendChat, startTenant } from './pretend-chat';

function known<T>(id: T | undefined): T {
  if (id === undefined) throw new Error('no id');
  return id;
}
const person = (digit: number) => known(parseObjectId(`${digit}1111111-2222-4333-8444-555555555555`));
const scope = known(parseArmId('/subscriptions/e01382f6-d8ad-4583-a4b1-e5beb5780726/resourceGroups/rg'));
const [kim, ana, ben] = [person(1), person(2), person(3)];

const owner = { type: 'User', role: { id: 'owner', name: 'Owner' }, scope, mayAssign: ['role'] } as const;
const verdict: AccessVerdict = {
  question: { principal: kim, wanted: { kind: 'dataAction', name: 'x' }, resource: { kind: 'id', id: scope } },
  ...{ verdict: 'not-granted', asOf: 0, reasons: [], nearMisses: [], gaps: [] },
  remedy: {
    scope,
    choices: [],
    whoMayAssign: [
      { ...owner, id: ana },
      { ...owner, id: ben, name: 'Ben Ode' },
    ],
  },
};

const nobody = (): never => {
  throw new Error('not used');
};

const chatOf = (setting: Chat['setting'], member: NonNullable<Chat['member']>): Chat => ({
  ...{ setting, place: { channel: 'c', conversation: 'one', message: 'm' }, member },
  ...{ sender: nobody, say: nobody, replace: nobody, replaceLater: nobody, tokens: { accessOf: nobody } },
});

const anaAlone: NonNullable<Chat['member']> = (id) =>
  Promise.resolve(id === ana ? { id: '29:ana', name: 'Ana Ruiz' } : undefined);

let tenant: SandboxTenant;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.close());

async function marked(chat: Chat, clickWaitMs = 4_000): Promise<readonly unknown[]> {
  const { services } = new PretendChat(tenant, { person: 'Imani Cruz' });
  const limits = { ...services.limits, clickWaitMs };
  const found = await peopleHere(newTurn(chat, arrival()), { ...services, limits }, kim)(verdict);
  return found.remedy?.whoMayAssign?.map(({ name, isHere }) => [name, isHere]) ?? [];
}

const UNMARKED = [
  [undefined, undefined],
  ['Ben Ode', undefined],
];

test('whoever is in the chat is named as the chat names them, and nobody else is said to be there', async () => {
  expect(await marked(chatOf('shared', anaAlone))).toEqual([
    ['Ana Ruiz', true],
    ['Ben Ode', undefined],
  ]);
});

test('a chat with the bot alone is not asked', async () => {
  expect(await marked(chatOf('personal', nobody))).toEqual(UNMARKED);
});

test.each([
  ['that never answers', () => new Promise<never>(() => undefined)],
  ['that fails', () => Promise.reject(new Error('no'))],
])('a chat %s: the verdict comes all the same, before the click has to be answered', async (_, member) => {
  for (const clickWaitMs of [4_000, 300]) {
    const start = performance.now();
    expect(await marked(chatOf('shared', member), clickWaitMs)).toEqual(UNMARKED);
    expect(performance.now() - start).toBeLessThan(2_000);
  }
});
