import { proves, suggests, type Cause, type Situation } from '../../diagnosis';
import { prose, words } from '../../prose';
import { onNetwork, runsOn, works } from './claimed';
import { sentence, theResource } from './naming';
import { lookUpHost, NOT_A_ROLE, showNetwork } from './network';

/** Somebody says that they are outside just now, and the program runs where they are. */
const isOutside = (situation: Situation): boolean =>
  onNetwork(situation, 'outside') &&
  !runsOn(
    situation,
    'function-app',
    'app-service',
    'container-apps',
    'kubernetes',
    'vm',
    'search-service',
    'logic-app',
  );

/** Whoever calls sits elsewhere: nothing has to be changed on the resource. */
export const notOnTheNetwork: Cause = {
  id: 'not-on-the-network',
  title: words('Whoever calls is not in the network of the company.'),
  usual: 'seldom',
  for: (situation) => [
    isOutside(situation) && suggests(words('you say that you are outside of its network')),
    isOutside(situation) && works(situation, 'another-person', 'another-network') && suggests(words('inside it works')),
  ],
  against: (situation) => [!isOutside(situation) && proves(words('nobody says so'))],
  headline: () => words('You are outside of its network: connect to the VPN, then call again.'),
  why: ({ evidence }) =>
    prose`${sentence(theResource(evidence))} serves callers from inside its network alone, in the portal as in code. ${NOT_A_ROLE}`,
  steps: ({ evidence }) => [
    {
      does: 'call-from-inside',
      text: words('Connect to the VPN of the company (or use a machine inside its network), then try again.'),
    },
    lookUpHost(evidence),
    showNetwork(evidence),
  ],
};
