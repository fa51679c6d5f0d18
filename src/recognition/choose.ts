import {
  diagnoseAmong,
  leadingMatch,
  type Diagnose,
  type Diagnosis,
  type Family,
  type Match,
  type Ruled,
  type Scenario,
} from '../diagnosis';
import { once, type Evidence } from '../evidence';
import type { Paste } from '../paste';
import { declares, isGatewayOfOthers } from './elsewhere';
import { likenessWith, tellingWith, type Likeness, type Table } from './likeness';
import { makerIn, otherServiceIn, ownerOf } from './owners';
import { complains, isAbout, isHistory } from './stance';
import { isPrintedByOthers, signsOf, type Signs, type Whose } from './signs';

export interface Gate {
  /**
   * A text that is more like nothing for us than this is claimed by no family: one that speaks of Azure AI, one that
   * speaks of nobody, one that speaks of somebody else alone, one that speaks of both, and one that is about errors.
   */
  readonly nothing: Readonly<Record<Whose | 'about', number>>;
  /** Up to here it may still be ours: the likest families are offered, and none is claimed. */
  readonly maybe: Readonly<Record<Whose | 'about', number>>;
  /** The likest family is claimed from this share of everything on, what is nothing for us among it; below it several are offered. */
  readonly claim: number;
  /** A rule holds for no prose that is more like nothing for us than this: what it says is quoted. Less, where it is about errors. */
  readonly quoted: Readonly<Record<'prose' | 'about', number>>;
  /**
   * A text that only tells of errors, as likely as this, is claimed by no family: where a rule knows what it names, and
   * where one is only likely; from the last on it holds no error at all.
   */
  readonly tells: Readonly<Record<'ruled' | 'likely' | 'surely', number>>;
  /** So little like nothing for us must be a text that says of nothing that it failed: a letter of that word may be lost. */
  readonly sure: number;
}

/**
 * Where a likeness is believed. Chosen on labelled pastes that the table was not learned from: `docs/recognition.md` has the
 * five-fold cross-validation. `nothing` are the highest values with at most 1.5 % false alarms. `claim` is the lowest with
 * at most 0.5 % wrong families; `quoted` is above the likeness of every true prose among them that a rule explains (0.72, and 0.01
 * where it is about errors); `maybe` is lower where nobody of ours is spoken of: a toaster gets no list of our errors.
 * What is only called likely may be wrong now and then, and helps more than a list. `tells` is high: below it one in ten
 * of those who have the error was told that there is none, and hardly any text more that only tells of one was found.
 */
export const GATE: Gate = {
  nothing: { ours: 0.4, nobody: 0.25, theirs: 0.2, both: 0.1, about: 0.05 },
  maybe: { ours: 0.85, nobody: 0.7, theirs: 0.7, both: 0.7, about: 0.7 },
  claim: 0.3,
  quoted: { prose: 0.85, about: 0.4 },
  tells: { ruled: 0.95, likely: 0.93, surely: 0.99 },
  sure: 0.12,
};

const MOST_OFFERED = 3;
/** A family below this share of the likest one is not worth offering. */
const WORTH = 0.25;

const canBe = (scenario: Scenario, evidence: Evidence): boolean =>
  scenario.needs.every((need) => evidence[need] !== undefined);

/** Whether a text only tells of errors. What a program printed is one, whatever is said around it. */
const isTold = ({ stances, isProse, showsCode }: Signs): boolean => isProse() && isAbout(stances(), showsCode());

/** Whether it tells of errors, or of what was. */
const isReport = (signs: Signs): boolean => isTold(signs) || isHistory(signs.stances());

/** Which threshold counts for a text. */
export const kindOf = (signs: Signs): keyof Gate['nothing'] => (isTold(signs) ? 'about' : signs.whose());

