import {
  answerBecame,
  answerChat,
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
import { diagnose, isWithoutError, questionIn } from '../respond';
import { checkReply } from './check-reply';
import type { Desk } from './desk';
import { diagnosisReply, type Reading } from './diagnosis-reply';
import type { IncomingFile, IncomingMessage } from './incoming';
import { failureOf } from './log';
import { cardWait, type Reply } from './reply';
import { inTime, type Turn } from './turn';
import type { Want } from './wants';

/** The answer to one message. */
export async function replyTo(want: Want, message: IncomingMessage, turn: Turn, desk: Desk): Promise<Reply> {
  switch (want.kind) {
    case 'paste':
      return pasteReply(want.raw, message, turn, desk);
    case 'check':
      return warnedReply(await checkReply(want.target, message, turn, desk), message);
    case 'sign-out':
      return { answer: await signOut(turn, desk) };
    case 'become':
      return { answer: become(want.name, turn, desk) };
    case 'help':
      return { answer: answerHelp({ sandboxPeople: desk.parts.sandbox?.people }) };
    case 'called':
      return { answer: answerSharedPasteHint() };
    case 'greeting':
    case 'thanks':
      return { answer: answerChat(want.kind) };
    case 'screenshot':
      return { answer: answerScreenshot() };
    case 'file':
      return fileReply(want.file, message, turn, desk);
    case 'empty':
      return { answer: answerEmpty() };
  }
}

/** An endpoint may be copied with its key. */
function warnedReply({ answer, later }: Reply, { text }: IncomingMessage): Reply {
  const { paste } = diagnose({ text });
  return { answer: warned(answer, paste), later: later?.then((late) => warned(late, paste)) };
}

/** Says that it is done only where it is. */
async function signOut(turn: Turn, desk: Desk): Promise<Answer> {
  try {
    const done = desk.parts.identity.signOut?.(turn.context) ?? Promise.resolve();
    await turn.stage('token', inTime(done, cardWait(turn, desk)));
    return answerSignedOut();
  } catch (error) {
    turn.note({ failure: failureOf(error) });
    return answerStillSignedIn(turn.reference);
  }
}

function become(name: string, { context }: Turn, { parts }: Desk): Answer {
  const person = parts.sandbox?.become(name, context);
  return person ? answerBecame(person) : answerUnknownPerson(name, parts.sandbox?.people ?? []);
}

/** In a personal chat the verdict comes by itself; elsewhere others would read it. */
const readingOf = ({ setting }: IncomingMessage): Reading => ({ setting, checks: setting === 'personal' });

/** A file is read like a paste; what could not be read is said. */
async function fileReply(file: IncomingFile, message: IncomingMessage, turn: Turn, desk: Desk): Promise<Reply> {
  const read = await turn.stage('file', desk.readFile(file));
  if (read.kind === 'problem') return { answer: answerFile(read.problem) };
  return diagnosisReply({ text: read.text }, readingOf(message), turn, desk);
}

/** Words beside a picture that ask about it, and hold nothing to read themselves. */
function isBare(raw: RawMessage): boolean {
  const diagnosed = diagnose(raw);
  return (
    isWithoutError(diagnosed.diagnosis) &&
    diagnosed.paste.redactions.length === 0 &&
    questionIn(diagnosed) === undefined
  );
}

/** Words that come with a file belong to it: "this is what I get". */
async function pasteReply(raw: RawMessage, message: IncomingMessage, turn: Turn, desk: Desk): Promise<Reply> {
  const [file] = message.files;
  if (message.images > 0 && isBare(raw)) return { answer: answerScreenshot() };
  if (!file || message.setting === 'shared') return diagnosisReply(raw, readingOf(message), turn, desk);
  const read = await turn.stage('file', desk.readFile(file));
  if (read.kind === 'text')
    return diagnosisReply({ text: `${raw.text}\n\n${read.text}` }, readingOf(message), turn, desk);
  const told = !isWithoutError(diagnose(raw).diagnosis);
  return told ? diagnosisReply(raw, readingOf(message), turn, desk) : { answer: answerFile(read.problem) };
}
