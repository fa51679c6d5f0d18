import type { AccessVerdict } from '../../../access';
import type { Family } from '../../../diagnosis';
import { prose, words, type Prose } from '../../../prose';
import { headlineOf } from '../../fit';
import type { Answer } from '../../types';
import { answerVerdict } from '../../verdict/verdict';
import { asItIs } from './again';
import { deployments } from './deployments';
import { aboutOf, caseOf, check, matchOf, say, type FollowUpInput } from './input';
import { openPage, rolesOf, finished } from './parts';

/** What of another resource tells whether the same error comes there; undefined where it could not be read. */
type Told = (verdict: AccessVerdict, about: Prose) => Prose | undefined;

const ofKeys: Told = ({ account }, about) =>
  account === undefined
    ? undefined
    : account.keysDisabled
      ? prose`The same there: keys are off on ${about}, too`
      : prose`Not there: ${about} takes keys`;

const ofNetwork: Told = ({ account }, about) => {
  switch (account?.publicAccess) {
    case 'disabled':
      return prose`The same there: ${about} is closed from outside`;
    case 'selected-networks':
      return prose`It may be the same: ${about} takes selected networks`;
    case 'enabled':
      return prose`Not there: the network of ${about} is open`;
    case undefined:
      return undefined;
  }
};

const TOLD: Readonly<Partial<Record<Family, Told>>> = { 'key-auth-disabled': ofKeys, 'network-blocked': ofNetwork };

const NAMES: ReadonlySet<Family> = new Set(['deployment-not-found', 'model-not-found']);

/** Whether an error comes from how a resource is set up, so that another one can be compared. */
export const isOfAccount = (input: FollowUpInput): boolean => {
  const family = matchOf(input)?.scenario.family;
  return family !== undefined && (NAMES.has(family) || TOLD[family] !== undefined);
};

/** "The same on northwind-models?": what the other resource shows of it. */
export function there(input: FollowUpInput): Answer {
  const { verdict, now, setting, grants } = input;
  const family = matchOf(input)?.scenario.family;
  if (verdict === undefined || family === undefined) return asItIs(input);
  if (NAMES.has(family) && verdict.deployments !== undefined) return deployments(input);
  const headline = TOLD[family]?.(verdict, aboutOf(input));
  if (headline === undefined) return answerVerdict(verdict, { now, setting, grants });
  return finished(
    {
      tone: 'neutral',
      headline: headlineOf(headline, words('This is how the other resource is set up')),
      why: prose`I compared it with ${caseOf(input)}. If another error comes there, paste it.`,
      blocks: [],
      folds: rolesOf(input),
      buttons: [...say(input, 'Why?'), ...check(input), ...openPage(verdict)],
    },
    input,
  );
}
