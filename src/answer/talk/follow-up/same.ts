import type { Family } from '../../../diagnosis';
import { traitsOf } from '../../../diagnosis';
import { prose, words, type Prose } from '../../../prose';
import { headlineOf } from '../../fit';
import type { Answer } from '../../types';
import { ofApplication } from '../../verdict/application';
import { doing } from '../../verdict/operations';
import { about } from './others';
import { aboutOf, cardOf, check, isAboutRoles, isOfRoles, matchOf, refusesKey, type FollowUpInput } from './input';
import { finished, roleStep } from './parts';

/*
 * The same case in another program, at another place, or with another operation: what stays the same, and what that one
 * has to be looked at for.
 */

/** Whether no key is taken there, as the resource itself says. */
const takesNoKeys = ({ verdict }: FollowUpInput): boolean => verdict?.account?.keysDisabled === true;

/** What counts of a program, by the error that the first one met. */
interface Sameness {
  readonly headline: (program: Prose) => Prose;
  readonly why: (program: Prose, input: FollowUpInput) => Prose;
}

/** What a program signs in with: a key goes past all roles. */
const signsIn = (program: Prose, input: FollowUpInput): Prose =>
  takesNoKeys(input)
    ? prose`${aboutOf(input)} takes no keys, so ${program} has to sign in with Microsoft Entra ID.`
    : input.verdict?.account === undefined
      ? prose`Whoever ${program} signs in as needs it. With a key no role is looked at, where keys are taken.`
      : prose`Whoever ${program} signs in as needs it. With a key no role is looked at: ${aboutOf(input)} takes keys.`;

const OF_ROLES: Sameness = {
  headline: (program) => prose`The same in ${program}: the role counts, not the program`,
  why: signsIn,
};

const NO_KEYS: Sameness = {
  headline: (program) => prose`The same in ${program}: the resource takes no keys`,
  why: (program) =>
    prose`${program} has to sign in with Microsoft Entra ID. A program that can only send a key gets no answer there.`,
};

const OF_NETWORK: Sameness = {
  headline: (program) => prose`${program}: it counts where its calls come from`,
  why: (program, { verdict }) =>
    verdict?.account?.publicAccess === 'disabled'
      ? prose`On a machine inside that network ${program} gets in. A service in the internet does not: public access is off.`
      : prose`On your machine ${program} calls from your address. A service in the internet calls from its own, which has to be let in.`,
};

const OF_NAMES: Sameness = {
  headline: (program) => prose`The same in ${program}: it takes the deployment’s name`,
  why: () => words('Whatever it calls the field, model or deployment: the name that the resource has counts.'),
};

const OF_LIMIT: Sameness = {
  headline: (program) => prose`The same in ${program}: the limit is the deployment’s`,
  why: () => words('All programs that call the deployment share it. Another deployment has a limit of its own.'),
};

const OTHERWISE: Sameness = {
  headline: (program) => prose`The same holds in ${program}`,
  why: () => [],
};

const BY_FAMILY: Readonly<Partial<Record<Family, Sameness>>> = {
  'network-blocked': OF_NETWORK,
  connectivity: OF_NETWORK,
  'deployment-not-found': OF_NAMES,
  'model-not-found': OF_NAMES,
  'key-auth-disabled': NO_KEYS,
  'rate-limited': OF_LIMIT,
};

function samenessOf(input: FollowUpInput): Sameness {
  const family = matchOf(input)?.scenario.family;
  if (refusesKey(input)) return NO_KEYS;
  return (family && BY_FAMILY[family]) ?? (isOfRoles(input) && isAboutRoles(input) ? OF_ROLES : OTHERWISE);
}

/** The card's own thing to do, below other words. */
function below(input: FollowUpInput, says: Pick<Answer, 'headline' | 'why'>): Answer {
  const { verdict } = input;
  if (verdict?.verdict === 'not-granted' && isOfRoles(input) && !ofApplication(verdict))
    return roleStep(input, verdict, says);
  const card = cardOf(input);
  if (card === undefined) return about(input);
  const more = card.buttons.some(({ kind }) => kind === 'check') ? [] : check(input);
  return finished({ ...card, tone: 'neutral', ...says, buttons: [...card.buttons, ...more].slice(0, 3) }, input);
}

/** "And in Cursor?": what of the case holds there as well. */
export function inProgram(input: FollowUpInput, program: string): Answer {
  const same = samenessOf(input);
  const name = words(program);
  const why = same.why(name, input);
  const card = cardOf(input);
  return below(input, {
    headline: headlineOf(same.headline(name), prose`The same holds in ${name}`),
    why: why.length > 0 || card === undefined ? why : prose`${card.headline}.`,
  });
}

/** "And for embeddings?", after an error that does not look at what is called. */
export function forOperation(input: FollowUpInput): Answer | undefined {
  const { question, error } = input;
  const card = cardOf(input);
  const match = matchOf(input);
  if (error === undefined || question === undefined || card === undefined || match === undefined) return undefined;
  if (isOfRoles(input) || traitsOf(match.scenario.family).namesDeployment) return undefined;
  return below(input, {
    headline: words('The same there: this error does not look at what you call'),
    why: prose`To ${doing(question.wanted)} you would meet it as well: ${card.headline}.`,
  });
}

/** "And in production?", where no resource is known that it could be compared with. */
export const elsewhere = (input: FollowUpInput): Answer => {
  const card = cardOf(input);
  return below(input, {
    headline: words('The same there, unless it is set up in another way'),
    why: card && prose`I have seen only this: ${card.headline}. If it fails there too, paste that message.`,
  });
};
