import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { accountsPage, listDeployments } from '../shared/account';
import { nearAzureAi } from '../shared/general';
import { NO_ACCESS_PROBLEM } from '../shared/not-access';
import { namesAzureAiHost, namesOnlyOthers, OTHER_SERVICES } from '../shared/surroundings';
import { examples } from './examples';

export default defineScenario({
  id: 'rate-limited',
  family: 'rate-limited',
  title: 'Too many calls or tokens a minute',
  stage: 'serve',
  needs: [],
  rules: [
    {
      strength: 'certain',
      oneOf: [
        'have exceeded token rate limit',
        'have exceeded call rate limit',
        'have exceeded the token rate limit',
        'have exceeded the call rate limit',
        'of your current OpenAI S0 pricing tier',
        'of your current AIServices S0 pricing tier',
        'aka.ms/oai/quotaincrease',
        'Out of call volume quota',
        'exceeds the maximum usage size allowed during peak load',
      ],
      unless: ['in organization org-'],
    },
    { strength: 'strong', codes: ['RateLimitReached'], unless: OTHER_SERVICES },
    {
      strength: 'strong',
      oneOf: [
        'Rate limit is exceeded. Try again in',
        'system is currently experiencing high demand and cannot process',
      ],
      unless: OTHER_SERVICES,
      when: (evidence) => !namesOnlyOthers(evidence),
      whenInWords: 'no endpoint of another service stands alone in the text',
    },
    ...nearAzureAi({ strength: 'strong', says: ['RateLimitError'], status: [429] }),
    ...nearAzureAi({ strength: 'strong', says: ['Too Many Requests'], status: [429] }),
    ...nearAzureAi({
      strength: 'strong',
      codes: ['too_many_requests', 'TooManyRequests', 'rate_limit_exceeded', 'insufficient_quota'],
    }),
    ...nearAzureAi({ strength: 'weak', says: ['exceeded your current quota'] }),
    ...nearAzureAi({ strength: 'weak', says: ['rate limit'], status: [429] }),
    {
      strength: 'weak',
      status: [429],
      unless: OTHER_SERVICES,
      when: namesAzureAiHost,
      whenInWords: 'an Azure AI host stands in the text',
    },
  ],
  explain: (evidence) => ({
    headline: words('The rate limit of the deployment is used up for this minute; access is fine.'),
    cause: prose`Each deployment has a limit of tokens and calls a minute, and this call went over it. ${NO_ACCESS_PROBLEM}`,
    steps: [
      {
        does: 'retry',
        text: words(
          'Wait as long as the answer says (header retry-after-ms or Retry-After), then retry with growing pauses. The SDKs do this: raise max_retries.',
        ),
      },
      {
        does: 'deploy',
        text: words(
          'If it happens often: give the deployment more tokens a minute, or spread the load over a second one.',
        ),
        snippet: listDeployments(evidence),
        link: { text: 'Azure AI accounts in the portal', href: accountsPage(evidence) },
      },
    ],
  }),
  sources: [SOURCES.foundryErrors],
  examples,
});
