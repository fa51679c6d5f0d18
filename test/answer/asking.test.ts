import type { AccountSummary, Read } from '../../src/access';
import {
  answerBecame,
  answerCardProblem,
  answerChat,
  answerCheckInvite,
  answerChooseResource,
  answerFailure,
  answerHelp,
  answerStillChecking,
  answerUnknownPerson,
  answerWelcome,
} from '../../src/answer';
import { plain } from '../../src/prose';
import { ACCOUNT, CHAT, gap, id, NOW, VERDICTS } from './tenant';
import { wordsOf } from './text';

const question = { wanted: { kind: 'dataAction', name: CHAT } } as const;
const named = { ...question, resource: { kind: 'name', name: 'contoso-ai' } } as const;
const accounts = (count: number): Read<readonly AccountSummary[]> => ({
  kind: 'read',
  value: Array.from({ length: count }, (_, i) => ({
    id: id(`${ACCOUNT}${i}`),
    name: `contoso-${String(count - i).padStart(3, '0')}`,
    resourceGroup: 'rg-ai',
    kind: 'AIServices',
  })),
});

describe('still checking', () => {
  test('says what is known and what is not', () => {
    const sofar = { ...VERDICTS['owner-only'](), gaps: [{ what: 'denyAssignments', why: 'still-reading' } as const] };
    const answer = answerStillChecking(named, sofar, NOW);
    expect(plain(answer.headline)).toBe('Still checking whether you may use chat completions on contoso-ai');
    expect(wordsOf(answer)).toContain('Still reading: deny assignments');
    expect(wordsOf(answer)).toContain('Owner: control plane only');
    expect(answer.buttons).toEqual([{ kind: 'check', label: 'Check again', question: named }]);
  });

  test('knows nothing yet, and claims nothing', () => {
    const answer = answerStillChecking(named, undefined, NOW);
    expect(wordsOf(answer)).not.toContain('Known so far');
  });
});

describe('choosing a resource', () => {
  const choices = (answer: ReturnType<typeof answerChooseResource>): readonly { label: string }[] =>
    answer.blocks.flatMap((block) => (block.kind === 'choose-resource' ? block.choices : []));

  test('offers what the person can see, by name', () => {
    expect(choices(answerChooseResource(question, accounts(3))).map(({ label }) => label)).toEqual([
      'contoso-001 (rg-ai)',
      'contoso-002 (rg-ai)',
      'contoso-003 (rg-ai)',
    ]);
  });

  test('never more than fifty, and says so', () => {
    const answer = answerChooseResource(question, accounts(80));
    expect(choices(answer)).toHaveLength(50);
    expect(wordsOf(answer)).toContain('These are 50 of 80 that you can see.');
  });

  test.each([
    ['nothing seen', accounts(0), undefined, 'That does not mean that you have access to none'],
    ['a refusal', gap('account', 'forbidden'), undefined, 'Azure did not let you read that'],
    ['nothing chosen', accounts(1), 'empty', 'Choose a resource, or name one.'],
    ['nonsense typed', accounts(1), 'not-a-resource', 'That names no resource.'],
  ] as const)('%s', (_, seen, problem, expected) => {
    expect(wordsOf(answerChooseResource(question, seen, problem))).toContain(expected);
  });

  test('the question that goes on has no resource yet', () => {
    const [block] = answerChooseResource(named, accounts(0)).blocks.filter(({ kind }) => kind === 'choose-resource');
    expect(block).toMatchObject({ question: { wanted: question.wanted } });
    expect(JSON.stringify(block)).not.toContain('contoso-ai');
  });
});

test('the invitation of a channel promises that nobody else sees the result', () => {
  expect(wordsOf(answerCheckInvite(named))).toContain('nobody else sees it');
  expect(answerCheckInvite(named).buttons).toEqual([{ kind: 'check', label: 'Check my access', question: named }]);
});

describe('talk', () => {
  const olivia = { name: 'Olivia', case: 'Owner only.', question: named };
  const sandbox = { people: [olivia], stories: [{ title: 'Locked out', message: 'become Olivia\nError code: 401' }] };
  test.each([
    ['welcome of the sandbox', wordsOf(answerWelcome('personal', sandbox)), 'become NAME'],
    ['its people', wordsOf(answerWelcome('personal', sandbox)), 'Olivia – Owner only.'],
    ['welcome of a channel', wordsOf(answerWelcome('shared')), 'Mention me'],
    ['help', wordsOf(answerHelp()), 'sign out'],
    ['became', wordsOf(answerBecame(olivia)), 'You are now Olivia\n'],
    ['unknown person', wordsOf(answerUnknownPerson('Zed', sandbox)), 'does not know Zed'],
    ['greeting', wordsOf(answerChat('greeting')), 'Paste an Azure AI error'],
    ['failure', wordsOf(answerFailure('ref-123')), 'ref-123'],
    ['an older card', wordsOf(answerCardProblem('older')), 'another version'],
  ])('%s', (_, said, expected) => {
    expect(said).toContain(expected);
  });

  test('outside of the sandbox nobody can become anybody', () => {
    expect(wordsOf(answerWelcome('personal')) + wordsOf(answerHelp())).not.toContain('become');
  });
});
