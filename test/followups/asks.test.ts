import { askIn, meantIn, type Ask, type Meaning } from '../../src/followups';

test.each<readonly [text: string, ask: Ask | undefined]>([
  ['what are you exactly?', 'self'],
  ['who are you, and what is this?', 'self'],
  ['which model do you run on?', 'self'],
  ['what model are you', 'self'],
  ['which model do you recommend for summaries?', undefined],
  ['what are you doing with our messages?', undefined],
  ['who else has access?', 'who-has-access'],
  ['who has the role? can you give me a list', 'who-has-access'],
  ['who has the rights to assign that to us?', undefined],
  ['wer hat die Rechte, mir das zu geben?', undefined],
  ['how can we do it without a client secret?', 'no-secrets'],
  ['I would rather stop using secrets', 'no-secrets'],
  ['without any secret?', 'no-secrets'],
  ['it runs on a virtual machine. How can it go without secrets?', 'no-secrets'],
  ['we use a workload identity instead of a secret and get the same', undefined],
  ['with a certificate instead of the secret it still fails', undefined],
])('%s asks for one answer', (text, ask) => {
  expect(askIn(text)).toBe(ask);
});

test.each<readonly [text: string, meaning: Meaning | undefined]>([
  ['do the assignment for me', 'do-it'],
  ['could you please grant it for me', 'do-it'],
  ['do you see if it happens only for me', undefined],
  ['do they all get it, or does it fail for me alone', undefined],
  ['change nothing, it works for me', undefined],
  ['what do you store of our chats?', 'privacy'],
])('%s means by its words', (text, meaning) => {
  expect(meantIn(text)).toBe(meaning);
});
