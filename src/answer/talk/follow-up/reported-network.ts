import { slot, snippet, prose, words, type Prose } from '../../../prose';
import { headlineOf } from '../../fit';
import type { Answer } from '../../types';
import { placeOf } from './deployments';
import { aboutOf, cardOf, caseOf, matchOf, type FollowUpInput } from './input';
import { answer, closed, isClosed, isOpen, isUnanswered, lookUp, noList, openToAll } from './network-state';
import type { NetworkReport } from '../../../followups';

const bash = snippet('Bash');

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
  'If there is a private endpoint, link its private DNS zones to the network that the program is in. Over a VPN, its DNS server must ask them.',
);
const INSIDE = 'That machine is told a way inside, as it has to be for a private endpoint.';

/** The name leads to an address of the inside. */
const toTheInside = (input: FollowUpInput, value: string, isRefused: boolean): Answer =>
  answer(input, {
    headline: headlineOf(
      prose`${value} may be the private endpoint: DNS looks right there`,
      words('DNS looks right there'),
    ),
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
        ? 'The same address there? Then look at a proxy, and whether the connection of the private endpoint is Approved.'
        : 'The same address there, and no answer? Then the VPN, the peering or a rule for port 443 is missing.',
    ),
  });

/** The name leads to the public side. */
function toTheOutside(input: FollowUpInput, value: string, closed: boolean): Answer {
  if (isOpen(input))
    return openToAll(
      input,
      headlineOf(
        prose`${value} is the public side, and that is open to all`,
        words('That is the public side, and it is open to all'),
      ),
    );
  if (closed)
    return answer(input, {
      headline: headlineOf(
        prose`${value} is public: private DNS is not used there`,
        words('A public address: private DNS is not used there'),
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
  if (scenario?.family === 'connectivity') {
    if (isPrivate) return toTheInside(input, value, false);
    return isClosed(input, scenario.id) ? toTheOutside(input, value, true) : known(input, value);
  }
  if (scenario?.family !== 'network-blocked')
    return notIt(input, headlineOf(prose`The name leads to ${value}: DNS works`, words('DNS works')));
  return isPrivate ? toTheInside(input, value, true) : toTheOutside(input, value, isClosed(input, scenario.id));
}

function ofCaller(input: FollowUpInput, value: string, isPrivate: boolean): Answer {
  const scenario = matchOf(input)?.scenario;
  const isOfNetwork = scenario?.family === 'network-blocked' || scenario?.family === 'connectivity';
  if (!isOfNetwork) return notIt(input, words('The address of the caller plays no part here'));
  if (isClosed(input, scenario.id)) return closed(input, words('No list of addresses helps: public access is off'));
  if (scenario.family === 'connectivity') return noList(input);
  if (isOpen(input))
    return openToAll(
      input,
      headlineOf(prose`No list is used: ${aboutOf(input)} is open to all`, words('No list is used: it is open to all')),
    );
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

function ofPublicAccess(input: FollowUpInput, state: 'on' | 'off' | 'selected'): Answer {
  const family = matchOf(input)?.scenario.family;
  const isOfNetwork = family === 'network-blocked' || family === 'connectivity';
  if (!isOfNetwork) return notIt(input, words('That setting is not what this error is about'));
  if (state === 'off') return closed(input, words('Public access is off: only a private endpoint leads in'));
  if (state === 'selected' && isUnanswered(input)) return noList(input);
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
  return openToAll(input);
}

/** What something that was looked up of the network means for the error. */
export const ofNetwork = (input: FollowUpInput, report: NetworkReport): Answer =>
  report.kind === 'public-access'
    ? ofPublicAccess(input, report.state)
    : report.of === 'name'
      ? ofName(input, report.value, report.isPrivate)
      : ofCaller(input, report.value, report.isPrivate);
