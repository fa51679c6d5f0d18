import type { AccessVerdict } from '../../access';
import { traitsOf, type Explanation, type Match, type StepAction } from '../../diagnosis';
import { firstSentence, prose, words, type Prose } from '../../prose';
import { headlineOf, isHeadline } from '../fit';
import { asSentence, asTitle } from '../humane';
import type { Block, Button, Step, Tone } from '../types';
import type { NamedIdentity } from './identity';
import type { DiagnosisInput } from './input';

/** What a card about an error says at the top, and which steps and reasons are left for the parts that fold. */
export interface PasteRuling {
  readonly tone: Tone;
  readonly headline: Prose;
  readonly why: Prose;
  readonly todo?: Step | undefined;
  readonly expect?: Prose | undefined;
  readonly buttons: readonly Button[];
  /** The state of the account rules the card: it need not be confirmed beside it. */
  readonly confirmed?: true | undefined;
  /** What comes after the one thing to do, for the same cause. */
  readonly next?: readonly Step[] | undefined;
  /** Steps that may still be open, if it is not that. */
  readonly others: readonly Step[];
  /** What the verdict has settled: no step of another cause does it, either. */
  readonly closed?: readonly StepAction[] | undefined;
  /** More about why, folded. */
  readonly more: readonly Block[];
}

/** All that rules a card about an error whose cause is known. */
export interface Case {
  readonly input: DiagnosisInput;
  readonly match: Match;
  readonly said: Explanation;
  /** The scenario's steps, made to fit what was found. */
  readonly steps: readonly Step[];
  readonly identity: NamedIdentity;
  readonly verdict: AccessVerdict | undefined;
}

const GRANTED = 'It works 5 to 10 minutes later. If it does not, sign in again.';
const AGAIN = 'Then call again. If another error comes, paste it.';

/** What to expect of a step. */
const EXPECTS: Readonly<Partial<Record<StepAction, string>>> = {
  grant: GRANTED,
  assign: GRANTED,
  'sign-in': AGAIN,
  'get-token': AGAIN,
  'choose-tenant': AGAIN,
  'choose-subscription': AGAIN,
  'build-client': AGAIN,
  'change-call': AGAIN,
  'set-environment': AGAIN,
  install: AGAIN,
  migrate: AGAIN,
  'rotate-key': AGAIN,
  'compare-keys': AGAIN,
  'list-deployments': 'Use one of these names, letter by letter.',
  'test-call': '200 means that you have access.',
};

export const expectOf = (step: Step | undefined): Prose | undefined => {
  const text = step && EXPECTS[step.does];
  return text === undefined ? undefined : words(text);
};

export const without = (steps: readonly Step[], ...actions: readonly StepAction[]): readonly Step[] =>
  steps.filter(({ does }) => !actions.includes(does));

/** Calls to models and agents: what is missing is said in words that need no knowledge of Azure. */
function plainCause({ match, said, input: { evidence } }: Case): Pick<PasteRuling, 'headline' | 'why'> | undefined {
  if (traitsOf(match.scenario.family).roleMissing !== 'data') return undefined;
  if (said.leads !== undefined && said.leads.id !== 'role-missing') return undefined;
  const name = evidence.resource?.value;
  return {
    headline: headlineOf(
      prose`A role is missing on ${name ?? 'the resource'}`,
      words('A role is missing on the resource'),
    ),
    why: words('The sign-in worked, but the identity that made the call has no role for it.'),
  };
}

/** The title of the cause that leads: the scenario's own is about the most usual one. */
const shortTitle = ({ leads }: Explanation): readonly Prose[] => (leads === undefined ? [] : [asTitle(leads.title)]);

/** The scenario's own words, where nothing that was looked up says more. */
export function ownWords(of: Case): PasteRuling {
  const { match, said, steps } = of;
  const title = asTitle(said.headline);
  const simple = isHeadline(title) ? undefined : plainCause(of);
  const headline = simple?.headline ?? headlineOf(title, ...shortTitle(said), words(match.scenario.title));
  const [first, after] = firstSentence(said.cause);
  const [why, rest] = simple === undefined ? [first, after] : [simple.why, said.cause];
  const [todo, ...next] = steps;
  const more: readonly Prose[] = [
    ...(headline === title ? [] : [asSentence(title)]),
    ...(rest.length === 0 ? [] : [rest]),
  ];
  return {
    tone: 'problem',
    headline,
    why,
    todo,
    expect: expectOf(todo),
    buttons: [],
    next,
    others: [],
    more: more.map((text) => ({ kind: 'text', text })),
  };
}
