import { slot, snippet, prose, words, type Prose, type Snippet } from '../../../prose';
import { fold } from '../../folds';
import { headlineOf } from '../../fit';
import type { Answer, Step } from '../../types';
import { placeOf } from './deployments';
import { cardOf, caseOf, check, matchOf, say, type FollowUpInput } from './input';
import { open } from './parts';
import type { NetworkReport } from './report-kinds';

const bash = snippet('Bash');

interface Says {
  readonly headline: Prose;
  readonly why: Prose;
  readonly todo?: Step | undefined;
  readonly expect?: Prose | undefined;
}

const answer = (input: FollowUpInput, says: Says): Answer =>
  open(
    {
      tone: 'neutral',
      ...says,
      blocks: [],
      folds: fold('Sources', [{ kind: 'sources', sources: matchOf(input)?.scenario.sources ?? [] }]),
      buttons: [...say(input, 'It still does not work'), ...say(input, 'Who can do it?'), ...check(input)],
    },
    input,
  );

const hostOf = ({ error, verdict }: FollowUpInput): string | undefined =>
  error?.evidence.endpoint?.value.host ??
  (error?.evidence.resource === undefined
    ? verdict?.account?.endpoints[0]?.replace(/^https:\/\/|\/.*$/g, '')
    : undefined);

const lookUp = (input: FollowUpInput): Snippet => {
  const name = input.error?.evidence.resource?.value;
  const host = hostOf(input) ?? (name === undefined ? undefined : `${name}.openai.azure.com`);
  return bash`nslookup "${slot('host', host)}"`;
};

/** Whether only a private endpoint leads in: as Azure shows it, as the error says, or as somebody told. */
function isClosed({ verdict, error }: FollowUpInput, id: string | undefined): boolean {
  const set = verdict?.account?.publicAccess;
  if (set !== undefined) return set === 'disabled';
  const told = error?.evidence.claims.network.map(({ value }) => value) ?? [];
  return id === 'network-private-endpoint' || told.includes('public-access-off');
}

/** What the status says where the network let the call through. */
const notIt = (input: FollowUpInput, headline: Prose): Answer => {
  const card = cardOf(input);
  return answer(input, {
    headline,
    why: prose`So the network is not what stops it: ${caseOf(input)} came from the service. I read it as: ${words(matchOf(input)?.scenario.title ?? 'another cause')}.`,
    todo: card?.todo,
    expect: card?.expect,
  });
};

const ZONE = words(
  'Link the private DNS zones of the endpoint to the network that the program is in. Over a VPN, its DNS server must ask them.',
);
const INSIDE = 'So that machine is told the way to the private endpoint.';

/** The name leads to an address of the inside. */
const toTheInside = (input: FollowUpInput, value: string, isRefused: boolean): Answer =>
  answer(input, {
    headline: headlineOf(prose`${value} is the private endpoint: DNS is right there`, words('DNS is right there')),
    why: isRefused
      ? words(`${INSIDE} The call that was refused took the public way: it ran elsewhere, or through a proxy.`)
      : words(`${INSIDE} If the call still fails, it runs elsewhere, or nothing leads from there to that address.`),
    todo: {
      does: 'test-network',
      text: words('Look the name up where the program itself runs: in its container, app or pipeline.'),
      snippet: lookUp(input),
    },
    expect: words(
      isRefused
        ? 'The same address there? Then look at a proxy, and whether the endpoint’s connection is Approved.'
        : 'The same address there, and no answer? Then the VPN, the peering or a rule for port 443 is missing.',
    ),
  });

/** The name leads to the public side. */
function toTheOutside(input: FollowUpInput, value: string, closed: boolean): Answer {
  if (closed)
    return answer(input, {
      headline: headlineOf(
        prose`${value} is public: the private endpoint’s DNS is not used`,
        words('A public address: the private endpoint’s DNS is not used'),
      ),
      why: words('From that machine the name leads to the public side of the resource, and that side is closed.'),
      todo: { does: 'open-network', text: ZONE, snippet: lookUp(input) },
      expect: words('It is right when the name gives a private address, such as 10.x, where the program runs.'),
    });
  return answer(input, {
    headline: headlineOf(
      prose`${value} is the public side: without a private endpoint that is right`,
      words('A public address is right without a private endpoint'),
    ),
    why: words('The firewall looks at the other side: the address from which the call comes.'),
    todo: {
      does: 'test-network',
      text: words('Find that address, on the machine that makes the call:'),
      snippet: bash`curl -s https://ifconfig.me`,
    },
    expect: words('Tell me what it says.'),
  });
}

