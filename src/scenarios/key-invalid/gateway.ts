import { hints, proves, suggests, type Cause } from '../../diagnosis';
import { snippet, words } from '../../prose';
import { roleTitle } from '../../services';
import { runsOn, works } from '../shared/claimed';

/** API Management in front of the model. */
export const gatewayKey: Cause = {
  id: 'gateway-sends-another-key',
  title: words('A gateway in front sends another key to the resource than the one that you sent.'),
  usual: 'seldom',
  for: (situation) => [
    runsOn(situation, 'api-management') && suggests(words('the call goes through API Management')),
    works(situation, 'another-client') &&
      runsOn(situation, 'api-management') &&
      hints(words('another client gets through')),
  ],
  against: (situation) => [!runsOn(situation, 'api-management') && proves(words('no gateway is spoken of'))],
  headline: () => words('The gateway in front called the model with a key that it does not know.'),
  why: () =>
    words(
      'API Management takes its own subscription key and calls the model with what its policy or backend says. Its test console sends its own key, and may pass on a header api-key that overwrites the right one.',
    ),
  steps: () => [
    {
      does: 'read',
      text: words(
        'In API Management, press Test, Trace, and look at the header api-key that goes to the backend. Set it in the policy (set-header, from a named value), or better let the gateway sign in with its managed identity:',
      ),
      snippet: snippet('PlainText')`<authentication-managed-identity resource="https://cognitiveservices.azure.com" />`,
    },
    {
      does: 'assign',
      text: words(
        `Then give the managed identity of API Management the role ${roleTitle('cognitiveServicesUser')} on the model resource.`,
      ),
    },
  ],
};
