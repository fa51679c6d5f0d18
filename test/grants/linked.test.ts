import { imani, openOffice, type Office } from './office';

let office: Office;
afterEach(() => office.close());

test('asked for twice with two reasons: whoever asked can open the request that is there', async () => {
  office = await openOffice();
  const form = await office.press(imani, await office.ownCard(imani), 'Ask for it');
  await office.press(imani, form, 'Post the request', { reason: 'Load test' });
  const again = await office.press(imani, form, 'Post the request', { reason: 'Something else' });
  expect(again.text).toContain('open, further up in this chat');
  expect(again.buttons.map(({ title }) => title)).toContain('Open the request');
  expect(again.json).toMatch(
    /teams\.microsoft\.com\/l\/message\/19%3Ac%40thread\.tacv2\/bot-\d+\?\S*parentMessageId=1"/,
  );
});
