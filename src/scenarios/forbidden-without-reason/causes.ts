import { hints, mayBeAsker, proves, suggests, type Cause, type Situation, type Step } from '../../diagnosis';
import { prose, words } from '../../prose';
import { accountOf, onNetwork, signsInBy, works } from '../shared/claimed';
import { theCaller } from '../shared/caller';
import { theResource } from '../shared/naming';
import { showNetwork } from '../shared/network';
import { accountEndpoint, needOf } from '../shared/questions';
import { assignRole, waitAndRenew } from '../shared/role-steps';
import { terminalCall } from '../shared/snippets';

const fullAnswer = ({ evidence }: Situation): Step => ({
  does: 'test-call',
  text: words(
    'Get the full answer: repeat the call from a terminal on the machine that fails, to the same host and deployment, and read the message in its body.',
  ),
  snippet: terminalCall(evidence),
});

/** Published as an application: who may call it is decided there. */
const isPublishedAgent = ({ evidence }: Situation): boolean =>
  /^\/api\/projects\/[^/]{1,100}\/applications\//i.test(accountEndpoint(evidence)?.path ?? '');

export const causes: readonly Cause[] = [
  {
    id: 'role-missing',
    title: words('The identity that made the call has no role there.'),
    usual: 'sometimes',
    for: (situation) => [
      situation.known.verdict?.verdict === 'not-granted' &&
        mayBeAsker(situation.known) &&
        suggests(words('none of your roles there allows the call')),
      signsInBy(situation, 'sign-in') && hints(words('the call signs in without a key')),
      works(situation, 'with-a-key') && suggests(words('it works with a key, which needs no role')),
      isPublishedAgent(situation) && suggests(words('a published agent has an Access control (IAM) of its own')),
    ],
    against: (situation) => [
      signsInBy(situation, 'key') && suggests(words('a key needs no role')),
      works(situation, 'with-a-sign-in') && proves(words('it works with a sign-in, so the role is there')),
      situation.known.verdict?.verdict === 'granted' &&
        mayBeAsker(situation.known) &&
        suggests(words('you hold the role')),
    ],
    why: ({ evidence, claims }) =>
      prose`The answer gives no reason. Mostly ${theCaller(evidence, claims)} has no role on ${theResource(evidence)}, or the resource does not accept calls from this network; the body of the answer says which, and was lost on the way here.`,
    steps: (situation) => [
      fullAnswer(situation),
      assignRole(situation.evidence, needOf(situation.evidence)),
      waitAndRenew,
    ],
  },
  {
    id: 'network-closed',
    title: words('The resource does not accept calls from this network.'),
    usual: 'sometimes',
    for: (situation) => [
      accountOf(situation)?.publicAccess === 'disabled' &&
        proves(words('public access to the resource is switched off')),
      accountOf(situation)?.publicAccess === 'selected-networks' &&
        suggests(words('the resource accepts selected networks only')),
      works(situation, 'another-network') && suggests(words('it works from another network')),
      onNetwork(situation, 'vpn', 'firewall', 'private-endpoint') && hints(words('the network is spoken of')),
    ],
    against: (situation) => [
      accountOf(situation)?.publicAccess === 'enabled' && proves(words('the resource is open to all networks')),
      works(situation, 'another-client') && suggests(words('another client gets through from there')),
      works(situation, 'with-a-key', 'with-a-sign-in') &&
        proves(words('the network is the same for both ways to sign in')),
    ],
    headline: () => prose`A bare 403: most likely the network rules refuse calls from here.`,
    why: () => words('Network rules are looked at before key and role, so neither changes it.'),
    steps: (situation) => [
      {
        does: 'call-from-inside',
        text: words(
          'Call from an allowed network (the company VPN, the virtual network), or let the owner of the resource allow yours.',
        ),
      },
      showNetwork(situation.evidence),
      fullAnswer(situation),
    ],
  },
  {
    id: 'keys-switched-off',
    title: words('Keys are switched off on the resource.'),
    usual: 'seldom',
    for: (situation) => [
      accountOf(situation)?.keysDisabled === true &&
        signsInBy(situation, 'key') &&
        proves(words('keys are switched off there')),
      signsInBy(situation, 'key') && hints(words('the call signs in with a key')),
      works(situation, 'with-a-sign-in') && suggests(words('it works with a sign-in, and not with the key')),
    ],
    against: (situation) => [
      accountOf(situation)?.keysDisabled === false && proves(words('the resource takes keys')),
      signsInBy(situation, 'sign-in') && proves(words('no key is used')),
      works(situation, 'with-a-key') && proves(words('it works with the key')),
    ],
    headline: ({ evidence }) => prose`A bare 403: most likely keys are switched off on ${theResource(evidence)}.`,
    why: () =>
      words(
        'A resource whose keys are switched off answers 403 to every key. Sign in with Microsoft Entra ID instead; that needs a role.',
      ),
    steps: (situation) => [fullAnswer(situation), assignRole(situation.evidence, needOf(situation.evidence))],
  },
  {
    id: 'client-differs',
    title: words('The program sends another key, identity or host than the client that gets through.'),
    usual: 'seldom',
    for: (situation) => [
      works(situation, 'another-client') && suggests(words('another client gets through from there')),
    ],
    against: (situation) => [!works(situation, 'another-client') && proves(words('nothing is said to get through'))],
    headline: () => words('Another client gets through, so this one sends another key, identity or host.'),
    why: () =>
      words(
        'Role and network are the same for both, so compare what they send: the header api-key or Authorization, the host, the deployment and the api-version. A proxy variable that only one of them reads changes the address that arrives, too.',
      ),
    steps: (situation) => [
      fullAnswer(situation),
      {
        does: 'set-environment',
        text: words(
          'Compare the settings of the program with that call: key, endpoint, deployment, HTTPS_PROXY and NO_PROXY. A resource whose network rules or keys are closed answers 403 as well.',
        ),
      },
      assignRole(situation.evidence, needOf(situation.evidence)),
    ],
  },
];
