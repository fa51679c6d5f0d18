import { spelled, type AccessVerdict, type AccountSummary, type Gap } from '../../access';
import { joined, prose, words } from '../../prose';
import { headlineOf } from '../fit';
import { nearestName } from '../nearest';
import type { Answer, Button } from '../types';
import { targetName } from './words';

const gapOf = ({ resource, gaps }: AccessVerdict): Gap['why'] | undefined =>
  resource === undefined ? gaps.find(({ what }) => what === 'resource')?.why : undefined;

/** Whether there is no such resource as far as this person can see. */
export const isLost = (verdict: AccessVerdict): boolean => gapOf(verdict) === 'not-found';

/** Whether some of what the person sees may be meant: another name like it, or one of several of that name. */
export const mayBeAnother = (verdict: AccessVerdict): boolean =>
  isLost(verdict) || gapOf(verdict) === 'several-matches';

const MOST_OFFERED = 2;

/** "contoso" of "contoso-ai": what names of one family share. */
const family = (name: string): string => name.toLowerCase().split(/[-_.]/, 1)[0] ?? '';
const SHORTEST_FAMILY = 4;

/** The account's own name in what somebody wrote: of an endpoint its first label. */
const nameIn = ({ question: { resource } }: AccessVerdict): string =>
  spelled(resource)
    .replace(/^https:\/\//i, '')
    .split(/[./]/, 1)[0] ?? '';

/** Those of the accounts whose names are like the one that was not found, the likest first. */
function alike(asked: string, accounts: readonly AccountSummary[]): readonly AccountSummary[] {
  const same = accounts.filter(({ name }) => name.toLowerCase() === asked.toLowerCase());
  if (same.length > 1) return same.slice(0, MOST_OFFERED);
  const begins = accounts.filter(
    ({ name }) =>
      name.toLowerCase().startsWith(asked.toLowerCase()) ||
      (family(asked).length >= SHORTEST_FAMILY && family(name) === family(asked)),
  );
  const nearest = nearestName(
    asked,
    accounts.map(({ name }) => name),
  );
  const near = accounts.filter(({ name }) => name === nearest);
  return [...near, ...begins.filter((account) => !near.includes(account))].slice(0, MOST_OFFERED);
}

/** What is checked by a press; of two of one name the group tells which is which. */
const checkOf = (verdict: AccessVerdict, offered: readonly AccountSummary[]): readonly Button[] =>
  offered.map(({ name, id, resourceGroup }) => {
    const isAlone = offered.every((other) => other.id === id || other.name !== name);
    return {
      kind: 'check',
      label: `Check ${isAlone ? name : resourceGroup}`,
      question: { wanted: verdict.question.wanted, resource: { kind: 'id', id } },
    };
  });

/** The same beside the answer to an error: its cause stays, and where it may have happened is a press away. */
export function withNearName(answer: Answer, verdict: AccessVerdict, accounts: readonly AccountSummary[]): Answer {
  const offered = alike(nameIn(verdict), accounts);
  const [first] = offered;
  if (first === undefined) return answer;
  const target = targetName(verdict);
  const isSeveral = gapOf(verdict) === 'several-matches';
  return {
    ...answer,
    note: isSeveral
      ? prose`You see more than one ${target}. Which one is it?`
      : prose`You see no ${target}. Did you mean ${first.name}?`,
    buttons: [...checkOf(verdict, offered), ...answer.buttons].slice(0, 3),
  };
}

/** Offers what the person can see and has a name much like it. */
export function answerNearName(answer: Answer, verdict: AccessVerdict, accounts: readonly AccountSummary[]): Answer {
  const offered = alike(nameIn(verdict), accounts);
  const [first] = offered;
  if (first === undefined) return answer;
  const target = targetName(verdict);
  const buttons = checkOf(verdict, offered);
  if (gapOf(verdict) === 'several-matches')
    return {
      ...answer,
      headline: headlineOf(prose`You see more than one ${target}. Which one is it?`, words('Which of them is it?')),
      why: prose`They are in the resource groups ${joined(
        offered.map(({ resourceGroup }) => prose`${resourceGroup}`),
        'and',
      )}.`,
      buttons: [...buttons, ...answer.buttons].slice(0, 3),
    };
  return {
    ...answer,
    headline: headlineOf(
      prose`I cannot find ${target}. Did you mean ${first.name}?`,
      prose`Did you mean ${first.name}?`,
      words('I cannot find that resource'),
    ),
    buttons: [...buttons, ...answer.buttons].slice(0, 3),
  };
}
