import { parseResourceRef, spelled, type ResourceRef } from '../access';
import { holdsSecret, type RawMessage } from '../paste';
import { hasWords, type IncomingFile, type IncomingMessage } from './incoming';

/** What one message asks of the bot. Every message is exactly one of these. */
export type Intent =
  | { readonly kind: 'paste'; readonly raw: RawMessage }
  | { readonly kind: 'check'; readonly target?: ResourceRef | undefined }
  | { readonly kind: 'help' }
  | { readonly kind: 'sign-out' }
  /** The sandbox alone. What stands below the name is a paste of that person's. */
  | { readonly kind: 'become'; readonly name: string; readonly then?: RawMessage | undefined }
  | { readonly kind: 'screenshot' }
  | { readonly kind: 'file'; readonly file: IncomingFile }
  /** Mentioned, with nothing else said. */
  | { readonly kind: 'called' }
  | { readonly kind: 'empty' };

const HELP = new Set(['help', '?']);
const SIGN_OUT = new Set(['sign out', 'signout', 'sign-out', 'log out', 'logout', 'log-out']);
const CHECK = new Set(['check', 'check my access']);
/** No command is longer than this; a longer message is a paste whatever its first word is. */
const LONGEST_COMMAND = 500;

const normalise = (text: string): string =>
  text
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/^\//, '')
    .replace(/[ .!…]{1,20}$/, '')
    .replaceAll(',', '')
    .toLowerCase();

/** Words that may follow `check` in a sentence and name no resource. */
const NO_NAMES = new Set([
  'this',
  'that',
  'it',
  'these',
  'out',
  'the',
  'error',
  'my',
  'me',
  'if',
  'why',
  'and',
  'in',
  'for',
  'again',
  'once',
  'now',
  'access',
  'everything',
]);

/** Reads what follows `check`: a resource id, an endpoint or an account name. A key is none: it is a paste. */
function readTarget(argument: string): ResourceRef | undefined {
  const word = argument.replace(/^[<"'`(]/, '').replace(/[>"'`),;]$/, '');
  const target = NO_NAMES.has(word.toLowerCase()) ? undefined : parseResourceRef(word);
  return target && !holdsSecret(spelled(target)) ? target : undefined;
}

function readCommand(text: string): Intent | undefined {
  if (text.length > LONGEST_COMMAND) return undefined;
  const words = normalise(text);
  if (HELP.has(words)) return { kind: 'help' };
  if (SIGN_OUT.has(words)) return { kind: 'sign-out' };
  if (CHECK.has(words)) return { kind: 'check' };
  return readCheck(text);
}

function readCheck(text: string): Intent | undefined {
  const argument = /^\/?check[ \u00a0:]{1,4}(?:my access (?:on|to|for|at|in) )?(\S{1,480})$/i.exec(text.trim())?.[1];
  const target = argument === undefined ? undefined : readTarget(argument.replace(/[.!?]$/, ''));
  return target && { kind: 'check', target };
}

function readBecome(text: string): Intent | undefined {
  const [first = '', ...rest] = text.trim().split(/\r?\n/);
  const said = /^\/?become(?:[ \u00a0]{1,4}(\S.{0,100}))?$/i.exec(first.trim());
  if (!said || holdsSecret(first)) return undefined;
  const below = rest.join('\n').trim();
  return { kind: 'become', name: (said[1] ?? '').trim(), ...(below !== '' && { then: { text: below } }) };
}

/** What a message asks for. A command counts only when it is the whole message. */
export function readIntent(message: IncomingMessage, options: { readonly sandbox: boolean }): Intent {
  const { text, html } = message;
  const file = message.files[0];
  const spoken = text !== '' || hasWords(html ?? '');
  if (!spoken) {
    if (message.images > 0) return { kind: 'screenshot' };
    if (file) return { kind: 'file', file };
    return message.mentionOnly ? { kind: 'called' } : { kind: 'empty' };
  }
  return (
    (options.sandbox ? readBecome(text) : undefined) ??
    readCommand(text) ?? { kind: 'paste', raw: { text, ...(html === undefined ? {} : { html }) } }
  );
}
