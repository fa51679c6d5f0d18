import { hints, proves, suggests, type Cause, type Situation, type Step } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { findAccount } from '../shared/account';
import { onNetwork, runsOn, works } from '../shared/claimed';
import { lookUpHost } from '../shared/network';
import { theHost } from '../shared/reach';

const isPrivate = (situation: Situation): boolean => onNetwork(situation, 'private-endpoint', 'public-access-off');

const inAzure = (situation: Situation): boolean =>
  runsOn(situation, 'container-apps', 'function-app', 'app-service', 'kubernetes', 'vm', 'container');

const DNS_ZONES: Step = {
  does: 'open-network',
  text: words(
    'If the account has a private endpoint: link its private DNS zones (privatelink.openai.azure.com, privatelink.cognitiveservices.azure.com, privatelink.services.ai.azure.com) to the network of the caller, and let the resolver of the machine ask them.',
  ),
};

const PROXY_ADDRESS = slot('proxy address', undefined);

const PROXY: Step = {
  does: 'set-environment',
  text: words(
    'Tell the program the proxy, so that the proxy looks the name up; then start it again. Names that must not go through it stand in NO_PROXY.',
  ),
  snippet: snippet('Bash')`export HTTPS_PROXY="${PROXY_ADDRESS}"
export HTTP_PROXY="$HTTPS_PROXY"
export NO_PROXY="localhost,127.0.0.1,169.254.169.254"`,
};

export const causes: readonly Cause[] = [
  {
    id: 'wrong-name',
    title: words('The name is wrong: a typo, a placeholder, or an account that was deleted.'),
    usual: 'often',
    against: (situation) => [
      works(situation, 'earlier') && suggests(words('it worked before')),
      works(situation, 'another-place', 'another-network') && suggests(words('the name is found elsewhere')),
    ],
    why: () =>
      words(
        'A name server was asked and knows no such name. Mostly a letter, a blank or a placeholder in the endpoint is wrong, or the variable with it is empty.',
      ),
    steps: (situation) => [
      {
        does: 'find-account',
        text: words(
          'Print the endpoint that the program really uses, and compare it, letter by letter, with the endpoint of the account.',
        ),
        snippet: findAccount(situation.evidence),
      },
      lookUpHost(situation.evidence),
      DNS_ZONES,
    ],
  },
  {
    id: 'private-dns',
    title: words('The account has a private endpoint, and this network does not know its DNS zone.'),
    usual: 'sometimes',
    for: (situation) => [
      isPrivate(situation) && suggests(words('the account is said to be private')),
      works(situation, 'earlier') && inAzure(situation) && suggests(words('it worked before, in the same place')),
      inAzure(situation) && hints(words('the program runs in a network of Azure')),
    ],
    why: () =>
      words(
        'The name server of that network does not know the name: its DNS settings or the link to the private DNS zone are missing, or changed with the last restart.',
      ),
    headline: ({ evidence }) => prose`The name ${theHost(evidence)} leads to no address there: look at the DNS.`,
    steps: (situation) => [lookUpHost(situation.evidence), DNS_ZONES],
  },
  {
    id: 'proxy-resolves-names',
    title: words('Names are looked up by the company proxy, which the program does not use.'),
    usual: 'seldom',
    for: (situation) => [onNetwork(situation, 'proxy') && suggests(words('calls to the outside go through a proxy'))],
    against: (situation) => [
      !onNetwork(situation, 'proxy', 'firewall', 'vpn') && proves(words('no proxy is spoken of')),
    ],
    headline: ({ evidence }) =>
      prose`The name ${theHost(evidence)} is known to the proxy only: set it for the program.`,
    why: () =>
      words(
        'Behind a company proxy, outside names are known to the proxy only. A browser uses it by itself; a program does so when HTTPS_PROXY is set, and some libraries need an option of their own.',
      ),
    steps: () => [PROXY],
  },
];
