import { followUp } from '../../src/answer';
import { diagnose } from '../../src/respond';
import { TOPICS } from '../../src/questions';

const NOW = Date.parse('2026-11-30T12:00:00Z');
const after = (text: string) => {
  const error = diagnose({ text });
  return followUp.knownIn({ error, now: NOW, setting: 'personal' });
};

const REFUSED = '403 Access denied due to Virtual Network/Firewall rules.';

test('the first label of a host is that of hosts, and no name: an account may be called otherwise', () => {
  const known = after(`${REFUSED} https://fabrikam-chat.openai.azure.com/openai/v1/chat/completions`);
  expect(known.resource).toBe('fabrikam-chat');
  expect(known['account name']).toBeUndefined();
});

test('a name that somebody wrote is the account’s name, and no label of a host', () => {
  const known = after(`${REFUSED} Our resource is fabrikam-chat-01.`);
  expect(known['account name']).toBe('fabrikam-chat-01');
  expect(known.resource).toBeUndefined();
});

test('no command of a topic asks for the name of the account where a subdomain is chosen', () => {
  const commands = TOPICS.flatMap(({ snippet }) => snippet?.text ?? []).filter((text) =>
    text.includes('--custom-domain'),
  );
  expect(commands.length).toBeGreaterThan(0);
  for (const command of commands) expect(command).toContain('--custom-domain "<subdomain>"');
});
