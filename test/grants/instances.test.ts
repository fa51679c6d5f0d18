import { setTimeout as pause } from 'node:timers/promises';

import { readTenant } from '../../src/sandbox';
import file from '../../src/sandbox/tenant.json';
import { build, startProcess, type BotProcess } from '../instances/process';
import { startBlobService } from '../instances/shared/blob-service';
import { cardIn, cardInAnswer } from '../teams/cards';
import { CHANNEL, imani, omar, openOffice, openTwo, QUICK, yusuf, type Office } from './office';
import { errorOf, joined } from './support';

jest.setTimeout(120_000);

let office: Office;
afterEach(() => office.close());

test('GRANTS that nobody set: no button of it anywhere, its verbs are unknown, and Azure gets no write', async () => {
  office = await openOffice({ settings: { GRANTS: '' } });
  const { bot, ownCard, pressData } = office;
  const card = await ownCard(omar);
  expect(card.buttons.map(({ verb }) => verb)).not.toContain('grants');
  const topic = {
    wanted: { kind: 'dataAction', name: 'Microsoft.CognitiveServices/accounts/read' },
    resource: bot.tenant.people[0]?.resource,
  };
  const id = '00000000-0000-4000-8000-000000000000';
  const [asker, scope] = [imani.aadObjectId, topic.resource];
  const facts = {
    ...{ ...topic, id, asker, askerName: 'Imani', grantee: { id: asker, type: 'User' }, granteeName: 'Imani' },
    ...{
      scope,
      roleId: '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd',
      reason: 'because',
      openUntil: 9_999_999_999_999,
      place: id,
    },
  };
  const steps = [
    ...['confirm', 'undo', 'ask', 'post', 'works', 'activate', 'end'].map((kind) => ({ kind, topic })),
    ...[
      { kind: 'self', topic, seen: id },
      { kind: 'activation', topic, id },
      { kind: 'grant', facts, seen: id },
    ],
    ...['review', 'decline', 'withdraw', 'take-back', 'works-for'].map((kind) => ({ kind, facts })),
  ];
  for (const step of steps) {
    const { body } = await pressData(omar, 'grants', { v: 1, ask: 'grants', step, reason: 'because' });
    expect(joined(cardInAnswer(body)).text).toMatch(/older version|does not know|cannot|button/i);
  }
  const writes = bot.tenant.served().filter(({ method, route }) => method !== 'GET' && route !== 'resourceGraph');
  expect(writes).toEqual([]);
  expect(bot.log.join('')).not.toContain('"grant":');
});

test('four-eyes: nobody gives a role to themselves', async () => {
  office = await openOffice({ settings: { GRANTS: 'four-eyes' } });
  const { bot, ownCard, pressData } = office;
  const card = await ownCard(omar);
  expect(card.buttons.map(({ title }) => title)).not.toContain('Grant it to me');
  const ask = card.buttons.find(({ title }) => title === 'Ask for it');
  const { topic } = (ask?.data as { step: { topic: object } }).step;
  const { body } = await pressData(omar, 'grants', { v: 1, ask: 'grants', step: { kind: 'confirm', topic } });
  expect(joined(cardInAnswer(body)).text).toContain('Somebody else has to give it to you');
  expect(bot.tenant.served().map(({ method }) => method)).not.toContain('PUT');
});

test('two instances, two people who press Grant at once: one assignment, one card, one message', async () => {
  const two = await openTwo();
  office = two;
  const { asked, press, made, shown, told, bot, front } = two;
  const request = await asked();
  const reviews = await Promise.all([press(omar, request, 'Review'), press(yusuf, request, 'Review')]);
  const outcomes = await Promise.all([
    ...[omar, yusuf].map((person, i) => press(person, reviews[i] ?? request, 'Grant')),
    press(omar, reviews[0], 'Grant'),
  ]);
  expect(outcomes.filter(({ text }) => text.includes('Granted by')).length).toBe(1);
  expect(made()).toEqual(['Cognitive Services OpenAI User for Imani Cruz']);
  expect(shown().text).toContain('Granted by');
  await bot.channel.wait(({ activity }) => JSON.stringify(activity).includes('should work now'));
  await pause(600);
  expect(told()).toBe(1);
  expect(front.given.every((count) => count > 0)).toBe(true);
});

test('a storage that fails: no request is opened, and Omar still gives the role to himself', async () => {
  const service = await startBlobService();
  office = await openOffice({ settings: { AZURE_STORAGE_CONNECTION_STRING: service.connectionString } });
  const { press, ownCard, made } = office;
  const form = await press(imani, await ownCard(imani), 'Ask for it');
  const own = await ownCard(omar);
  service.trouble(503);
  const sorry = await press(imani, form, 'Post the request', { reason: 'Load test' });
  expect(sorry.text).toContain('I cannot keep track of a request');
  expect(made()).toEqual([]);
  await press(omar, await press(omar, own, 'Grant it to me'), 'Yes');
  expect(made()).toEqual(['Cognitive Services OpenAI User for Omar Weiss']);
  await service.close();
});

