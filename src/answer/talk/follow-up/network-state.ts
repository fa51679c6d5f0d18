import { slot, snippet, words, type Prose, type Snippet } from '../../../prose';
import { fold } from '../../folds';
import type { Answer } from '../../types';
import { placeOf } from './deployments';
import { cardOf, check, matchOf, say, type FollowUpInput } from './input';
import { answer as answerReport, type Says } from './report';

/*
 * What the network of a resource is like, as the look of this moment or the error shows it, and what follows from that.
 */

const bash = snippet('Bash');

export const answer = (input: FollowUpInput, says: Says): Answer =>
  answerReport(input, says, {
    folds: fold('Sources', [{ kind: 'sources', sources: matchOf(input)?.scenario.sources ?? [] }]),
    buttons: [...say(input, 'It still does not work'), ...say(input, 'Who can do it?'), ...check(input)],
  });

const hostOf = ({ error, verdict }: FollowUpInput): string | undefined =>
  error?.evidence.endpoint?.value.host ??
  (error?.evidence.resource === undefined ? verdict?.account?.endpoints[0]?.split('/')[2] : undefined);

export const lookUp = (input: FollowUpInput): Snippet => {
  const name = input.error?.evidence.resource?.value;
  const host = hostOf(input) ?? (name === undefined ? undefined : `${name}.openai.azure.com`);
  return bash`nslookup "${slot('host', host)}"`;
};

/** Whether only a private endpoint leads in: as Azure shows it, as the error says, or as somebody told. */
export function isClosed({ verdict, error }: FollowUpInput, id: string | undefined): boolean {
  const set = verdict?.account?.publicAccess;
  if (set !== undefined) return set === 'disabled';
  const told = error?.evidence.claims.network.map(({ value }) => value) ?? [];
  return id === 'network-private-endpoint' || told.includes('public-access-off');
}

/** The look shows that its firewall lets everybody in. */
export const isOpen = ({ verdict }: FollowUpInput): boolean => verdict?.account?.publicAccess === 'enabled';

export const isUnanswered = (input: FollowUpInput): boolean => matchOf(input)?.scenario.family === 'connectivity';

/** Nothing from outside comes in. */
export const closed = (input: FollowUpInput, headline: Prose): Answer =>
  answer(input, {
    headline,
    why: words('From outside no list of addresses helps, and no role. Only a private endpoint leads in.'),
    todo: {
      does: 'test-network',
      text: words('Where the program runs, see which address the name gives:'),
      snippet: lookUp(input),
    },
    expect: words(
      '10.x or the like may be the private endpoint. A public address there is what is wrong. Tell me which.',
    ),
  });

const showSetting = (input: FollowUpInput): Snippet => {
  const { account, group } = placeOf(input);
  return bash`az cognitiveservices account show --name "${slot('account name', account)}" --resource-group "${slot('resource group', group)}" --query "{endpoint:properties.endpoint, public:properties.publicNetworkAccess, rules:properties.networkAcls}"`;
};

/** Nothing answered, so no list refused the call. */
export function noList(input: FollowUpInput): Answer {
  const card = cardOf(input);
  return answer(input, {
    headline: words('A list of addresses would answer with a 403'),
    why: words('Your call got no answer, so something on the way stops it, before the resource sees an address.'),
    todo: card?.todo,
    expect: card?.expect,
  });
}

/** The firewall of the resource is no cause. */
export const openToAll = (input: FollowUpInput, headline?: Prose): Answer =>
  isUnanswered(input)
    ? answer(input, {
        headline: headline ?? words('Open to all: then something on the way stops the call'),
        why: words('Nothing answered. A proxy, a firewall of your own network or the DNS of that machine can do that.'),
        todo: {
          does: 'test-network',
          text: words('Look the name up where the program itself runs:'),
          snippet: lookUp(input),
        },
        expect: words('Tell me which address it says.'),
      })
    : answer(input, {
        headline: headline ?? words('Open to all, and still refused: is it the same resource?'),
        why: words(
          'A change takes some minutes to count. Else the call goes to another resource, or a proxy or gateway before it refuses.',
        ),
        todo: {
          does: 'read-account',
          text: words('Compare the endpoint, and look for rules that are left:'),
          snippet: showSetting(input),
        },
      });
