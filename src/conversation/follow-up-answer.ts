import { answerChat, answerHelp, followUp, type Answer, type FollowUpInput } from '../answer';
import {
  asksWhetherWorks,
  contrastIn,
  formIn,
  guidIn,
  isOfCode,
  isOfLimits,
  isToAgree,
  keylessClient,
  mayI,
  namesDeployment,
  ofProgram,
  programIn,
  roleIn,
  rolesIn,
  suspectedIn,
  type Diagnosed,
  type Form,
  type Meaning,
} from '../respond';
import type { ChatKind } from './chat';
import { isGrant, ofCase } from './of-case';
import { OF_IDS } from './spoken-of';
import type { Services } from './services';

const LANGUAGES = {
  python: ['python', 'in Python'],
  javascript: ['javascript', 'in JavaScript'],
  csharp: ['csharp', 'in C#'],
  java: ['java', 'in Java'],
  go: ['go', 'in Go'],
  curl: ['rest', 'with curl'],
} as const;

/** What is said by itself, without any case. */
export function answerAlone(
  meaning: Meaning,
  hasCase: boolean,
  setting: ChatKind,
  { sandbox }: Services,
): Answer | undefined {
  switch (meaning) {
    case 'help':
      return answerHelp(sandbox);
    case 'people':
      return sandbox && answerHelp(sandbox);
    case 'thanks':
    case 'greeting':
    case 'stop':
      return answerChat(meaning);
    case 'complaint':
    case 'rant':
      return hasCase ? undefined : followUp.withoutCase(meaning);
    case 'privacy':
      return followUp.privacy({ setting });
    default:
      return undefined;
  }
}

/** Whoever else calls, a firewall and a limit meet all alike. */
const OF_CALLERS: ReadonlySet<Meaning> = new Set(['app', 'other-person', 'limit']);

/** What is asked for by a command goes through commands. */
const isCommand = (form: Form | undefined): form is 'cli' | 'powershell' => form === 'cli' || form === 'powershell';

/** What the card says in another form: as code, as a command, or in the portal. */
function formed(text: string, input: FollowUpInput): Answer {
  const { error } = input;
  const form = formIn(text);
  const isOfLanguage = form !== undefined && !isGrant(form);
  if (error !== undefined && (isOfLanguage || (form === undefined && isOfCode(text) && !followUp.isOfRoles(input)))) {
    const [language, title] = LANGUAGES[isOfLanguage ? form : 'python'];
    if (isOfLimits(error.diagnosis)) return followUp.retries(input, language);
    return followUp.asCode(
      input,
      title,
      keylessClient(followUp.evidenceOf(input, error), isOfLanguage ? language : undefined),
    );
  }
  if (error !== undefined && isCommand(form) && namesDeployment(error))
    return followUp.deploymentsByCommand(input, form);
  return followUp.inFormFor(input, isGrant(form) ? form : undefined);
}

/** What the message says is held: by the reading of errors first, which knows more of how people put it. */
const held = ({ evidence, paste }: Diagnosed): ReturnType<typeof roleIn> => {
  const found = roleIn(paste.text);
  return { ...found, role: evidence.claims.holds[0]?.value.role ?? found.role };
};

/** What the card of an application says by itself: which role, who gives it, what it has now. */
const ON_CARD: ReadonlySet<Meaning> = new Set(['again', 'role', 'holds', 'who', 'app', 'fix', 'self', 'message']);

/** "Which one should I take?", after an error that no role mends, and with no word of a role in it. */
function orChoice(input: FollowUpInput, { paste: { text } }: Diagnosed): Answer {
  const { error } = input;
  const isOfRole = error === undefined || followUp.isMendedByRole(input) || roleIn(text).isThat;
  if (isOfRole || !WHICH.test(text)) return followUp.role(input);
  return namesDeployment(error) ? followUp.deployments(input) : followUp.steps(input);
}
const WHICH = /\b(?:which|what|welche\w?|quel(?:le)?s?|cu[aá]l(?:es)?|qual|quais)\b|どれ|どの|哪/iu;

type Answering = (input: FollowUpInput, said: Diagnosed) => Answer;

/** Where a limit is used up, these ask for whom and for what it holds. */
const OF_LIMITS: ReadonlySet<Meaning> = new Set([
  'app',
  'other-person',
  'operation',
  'scope',
  'limit',
  'allows',
  'elsewhere',
]);

/** The same where a model is named: "and gpt-4o-mini?". */
const OF_MODELS: ReadonlySet<Meaning> = new Set(['operation', 'fact']);

/** What may say that it works elsewhere, or for somebody else. */
const OF_CONTRASTS: ReadonlySet<Meaning> = new Set(['again', 'fact', 'holds', 'other-person', 'why']);

/** "Why not Contributor?" asks of that role. */
function orNamed(input: FollowUpInput, { paste }: Diagnosed, answer: (input: FollowUpInput) => Answer): Answer {
  const { role } = roleIn(paste.text);
  return role === undefined ? answer(input) : followUp.wouldDo(input, role);
}

/** Whoever else calls meets the same; who speaks of an identity or a team asks for its role. */
function orAll(input: FollowUpInput, answer: (input: FollowUpInput) => Answer): Answer {
  const { isIdentity, isTeam, mayThey } = input.speaksOf ?? {};
  const isOfRole = isIdentity === true || isTeam === true || mayThey === true;
  const ofAll = isOfRole ? undefined : followUp.ofAllCallers(input);
  return ofAll ?? answer(input);
}

