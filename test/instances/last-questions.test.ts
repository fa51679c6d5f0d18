import { Ledger, LastQuestions, MemoryItems, type KeptQuestion } from '../../src/instances';

const TALK = { channel: 'msteams', conversation: 'a:1', person: 'p' };
const ABOUT: KeptQuestion = { scenarios: ['role-missing'], evidence: {}, resource: 'contoso-ai' };

const ledger = (): Ledger =>
  new Ledger({
    local: new MemoryItems({ now: () => 0, keepMs: 60_000 }),
    now: () => 0,
    waitMs: 100,
    onTrouble: () => undefined,
  });

test.each<readonly [what: string, caller: KeptQuestion['caller'], read: KeptQuestion['caller']]>([
  ['an app', { kind: 'app', name: 'func-claims' }, { kind: 'app', name: 'func-claims' }],
  ['a name as long as names are', { kind: 'app', name: 'a'.repeat(80) }, { kind: 'app', name: 'a'.repeat(80) }],
  ['a name that is too long', { kind: 'app', name: 'a'.repeat(81) }, { kind: 'app' }],
  ['a group', { kind: 'team' }, { kind: 'team' }],
])('the question is read again with %s', async (_what, caller, read) => {
  const questions = new LastQuestions(ledger(), () => 0);
  await questions.keep(TALK, 'r', { ...ABOUT, caller });
  expect(await questions.of(TALK)).toEqual({ ...ABOUT, caller: read });
});

test.each([
  ['of a kind that is not known here', { kind: 'robot' }],
  ['with a name that is none', { kind: 'app', name: 'a'.repeat(500) }],
  ['that is no object', 'func-claims'],
])('a caller %s is no reason to forget the question', async (_what, caller) => {
  const kept = ledger();
  const id = [TALK.channel, TALK.conversation, TALK.person];
  await kept.note({ kind: 'question', ids: id }, { state: 'done', by: 'r', about: { ...ABOUT, caller }, until: 1_000 });
  expect(await new LastQuestions(kept, () => 0).of(TALK)).toEqual({ ...ABOUT, caller: undefined });
});
