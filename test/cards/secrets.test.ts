import type { Answer, Block } from '../../src/answer';
import { readPayload, toCard, toSummary, toText } from '../../src/cards';
import { encodeChoose } from '../../src/cards/payload';
import { data, link, prose, slot, snippet } from '../../src/prose';
import { random } from '../attack/growth';
import { CHAT } from '../answer/tenant';
import { KINDS, piecesOf } from '../paste/plant';

/** What no name needs to stand before. Old keys look like digests: those are taken out before a card is made. */
const KNOWN = KINDS.filter(({ name, needs }) => needs === undefined && !/old$/.test(name));
const wanted = { kind: 'dataAction', name: CHAT } as const;

const PLACES: readonly (readonly [string, (secret: string) => Block])[] = [
  ['data', (s) => ({ kind: 'text', text: prose`The deployment ${data(s)} is missing` })],
  ['a notice', (s) => ({ kind: 'notice', tone: 'warning', text: prose`${s}` })],
  ['a quote', (s) => ({ kind: 'quotes', quotes: [{ label: 'Message', text: `resource ${s} not found` }] })],
  ['a fact', (s) => ({ kind: 'facts', facts: [{ label: 'Project', value: prose`${s}` }] })],
  ['a command', (s) => ({ kind: 'snippet', snippet: snippet('Bash')`az x show --name "${slot('name', s)}"` })],
  [
    'an address in a command',
    (s) => ({ kind: 'snippet', snippet: snippet('Bash')`curl "${slot('endpoint', `https://a.b/c/${s}/d`)}"` }),
  ],
  ['a link', (s) => ({ kind: 'text', text: [link('portal', `https://portal.azure.com/#/resource/${s}`)] })],
  ['a choice', (s) => ({ kind: 'choose-resource', question: { wanted }, choices: [{ label: s, id: `/x/${s}` }] })],
  ['what is folded', (s) => ({ kind: 'more', label: 'More', blocks: [{ kind: 'list', items: [prose`${s}`] }] })],
];

const answerOf = (block: Block, secret: string): Answer => ({
  tone: 'neutral',
  headline: prose`No deployment ${secret}`,
  blocks: [block],
  buttons: [{ kind: 'open', label: 'Open', href: `https://portal.azure.com/#/${secret}` }],
});

describe.each(PLACES)('a key that got as far as %s', (_, place) => {
  test.each(KNOWN)('$name', ({ make }) => {
    const chance = random(3);
    for (let i = 0; i < 5; i += 1) {
      const secret = make(chance);
      const answer = answerOf(place(secret), secret);
      const shown = JSON.stringify(toCard(answer)) + toText(answer) + toSummary(answer);
      for (const piece of piecesOf(secret)) expect(shown).not.toContain(piece);
    }
  });
});

test('what is shown otherwise stays as it is', () => {
  const id =
    '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/contoso-ai';
  const digest = '0a1b2c3d4e5f67890a1b2c3d4e5f6789';
  const answer = answerOf(
    { kind: 'facts', facts: [{ label: id, value: prose`${id} ${digest}` }] },
    'gpt-4o-mini-2024-07-18',
  );
  expect(JSON.stringify(toCard(answer))).not.toContain('redacted');
});

describe('a key that was typed into the field for a resource', () => {
  test.each(KINDS.filter(({ needs }) => needs === undefined))('$name', ({ make }) => {
    const secret = make(random(5));
    for (const typed of [secret, ` ${secret} `, `https://contoso-ai.openai.azure.com/${secret}`]) {
      const read = readPayload({ ...encodeChoose({ wanted }), typed });
      expect(read).toEqual({ kind: 'choose', question: { wanted }, problem: 'secret' });
    }
  });
});

test('what is said aloud holds no markup', () => {
  const answer: Answer = {
    tone: 'neutral',
    headline: prose`No deployment ${'<audio src="https://x.example/a.mp3"/> & <break time="10s"/>'}`,
    blocks: [],
    buttons: [],
  };
  expect(toCard(answer).speak).toBe('No deployment audio src="https://x.example/a.mp3"/ break time="10s"/');
});
