import type { Family } from '../../../diagnosis';
import { plain, prose, words, type Prose } from '../../../prose';
import { fitted, headlineOf } from '../../fit';
import type { Answer, Block, Step } from '../../types';
import { aboutOf, caseOf, check, matchOf, say, type FollowUpInput } from './input';
import { isOpen, openToAll } from './network-state';
import { stepsOf } from './parts';

/*
 * It fails still, and no role mends it: what a new look at the resource shows, and the cause or the step that comes next.
 */

/** Errors of the sign-in itself: a program that runs on does not notice a new one. */
const SIGNED_IN: ReadonlySet<Family | undefined> = new Set([
  'tenant-mismatch',
  'token-rejected',
  'credential-unavailable',
  'aadsts',
]);

const OTHER_CAUSES = 'If that is not it';

/** What the card has not said yet: other causes, else the steps that come after the one that was told. */
function notYet(input: FollowUpInput, card: Answer): readonly Block[] {
  const folds = (card.folds ?? []).filter(({ label }) => label === OTHER_CAUSES || label === 'Next');
  if (folds.length > 0) return folds.flatMap(({ blocks }) => blocks);
  const steps = stepsOf(input).filter(({ text }) => card.todo === undefined || plain(text) !== plain(card.todo.text));
  return steps.length === 0 ? [] : [{ kind: 'steps', steps }];
}

/** Of a sign-in, what is easily overlooked. */
const RESTART = ' After a new sign-in, restart the program: it keeps its old token.';

const PUBLIC = {
  disabled: 'public access is off, so only a private endpoint leads in',
  'selected-networks': 'it lets in only the addresses on its list',
  enabled: 'it is open to all networks',
} as const;

/** The same where nothing answered. */
const ON_THE_WAY = {
  disabled: PUBLIC.disabled,
  'selected-networks': 'its list of addresses would answer with a 403, so something on the way stops the call',
  enabled: 'it is open to all networks, so something on the way stops the call',
} as const;

/** What the look of this moment shows of the resource, as far as it has to do with the error. */
function lookedAt(input: FollowUpInput): Prose | undefined {
  const { verdict, error } = input;
  const family = matchOf(input)?.scenario.family;
  const account = verdict?.account;
  if (family === undefined || verdict === undefined) return undefined;
  if (family === 'network-blocked' && account !== undefined) return words(PUBLIC[account.publicAccess]);
  if (family === 'connectivity' && account !== undefined) return words(ON_THE_WAY[account.publicAccess]);
  if (family === 'key-invalid' || family === 'key-auth-disabled') {
    if (account?.keysDisabled === undefined) return undefined;
    return words(account.keysDisabled ? 'keys are still switched off there' : 'keys are switched on there');
  }
  const name = error?.evidence.deployment?.value;
  if (family !== 'deployment-not-found' || name === undefined || verdict.deployments === undefined) return undefined;
  return verdict.deployments.some((each) => each.name === name)
    ? prose`the deployment ${name} is there`
    : prose`there is still no deployment ${name}`;
}

/** What was looked at anew; else what the error was taken for. */
function reconsidered(input: FollowUpInput, cause: Prose | undefined, isLast = false): Prose {
  const match = matchOf(input);
  const seen = lookedAt(input);
  const restart = words(SIGNED_IN.has(match?.scenario.family) ? RESTART : '');
  const looked: Prose = seen === undefined ? [] : prose`I looked at ${aboutOf(input)} again: ${seen}.`;
  if (cause !== undefined)
    return prose`${looked}${words(seen === undefined ? '' : ' ')}It can also be this: ${cause}${restart}`;
  if (seen !== undefined) return prose`${looked}${words(isLast ? '' : ' So this comes next:')}${restart}`;
  return match === undefined
    ? prose`I cannot see from here whether ${caseOf(input)} is mended.`
    : prose`I took it for: ${words(match.scenario.title)}. I cannot see from here whether that is mended.${restart}`;
}

interface Found {
  readonly cause: Prose | undefined;
  readonly step: Step | undefined;
}

/** Each cause with its first step, and each step that follows. */
function inOrder(rest: readonly Block[]): readonly Found[] {
  let cause: Prose | undefined;
  return rest.flatMap((block): readonly Found[] => {
    if (block.kind === 'text') {
      cause = block.text;
      return [];
    }
    if (block.kind !== 'steps') return [];
    const found = block.steps.map((step, i) => ({ cause: i === 0 ? cause : undefined, step }));
    cause = undefined;
    return found;
  });
}

const headline = (input: FollowUpInput, { cause, step }: Partial<Found>): Prose => {
  const { fails = 1 } = input;
  if (step === undefined) return words('Then look at the other causes');
  if (cause !== undefined) return words('Then another cause comes next');
  return fails > 1
    ? headlineOf(prose`Still ${caseOf(input)}: then try this one next`, words('Then try this one next'))
    : words('Then go on with the next step');
};

/** Nothing is left to try: what would tell more. */
const allTried = (input: FollowUpInput): Answer =>
  fitted({
    tone: 'warning',
    headline: words('That was all that I know for this error'),
    why: reconsidered(input, undefined, true),
    todo: {
      does: 'read',
      text: words(
        'Paste the whole message that comes now, with the lines around it: a word in it can change the cause.',
      ),
    },
    blocks: [],
    buttons: [...say(input, 'What do I change?'), ...say(input, 'Why?'), ...check(input)],
  });

/** The cause or the step that comes next, one each time that it is said to fail. */
export function otherwise(input: FollowUpInput, card: Answer): Answer {
  const { fails = 1 } = input;
  // No rule of its own refuses anybody there: what opens its network mends nothing.
  if (matchOf(input)?.scenario.family === 'network-blocked' && isOpen(input))
    return fails > 1
      ? allTried(input)
      : openToAll(
          input,
          headlineOf(
            prose`I looked at ${aboutOf(input)} again: it is open to all networks`,
            words('I looked again: it is open to all networks'),
          ),
        );
  const rest = notYet(input, card);
  const order = inOrder(rest);
  if (order.length > 0 && fails > order.length) return allTried(input);
  const next = order[fails - 1] ?? order[0];
  return fitted({
    tone: 'warning',
    headline: headline(input, next ?? {}),
    why: reconsidered(input, next?.cause),
    todo: next?.step ?? {
      does: 'read',
      text: words('If the message is another one now, paste it. Else go on with this:'),
    },
    expect: next && words('Another message now? Paste it.'),
    blocks: rest.length === 0 ? [] : [{ kind: 'more', label: OTHER_CAUSES, blocks: rest }],
    folds: card.folds?.filter(({ label }) => label !== OTHER_CAUSES && label !== 'Next'),
    buttons: [...say(input, 'Why?'), ...say(input, 'Check my access', 'check'), ...card.buttons.slice(0, 1)],
  });
}