test('an instance that is killed between its claim and its answer: the other one takes over, and one assignment is made', async () => {
  build();
  const processes: BotProcess[] = [];
  const two = await openTwo(
    { tenant: { faults: [{ route: 'assign', times: 1, mishap: { kind: 'delay', milliseconds: 1_000 } }] } },
    async (settings, services) => {
      const started = await startProcess(settings, services);
      processes.push(started);
      return started;
    },
  );
  office = two;
  const { press, asked, made, told, pressData, bot, front, instances, service } = two;
  const review = await press(omar, await asked(), 'Review');
  const grant = review.buttons.find(({ title }) => title === 'Grant');
  const before = [...front.given];
  const lost = pressData(omar, 'grants', grant?.data);
  while (!service.requests.some(({ method, body }) => method === 'PUT' && body.includes('"granting"'))) await pause(20);
  const victim = front.given.findIndex((count, i) => count !== before[i]);
  processes.find(({ url }) => url === instances[victim]?.url)?.child.kill('SIGKILL');
  expect((await lost).status).toBe(502);
  front.leaveOut(victim);
  expect((await press(omar, review, 'Grant')).text).toContain('Somebody is deciding on this right now');
  await pause(QUICK.leaseMs);
  expect((await press(omar, review, 'Grant')).text).toContain('Granted by Omar Weiss');
  expect(made()).toEqual(['Cognitive Services OpenAI User for Imani Cruz']);
  await bot.channel.wait(({ activity }) => JSON.stringify(activity).includes('should work now'));
  await pause(500);
  expect(told()).toBe(1);
});

test('two instances, asked in a chat with the bot alone: the one who decides presses twice at once, and each is told once', async () => {
  const two = await openTwo();
  office = two;
  const { press, made, bot, front } = two;
  const [omars, imanis] = ['a:omar', 'a:imani'].map((id) => ({
    ...CHANNEL,
    conversationType: 'personal',
    isGroup: false,
    id,
  }));
  for (const key of [omar.aadObjectId, omar.id]) bot.channel.personal.set(key, 'a:omar');
  for (const key of [imani.aadObjectId, imani.id]) bot.channel.personal.set(key, 'a:imani');
  const own = (await bot.say(errorOf(imani.aadObjectId), { from: imani, conversation: imanis })).activity;
  const form = await press(imani, joined(cardIn(own)), 'Ask for it', {}, imanis);
  expect((await press(imani, form, 'Post the request', { reason: 'Load test' }, imanis)).text).toContain(
    'has your request',
  );
  const sentTo = (id: string) => bot.channel.messages().filter(({ conversation }) => conversation === id);
  expect(sentTo('a:omar')).toHaveLength(1);
  const review = await press(omar, joined(cardIn(sentTo('a:omar')[0]?.activity ?? {})), 'Review', {}, omars);
  await Promise.all([1, 2, 3].map(() => press(omar, review, 'Grant', {}, omars)));
  expect(made()).toEqual(['Cognitive Services OpenAI User for Imani Cruz']);
  await bot.channel.wait(({ activity }) => JSON.stringify(activity).includes('should work now'));
  await pause(600);
  const said = sentTo('a:imani').map(({ activity }) => JSON.stringify(activity));
  expect(['Granted by', 'should work now'].map((text) => said.filter((each) => each.includes(text)).length)).toEqual([
    1, 1,
  ]);
  expect(front.given.every((count) => count > 0)).toBe(true);
});

test.each([
  ['of the conversation', { conversation: { ...CHANNEL, tenantId: 'bbbbbbbb-2222-4333-8444-555555555555' } }],
  ['of the channel', { channelData: { tenant: { id: 'bbbbbbbb-2222-4333-8444-555555555555' } } }],
  ['of the sender', { from: { ...omar, tenantId: 'bbbbbbbb-2222-4333-8444-555555555555' } }],
])('a press from a foreign tenant %s decides nothing', async (_, more) => {
  office = await openOffice();
  const { asked, press, bot, made, shown } = office;
  const request = await asked();
  const review = await press(omar, request, 'Review');
  const calls = bot.framework.tokens.calls.length;
  const served = bot.tenant.served().length;
  for (const [card, title] of [
    [request, 'Review'],
    [review, 'Grant'],
    [review, 'Decline'],
    [request, 'Withdraw'],
  ] as const) {
    const button = card.buttons.find((each) => each.title === title);
    const data = { ...Object(button?.data), reason: 'because' };
    const value = { action: { type: 'Action.Execute', verb: 'grants', data } };
    const sent = {
      name: 'adaptiveCard/action',
      value,
      replyToId: 'card-1',
      from: omar,
      conversation: CHANNEL,
      ...more,
    };
    const { body } = await bot.post(bot.activity('invoke', sent));
    expect(joined(cardInAnswer(body)).text).toContain('another organisation');
  }
  expect([bot.framework.tokens.calls.length, bot.tenant.served().length]).toEqual([calls, served]);
  expect(made()).toEqual([]);
  expect(shown().text).toContain('asks for a role');
});

test('a guest is one to whoever reviews, as their sign-in says, where the chat does not', async () => {
  const people = file.people.map((each) => (each.name === 'Imani Cruz' ? { ...each, guest: true } : each));
  office = await openOffice({ tenant: { tenant: readTenant({ ...file, people }) } });
  office.bot.channel.members.delete(imani.aadObjectId);
  const review = await office.press(omar, await office.asked(), 'Review');
  expect(review.text).toContain('Imani Cruz is a guest, of another organisation');
});
