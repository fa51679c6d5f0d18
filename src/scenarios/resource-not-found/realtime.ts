import { proves, suggests, type Cause, type Situation } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { listDeployments } from '../shared/account';
import { accountEndpoint } from '../shared/questions';
import { isRealtimeSocket, REALTIME, REALTIME_MIGRATION } from '../shared/socket';
import { targetOf } from '../shared/target';

const plain = snippet('PlainText');

const isSocket = ({ evidence }: Situation): boolean => isRealtimeSocket(evidence);

/** A wss:// URL of the preview route on the v1 route, or the reverse. */
const isMixed = ({ evidence }: Situation): boolean =>
  evidence.endpoints.some(({ value: { path } }) =>
    /^\/openai\/v1\/realtime/.test(path) ? evidence.apiVersion !== undefined : /^\/(?:v1\/)?realtime/.test(path),
  );

export const realtimeRoute: Cause = {
  id: 'realtime-route',
  title: words('The socket of a realtime model was opened at another URL than the resource serves.'),
  usual: 'seldom',
  for: (situation) => [
    isSocket(situation) && suggests(words('a WebSocket was answered with an HTTP status in place of 101')),
    isMixed(situation) && suggests(words('path and api-version are of two routes')),
  ],
  against: (situation) => [!isSocket(situation) && proves(words('no WebSocket was opened'))],
  headline: () => words('The realtime socket was refused: its URL or its deployment is not there.'),
  why: () =>
    words(
      'The host was reached, and it did not open the socket. There are two routes. The one of today is /openai/v1/realtime with model=<deployment> and no api-version. The preview is /openai/realtime with api-version and deployment=<deployment>. A mixture of both, a deployment of another kind of model, or a model that has retired is answered like this.',
    ),
  steps: ({ evidence }) => {
    const { deployment } = targetOf(evidence);
    const host = accountEndpoint(evidence)?.host;
    return [
      {
        does: 'change-call',
        text: prose`Open the socket at the route of today, with the name of the deployment as model, without api-version and without the header OpenAI-Beta. In a wrapper (LiteLLM, LiveKit and others) choose its v1 route for Azure.`,
        snippet:
          host === undefined
            ? plain`wss://${slot('resource', undefined)}.openai.azure.com/openai/v1/realtime?model=${deployment}`
            : plain`wss://${slot('host', host)}/openai/v1/realtime?model=${deployment}`,
        link: { text: 'Microsoft: Realtime API via WebSockets', href: REALTIME.url },
      },
      {
        does: 'list-deployments',
        text: words(
          'See whether there is a deployment of a realtime model (gpt-realtime and its like) of that name on this account; they are offered in some regions only.',
        ),
        snippet: listDeployments(evidence),
      },
      {
        does: 'install',
        text: words(
          'The route of today speaks the newer protocol: openai for Python or JavaScript, OpenAI for .NET from 2.9 on. The older preview packages of Microsoft do not know it.',
        ),
        link: { text: 'Microsoft: from preview to GA', href: REALTIME_MIGRATION.url },
      },
    ];
  },
};