/** The likest scenario of each family, the likest family first. */
function likest(likeness: Likeness, evidence: Evidence, scenarios: readonly Scenario[]): readonly [Scenario, number][] {
  const fit = ({ id }: Scenario): number => likeness.scenarios.get(id) ?? 0;
  return likeness.families.flatMap(({ id, share }): [Scenario, number][] => {
    const among = scenarios.filter((scenario) => scenario.family === id && canBe(scenario, evidence));
    const [first, ...rest] = among;
    if (first === undefined) return [];
    return [[rest.reduce((best, other) => (fit(other) > fit(best) ? other : best), first), share]];
  });
}

/** A service refused something in its own words, without a status: its address stands beside them, and none of ours. */
const ownerOfRefusal = (text: string, evidence: Evidence, { saysFailure, whose }: Signs): string | undefined =>
  evidence.endpoints.length > 0 && saysFailure() && (whose() === 'theirs' || whose() === 'both')
    ? otherServiceIn(text)
    : undefined;

/** Nobody quotes an error at greater length in a text about errors; what is longer is a log. */
const LONGEST_QUOTING = 1_200;

/** Whether a rule holds for words that are somebody else's: of a product of its own sign-in, or of OpenAI. */
const isOfOthers = ({ scenario: { family } }: Match, signs: Signs): boolean =>
  // Whose a text is takes longest to say.
  (family === 'aadsts' ? signs.signsInElsewhere() : family !== 'openai-com-mixup' && signs.deniesOurs()) &&
  signs.whose() !== 'ours' &&
  signs.whose() !== 'both';

/** Whether a rule's words stand in what one other program alone prints; a code of Entra ID says what it says there as well. */
const isInAnothers = ({ scenario: { family } }: Match, text: string, evidence: Evidence): boolean =>
  family !== 'openai-com-mixup' && family !== 'aadsts' && isPrintedByOthers(text, evidence);

/** What a gateway says as well as the service behind it: of keys, of quotas, and a status without a reason. */
const FAMILIES_OF_GATEWAYS: ReadonlySet<Family> = new Set([
  'key-invalid',
  'rate-limited',
  'connectivity',
  'service-error',
]);

/** Whether a gateway to others said it: a certain rule of Entra ID, Resource Manager or a data action names who did. */
function isOfGateway(ruled: Ruled | undefined, text: string, evidence: Evidence): boolean {
  const lead = ruled && leadingMatch(ruled);
  const mayBe = lead === undefined || lead.strength !== 'certain' || FAMILIES_OF_GATEWAYS.has(lead.scenario.family);
  return mayBe && isGatewayOfOthers(text, evidence);
}

/** One text, and what is asked of it: each is looked for when it is first asked for, and once. */
interface Case {
  readonly text: string;
  readonly evidence: Evidence;
  readonly signs: Signs;
  readonly likeness: () => Likeness;
  readonly tells: () => number;
  readonly owner: () => string | undefined;
}

/** What is left to say where neither a rule nor likeness names a cause. */
function unclaimed({ text, evidence, signs, owner: ownerOfError }: Case): Diagnosis {
  const isShown = signs.showsError();
  const owner = isShown ? ownerOfError() : ownerOfRefusal(text, evidence, signs);
  if (owner === undefined && !isShown) return { outcome: 'no-error' };
  return owner === undefined ? { outcome: 'unrecognised' } : { outcome: 'foreign', owner };
}

/**
 * Printed by another program alone, or declared, or only told. No letter of "fails" was lost in what is written for a
 * program.
 */
const isNothingForUs = ({ text, evidence, signs, tells }: Case, gate: Gate): boolean =>
  isPrintedByOthers(text, evidence) || (declares(text) && !signs.saysFailure()) || tells() >= gate.tells.likely;

/** Of another service alone, where no cause is likely: whose it is says more than a choice. */
const isTheirs = ({ signs, owner }: Case): boolean => signs.whose() === 'theirs' && owner() !== undefined;

