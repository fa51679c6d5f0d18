import { hints, proves, suggests, type Cause } from '../../diagnosis';
import { prose, snippet, words } from '../../prose';
import { identify } from './caller';
import { runsOn, works } from './claimed';
import { needOf } from './questions';
import { assignRole } from './role-steps';

/** A flow or an app in Azure signs in by a connection of its own. */
export const connectionOfProject: Cause = {
  id: 'connection-of-the-project',
  title: words('The connection that the project or flow uses holds another key or identity.'),
  usual: 'seldom',
  for: (situation) => [
    runsOn(situation, 'machine-learning', 'foundry-agent') && hints(words('the call is made by the project')),
    works(situation, 'another-place') && suggests(words('the same call works from another place')),
  ],
  against: (situation) => [!works(situation, 'another-place') && proves(words('nothing is said to work elsewhere'))],
  headline: () => words('This place signs in with another key or identity than the one that works.'),
  why: () =>
    prose`A flow or an app in Azure uses the key or the identity of its own connection, and not what stands on your machine; an old key in a connection fails like this.`,
  steps: ({ evidence, claims }) => [
    {
      does: 'read',
      text: words(
        'Open the connection (Foundry portal: Operate, Admin, the project, Connected resources; classic portal: Management center; elsewhere the settings of the app) and compare its endpoint and key with what works; enter the key anew, or choose Microsoft Entra ID.',
      ),
      snippet: snippet('Bash')`env | grep -o '^\\(AZURE\\|OPENAI\\)_[A-Z_]*'`,
    },
    identify(evidence, claims),
    assignRole(evidence, needOf(evidence)),
  ],
};
