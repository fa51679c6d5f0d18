import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { accountsPage, listDeployments } from '../shared/account';
import { NO_ACCESS_PROBLEM } from '../shared/not-access';
import { examples } from './examples';

const seconds = (value: string): string => (value === '1' ? 'a second' : `${value} seconds`);

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
        'exceeds the maximum usage size allowed during peak load',
      ],
      unless: ['in organization org-'],
    },
  ],
  explain: (evidence) => ({
    headline:
      evidence.retryAfter === undefined
        ? words('The rate limit of the deployment is used up for this minute; access is fine.')
        : prose`The rate limit is used up: wait ${seconds(evidence.retryAfter.value)}. Access is fine.`,
    cause: prose`Each deployment has a limit of tokens and calls a minute, and this call went over it. ${NO_ACCESS_PROBLEM}`,
    steps: [
      {
        does: 'retry',
        text: [
          ...(evidence.retryAfter === undefined
            ? words('Wait as long as the answer says (header retry-after-ms or Retry-After)')
            : prose`Wait ${seconds(evidence.retryAfter.value)}, as the answer says`),
          ...words(
            ', then retry with growing pauses. The SDKs do this: raise max_retries. Fewer or shorter calls (a smaller max_tokens, too) count less.',
          ),
        ],
      },
      {
        does: 'deploy',
        text: words(
          'If it happens often: give the deployment more tokens per minute (its capacity, in thousands), or spread the load over a second one.',
        ),
        snippet: listDeployments(evidence),
        link: { text: 'Azure AI accounts in the portal', href: accountsPage(evidence) },
      },
    ],
  }),
  sources: [SOURCES.foundryErrors],
  examples,
});
