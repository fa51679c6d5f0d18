import { hints, proves, suggests, type Cause, type Situation, type Step } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { findAccount } from '../shared/account';
import { accountName } from '../shared/naming';
import { onNetwork, runsOn, works } from '../shared/claimed';
import { lookUpHost } from '../shared/network';
import { pageOf, settingsFor } from '../shared/products';
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

/** The host of an account, written where a client adds the rest of it: `contoso.openai.azure.com.openai.azure.com`. */
const DOUBLED =
  /^(?:https?)?([a-z0-9][a-z0-9-]{1,62})\.(openai|cognitiveservices|services\.ai)\.azure\.(?:com|us|cn)\..{0,20}\2\.azure\./;

/** Hosts that show that a whole address stood where the name of the resource alone belongs. */
const madeOfAddress = ({ evidence }: Situation): boolean =>
  evidence.endpoints.some(({ value: { host } }) => host === 'https' || host === 'http' || DOUBLED.test(host));

/** The name that the field should hold. */
function nameAlone({ evidence }: Situation): string | undefined {
  const doubled = evidence.endpoints
    .map(({ value }) => DOUBLED.exec(value.host)?.[1])
    .find((name) => name !== undefined);
  return doubled ?? accountName(evidence);
}

export const causes: readonly Cause[] = [
  {
    id: 'address-in-place-of-name',
    title: words('A whole address stands in a field that takes the name of the resource alone.'),
    usual: 'seldom',
    for: (situation) => [
      madeOfAddress(situation) && proves(words('the host that was looked up is an address with another around it')),
    ],
    against: (situation) => [!madeOfAddress(situation) && proves(words('the host is a plain one'))],
    headline: () => words('The field takes the name of the resource alone, and a whole address is in it.'),
    why: () =>
      words(
        'The client puts "https://" before the name and ".openai.azure.com" behind it by itself. With an address in the field a host comes out that exists nowhere; DNS, network and key are not the matter.',
      ),
    steps: (situation) => {
      const name = slot('resource', nameAlone(situation));
      const settings = settingsFor(situation.evidence);
      const product = situation.claims.product?.value;
      return [
        {
          does: 'change-call',
          text:
            settings === undefined || product === undefined
              ? words(
                  'Where instance or resource name is asked for, write this alone, without https:// and without the rest of the host:',
                )
              : prose`In ${product} write it like this, the name without https:// and without the rest of the host:`,
          snippet: settings ?? snippet('PlainText')`${name}`,
          link: pageOf(situation.claims),
        },
        {
          does: 'find-account',
          text: words('The name is the first part of the endpoint of the account:'),
          snippet: findAccount(situation.evidence),
        },
      ];
    },
  },
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
    against: (situation) => [
      !isPrivate(situation) && !inAzure(situation) && suggests(words('nothing is said of a private network')),
    ],
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
