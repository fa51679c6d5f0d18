import { proves, suggests, type Cause, type Situation } from '../../diagnosis';
import { slot, snippet, words } from '../../prose';
import { signsInBy } from '../shared/claimed';
import { isServerless, LEAVE_SERVERLESS, showServerless, WRONG_HEADER } from '../shared/serverless';
import { tokenCommand } from '../shared/snippets';
import { saysOneOf } from '../shared/said';

const isOne = ({ evidence }: Situation): boolean => isServerless(evidence);

const saysHeader = ({ evidence }: Situation): boolean => saysOneOf(evidence, [WRONG_HEADER]);

export const serverlessKey: Cause = {
  id: 'key-of-a-serverless-endpoint',
  title: words('A serverless endpoint has keys of its own, and takes them after Bearer.'),
  usual: 'seldom',
  for: (situation) => [
    isOne(situation) && suggests(words('the host is that of a serverless endpoint')),
    isOne(situation) && suggests(words('such an endpoint signs in with its own key')),
    saysHeader(situation) && proves(words('the answer asks for the header Authorization')),
  ],
  against: (situation) => [!isOne(situation) && proves(words('it is no serverless endpoint'))],
  headline: (situation) =>
    saysHeader(situation)
      ? words('The key of a serverless endpoint goes into Authorization: Bearer.')
      : words('401 from a serverless endpoint: it takes its own key, after Bearer.'),
  why: () =>
    words(
      'An endpoint of one model (models.ai.azure.com) belongs to a hub-based project or workspace, not to an Azure AI account: keys and roles of an account do not count there. Its key goes into the header Authorization: Bearer, not into api-key.',
    ),
  steps: (situation) => {
    const host = situation.evidence.endpoints.find(({ value: { shape } }) => shape === 'serverless')?.value.host;
    return [
      {
        does: 'change-call',
        text: words(
          'Call it with its own key, like this. Clients for OpenAI send what they are given as api_key in that way.',
        ),
        snippet: snippet('Bash')`curl "https://${slot('host', host)}/v1/chat/completions" \
  -H "Authorization: Bearer $ENDPOINT_KEY" \
  -H "Content-Type: application/json" \
  -d '{"messages": [{"role": "user", "content": "ping"}]}'`,
      },
      showServerless,
      ...(signsInBy(situation, 'sign-in')
        ? [
            {
              does: 'get-token' as const,
              text: words(
                'With Microsoft Entra ID: Microsoft gives the scope https://ml.azure.com/.default for these endpoints, and a role on the project or workspace; in 2026 some report that https://cognitiveservices.azure.com/.default is taken as well. If both are refused, use the key.',
              ),
              snippet: tokenCommand('https://ml.azure.com/.default'),
            },
          ]
        : []),
      LEAVE_SERVERLESS,
    ];
  },
};
