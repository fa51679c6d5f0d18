import { prose, slot, snippet, words } from '../../../prose';
import { fold } from '../../folds';
import type { Answer, Step } from '../../types';
import { asItIs } from './again';
import { placeOf } from './deployments';
import { check, matchOf, say, type FollowUpInput } from './input';
import { open } from './parts';

const bash = snippet('Bash');

/** Errors that a rule for an address or a subnet mends. */
const HAS_RULES: ReadonlySet<string> = new Set(['network-firewall', 'network-bare-refusal']);

function ruleFor(input: FollowUpInput, isOfApp: boolean): Step {
  const { account, group } = placeOf(input);
  const add = bash`az cognitiveservices account network-rule add --name "${slot('account name', account)}" --resource-group "${slot('resource group', group)}"`;
  return isOfApp
    ? {
        does: 'open-network',
        text: words('Let its subnet in, which needs a service endpoint:'),
        snippet: bash`${add} --subnet "${slot('resource id of the subnet', undefined)}"`,
      }
    : {
        does: 'open-network',
        text: words('Let the whole range of the office in, once:'),
        snippet: bash`${add} --ip-address "${slot('address range', undefined)}"`,
      };
}

/** Without public access there is no list that could let anything in. */
const closed = (input: FollowUpInput): Answer => ({
  ...asItIs(input),
  headline: words('Only what runs inside that network gets in: public access is off'),
});

/** Who else gets past a firewall: it looks at where a call comes from. Undefined where no such rule is what mends it. */
export function network(input: FollowUpInput, isOfApp: boolean): Answer | undefined {
  const match = matchOf(input);
  const { verdict, error, speaksOf } = input;
  if (match === undefined) return undefined;
  // Without public access there is no list.
  if (match.scenario.family === 'network-blocked' && verdict?.account?.publicAccess === 'disabled')
    return isOfApp ? closed(input) : undefined;
  // Of a host that is known, the card says more.
  if (!HAS_RULES.has(match.scenario.id)) return undefined;
  if (isOfApp && (speaksOf?.runsOn !== undefined || error?.evidence.claims.runsOn[0] !== undefined)) return undefined;
  return open(
    {
      tone: 'neutral',
      headline: words('The network lets addresses in, not persons'),
      why: isOfApp
        ? prose`An app or a pipeline calls from an address of its own, so yours does not help it.`
        : prose`Whoever calls from an address that is on the list gets past it, and nobody else does.`,
      todo: ruleFor(input, isOfApp),
      expect: words('It takes some minutes to count. Each caller needs a role besides.'),
      blocks: [],
      folds: fold('Sources', [{ kind: 'sources', sources: match.scenario.sources }]),
      buttons: [...say(input, 'Can I do it myself?'), ...say(input, 'In Terraform'), ...check(input)],
    },
    input,
  );
}