/** A line that is an answer as it came, below the code that asked: its status, or none, and its body. */
const ANSWER = /^\s{0,8}(?:HTTP )?(?:[45]\d\d[: ]{1,2})?\{\s?["'](?:error|statusCode)["']\s?:/m;

/** Whether what a rule found is somebody else's, or quoted. */
function isNotMeant(lead: Match | undefined, { text, signs, likeness, tells }: Case, gate: Gate): boolean {
  if (lead !== undefined && isOfOthers(lead, signs)) return true;
  if (tells() >= gate.tells.ruled && !ANSWER.test(text)) return true;
  if (text.length > LONGEST_QUOTING || !signs.isProse() || complains(signs.stances())) return false;
  return likeness().nothing >= gate.quoted[isReport(signs) ? 'about' : 'prose'];
}

export type Choose = (paste: Paste, evidence: Evidence) => Diagnosis;

/**
 * What only tells of errors holds none. Else certain rules first, then likeness, behind one gate. Pure; the likeness is
 * asked only where no rule decides, or where what it heard may be quoted.
 */
export function chooseAmong(
  scenarios: readonly Scenario[],
  table: Table,
  gate: Gate = GATE,
  diagnose: Diagnose = diagnoseAmong(scenarios),
): Choose {
  const likenessOf = likenessWith(table);
  const tellingOf = tellingWith(table);
  /** A rule knows what is quoted: of a text that shows an error, and is not about errors, it is offered and not claimed. */
  const quoted = (ruled: Ruled, of: Case): Diagnosis => {
    const left = unclaimed(of);
    const known = leadingMatch(ruled)?.scenario;
    if (left.outcome !== 'unrecognised' || known === undefined || isReport(of.signs)) return left;
    const [other] = likest(of.likeness(), of.evidence, scenarios).find(([{ family }]) => family !== known.family) ?? [];
    return other === undefined ? left : { outcome: 'unsure', among: [known, other] };
  };
  const byRules = (ruled: Ruled, of: Case): Diagnosis => {
    const lead = leadingMatch(ruled);
    if (of.tells() >= gate.tells.surely) return { outcome: 'no-error' };
    if (lead !== undefined && isInAnothers(lead, of.text, of.evidence)) return unclaimed(of);
    return isNotMeant(lead, of, gate) ? quoted(ruled, of) : ruled;
  };
  const byLikeness = (of: Case): Diagnosis => {
    const { evidence, signs } = of;
    const kind = kindOf(signs);
    const likeness = of.likeness();
    if (likeness.nothing >= (signs.saysFailure() ? gate.maybe[kind] : gate.sure)) return unclaimed(of);
    const [first, ...rest] = likest(likeness, evidence, scenarios);
    if (first === undefined) return unclaimed(of);
    const [scenario, share] = first;
    const others = rest
      .filter(([, other]) => other >= share * WORTH)
      .slice(0, MOST_OFFERED - 1)
      .map(([other]) => other);
    if (likeness.nothing < gate.nothing[kind] && share * (1 - likeness.nothing) >= gate.claim) {
      const match: Match = { scenario, strength: 'likely', grounds: likeness.grounds(scenario.family), near: false };
      return { outcome: 'likely', match, others };
    }
    const [second] = others.length > 0 ? others : rest.map(([other]) => other);
    return second === undefined || isTheirs(of)
      ? unclaimed(of)
      : { outcome: 'unsure', among: [scenario, second, ...others.slice(1)] };
  };
  return ({ text }, evidence) => {
    if (evidence.form !== undefined) return { outcome: 'no-error' };
    const ruled = diagnose(evidence);
    if (ruled === undefined && evidence.length === 0) return { outcome: 'empty' };
    const signs = signsOf(text, evidence);
    if (isOfGateway(ruled, text, evidence)) return { outcome: 'foreign', owner: 'Azure API Management' };
    const of: Case = {
      ...{ text, evidence, signs },
      likeness: once(() => likenessOf(text, evidence, signs)),
      tells: once(() => tellingOf(text, evidence, signs)),
      owner: once(() => ownerOf(text)),
    };
    if (ruled !== undefined) return byRules(ruled, of);
    const maker = makerIn(text);
    if (maker !== undefined) return { outcome: 'foreign', owner: maker };
    return isNothingForUs(of, gate) ? unclaimed(of) : byLikeness(of);
  };
}
