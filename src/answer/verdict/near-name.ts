import { spelled, type AccessVerdict, type AccountSummary } from '../../access';
import { prose, words } from '../../prose';
import { headlineOf } from '../fit';
import { nearestName } from '../nearest';
import type { Answer, Button } from '../types';
import { targetName } from './words';

/** Whether there is no such resource as far as this person can see. */
export const isLost = ({ resource, gaps }: AccessVerdict): boolean =>
  resource === undefined && gaps.some(({ what, why }) => what === 'resource' && why === 'not-found');

const MOST_OFFERED = 2;

/** The account's own name in what somebody wrote: of an endpoint its first label. */
const nameIn = ({ question: { resource } }: AccessVerdict): string =>
  spelled(resource)
    .replace(/^https:\/\//i, '')
    .split(/[./]/, 1)[0] ?? '';

/** Those of the accounts whose names are like the one that was not found, the likest first. */
function alike(asked: string, accounts: readonly AccountSummary[]): readonly AccountSummary[] {
  const begins = accounts.filter(({ name }) => name.toLowerCase().startsWith(asked.toLowerCase()));
  const nearest = nearestName(
    asked,
    accounts.map(({ name }) => name),
  );
  const near = accounts.filter(({ name }) => name === nearest);
  return [...near, ...begins.filter((account) => !near.includes(account))].slice(0, MOST_OFFERED);
}

/** Offers what the person can see and has a name much like it. */
export function answerNearName(answer: Answer, verdict: AccessVerdict, accounts: readonly AccountSummary[]): Answer {
  const offered = alike(nameIn(verdict), accounts);
  const [first] = offered;
  if (first === undefined) return answer;
  const target = targetName(verdict);
  const buttons = offered.map(({ name, id }): Button => ({
    kind: 'check',
    label: `Check ${name}`,
    question: { wanted: verdict.question.wanted, resource: { kind: 'id', id } },
  }));
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
