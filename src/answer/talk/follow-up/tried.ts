import { prose, snippet, words, type Prose } from '../../../prose';
import { headlineOf } from '../../fit';
import type { Answer } from '../../types';
import { caseOf, isOfRoles, matchOf, type FollowUpInput } from './input';
import { answer as ofNetwork, isClosed, lookUp } from './network-state';
import { answer, withStep } from './report';
import type { LookedUpOf, Tried } from '../../../followups';
import { contrast } from './told';

/*
 * What somebody tried, and what came out: what it rules out, and what comes next.
 */

const bash = snippet('Bash');

const familyOf = (input: FollowUpInput) => matchOf(input)?.scenario.family;

const isOfNetwork = (input: FollowUpInput): boolean => {
  const family = familyOf(input);
  return family === 'network-blocked' || family === 'connectivity';
};

/** The network is no part of the error. */
const elsewhere = (input: FollowUpInput, headline: Prose): Answer =>
  withStep(
    input,
    headline,
    prose`The service answered ${caseOf(input)}, so the way there is open. I read it as: ${words(matchOf(input)?.scenario.title ?? 'another cause')}.`,
  );

/** One call works. */
function callWorks(input: FollowUpInput, { then }: LookedUpOf<'call-works'>): Answer {
  if (then === 'fails') return worksNotAlways(input);
  if (isOfNetwork(input)) return contrast(input, 'another-place');
  return answer(input, {
    headline: words('Then that call gets in: sign-in and role are right there'),
    why: words(
      'If the program fails all the same, it differs from that call: another identity, endpoint or deployment, or a key in its environment.',
    ),
    todo: {
      does: 'set-environment',
      text: words('Run this where the program runs, and compare it with your call:'),
      snippet: bash`az account show --query user
env | grep -o '^\\(AZURE\\|OPENAI\\)_[A-Z_]*'`,
    },
    expect: words('Does the program get in now, too? Then all is done.'),
  });
}

/** It works, and later it does not: what changes by itself. */
function worksNotAlways(input: FollowUpInput): Answer {
  if (!isOfRoles(input) && familyOf(input) !== 'token-rejected')
    return withStep(
      input,
      words('Then something changes between the two calls'),
      words('Compare them: the same machine, network, endpoint and sign-in?'),
    );
  const isActivated = input.verdict?.verdict === 'eligible';
  return answer(input, {
    headline: words(
      isActivated ? 'Then the activation of your role has ended' : 'Then a token or a role ends by itself',
    ),
    why: words(
      isActivated
        ? 'An eligible role counts for the hours that you chose, and then no more. Activate it again.'
        : 'A token lives for about an hour: a client that got it once as a string keeps the old one. A role that was activated in PIM ends, too.',
    ),
    todo: {
      does: 'build-client',
      text: words(
        isActivated
          ? 'In Privileged Identity Management (PIM), under My roles.'
          : 'Give the client the token provider, which gets a new one, and not a token:',
      ),
      snippet: isActivated ? undefined : input.client,
    },
    expect: words('Does a new start of the program help at once? Then it was the token.'),
  });
}

/** Whether port 443 answers. */
function port(input: FollowUpInput, { isOpen }: LookedUpOf<'port'>): Answer {
  if (!isOfNetwork(input))
    return isOpen
      ? elsewhere(input, words('Good: the network lets you through'))
      : elsewhere(input, words('Then that machine has another problem as well'));
  if (isOpen)
    return ofNetwork(input, {
      headline: words('The way there is open: the resource itself refuses'),
      why: words(
        'The port of the public side answers everybody. The firewall looks at the address when the call comes.',
      ),
      todo: {
        does: 'test-network',
        text: words('See which address the name gives on that machine:'),
        snippet: lookUp(input),
      },
      expect: words('Tell me which address it says.'),
    });
  return ofNetwork(input, {
    headline: words('Then something on the way drops the call'),
    why: isClosed(input, matchOf(input)?.scenario.id)
      ? words(
          'If the name gives a private address there, the way to the private endpoint is missing: VPN, peering, route or a rule for port 443.',
        )
      : words('A firewall or proxy of your own network, or a way to a private endpoint that is not there.'),
    todo: {
      does: 'test-network',
      text: words('See which address the name gives on that machine:'),
      snippet: lookUp(input),
    },
    expect: words('Tell me which address it says: 10.x or the like, or a public one.'),
  });
}

