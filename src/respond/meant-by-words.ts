import { traitsOf, type Family } from '../diagnosis';
import {
  asksMayI,
  asksOfProgram,
  asksWhetherBecause,
  asksWhetherCovers,
  asksWhetherWorks,
  asksOfAll,
  deedIn,
  inherits,
  isBackToSender,
  mayI,
  meantIn,
  meantInstead,
  meantOfOther,
  ofProgram,
  operationIn,
  type Meaning,
} from '../followups';
import type { GoesOn } from './aside';

/** Errors of a program that signs in as itself: "it" is the program. */
const OF_PROGRAMS: ReadonlySet<Family | undefined> = new Set(['managed-identity']);

/** Errors that do not look at who calls. */
const OF_EVERYBODY: ReadonlySet<Family | undefined> = new Set(['content-filtered', 'service-error']);

/** "I mean calling it, not deploying it": another operation than the one that was answered. */
const corrected = (text: string): Meaning | undefined => {
  const instead = meantInstead(text);
  return instead !== undefined && operationIn(instead) !== undefined ? 'operation' : undefined;
};

const namesDeployment = (family: Family | undefined): boolean =>
  family !== undefined && traitsOf(family).namesDeployment;

/** After these another name is meant, or another limit: nothing that the one who asks may or may not do. */
const isOfNames = (family: Family | undefined): boolean => namesDeployment(family) || family === 'rate-limited';

/** "Can I raise it?", after a limit that is used up. */
const RAISES = /\b(?:rais|increas|lift|extend|erhöh|augment|aument|sub(?:ir|o))\p{L}{0,4}(?!\p{L})|上げ|提高/iu;

/** "Can I deploy it?", after a name that is not there: whether they may make it themselves. */
const mayIAfter = (text: string, family: Family | undefined): Meaning | undefined =>
  isOfNames(family) ? (deedIn(text)?.kind === 'action' ? 'self' : undefined) : 'operation';

/** "And me?" after another caller, "and for func-a?": of whom it is asked now. */
const ofWhom = (text: string, { family, isOwn, isOfOther }: Before): Meaning | undefined =>
  isOfOther === true && isBackToSender(text) ? 'again' : isOfNames(family) ? undefined : meantOfOther(text, isOwn);

type Before = Pick<GoesOn, 'asked' | 'family' | 'isOwn' | 'isOfOther'>;

/** What a short message means by its own words, after what was talked about: before any likeness. */
export const meantByWords = (text: string, from: Before): Meaning | undefined =>
  inherits(text, from.asked) ?? ofWhom(text, from) ?? meantInWords(text, from);

/** Asked for yes or no: whether something is the cause, does, or reaches further. */
const asksWhether = (text: string, family: Family | undefined): Meaning | undefined => {
  if (asksWhetherBecause(text)) return 'doubt';
  if (asksMayI(text)) return mayIAfter(text, family);
  if (namesDeployment(family) && asksWhetherWorks(text)) return 'deployments';
  return !isOfNames(family) && asksWhetherCovers(text) ? 'operation' : undefined;
};

const meantInWords = (text: string, { family }: Before): Meaning | undefined =>
  corrected(text) ??
  (asksOfProgram(text) ? 'program' : undefined) ??
  (family === 'rate-limited' && mayI(text) && RAISES.test(text) ? 'self' : undefined) ??
  asksWhether(text, family) ??
  (OF_PROGRAMS.has(family) ? ofProgram(text) : undefined) ??
  (OF_EVERYBODY.has(family) ? asksOfAll(text) : undefined) ??
  meantIn(text);
