import {
  answerBecame,
  answerChat,
  answerDiagnosis,
  answerEmpty,
  answerFile,
  answerHelp,
  answerScreenshot,
  answerSharedPasteHint,
  answerSignedOut,
  answerStillSignedIn,
  answerTopic,
  answerUnknownPerson,
  warned,
  type Answer,
  type DiagnosisInput,
} from '../answer';
import type { RawMessage } from '../paste';
import { diagnose, questionIn, questionOf, type Diagnosed } from '../respond';
import { checkReply } from './check-reply';
import { checkForMessage, isPlaced, type Checked } from './checking';
import type { Desk } from './desk';
import type { IncomingFile, IncomingMessage } from './incoming';
import { failureOf } from './log';
import { cardWait, type Reply } from './reply';
import { inTime, within, type Turn } from './turn';
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
    await inTime(desk.parts.identity.signOut?.(turn.context) ?? Promise.resolve(), cardWait(turn, desk));
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

/** A file is read like a paste; what could not be read is said. */
async function fileReply(file: IncomingFile, message: IncomingMessage, turn: Turn, desk: Desk): Promise<Reply> {
  const read = await desk.readFile(file);
  if (read.kind === 'problem') return { answer: answerFile(read.problem) };
  return diagnosisReply({ text: read.text }, message, turn, desk);
}

/** Words beside a picture that ask about it, and hold nothing to read themselves. */
function isBare(raw: RawMessage): boolean {
  const diagnosed = diagnose(raw);
  const { outcome } = diagnosed.diagnosis;
  return (
    outcome === 'nothing-to-diagnose' && diagnosed.paste.redactions.length === 0 && questionIn(diagnosed) === undefined
  );
}

/** Words that come with a file belong to it: "this is what I get". */
async function pasteReply(raw: RawMessage, message: IncomingMessage, turn: Turn, desk: Desk): Promise<Reply> {
  const [file] = message.files;
  if (message.images > 0 && isBare(raw)) return { answer: answerScreenshot() };
  if (!file || message.setting === 'shared') return diagnosisReply(raw, message, turn, desk);
  const read = await desk.readFile(file);
  if (read.kind === 'text') return diagnosisReply({ text: `${raw.text}\n\n${read.text}` }, message, turn, desk);
  const told = diagnose(raw).diagnosis.outcome !== 'nothing-to-diagnose';
  return told ? diagnosisReply(raw, message, turn, desk) : { answer: answerFile(read.problem) };
}

type CheckPart = Pick<DiagnosisInput, 'check' | 'verdict'>;

/** How much of the check the card can tell. */
function checkPart(checked: Checked): CheckPart {
  switch (checked.kind) {
    case 'verdict':
      return { check: 'done', verdict: checked.verdict };
    case 'sign-in':
    case 'other-account':
      return { check: 'sign-in' };
    case 'unavailable':
    case 'too-many':
      return { check: checked.kind };
    case 'nobody':
    case 'failed':
      return { check: 'none' };
  }
}

/** A paste: the diagnosis, and in a personal chat the verdict, as soon as it is there and at the latest by itself. */
async function diagnosisReply(raw: RawMessage, { setting }: IncomingMessage, turn: Turn, desk: Desk): Promise<Reply> {
  const asker = await desk.parts.identity.askerOf(turn.context);
  const diagnosed = diagnose(raw);
  noteDiagnosis(turn, diagnosed);
  const asked = questionIn(diagnosed);
  if (asked) {
    turn.note({ scenario: asked.scenario.id });
    return { answer: answerTopic(asked) };
  }
  const say = (part: CheckPart): Answer =>
    answerDiagnosis({ ...diagnosed, setting, asker, now: desk.parts.now(), ...part });
  const question = questionOf(diagnosed);
  if (setting === 'shared' || !isPlaced(question)) return { answer: say({ check: 'none' }) };
  const checking = checkForMessage(question, turn, desk);
  const checked = await within(checking.end, cardWait(turn, desk));
  if (checked.kind === 'in-time') return { answer: say(checkPart(checked.value)) };
  return {
    answer: say({ check: 'pending', verdict: checking.latest() }),
    later: checking.end.then((value) => say(checkPart(value))),
  };
}

function noteDiagnosis(turn: Turn, { diagnosis }: Diagnosed): void {
  const { outcome } = diagnosis;
  const match =
    diagnosis.outcome === 'explained'
      ? diagnosis.match
      : diagnosis.outcome === 'ambiguous'
        ? diagnosis.matches[0]
        : undefined;
  turn.note({ outcome, scenario: match?.scenario.id });
}
