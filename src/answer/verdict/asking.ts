import type { AccessVerdict, AccountSummary, OpenQuestion, Read } from '../../access';
import { prose, words } from '../../prose';
import { headlineOf } from '../fit';
import { sayGaps, waitingFor } from './gaps';
import { doing } from './operations';
import { referenceName } from '../names';
import type { Answer, Block, Carried } from '../types';
import { rolesFold } from './verdict';

/** A choice of more accounts than this is no choice; the field for another one is always there. */
const MOST_ACCOUNTS = 50;

const again = (question: OpenQuestion, carried?: Carried): Answer['buttons'] => [
  { kind: 'check', label: 'Check again', question, carried },
];

/** The check takes longer than a click may wait: what is known so far. The check goes on, and is kept for the next click. */
export function answerStillChecking(
  question: OpenQuestion,
  sofar: AccessVerdict | undefined,
  now: number,
  carried?: Carried,
): Answer {
  const waiting = waitingFor(sofar?.gaps ?? []);
  return {
    tone: 'neutral',
    headline: headlineOf(
      prose`Still checking whether you may ${doing(question.wanted)} on ${referenceName(question.resource)}`,
      words('Still checking your access'),
    ),
    why: words('Azure takes its time. The check goes on: press Check again in a few seconds.'),
    expect: waiting === '' ? undefined : prose`Still reading: ${waiting}.`,
    blocks: [],
    folds: sofar === undefined || sofar.reasons.length === 0 ? [] : rolesFold(sofar, now),
    buttons: again(question, carried),
  };
}

/** Why what was chosen or typed names no resource. `secret`: it is neither shown nor looked for. */
export type ChooseProblem = 'empty' | 'not-a-resource' | 'secret';

const PROBLEMS: Readonly<Record<ChooseProblem, string>> = {
  empty: 'Choose a resource, or name one.',
  'not-a-resource':
    'That names no resource. An endpoint looks like https://contoso-ai.openai.azure.com, a resource id like /subscriptions/…',
  secret:
    'What you typed looks like a key, so I dropped it and looked for nothing. If it is one, replace it: it went through this chat. Name the resource by its endpoint, its id or its name.',
};

/** Asks which resource is meant: one of those that the person can see, or any other by endpoint, id or name. */
export function answerChooseResource(
  question: OpenQuestion,
  accounts: Read<readonly AccountSummary[]>,
  problem?: ChooseProblem,
  typed?: string,
): Answer {
  const seen = accounts.kind === 'read' ? accounts.value : [];
  const shown = [...seen].sort((a, b) => a.name.localeCompare(b.name, 'en')).slice(0, MOST_ACCOUNTS);
  const notes: readonly Block[] = [
    ...(problem === undefined
      ? []
      : [
          {
            kind: 'notice',
            tone: 'warning',
            text: words(PROBLEMS[problem]),
          } as const,
        ]),
    ...(accounts.kind === 'gap' ? sayGaps([accounts.gap]) : []).map((text): Block => ({
      kind: 'notice',
      tone: 'neutral',
      text,
    })),
    ...(accounts.kind === 'read' && seen.length === 0
      ? [
          {
            kind: 'text',
            text: words('You can see no Azure AI resource. That does not mean that you have access to none: name it.'),
          } as const,
        ]
      : []),
    ...(seen.length > shown.length
      ? [{ kind: 'text', text: prose`These are ${shown.length} of ${seen.length} that you can see.` } as const]
      : []),
  ];
  return {
    tone: 'neutral',
    headline: headlineOf(
      prose`On which resource do you want to ${doing(question.wanted)}?`,
      words('On which resource?'),
    ),
    blocks: [
      ...notes,
      {
        kind: 'choose-resource',
        choices: shown.map(({ name, resourceGroup, id }) => ({ label: `${name} (${resourceGroup})`, id })),
        question: { wanted: question.wanted },
        ...(typed === undefined ? {} : { typed }),
      },
    ],
    buttons: [],
  };
}

/** `check` typed where others read along: a button that answers the one who presses it. */
export const answerCheckInvite = (question: OpenQuestion): Answer => ({
  tone: 'neutral',
  headline:
    question.resource === undefined
      ? words('Check your access to Azure AI')
      : prose`Check your access to ${referenceName(question.resource)}`,
  why: words('Whoever presses the button sees their own access, and nobody else sees it.'),
  blocks: [],
  buttons: [{ kind: 'check', label: 'Check my access', question }],
});
