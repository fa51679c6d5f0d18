import { accountsLink, foundryLink } from '../../../azure-names';
import { words } from '../../../prose';
import { cloudOf } from '../../names';
import type { Answer, Step } from '../../types';
import { cardOf, check, say, type FollowUpInput } from './input';
import { CHANGING, open, stepsOf } from './parts';

const stepsOn = ({ todo, folds = [] }: Answer): readonly Step[] => [
  ...(todo === undefined ? [] : [todo]),
  ...folds.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'steps' ? block.steps : []))),
];

/** The same in the portal: the step that changes something. */
export function inPortalOfCard(input: FollowUpInput): Answer | undefined {
  const card = cardOf(input);
  const steps = [...stepsOf(input), ...(card === undefined ? [] : stepsOn(card))];
  const step = steps.find(({ does }) => CHANGING.has(does)) ?? card?.todo ?? steps[0];
  return step && onPage(input, step);
}

/** The card's own code, where no role is to be given; a command where that was asked for. */
export function asOnCard(input: FollowUpInput, isCommand: boolean): Answer | undefined {
  const card = cardOf(input);
  if (card === undefined) return undefined;
  const commands = stepsOf(input).filter(({ snippet }) => snippet?.language === 'Bash');
  const steps = [...(isCommand ? commands : []), ...stepsOn(card)];
  // What was folded to make room, and no message, nor what comes after it.
  const shown = card.buttons.flatMap((button) =>
    button.kind === 'show' && button.label.startsWith('Show') ? button.blocks : [],
  );
  const found =
    isCommand && commands.length > 0
      ? undefined
      : shown.flatMap((block) => (block.kind === 'snippet' ? [block.snippet] : []))[0];
  const step = steps.find(({ snippet }) => snippet !== undefined) ?? card.todo;
  if (step === undefined) return undefined;
  const snippet = found ?? step.snippet;
  return open(
    {
      tone: 'neutral',
      headline: words('This does it'),
      todo: { ...step, ...(snippet && { snippet }) },
      blocks: [],
      buttons: [...say(input, 'Why?'), ...check(input), ...say(input, 'It still does not work')],
    },
    input,
  );
}

/** What has a page in the portal is done there; of the rest, the list of resources. */
function onPage(input: FollowUpInput, { link, does, text }: Step): Answer {
  const cloud = cloudOf(input.verdict?.account?.endpoints[0]);
  const page = OF_MODELS.has(does)
    ? { text: 'Foundry portal', href: foundryLink(cloud) }
    : { text: 'Your Azure AI resources', href: accountsLink(cloud) };
  const { text: label, href } = link ?? page;
  return open(
    {
      tone: 'neutral',
      headline: words('In the Azure portal'),
      todo: { does, text },
      blocks: [],
      buttons: [{ kind: 'open', label, href }, ...say(input, 'Why?'), ...check(input)],
    },
    input,
  );
}

/** What is done where models are. */
const OF_MODELS: ReadonlySet<Step['does']> = new Set(['deploy', 'list-deployments']);
