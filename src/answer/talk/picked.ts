import { words } from '../../prose';
import type { Answer, Block } from '../types';

/** What hangs on a message that somebody picked, apart from its words. */
export interface Picked {
  readonly images: number;
  readonly attachments: number;
}

const plainAnswer = (tone: Answer['tone'], headline: string, ...texts: readonly string[]): Answer => ({
  tone,
  headline: words(headline),
  blocks: texts.map((text): Block => ({ kind: 'text', text: words(text) })),
  buttons: [],
});

const UNREAD = 'I get the words of a message, not its files, cards and pictures.';

/** A message without words was picked. */
export const answerPickedWithoutText = ({ images, attachments }: Picked): Answer =>
  images + attachments === 0
    ? plainAnswer('neutral', 'There is no text in this message', 'Pick the message that holds the error itself.')
    : plainAnswer(
        'neutral',
        'I cannot read what this message holds',
        UNREAD,
        'Copy the error as text, and paste it into our personal chat.',
      );

/** Says what of the picked message was not read. */
export const withUnread = (answer: Answer, { images, attachments }: Picked): Answer =>
  images + attachments === 0
    ? answer
    : { ...answer, blocks: [...answer.blocks, { kind: 'notice', tone: 'neutral', text: words(UNREAD) }] };

const PROBLEMS = {
  'unknown-command': [
    'I do not know this command',
    'It may be from another version of the app. Use Explain this error in the menu of a message.',
  ],
  'no-message': [
    'I got no message to read',
    'Use Explain this error in the menu of the message that holds the error, or paste the error into our personal chat.',
  ],
} as const;

/** The message action came without what it needs. */
export const answerActionProblem = (problem: keyof typeof PROBLEMS): Answer =>
  plainAnswer('warning', PROBLEMS[problem][0], PROBLEMS[problem][1]);

/** A sign-in that this dialog cannot open. */
export const answerSignInInChat = (): Answer =>
  plainAnswer(
    'neutral',
    'Sign in first, in our personal chat',
    'Open a chat with me, write check, and press Check my access. After that, the button here works too.',
  );
