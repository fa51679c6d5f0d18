import { messageLink } from '../../src/teams/message-link';

const PUBLIC = 'https://smba.trafficmanager.net/emea/';
const address = {
  ...({ channel: 'msteams', serviceUrl: PUBLIC, conversation: '19:a@thread.v2', setting: 'shared' } as const),
  ...{ user: '29:a', bot: '28:b', tenant: '8d1c0a1e-0000-4000-8000-000000000001' },
};
const CARD = '1563480968434';

test('a card of a group chat has an address as the documentation of Teams writes it', () => {
  expect(messageLink(address, CARD)).toBe(
    'https://teams.microsoft.com/l/message/19%3Aa%40thread.v2/1563480968434?context=%7B%22contextType%22%3A%22chat%22%7D',
  );
});

test.each([
  ['under a message', '19:b@thread.tacv2;messageid=1563480960000', '1563480960000'],
  ['at the head of a conversation', '19:b@thread.tacv2', CARD],
])('one of a channel, %s, names the channel and the message at the head', (_, conversation, parent) => {
  expect(messageLink({ ...address, conversation }, CARD)).toBe(
    `https://teams.microsoft.com/l/message/19%3Ab%40thread.tacv2/1563480968434?tenantId=${address.tenant}&parentMessageId=${parent}`,
  );
});

test.each([
  ['the chat of one person with the bot', { conversation: 'a:1JqQXTz2EPa6ivIM3PamBnBhKIrufHUo69Uicgw51zb' }],
  ['a chat of two people', { conversation: '19:a_b@unq.gbl.spaces' }],
  ['a government’s cloud', { serviceUrl: 'https://smba.infra.gov.teams.microsoft.us/gcch' }],
  ['the cloud in China', { serviceUrl: 'https://bots.example.cn/teams/' }],
  ['an id that would lead elsewhere', { conversation: 'https://example.com/19:a@thread.v2' }],
])('%s: none', (_, other) => {
  expect(messageLink({ ...address, ...other }, CARD)).toBeUndefined();
});
