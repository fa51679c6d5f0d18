import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { NO_ACCESS_PROBLEM } from '../shared/not-access';
import { examples } from './examples';

export default defineScenario({
  id: 'service-error',
  family: 'service-error',
  title: 'The service failed',
  stage: 'serve',
  needs: [],
  rules: [],
  explain: (evidence) => {
    const id = evidence.requestId?.value;
    return {
      headline: words('Azure AI failed while it served the call; access is fine.'),
      cause: prose`The fault is on the side of the service, or in the deployment. ${NO_ACCESS_PROBLEM}`,
      steps: [
        { does: 'retry', text: words('Try again with growing pauses (the SDKs do this: raise max_retries).') },
        {
          does: 'ask',
          text:
            id === undefined
              ? words(
                  'If it stays: look at the status page, then open a support request with the request id of the answer (apim-request-id).',
                )
              : prose`If it stays: look at the status page, then open a support request with the request id ${id}.`,
          link: { text: 'Azure status', href: 'https://azure.status.microsoft/status' },
        },
      ],
    };
  },
  sources: [SOURCES.foundryErrors],
  examples,
});
