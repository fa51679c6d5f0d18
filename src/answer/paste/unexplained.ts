import { prose, words } from '../../prose';
import { fitted, headlineOf } from '../fit';
import { fold, titled } from '../folds';
import { humane } from '../humane';
import { missingClues } from './ambiguous';
import { cureOf, meaningOf } from './cures';
import type { DiagnosisInput } from './input';
import { readingNotices } from './notices';
import { quotesOf } from './quotes';
import { secretNotice, tokenJudgement } from './secrets';
import type { Answer, Button } from '../types';

const ASK: Button = { kind: 'say', label: 'What can you do?', message: 'help' };
const CHECK: Button = { kind: 'say', label: 'Check my access', message: 'check' };

/** The honest answer to an error that no scenario knows: what was seen, and what would help. */
export function unrecognised(input: DiagnosisInput): Answer {
  const { paste, evidence, now } = input;
  const helps = missingClues(evidence);
  const quotes = quotesOf(input, []);
  const [help = 'the lines before and after it, as plain text'] = helps;
  return humane(
    fitted(
      {
        tone: 'neutral',
        headline: words('I do not know this error'),
        why: words('It reads like an error, but nothing in it tells me the cause for sure.'),
        todo: { does: 'read', text: words(`Paste more of it: ${help}.`) },
        blocks: [...secretNotice(paste, input), ...readingNotices(paste)],
        folds: fold('What I read', [
          ...quotes,
          ...tokenJudgement(paste, evidence, now),
          ...titled(
            'What would help',
            helps.slice(1).map((each) => words(each)),
          ),
        ]),
        buttons: [CHECK, ASK],
      },
      input.setting,
    ),
  );
}

type Because = 'empty' | 'no-error';

const WORDS = {
  empty: [
    'There is no text in your message',
    'Paste the error as text, the longer the better: the status, the message, the traceback.',
  ],
  'no-error': [
    'I see no error in this',
    'Paste the error itself: the status, the message, the traceback. To check your access without one, write check and an endpoint.',
  ],
} as const satisfies Record<Because, readonly [string, string]>;

const PICKED_WORDS = {
  empty: ['There is no text in this message', 'Pick the message that holds the error itself.'],
  'no-error': [
    'I see no error in this message',
    'Pick the message that holds the error itself: the status, the message, the traceback.',
  ],
} as const satisfies Record<Because, readonly [string, string]>;

const TERMINAL_WORDS = {
  empty: ['There is no text to read', 'Name a file, or pipe the error in: the status, the message, the traceback.'],
  'no-error': [
    'I see no error in this',
    'Give me the error itself: the status, the message, the traceback. To look up access without one: locksmith check RESOURCE.',
  ],
} as const satisfies Record<Because, readonly [string, string]>;

/** Where somebody asks, and nothing that is known answers it. */
const NO_ANSWER = [
  'I have no answer to this question',
  'Ask in fewer words, about one thing: a role, a key, a network, a deployment. Or give me the error that you get.',
] as const;

function wordsFor({ setting, picked, asked }: DiagnosisInput, because: Because): readonly [string, string] {
  if (asked === true && because === 'no-error' && picked !== true) return NO_ANSWER;
  return (setting === 'terminal' ? TERMINAL_WORDS : picked ? PICKED_WORDS : WORDS)[because];
}

/** A short, kind word where there is nothing to diagnose. */
export function nothing(input: DiagnosisInput, because: Because): Answer {
  const { paste, evidence, now, picked } = input;
  const [headline, text] = wordsFor(input, because);
  return {
    tone: 'neutral',
    headline: words(headline),
    why: words(text),
    blocks: [...secretNotice(paste, input), ...tokenJudgement(paste, evidence, now)],
    // In the dialog of somebody's message there is no chat to say something in.
    buttons: picked ? [] : [CHECK, ASK],
  };
}

const OURS = words('I know Azure OpenAI, Azure AI Foundry and how they sign in.');

/** An error that is somebody else's: whose, what mostly mends it or what to search for, and how to go on if it was a call to Azure AI after all. */
export function foreign(input: DiagnosisInput, owner: string): Answer {
  const { paste, evidence, now, picked } = input;
  const code = evidence.errorCode?.value ?? evidence.status?.value;
  const cure = cureOf(owner, paste.text);
  const search = prose`Search for “${owner}${code === undefined ? words('') : prose` ${code}`}” and the first line of the message.`;
  return humane(
    fitted(
      {
        tone: 'neutral',
        headline: headlineOf(
          cure?.headline ?? prose`This is an error of ${owner}, not of Azure AI`,
          words('This is an error of another service, not of Azure AI'),
        ),
        why: cure === undefined ? (meaningOf(evidence.status?.value) ?? OURS) : undefined,
        todo: cure === undefined ? { does: 'read', text: search } : { does: 'read', text: cure.text, link: cure.link },
        expect: words(
          cure?.headline !== undefined
            ? 'If another error comes then, paste it.'
            : `If the call did go to Azure AI, ${picked ? 'pick the message with' : 'paste'} the endpoint and the whole response.`,
        ),
        blocks: secretNotice(paste, input),
        folds: [
          ...(cure === undefined ? [] : fold('If that is not it', [{ kind: 'text', text: search }])),
          ...fold('What I read', [...quotesOf(input, []), ...tokenJudgement(paste, evidence, now)]),
          ...(cure === undefined ? [] : fold('Sources', [{ kind: 'sources', sources: [cure.source] }])),
        ],
        buttons: picked ? [] : [CHECK, ASK],
      },
      input.setting,
    ),
  );
}
