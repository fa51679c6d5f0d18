import { prose, words } from '../../prose';
import { missingClues } from './clues';
import type { DiagnosisInput } from './input';
import { readingNotices } from './notices';
import { quotesOf } from './quotes';
import { secretNotice, tokenJudgement } from './secrets';
import { titled } from '../titled';
import type { Answer } from '../types';

/** The honest answer to an error that no scenario knows: what was seen, and what would help. */
export function unrecognised(input: DiagnosisInput): Answer {
  const { paste, evidence, now, picked } = input;
  const helps = missingClues(evidence);
  const quotes = quotesOf(input, []);
  return {
    tone: 'neutral',
    headline: words('I do not know this error'),
    blocks: [
      {
        kind: 'text',
        text: words(
          quotes.length === 0
            ? 'It reads like an error, but I found nothing in it that I can name.'
            : 'It reads like an error, and this is what I could read in it. I would rather not guess the cause.',
        ),
      },
      ...secretNotice(paste, picked),
      ...readingNotices(paste, []),
      ...quotes,
      ...tokenJudgement(paste, evidence, now),
      ...titled(
        'What would help',
        (helps.length === 0 ? ['the lines before and after it, as plain text'] : helps).map((help) => words(help)),
      ),
    ],
    buttons: [],
  };
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

/** A short, kind word where there is nothing to diagnose. */
export function nothing({ paste, evidence, now, picked }: DiagnosisInput, because: Because): Answer {
  const [headline, text] = (picked ? PICKED_WORDS : WORDS)[because];
  return {
    tone: 'neutral',
    headline: words(headline),
    blocks: [
      { kind: 'text', text: words(text) },
      ...secretNotice(paste, picked),
      ...tokenJudgement(paste, evidence, now),
    ],
    buttons: [],
  };
}

/** An error that is somebody else's: whose, and how to go on if it was a call to Azure AI after all. */
export function foreign({ paste, evidence, now, picked }: DiagnosisInput, owner: string): Answer {
  return {
    tone: 'neutral',
    headline: prose`This is an error of ${owner}, not of Azure AI`,
    blocks: [
      {
        kind: 'text',
        text: words(
          `I know Azure OpenAI, Azure AI Foundry and how they sign in. If the call did go there, ${picked ? 'pick the message with' : 'paste'} the endpoint and the whole response.`,
        ),
      },
      ...secretNotice(paste, picked),
      ...quotesOf({ paste, evidence, picked }, []),
      ...tokenJudgement(paste, evidence, now),
    ],
    buttons: [],
  };
}
