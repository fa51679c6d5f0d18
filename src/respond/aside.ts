import { traitsOf, type Family } from '../diagnosis';
import { LEANING, type Meaning, type Meant } from '../followups';
import { isAsked, type FoundTopic } from '../questions';
import type { Understood } from './question';

/** What somebody goes on talking about. */
export interface GoesOn {
  /** The status of the error that was explained. */
  readonly status?: number | undefined;
  /** What is talked about, in the words of questions. */
  readonly about?: string | undefined;
  /** The family of the error. */
  readonly family?: Family | undefined;
  /** A question was answered without any case: nothing else is talked about. */
  readonly isOfTopic?: boolean | undefined;
  /** The error names an identity that is not the one who asks. */
  readonly isNamed?: boolean | undefined;
  /** The sign-in wants somebody who answers: a second factor. */
  readonly needsPerson?: boolean | undefined;
  /** A role waits to be activated. */
  readonly isEligible?: boolean | undefined;
  /** Whether a name is that of the resource that is talked about. */
  readonly isOwn?: ((name: string) => boolean) | undefined;
  /** The talk goes on of another caller than the sender. */
  readonly isOfOther?: boolean | undefined;
  /** What was asked of it last. */
  readonly asked?: Meaning | undefined;
}

/** So likely is meant what leans on the card, that it is no error and no question of its own. */
export const CLEARLY = 0.65;

/** After a card, a follow-up is more usual than a question without any case. */
export const LIKELY = 0.4;

/** What needs neither a card nor a topic. */
export const STANDS_ALONE: ReadonlySet<Meaning> = new Set([
  'stop',
  'help',
  'thanks',
  'greeting',
  'people',
  'solved',
  'privacy',
]);

const FEW_WORDS = 5;
/** "It still does not work" asks nothing that a topic could answer, whatever word it shares with one. */
export const isFew = (text: string): boolean => text.trim().split(/\s+/).length <= FEW_WORDS;

/** What only shows the card again, or more of it: no answer to a question that is about something else. */
const REPEATS: ReadonlySet<Meaning> = new Set(['again', 'deployments', 'fact', 'fix', 'limit', 'help']);
/** "Does the token expire?" asks how something is; "is it the token?" suspects it. */
const ASKS_HOW_IT_IS = /^(?:does|do|how|which|where|wie|welche[rsnm]?|comment|quel(?:le)?s?|c[oó]mo|cu[aá]l|qual)\b/iu;
/** What tells something first asks only besides: "it still fails, is it my role?". */
const BEGINS_TO_ASK =
  /^(?:(?:and|so|but|ok) )?(?:does|do|how|what|which|where|who|can|could|can[’']?t|should|must|may|are there|is there|wie|was|welche[rsnm]?|wo|kann|gibt|comment|quel(?:le)?s?|peut|puis|c[oó]mo|qu[eé]|cu[aá]l|qual|posso|puedo)\b/iu;
/** A topic that is asked for in its own words. */
export const IN_ITS_WORDS = 0.95;
/** Of a topic that is not sure: so near that it counts more than a meaning that is hardly likely. */
const NEAR = 0.6;

/** What is answered by the role that is missing: after an error that no role mends, there is little to say to it. */
const OF_A_ROLE: ReadonlySet<Meaning> = new Set(['allows', 'scope', 'custom', 'undo', 'holds', 'cost', 'operation']);
/** Of what is answered with the card's steps, the error of these families has more to say. */
const HAS_MORE: Readonly<Partial<Record<Meaning, (family: Family) => boolean>>> = {
  limit: (family) => family === 'rate-limited',
  cost: (family) => family === 'rate-limited',
  deployments: () => true,
  fact: (family) => traitsOf(family).namesDeployment,
  // "What about gpt-4o-mini" names another one.
  operation: (family) => traitsOf(family).namesDeployment || family === 'rate-limited',
};
/** Errors of a sign-in that never came about: no role and no key is the next thing to speak of. */
const OF_SIGNING_IN: ReadonlySet<Family> = new Set([
  'credential-unavailable',
  'aadsts',
  'managed-identity',
  'tenant-mismatch',
  'token-rejected',
]);
/** What the card of a family says already, or what does not come next. */
const IS_KNOWN: Readonly<Partial<Record<Meaning, ReadonlySet<Family>>>> = {
  key: new Set<Family>(['key-auth-disabled', ...OF_SIGNING_IN]),
  app: OF_SIGNING_IN,
  elsewhere: OF_SIGNING_IN,
};
/** So near that a topic is taken before what only shows the card again. */
const NEARER = 0.55;
/** So far may it stay behind what is surely meant. */
const BEHIND = 0.25;

/** Whether a meaning has no answer of its own after what was talked about: only the card again, or its steps. */
function isRepeated(meaning: Meaning, family: Family | undefined): boolean {
  if (family === undefined) return REPEATS.has(meaning);
  if (HAS_MORE[meaning]?.(family) === true) return false;
  return (
    REPEATS.has(meaning) ||
    IS_KNOWN[meaning]?.has(family) === true ||
    (OF_A_ROLE.has(meaning) && traitsOf(family).roleMissing === 'no')
  );
}

/** Asked in full, or in so few words that nothing is told. */
const asksOrNames = (said: string): boolean => BEGINS_TO_ASK.test(said) || (isFew(said) && !TELLS.test(said));
/** Somebody tells of what was or is. */
const TELLS = /^(?:i|we|he|she|they|it|still|done|ich|wir|es|je|on|nous|yo|eu)\b/iu;

/** Of a topic, one goes on to the role, the people and the time that it does not name. */
const GOES_ON: ReadonlySet<Meaning> = new Set(['role', 'who', 'time', 'changed', 'do-it']);

/** After a topic another topic comes, but for what is asked of that one. */
const isOfNextTopic = ({ doubtful, sure }: FoundTopic, { meaning, share }: Meant): boolean => {
  if (doubtful) return false;
  if (GOES_ON.has(meaning) && share >= LIKELY) return sure && share < CLEARLY;
  return !(STANDS_ALONE.has(meaning) && share >= CLEARLY);
};

/** The topic is as near as the meaning, and the words ask or name something. */
const isNearer = (topic: FoundTopic, said: string, share: number): boolean =>
  !topic.doubtful &&
  topic.likeness >= Math.max(NEARER, share - BEHIND) &&
  (asksOrNames(said) || (topic.sure && topic.likeness > share));

/** Whether a question after a card is about something else: its topic answers it more surely than the meaning does. */
export function isAside({ topic, paste }: Understood, { meaning, share }: Meant, from: GoesOn): boolean {
  if (topic === undefined) return false;
  const said = paste.text.trim();
  if (from.isOfTopic === true) return isOfNextTopic(topic, { meaning, share });
  if (isNearer(topic, said, share) && isRepeated(meaning, from.family)) return true;
  const isNear = meaning !== 'doubt' && isAsked(said) && !topic.doubtful && topic.likeness >= NEAR;
  if (share < LIKELY) return topic.sure || isNear;
  if (!topic.sure || !isAsked(said)) return false;
  if (meaning === 'doubt') return ASKS_HOW_IT_IS.test(said);
  // In its own words, and not what the meaning answers in the light of the case.
  if (topic.likeness >= IN_ITS_WORDS && LEANING[topic.topic.id] !== meaning) return true;
  return share < CLEARLY && REPEATS.has(meaning) && BEGINS_TO_ASK.test(said);
}
