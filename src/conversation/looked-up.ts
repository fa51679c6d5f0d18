import type { AccessVerdict, OpenQuestion } from '../access';
import { answerStillChecking, followUp, type Answer, type FollowUpInput } from '../answer';
import {
  keylessClient,
  roleIn,
  type Diagnosed,
  type Meaning,
  type LookedUp,
  type NamedCaller,
  type ToldLater,
  type Understood,
} from '../respond';
import type { AskedOf } from './asked-of';
import type { ChatKind } from './chat';
import { answerNoCheck } from './check-reply';
import { checkForMessage, isPlaced, type Checked } from './checking';
import { answerTo } from './follow-up-answer';
import { LOOKS } from './looks';
import { inputOf, withClaims, withVerdict, type LastQuestion, type Memory } from './last-question';
import { cardWait, type Reply } from './reply';
import type { Services } from './services';
import { callerSpokenOf, spokenOf, withGranter } from './spoken-of';
import { within, type Turn } from './turn';

/** One follow-up: what was meant, by which words, and of which case. */
interface Asked extends AskedOf {
  readonly meaning: Meaning;
  readonly said: Diagnosed;
  readonly told?: ToldLater | undefined;
  readonly report?: LookedUp | undefined;
  readonly setting: ChatKind;
}

/** Answered by the steps for whoever made the call. */
const OF_OTHER: ReadonlySet<Meaning> = new Set(['role', 'who', 'do-it']);
/** What is said of the caller's own role. */
const OF_CALLER: ReadonlySet<Meaning> = new Set(['form', 'holds', 'self', 'allows', 'message', 'custom', 'scope']);

/** "Would Contributor not do?" is answered by what that role is, whoever holds it. */
const isOfRole = (meaning: Meaning, { paste }: Diagnosed): boolean =>
  meaning === 'role' && roleIn(paste.text).role !== undefined;

/** The same question, of the resource as it was found. */
const at = (question: OpenQuestion, { resource }: AccessVerdict): OpenQuestion =>
  resource === undefined ? question : { ...question, resource: { kind: 'id', id: resource } };

/** The same case with the name of the app that was found by it. */
function withFound(last: LastQuestion, spoken: NamedCaller): LastQuestion | undefined {
  const { caller } = last;
  if (spoken.by !== 'name' || caller?.kind !== 'app' || caller.name !== undefined) return undefined;
  return { ...last, caller: { ...caller, name: spoken.name } };
}

/** The answer to what leans on a case, after a look at somebody's access where it needs one. */
export async function lookedUp(asked: Asked, memory: Memory, turn: Turn, services: Services): Promise<Reply> {
  const { meaning, last, before, aside, asksWho, afterMessage, told, report, setting, said } = asked;
  const { caller } = last;
  const client = last.error && keylessClient(last.error.evidence);
  const input: FollowUpInput = {
    ...(await inputOf(last, setting, turn, services)),
    before,
    aside,
    asksWho,
    afterMessage,
    report,
    client,
    told: told && { ...told, client },
    speaksOf: spokenOf(said, last, services, caller),
  };
  if (told !== undefined || report !== undefined) await memory.keep(last);
  const { question } = last;
  if (setting === 'shared' || !LOOKS.has(meaning) || !isPlaced(question))
    return { answer: answerTo(meaning, said, input) };
  // An id that was looked up is that of a tenant, and of no caller.
  const spoken = report === undefined ? callerSpokenOf(meaning, said, last, input.asker?.objectId, caller) : undefined;
  const checking = checkForMessage(question, turn, services, last.error, spoken);
  const say = async (checked: Checked): Promise<Answer> => {
    checking.shown();
    if (checked.kind === 'verdict') {
      const { verdict } = checked;
      if (followUp.isOfOther({ ...input, verdict }) && spoken === undefined) {
        // What the one who asks holds says nothing of it; whether they may give the role does.
        if (OF_OTHER.has(meaning) && !isOfRole(meaning, said))
          return answerTo(meaning === 'do-it' ? meaning : 'app', said, { ...input, verdict });
        if (OF_CALLER.has(meaning) || OF_OTHER.has(meaning))
          return answerTo(meaning, said, { ...input, question: at(question, verdict) });
      }
      const isSeen = spoken !== undefined && verdict.caller?.kind === 'application';
      // Of another caller it is no news for the one who asks.
      if (spoken === undefined && aside === undefined) await memory.keep(withVerdict(last, verdict, services.now()));
      const found = isSeen && aside === undefined ? withFound(last, spoken) : undefined;
      if (found) await memory.keep(found);
      const speaksOf = { ...withGranter(spokenOf(said, last, services, caller), said, verdict), isSeen };
      return answerTo(meaning, said, { ...input, verdict, speaksOf, now: services.now() });
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

/** What somebody looked up decides between the causes of the case. */
export function reportReply(
  {
    said,
    last,
    report,
    setting,
  }: { readonly said: Understood; readonly last: LastQuestion; readonly report: LookedUp; readonly setting: ChatKind },
  memory: Memory,
  turn: Turn,
  services: Services,
): Promise<Reply> {
  turn.note({ intent: `follow-up: reports ${report.kind}` });
  return lookedUp(
    { meaning: 'fact', said, last: withClaims(last, said) ?? last, report, setting },
    memory,
    turn,
    services,
  );
}
