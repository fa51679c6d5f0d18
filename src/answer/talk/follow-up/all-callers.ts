import type { Family } from '../../../diagnosis';
import { prose, words, type Prose } from '../../../prose';
import { headlineOf } from '../../fit';
import { fold } from '../../folds';
import type { Answer } from '../../types';
import { aboutOf, cardOf, check, matchOf, say, type FollowUpInput } from './input';
import { finished } from './parts';

/** Whom an error comes to, and whom it spares. */
interface Reach {
  /** The answer to "does everybody get that?", as far as the name of the resource; and the same without a name. */
  readonly headline: (where: Prose) => Prose;
  readonly short: string;
  readonly why: string;
}

const ofName: Reach = {
  headline: (where) => prose`Yes, everybody who writes that name ${where} gets it`,
  short: 'Yes, everybody who writes that name',
  why: 'The right name works for all.',
};

/** Errors that do not look at who calls: whoever else calls, the same mends them. */
const OF_ALL: Readonly<Partial<Record<Family, Reach>>> = {
  'managed-identity': {
    headline: () => words('Each program that runs there gets it'),
    short: 'Each program that runs there gets it',
    why: 'One that runs elsewhere, with an identity of its own, does not.',
  },
  'network-blocked': {
    headline: (where) => prose`It depends on the address of the caller ${where}`,
    short: 'It depends on the address of the caller',
    why: 'Whoever calls from an address that is not let in gets it. Whoever calls from one that is, does not.',
  },
  'rate-limited': {
    headline: (where) => prose`Yes, all callers of the deployment ${where} share the limit`,
    short: 'Yes, all callers of the deployment share the limit',
    why: 'Another deployment has a limit of its own.',
  },
  'deployment-not-found': ofName,
  'model-not-found': ofName,
  'resource-not-found': {
    headline: () => words('Yes, everybody who calls that address gets it'),
    short: 'Yes, everybody who calls that address gets it',
    why: 'The right address works for all.',
  },
  'key-auth-disabled': {
    headline: (where) => prose`Yes, every call with a key ${where} gets it`,
    short: 'Yes, every call with a key gets it',
    why: 'Whoever signs in, and has the role, gets in.',
  },
  'api-version-unsupported': {
    headline: () => words('Yes, everybody who sends that version gets it'),
    short: 'Yes, everybody who sends that version gets it',
    why: 'The version stands in the call: another one works for all.',
  },
  'content-filtered': {
    headline: () => words('It depends on the text, and not on who calls'),
    short: 'It depends on the text, and not on who calls',
    why: 'The filter looks at what is sent and answered. The same text meets the same filter.',
  },
  'service-error': {
    headline: () => words('It can come to everybody: the service itself has trouble'),
    short: 'It can come to everybody',
    why: 'It comes from the service, whoever calls.',
  },
};

const where = (input: FollowUpInput): Prose =>
  input.question?.resource === undefined && input.error?.evidence.resource === undefined
    ? words('there')
    : prose`on ${input.error?.evidence.resource?.value ?? aboutOf(input)}`;

/** "Does our staging app get that too?": whom it comes to, and what mends it. Undefined where who calls counts. */
export function ofAllCallers(input: FollowUpInput): Answer | undefined {
  const match = matchOf(input);
  const family = match?.scenario.family;
  const reach = family && OF_ALL[family];
  if (match === undefined || reach === undefined) return undefined;
  const card = cardOf(input);
  return finished(
    {
      tone: 'neutral',
      headline: headlineOf(reach.headline(where(input)), words(reach.short)),
      why: words(reach.why),
      todo: card?.todo,
      expect: card?.expect,
      blocks: [],
      folds: fold('Sources', [{ kind: 'sources', sources: match.scenario.sources }]),
      buttons: [...(card?.buttons.slice(0, 1) ?? []), ...say(input, 'Who can do it?'), ...check(input)],
    },
    input,
  );
}