/** The address of Azure's own DNS, which every virtual network reaches. */
const DNS_OF_AZURE = '168.63.129.16';

/** Which server is asked for names; its address says nothing of the resource. */
function dnsServer(input: FollowUpInput, { value }: LookedUpOf<'dns-server'>): Answer {
  const isAzure = value === DNS_OF_AZURE;
  if (!isOfNetwork(input)) return elsewhere(input, words('Which DNS server is asked plays no part here'));
  return ofNetwork(input, {
    headline: headlineOf(
      prose`${value} is the server that is asked, not the answer`,
      words('That is the server, not the answer'),
    ),
    why: words(
      isAzure
        ? 'It is Azure’s own DNS: it knows the private address if the private DNS zone is linked to that virtual network.'
        : `A DNS server of your own has to hand on privatelink names to a resolver in Azure, such as ${DNS_OF_AZURE} from inside the virtual network.`,
    ),
    todo: { does: 'test-network', text: words('What does it answer for the name?'), snippet: lookUp(input) },
    expect: words('Look at the last address: 10.x or the like is right for a private endpoint. Tell me which.'),
  });
}

/** Whether a VPN is on. */
function vpn(input: FollowUpInput, { state }: LookedUpOf<'vpn'>): Answer {
  if (!isOfNetwork(input)) return elsewhere(input, words('The VPN plays no part here'));
  if (state === 'off')
    return ofNetwork(input, {
      headline: words('Then switch it on, and call again'),
      why: words('Without it the call comes from your own address, which the resource does not let in.'),
      todo: {
        does: 'test-network',
        text: words('With the VPN on, see which address the name gives:'),
        snippet: lookUp(input),
      },
      expect: words('Tell me which address it says.'),
    });
  return isClosed(input, matchOf(input)?.scenario.id)
    ? ofNetwork(input, {
        headline: words('The VPN alone is not enough: which address does the name give?'),
        why: words(
          'The call has to go to the private address. Many VPNs hand on only some names or some addresses, and the rest goes out as before.',
        ),
        todo: { does: 'test-network', text: words('With the VPN on, on that machine:'), snippet: lookUp(input) },
        expect: words(
          '10.x or the like is right. A public address: the DNS of the VPN does not know the private zone. Tell me which.',
        ),
      })
    : ofNetwork(input, {
        headline: words('Then see with which address you come out of it'),
        why: words(
          'Many VPNs take only some addresses through: then the call leaves with your own address all the same.',
        ),
        todo: {
          does: 'test-network',
          text: words('With the VPN on, on the machine that makes the call:'),
          snippet: bash`curl -s https://ifconfig.me`,
        },
        expect: words('That address has to be on the list of the resource. Tell me what it says.'),
      });
}

/** The codes of Entra ID that ask for a second factor, so that somebody has to be there. */
const OF_FACTOR: ReadonlySet<string> = new Set([...['50072', '50074', '50076', '50078', '50079', '50158']]);

/** Whether a sign-in wants somebody who answers. */
export const needsPerson = (error: FollowUpInput['error']): boolean =>
  OF_FACTOR.has(error?.evidence.aadsts?.value.replace(/\D/g, '') ?? '');

/** A second factor was given, somewhere. */
function secondFactor(input: FollowUpInput): Answer {
  const title = matchOf(input)?.scenario.title ?? '';
  if (!needsPerson(input.error))
    return withStep(
      input,
      words('Good, but this error asks for something else'),
      prose`I read ${caseOf(input)} as: ${words(title)}.`,
    );
  return withStep(
    input,
    words('It counts only for the sign-in in which you gave it'),
    words(
      'A second factor in the browser, or for another resource, is no part of the sign-in that your program keeps. A policy can ask for it anew, too.',
    ),
  );
}

/** What was tried, and what it means for the error. */
export function tried(input: FollowUpInput, report: Tried): Answer {
  switch (report.kind) {
    case 'call-works':
      return callWorks(input, report);
    case 'port':
      return port(input, report);
    case 'dns-server':
      return dnsServer(input, report);
    case 'vpn':
      return vpn(input, report);
    case 'second-factor':
      return secondFactor(input);
  }
}
