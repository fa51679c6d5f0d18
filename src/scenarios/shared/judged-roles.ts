import { mayBeAsker, type Situation } from '../../diagnosis';
import { heldRoles, type JudgedRole } from './held-roles';
import { needOf } from './questions';

/** Most people speak of no role: then nothing has to be known of the call. */
const judged = ({ evidence, claims }: Situation): readonly JudgedRole[] =>
  claims.holds.length === 0 ? [] : heldRoles(claims, needOf(evidence));
export const fitting = (situation: Situation): JudgedRole | undefined =>
  judged(situation).find(({ does }) => does === 'yes');
export const open = (situation: Situation): JudgedRole | undefined =>
  judged(situation).find(({ does }) => does === 'open');
export const unfit = (situation: Situation): JudgedRole | undefined =>
  fitting(situation) === undefined ? judged(situation).find(({ does }) => does === 'no') : undefined;

/** The check is about the one who asks: it settles only a call that they made. */
export const verdictIs = ({ known }: Situation, verdict: 'granted' | 'not-granted'): boolean =>
  known.verdict?.verdict === verdict && mayBeAsker(known);
export const isSure = ({ known }: Situation): boolean => known.caller === 'asker';
