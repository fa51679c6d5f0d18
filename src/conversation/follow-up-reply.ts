import type { WantedAction } from '../access';
import {
  answerChat,
  answerHelp,
  answerStillChecking,
  followUp,
  type Answer,
  type FollowUpInput,
  type GrantForm,
} from '../answer';
import {
  followUpIn,
  formIn,
  isWithoutError,
  keylessClient,
  operationIn,
  namesDeployment,
  toldLater,
  withTold,
  type Diagnosed,
  type Form,
  type Meaning,
  type ToldLater,
  type Understood,
} from '../respond';
import { checkForMessage, isPlaced, type Checked } from './checking';
import { answerNoCheck } from './check-reply';
import { memoryOf, withVerdict, type LastQuestion, type Memory } from './last-question';
import { namedReply } from './named-reply';
import { cardWait, type Reply } from './reply';
import type { Services } from './services';
import type { ChatKind } from './chat';
import { within, type Turn } from './turn';

const GRANTS: readonly GrantForm[] = ['terraform', 'bicep', 'cli', 'portal'];
const isGrant = (form: Form | undefined): form is GrantForm => GRANTS.some((grant) => grant === form);

const LANGUAGES = {
  python: ['python', 'in Python'],
  javascript: ['javascript', 'in JavaScript'],
  csharp: ['csharp', 'in C#'],
  java: ['java', 'in Java'],
  go: ['go', 'in Go'],
  curl: ['rest', 'with curl'],
} as const;

/** What is said by itself, without any case. */
function chat(meaning: Meaning, { sandbox }: Services): Answer | undefined {
  switch (meaning) {
    case 'help':
      return answerHelp(sandbox);
    case 'people':
      return sandbox && answerHelp(sandbox);
    case 'thanks':
    case 'greeting':
    case 'stop':
      return answerChat(meaning);
    default:
      return undefined;
  }
}

/** What is meant, and of which case: with what was added to it in passing. */
interface Heard {
  readonly meaning: Meaning | undefined;
  readonly last: LastQuestion | undefined;
  /** What was told, where telling it was the point. */
  readonly told?: ToldLater | undefined;
}

/** Meanings that a fact may be taken for: "it works from the office" is no end of the case. */
const MAY_BE_FACTS: ReadonlySet<Meaning | undefined> = new Set([undefined, 'solved', 'fix', 'fact', 'app']);
const NAMES_IT: ReadonlySet<Meaning | undefined> = new Set(['fix', 'fact']);

/** What somebody adds to an error counts for the answer: "he gave me the role a minute ago", "it is called chat-prod". */
function withMore(meaning: Meaning | undefined, last: LastQuestion | undefined, said: Understood): Heard {
  const { error } = last ?? {};
  if (error === undefined) return { meaning, last };
  const { endpoint, name, more } = toldLater(error, said);
  // "https://… is that ok?" asks of that address, and not what a topic says of such addresses.
  const isOther = isPaste(said) || (endpoint === undefined && said.topic !== undefined);
  if (meaning === undefined && isOther) return { meaning, last };
  const isNamed = name !== undefined && NAMES_IT.has(meaning) && namesDeployment(error);
  const told = { endpoint, more, name: isNamed ? name : undefined };
  const isFact = MAY_BE_FACTS.has(meaning) && (endpoint !== undefined || isNamed || (more && meaning !== 'app'));
  return {
    meaning: isFact ? 'fact' : meaning,
    last: { ...last, error: withTold(error, said, isFact ? told : undefined) },
    told: isFact ? told : undefined,
  };
}

/** What the card says in another form: as code, as a command, or in the portal. */
function formed(text: string, input: FollowUpInput): Answer {
  const form = formIn(text);
  if (form !== undefined && !isGrant(form)) {
    const [language, title] = LANGUAGES[form];
    if (input.error) return followUp.asCode(input, title, keylessClient(input.error.evidence, language));
  }
  return followUp.inForm(input, isGrant(form) ? form : undefined);
}

const heldRole = ({ evidence }: Diagnosed): string | undefined => evidence.claims.holds[0]?.value.role;

/** The answer to what was meant, for a case that is known. */
function answerTo(meaning: Meaning, said: Diagnosed, input: FollowUpInput): Answer {
  switch (meaning) {
    case 'again':
      return followUp.again(input);
    case 'role':
      return followUp.role(input);
    case 'form':
      return formed(said.paste.text, input);
    case 'holds':
      return followUp.holds(input, heldRole(said));
    case 'who':
      return followUp.who(input);
    case 'why':
      return followUp.why(input);
    case 'time':
      return followUp.time(input);
    case 'other-person':
      return followUp.otherPerson(input);
    case 'app':
      return followUp.app(input);
    case 'operation':
      return followUp.operation(input);
    case 'fix':
      return followUp.steps(input);
    case 'fact':
      return followUp.told(input);
    default:
      return followUp.about(input);
  }
}