/** A name that was not found, or an answer that never came. */
const known = (input: FollowUpInput, value: string): Answer =>
  answer(input, {
    headline: headlineOf(
      prose`On that machine the name is known: ${value}`,
      words('On that machine the name is known'),
    ),
    why: words(
      'So the name exists, and the machine or container on which the program runs cannot find it, or reach it.',
    ),
    todo: {
      does: 'test-network',
      text: words('Run the same there. In a container: inside it, not beside it.'),
      snippet: lookUp(input),
    },
    expect: words(
      'Unknown only there? Then it uses another DNS server, or the program has the name with a letter wrong.',
    ),
  });

function ofName(input: FollowUpInput, value: string, isPrivate: boolean): Answer {
  const scenario = matchOf(input)?.scenario;
  if (scenario?.family === 'connectivity') return isPrivate ? toTheInside(input, value, false) : known(input, value);
  if (scenario?.family !== 'network-blocked')
    return notIt(input, headlineOf(prose`The name leads to ${value}: DNS works`, words('DNS works')));
  return isPrivate ? toTheInside(input, value, true) : toTheOutside(input, value, isClosed(input, scenario.id));
}

function ofCaller(input: FollowUpInput, value: string, isPrivate: boolean): Answer {
  const scenario = matchOf(input)?.scenario;
  if (scenario?.family !== 'network-blocked')
    return notIt(input, words('The address of the caller plays no part here'));
  if (isClosed(input, scenario.id)) return closed(input, words('No list of addresses helps: public access is off'));
  if (isPrivate)
    return answer(input, {
      headline: headlineOf(
        prose`${value} is an address of the inside: the resource sees another`,
        words('The resource sees another address'),
      ),
      why: words('Where calls leave your network they get a public address, and the list wants that one.'),
      todo: {
        does: 'test-network',
        text: words('On the machine that makes the call:'),
        snippet: bash`curl -s https://ifconfig.me`,
      },
    });
  const { account, group } = placeOf(input);
  return answer(input, {
    headline: headlineOf(prose`Then ${value} has to be on the list of the resource`, words('It has to be on the list')),
    why: words('That is the address that its firewall sees, as long as the program calls from this machine.'),
    todo: {
      does: 'open-network',
      text: words('Whoever manages the resource lets it in:'),
      snippet: bash`az cognitiveservices account network-rule add --name "${slot('account name', account)}" --resource-group "${slot('resource group', group)}" --ip-address "${slot('your address', value)}"`,
    },
    expect: words('It takes some minutes to count. At home such an address can change.'),
  });
}

/** Nothing from outside comes in. */
const closed = (input: FollowUpInput, headline: Prose): Answer =>
  answer(input, {
    headline,
    why: words('From outside no list of addresses helps, and no role. Only the private endpoint leads in.'),
    todo: {
      does: 'test-network',
      text: words('Where the program runs, see which address the name gives:'),
      snippet: lookUp(input),
    },
    expect: words('10.x or the like is the private endpoint. A public address there is what is wrong. Tell me which.'),
  });

const showSetting = (input: FollowUpInput): Snippet => {
  const { account, group } = placeOf(input);
  return bash`az cognitiveservices account show --name "${slot('account name', account)}" --resource-group "${slot('resource group', group)}" --query "{endpoint:properties.endpoint, public:properties.publicNetworkAccess, rules:properties.networkAcls}"`;
};

function ofPublicAccess(input: FollowUpInput, state: 'on' | 'off' | 'selected'): Answer {
  const family = matchOf(input)?.scenario.family;
  const isOfNetwork = family === 'network-blocked' || family === 'connectivity';
  if (!isOfNetwork) return notIt(input, words('That setting is not what this error is about'));
  if (state === 'off') return closed(input, words('Public access is off: only the private endpoint leads in'));
  if (state === 'selected')
    return answer(input, {
      headline: words('Then the address of the caller has to be on the list'),
      why: words('With selected networks the resource looks at where a call comes from, and refuses all others.'),
      todo: {
        does: 'test-network',
        text: words('Find that address, on the machine that makes the call:'),
        snippet: bash`curl -s https://ifconfig.me`,
      },
      expect: words('Tell me what it says.'),
    });
  return answer(input, {
    headline: words('Open to all, and still refused: is it the same resource?'),
    why: words(
      'A change takes some minutes to count. Else the call goes to another resource, or a proxy or gateway before it refuses.',
    ),
    todo: {
      does: 'read-account',
      text: words('Compare the endpoint, and look for rules that are left:'),
      snippet: showSetting(input),
    },
  });
}

/** What something that was looked up of the network means for the error. */
export const ofNetwork = (input: FollowUpInput, report: NetworkReport): Answer =>
  report.kind === 'public-access'
    ? ofPublicAccess(input, report.state)
    : report.of === 'name'
      ? ofName(input, report.value, report.isPrivate)
      : ofCaller(input, report.value, report.isPrivate);
