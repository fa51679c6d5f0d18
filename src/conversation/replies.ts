import {
  answerBecame,
  answerEmpty,
  answerFile,
  answerHelp,
  answerScreenshot,
  answerSharedPasteHint,
  answerSignedOut,
  answerStillSignedIn,
  answerUnknownPerson,
  warned,
  type Answer,
} from '../answer';
import type { RawMessage } from '../paste';
import { isWithoutError, type Understood } from '../respond';
import { readMessage, readWithin } from './reading';
import { checkReply } from './check-reply';
import { checkQuestion } from './checking';
import type { Services } from './services';
import { diagnosisReply, readReply, type PasteContext } from './diagnosis-reply';
import { followUpReply } from './follow-up-reply';
import type { IncomingFile, IncomingMessage } from './incoming';
import { failureOf } from './record';
import { cardWait, type Reply } from './reply';
import { inTime, type Turn } from './turn';
import type { Intent } from './intent';

/** The answer to one message. */
export async function replyTo(
  intent: Intent,
  message: IncomingMessage,
  turn: Turn,
  services: Services,
): Promise<Reply> {
  switch (intent.kind) {
    case 'paste':
      return pasteReply(intent.raw, message, turn, services);
    case 'check':
      return warnedReply(await checkReply(checkQuestion(intent.target), message.setting, turn, services), message);
    case 'sign-out':
      return { answer: await signOut(turn, services) };
    case 'become':
      return becomeReply(intent, message, turn, services);
    case 'help':
      return { answer: answerHelp(services.sandbox) };
    case 'called':
      return { answer: answerSharedPasteHint() };
    case 'screenshot':
      return { answer: answerScreenshot() };
    case 'file':
      return fileReply(intent.file, message, turn, services);
    case 'empty':
      return { answer: answerEmpty() };
  }
}

/** An endpoint may be copied with its key. */
function warnedReply({ answer, later }: Reply, { text }: IncomingMessage): Reply {
  const { paste } = readWithin({ text });
  return { answer: warned(answer, paste), later: later?.then((late) => warned(late, paste)) };
}

/** Says that it is done only where it is. */
async function signOut(turn: Turn, services: Services): Promise<Answer> {
  try {
    const done = turn.chat.tokens.signOut?.() ?? Promise.resolve();
    await turn.stage('token', inTime(done, cardWait(turn, services)));
    return answerSignedOut();
  } catch (error) {
    turn.note({ failure: failureOf(error) });
    return answerStillSignedIn(turn.reference);
  }
}

/** In a personal chat the verdict comes by itself; elsewhere others would read it. */
const readingOf = ({ setting }: IncomingMessage): PasteContext => ({ setting, checks: setting === 'personal' });

/** The sandbox alone: what comes with the name is answered for the person whom the sender is from now on. */
async function becomeReply(
  { name, then }: Extract<Intent, { kind: 'become' }>,
  message: IncomingMessage,
  turn: Turn,
  services: Services,
): Promise<Reply> {
  const person = turn.chat.become?.(name);
  if (!person) return { answer: answerUnknownPerson(name, services.sandbox ?? { people: [], stories: [] }) };
  return then ? diagnosisReply(then, readingOf(message), turn, services) : { answer: answerBecame(person) };
}

/** A file is read like a paste; what could not be read is said. */
async function fileReply(file: IncomingFile, message: IncomingMessage, turn: Turn, services: Services): Promise<Reply> {
  const read = await turn.stage('file', services.readFile(file));
  if (read.kind === 'problem') return { answer: answerFile(read.problem) };
  return diagnosisReply({ text: read.text }, readingOf(message), turn, services);
}

/** Words beside a picture that ask about it, and hold nothing to read themselves. */
const isBare = ({ diagnosis, paste, topic }: Understood): boolean =>
  isWithoutError(diagnosis) && paste.redactions.length === 0 && topic === undefined;

/** Words that come with a file belong to it: "this is what I get". */
async function pasteReply(raw: RawMessage, message: IncomingMessage, turn: Turn, services: Services): Promise<Reply> {
  const [file] = message.files;
  const context = readingOf(message);
  let read: Understood | undefined;
  const said = (): Understood => (read ??= readMessage(raw, turn));
  if (message.images > 0 && isBare(said())) return { answer: answerScreenshot() };
  if (!file || message.setting === 'shared') {
    const goesOn = await followUpReply(said(), message.setting, turn, services);
    return goesOn ?? readReply(said(), context, turn, services);
  }
  const content = await turn.stage('file', services.readFile(file));
  if (content.kind === 'text')
    return diagnosisReply({ text: `${raw.text}\n\n${content.text}` }, context, turn, services);
  const told = !isWithoutError(said().diagnosis);
  return told ? readReply(said(), context, turn, services) : { answer: answerFile(content.problem) };
}