/** What needs a look at somebody's access first. */
const LOOKS: ReadonlySet<Meaning> = new Set([
  'other-person',
  'again',
  'role',
  'form',
  'holds',
  'who',
  'time',
  'app',
  'why',
  'operation',
  'fact',
  'fix',
]);

/**
 * The answer to a message that goes on from the one before; undefined where it is a paste of its own, or a question that
 * is answered without any case.
 */
export async function followUpReply(
  said: Understood,
  setting: ChatKind,
  turn: Turn,
  services: Services,
): Promise<Reply | undefined> {
  const memory = await memoryOf(turn, services);
  const before = await memory.last();
  const status = before?.error?.evidence.status?.value;
  const { meaning, last, told } = withMore(followUpIn(said, before && { status }), before, said);
  const named = await namedReply(meaning, said, setting, turn, services);
  if (named) return named;
  if (meaning === undefined || (last === undefined && NAMES_IT.has(meaning)))
    return unclear(said, last, setting, turn, services);
  turn.note({ intent: `follow-up: ${meaning}` });
  if (meaning === 'solved') {
    await memory.forget();
    return { answer: followUp.solved(last && (await inputOf(last, setting, turn, services))) };
  }
  const alone = chat(meaning, services);
  if (alone) return { answer: alone };
  const wanted = meaning === 'operation' ? operationIn(said.paste.text) : undefined;
  const asked: LastQuestion | undefined = wanted ? { question: { ...last?.question, wanted } } : last;
  if (asked === undefined) return { answer: followUp.nothingYet() };
  const was = wanted && last?.question?.wanted;
  return lookedUp({ meaning, said, last: asked, before: was, told, setting }, memory, turn, services);
}

const isPaste = ({ diagnosis, paste }: Diagnosed): boolean =>
  !isWithoutError(diagnosis) || diagnosis.outcome === 'foreign' || paste.redactions.length > 0;

/** A paste, or a question that is answered without any case. */
const isSomethingElse = (said: Understood): boolean => isPaste(said) || said.topic !== undefined;

/** Neither a follow-up nor a paste nor a question: where there is a case, what there is to say about it. */
async function unclear(
  said: Understood,
  last: LastQuestion | undefined,
  setting: ChatKind,
  turn: Turn,
  services: Services,
): Promise<Reply | undefined> {
  if (last === undefined || isSomethingElse(said)) return undefined;
  turn.note({ intent: 'follow-up: unclear' });
  return { answer: followUp.about(await inputOf(last, setting, turn, services)) };
}

async function inputOf(
  { error, question, shown }: LastQuestion,
  setting: ChatKind,
  { chat: { sender } }: Turn,
  { now, grants }: Services,
): Promise<FollowUpInput> {
  return { error, question, shown, setting, grants, now: now(), asker: await sender() };
}

/** One follow-up: what was meant, by which words, and of which case. */
interface Asked {
  readonly meaning: Meaning;
  readonly said: Diagnosed;
  readonly last: LastQuestion;
  /** What was asked for before, where it is something else now. */
  readonly before?: WantedAction | undefined;
  readonly told?: ToldLater | undefined;
  readonly setting: ChatKind;
}

async function lookedUp(asked: Asked, memory: Memory, turn: Turn, services: Services): Promise<Reply> {
  const { meaning, last, before, told, setting, said } = asked;
  const client = last.error && keylessClient(last.error.evidence);
  const input: FollowUpInput = {
    ...(await inputOf(last, setting, turn, services)),
    before,
    told: told && { ...told, client },
  };
  if (told !== undefined) await memory.keep(last);
  const { question } = last;
  if (setting === 'shared' || !LOOKS.has(meaning) || !isPlaced(question))
    return { answer: answerTo(meaning, said, input) };
  const checking = checkForMessage(question, turn, services);
  const say = async (checked: Checked): Promise<Answer> => {
    checking.shown();
    if (checked.kind === 'verdict') {
      const { verdict } = checked;
      await memory.keep(withVerdict(last, verdict, services.now()));
      return answerTo(meaning, said, { ...input, verdict, now: services.now() });
    }
    // Without a look: what can be said in general, and for "look again" why nobody can look.
    return checked.kind === 'failed' || meaning !== 'again'
      ? answerTo(meaning, said, input)
      : answerNoCheck(checked.kind, question, turn);
  };
  const checked = await within(checking.end, cardWait(turn, services));
  if (checked.kind === 'in-time') return { answer: await say(checked.value) };
  return { answer: answerStillChecking(question, checking.latest(), services.now()), later: checking.end.then(say) };
}
