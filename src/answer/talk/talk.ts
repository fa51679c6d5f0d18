import { data, strong, words, type Prose } from '../../prose';
import { usualOf } from '../../services';
import { inSandbox, type SandboxWorld } from './sandbox';
import type { Answer, Block, Button } from '../types';

const { dataAction, alternative } = usualOf('openai');

/** A check of a resource that is asked for first. It works for everybody who sees the card, each for themselves. */
export const CHECK: Button = {
  kind: 'check',
  label: 'Check my access',
  question: { wanted: { kind: 'dataAction', name: dataAction, alternative } },
};

export const HELP: Button = { kind: 'say', label: 'What can you do?', message: 'help' };

/** As Azure OpenAI says it to a wrong key. */
const EXAMPLE: Button = {
  kind: 'say',
  label: 'Show me an example',
  message:
    'Error code: 401 - Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource.',
};

/** No answer is a dead end: where nothing is left to do, this is how to begin anew. */
export const plainAnswer = (headline: string, ...texts: readonly Prose[]): Answer => ({
  tone: 'neutral',
  headline: words(headline),
  blocks: texts.map((text): Block => ({ kind: 'text', text })),
  buttons: [CHECK, HELP],
});

const COMMANDS: Block = {
  kind: 'list',
  items: [
    words('Paste an Azure AI error: one line, a traceback or a JSON body. I name the cause and the fix.'),
    [strong('Explain this error'), ...words(' – in the … menu of anybody’s message: the answer is for you alone.')],
    [strong('check'), ...words(' – which access you have. Add an endpoint, a resource id or an account name.')],
    [strong('sign out'), ...words(' – forget your sign-in.')],
    [strong('help'), ...words(' – this list.')],
  ],
};

const CHANNEL: Block = {
  kind: 'text',
  text: words(
    'In a channel, mention me and paste the error. Everybody sees the cause; your access is shown to you alone.',
  ),
};

const PROMISE: Block = {
  kind: 'text',
  text: words('I keep no message. Keys and tokens are dropped before anything reads them.'),
};

export const answerHelp = (sandbox?: SandboxWorld): Answer => {
  const answer: Answer = {
    tone: 'neutral',
    headline: words('What I can do'),
    blocks: [COMMANDS, CHANNEL, PROMISE],
    buttons: [EXAMPLE, CHECK],
  };
  return sandbox ? inSandbox(answer, sandbox) : answer;
};

const HELLO = {
  personal: 'I am Locksmith. Paste the error, and I name the cause, check your real access and tell you the way in.',
  shared:
    'I am Locksmith. Mention me and paste the error: everybody sees the cause, and your access is shown to you alone.',
} as const;

const WELCOME = { tone: 'neutral', headline: words('Locked out of Azure AI? Paste the error') } as const;

export function answerWelcome(setting: 'personal' | 'shared', sandbox?: SandboxWorld): Answer {
  const hello: Block = { kind: 'text', text: words(HELLO[setting]) };
  const commands: readonly Block[] = setting === 'personal' ? [COMMANDS] : [];
  if (!sandbox) {
    const buttons = setting === 'personal' ? [EXAMPLE, CHECK] : [CHECK];
    return { ...WELCOME, blocks: [hello, ...commands, PROMISE], buttons };
  }
  const folds = [{ label: 'What I can do', blocks: [COMMANDS, PROMISE] }];
  return inSandbox({ ...WELCOME, blocks: [hello], folds, buttons: [] }, sandbox);
}

export const answerScreenshot = (): Answer =>
  plainAnswer(
    'I cannot read pictures',
    words(
      'Please paste the error as text. In a terminal or a browser you can select it and copy; the longer the better.',
    ),
  );

export const answerEmpty = (): Answer =>
  plainAnswer('There is no text in your message', words('Paste the error as text, or write help.'));

/** Somebody sends more than one person reads: said once, and then nothing until the minute is over. */
export const answerTooManyMessages = (): Answer =>
  plainAnswer(
    'One moment, please',
    words('That was a lot within one minute. I answer you again in a minute: then send the last one once more.'),
  );

export const answerSignedOut = (): Answer =>
  plainAnswer('You are signed out', words('I have forgotten your sign-in. The next check asks you to sign in again.'));

/** Something inside failed. The reference stands in the log as well; nothing of the failure itself is told. */
export const answerFailure = (reference: string): Answer => ({
  tone: 'warning',
  headline: words('Something went wrong on my side'),
  blocks: [
    { kind: 'text', text: words('It is not your message. Please try again in a moment.') },
    { kind: 'facts', facts: [{ label: 'Reference for the operator', value: [data(reference)] }] },
  ],
  buttons: [CHECK],
});

const CARD_PROBLEMS = {
  older: ['This card is from another version', 'Its buttons no longer work. Paste the error again, or write check.'],
  invalid: ['This button did not work', 'What it sent could not be read. Paste the error again, or write check.'],
  'unknown-verb': ['I do not know this button', 'Paste the error again, or write check.'],
} as const;

export const answerCardProblem = (problem: keyof typeof CARD_PROBLEMS): Answer => ({
  ...plainAnswer(CARD_PROBLEMS[problem][0], words(CARD_PROBLEMS[problem][1])),
  tone: 'warning',
});

/** Mentioned, with nothing else said: how to hand over somebody's error. */
export const answerSharedPasteHint = (): Answer => ({
  tone: 'neutral',
  headline: words('Which error do you mean?'),
  blocks: [
    { kind: 'text', text: words('I only see the message in which I am mentioned, not the ones before it.') },
    {
      kind: 'list',
      items: [
        words('Mention me and paste the error into the same message.'),
        words('Or reply to the message with the error, so that it is quoted, and mention me there.'),
        words('Or use Explain this error in the … menu of that message: the answer is for you alone.'),
      ],
    },
  ],
  buttons: [CHECK],
});

const FILE_PROBLEMS = {
  'not-text': [
    'I cannot read this file',
    'I read .txt, .log and .json files with text in them. Paste the error as text, or send it as one of these.',
  ],
  'too-large': ['This file is too large', 'I read files of up to 1 MB. Send the part around the error, or paste it.'],
  'not-reachable': [
    'I could not get this file',
    'I open files that you send me in our personal chat, from OneDrive and SharePoint. Paste the text of the error instead.',
  ],
} as const;

/** A file that could not be read, and what to do instead. */
export const answerFile = (problem: keyof typeof FILE_PROBLEMS): Answer =>
  plainAnswer(FILE_PROBLEMS[problem][0], words(FILE_PROBLEMS[problem][1]));
