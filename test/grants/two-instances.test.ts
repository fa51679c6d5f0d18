import { setTimeout as pause } from 'node:timers/promises';

import { bea, elena, imani, omar, openTwo, yusuf, type TwoInstances } from './office';
import { errorOf, FUNC, givenIn } from './support';

jest.setTimeout(120_000);

let office: TwoInstances;
afterEach(async () => {
  // Each story was told by both of them.
  expect(office.front.given.every((count) => count > 0)).toBe(true);
  await office.close();
});

describe('the stories over two instances', () => {
  test('Omar gives the role to himself, presses twice, and takes it back', async () => {
    office = await openTwo();
    const { press, ownCard, made } = office;
    const confirm = await press(omar, await ownCard(omar), 'Grant it to me');
    const [outcome] = await Promise.all([press(omar, confirm, 'Yes'), press(omar, confirm, 'Yes')]);
    expect(made()).toEqual(['Cognitive Services OpenAI User for Omar Weiss']);
    expect((await press(omar, outcome, 'Take it back')).text).toContain('is taken back');
    expect(made()).toEqual([]);
  });

  test('Elena activates, pressing twice: one request', async () => {
    office = await openTwo();
    const { press, ownCard, bot } = office;
    const form = await press(elena, await ownCard(elena), 'Activate');
    const fields = { reason: 'Load test', duration: '60' };
    const answers = await Promise.all([1, 2].map(() => press(elena, form, 'Activate', fields)));
    expect(answers.some(({ text }) => text.includes('is active until'))).toBe(true);
    expect(bot.tenant.now().activations).toHaveLength(1);
  });

  test('refused for want of a second factor: the portal, and given there it is told once', async () => {
    office = await openTwo();
    const { press, asked, told, shown, bot } = office;
    const review = await press(bea, await asked(), 'Review');
    const refused = await press(bea, review, 'Grant');
    expect(refused.text).toContain('second factor');
    expect(refused.json).toContain('https://portal.azure.com/');
    await givenIn(bot.tenant, 'Imani Cruz');
    await bot.channel.wait(({ activity }) => JSON.stringify(activity).includes('should work now'));
    await pause(600);
    expect(told()).toBe(1);
    expect(shown().text).toContain('Granted on contoso-ai');
  });

  test('a Function’s identity is asked for and granted, told once, and taken back', async () => {
    office = await openTwo();
    const { press, asked, told, made, bot } = office;
    const outcome = await press(omar, await press(omar, await asked(errorOf(FUNC)), 'Review'), 'Grant');
    expect(made()).toEqual(['Cognitive Services OpenAI User for func-claims']);
    await bot.channel.wait(({ activity }) => JSON.stringify(activity).includes('func-claims now'));
    await pause(600);
    expect(told('func-claims now')).toBe(1);
    expect((await press(omar, outcome, 'Take it back')).text).toContain('Taken back by Omar Weiss');
    expect(made()).toEqual([]);
  });

  test('declined by one, while another grants: one of both, and who asked is told of that one alone', async () => {
    office = await openTwo();
    const { press, asked, told, made, shown } = office;
    const request = await asked();
    const [first, second] = await Promise.all([press(omar, request, 'Review'), press(yusuf, request, 'Review')]);
    await Promise.all([press(omar, first, 'Grant'), press(yusuf, second, 'Decline', { reason: 'Not here' })]);
    await pause(300);
    const isGranted = shown().text.includes('Granted by Omar Weiss');
    expect(made()).toHaveLength(isGranted ? 1 : 0);
    expect([told('Granted by Omar Weiss'), told('Declined by Yusuf Demir')]).toEqual(isGranted ? [1, 0] : [0, 1]);
  });

  test('asked for twice at once: one request', async () => {
    office = await openTwo();
    const { press, ownCard, told } = office;
    const form = await press(imani, await ownCard(imani), 'Ask for it');
    const answers = await Promise.all(
      [1, 2].map(() => press(imani, form, 'Post the request', { reason: 'Load test' })),
    );
    for (const { text } of answers) expect(text).toContain('Your request is posted');
    expect(told('asks for a role')).toBe(1);
  });

  test('its day is over: the card and who asked are told so once', async () => {
    office = await openTwo({ limits: { openMs: 2_000 } });
    const { asked, told, shown, bot } = office;
    await asked();
    await bot.channel.wait(({ how, activity }) => how === 'post' && /Nobody decided/.test(JSON.stringify(activity)));
    await pause(600);
    expect(told('Nobody decided within a day')).toBe(1);
    expect(shown().text).toContain('Nobody decided within a day');
  });
});