/** The answer to each meaning that leans on a case. */
const ANSWERS: Readonly<Partial<Record<Meaning, Answering>>> = {
  again: followUp.again,
  role: (input, said) => orNamed(input, said, (of) => orChoice(of, said)),
  form: (input, { paste }) => formed(paste.text, input),
  holds: (input, said) => followUp.holds(input, held(said)),
  who: followUp.who,
  why: (input, said) => orNamed(input, said, followUp.why),
  time: followUp.time,
  renew: followUp.renew,
  program: (input, { paste }) => {
    const program = programIn(paste.text);
    return program === undefined ? followUp.about(input) : followUp.inProgram(input, program);
  },
  elsewhere: followUp.elsewhere,
  'other-person': (input) => orAll(input, followUp.otherPerson),
  app: (input) => orAll(input, followUp.app),
  operation: followUp.operation,
  fix: followUp.steps,
  fact: followUp.told,
  key: followUp.key,
  allows: (input, { paste }) => followUp.allows(input, roleIn(paste.text).role),
  'do-it': followUp.doIt,
  complaint: followUp.complaint,
  rant: followUp.rant,
  scope: (input, { paste }) => followUp.scope(input, paste.text),
  custom: followUp.custom,
  undo: followUp.undo,
  self: followUp.self,
  message: (input, { paste }) => followUp.message(input, { isToAgree: isToAgree(paste.text) }),
  short: (input) =>
    input.afterMessage === true
      ? followUp.message(input, { isShort: true })
      : (followUp.short(input) ?? followUp.why(input)),
  doubt: (input, { paste }) => followUp.doubt(input, suspectedIn(paste.text)),
  deployments: (input, { paste }) =>
    (asksWhetherWorks(paste.text) ? followUp.otherName(input) : undefined) ??
    (followUp.isOfWrongKey(input) ? followUp.key(input) : followUp.deployments(input)),
  docs: followUp.docs,
  blame: followUp.blame,
  cost: followUp.cost,
  limit: followUp.steps,
  language: followUp.language,
};

/** Whether the card of the application that made the call says it by itself. */
const isOnCard = (meaning: Meaning, { verdict, speaksOf }: FollowUpInput): boolean =>
  ON_CARD.has(meaning) &&
  verdict?.caller?.kind === 'application' &&
  !(speaksOf?.caller !== undefined && IN_ITS_WAY.has(meaning));

/** With what "give it the role" is asked, or whether one may. */
const GIVING: ReadonlySet<Meaning> = new Set(['app', 'form', 'do-it', 'self', 'who']);

/** "Give it the role", of an application that was found to lack it: the command, as it is. */
const givesIt = (meaning: Meaning, { paste }: Diagnosed, { verdict }: FollowUpInput): boolean =>
  GIVING.has(meaning) &&
  verdict?.caller?.kind === 'application' &&
  verdict.verdict === 'not-granted' &&
  ofProgram(paste.text) !== undefined &&
  formIn(paste.text) === undefined;

/** What is answered for an app that was looked at in its own way, and not by what it holds. */
const IN_ITS_WAY: ReadonlySet<Meaning> = new Set(['form', 'time', 'message', 'scope', 'allows', 'custom', 'undo']);

const asksOfLimit = (meaning: Meaning, { error, speaksOf }: FollowUpInput): boolean =>
  error !== undefined &&
  isOfLimits(error.diagnosis) &&
  (OF_LIMITS.has(meaning) || (speaksOf?.model !== undefined && OF_MODELS.has(meaning)));

/** Who asks one of these, and names two roles, wants to know which of them. */
const COMPARES: ReadonlySet<Meaning> = new Set(['role', 'allows', 'why']);

/** "What does Foundry User allow that OpenAI User does not?": two roles, beside each other. */
function besideIn(meaning: Meaning, { paste }: Diagnosed, input: FollowUpInput): Answer | undefined {
  if (!COMPARES.has(meaning)) return undefined;
  const [one, other, ...more] = rolesIn(paste.text);
  return one === undefined || other === undefined || more.length > 0
    ? undefined
    : followUp.compared(input, [one, other]);
}

/** The answer to what was meant, for a case that is known. */
export function answerTo(meaning: Meaning, said: Diagnosed, input: FollowUpInput): Answer {
  if (input.report !== undefined) return followUp.reported(input, input.report);
  if (input.aside !== undefined && meaning !== 'do-it') return followUp[input.aside](input);
  const byCase = ofCase(meaning, said, input);
  if (byCase !== undefined) return byCase;
  if (asksOfLimit(meaning, input)) return followUp.limit(input);
  const byNetwork = OF_CALLERS.has(meaning) ? followUp.network(input, meaning === 'app') : undefined;
  if (byNetwork !== undefined) return byNetwork;
  const works = OF_CONTRASTS.has(meaning) ? contrastIn(said.paste.text) : undefined;
  if (works !== undefined) return followUp.contrast(input, works);
  const beside = besideIn(meaning, said, input);
  if (beside !== undefined) return beside;
  const id = guidIn(said.paste.text);
  if (id !== undefined && OF_IDS.has(meaning)) return followUp.identity(input, id);
  if (input.speaksOf?.isSeen && !IN_ITS_WAY.has(meaning)) return followUp.app(input);
  if (givesIt(meaning, said, input)) return followUp.giveTo(input, mayI(said.paste.text));
  if (isOnCard(meaning, input)) return followUp.asItIs(input);
  return (ANSWERS[meaning] ?? followUp.about)(input, said);
}
