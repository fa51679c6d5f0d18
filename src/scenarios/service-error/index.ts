import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { nearAzureAi } from '../shared/general';
import { NO_ACCESS_PROBLEM } from '../shared/not-access';
import { namesAzureAiHost, namesOnlyOthers, OTHER_SERVICES } from '../shared/surroundings';
import { examples } from './examples';

const FAULTS = [500, 502, 503, 504];

export default defineScenario({
  id: 'service-error',
  family: 'service-error',
  title: 'The service failed',
  stage: 'serve',
  needs: [],
  rules: [
    {
      strength: 'strong',
      oneOf: [
        'The server had an error while processing your request',
        'The server had an error processing your request',
        'Backend returned unexpected response',
        'You can retry your request, or contact us through an Azure support request',
        'The service failed to process the request, HTTP status: 500',
        '"statusCode": 500, "message": "Internal server error", "activityId"',
        "server_error', 'message': 'Sorry, something went wrong",
        'The service is temporarily unable to process your request',
        'Our services are not available right now',
        'An internal error occurred while storing the response',
      ],
      unless: OTHER_SERVICES,
      when: (evidence) => !namesOnlyOthers(evidence),
      whenInWords: 'no endpoint of another service stands alone in the text',
    },
    // Weak, because such a code is often wrapped around the error of the call behind it.
    ...nearAzureAi({
      strength: 'weak',
      codes: ['InternalServerError', 'ServiceUnavailable', 'server_error', 'InternalFailure'],
    }),
    // The fault of a step behind the service, while a Claude model is deployed.
    { strength: 'strong', says: ['AnthropicOrganizationCreationException'] },
    ...nearAzureAi({ strength: 'strong', says: ['The model produced invalid content'] }),
    ...nearAzureAi({ strength: 'weak', says: ['Internal server error'], status: FAULTS }),
    ...nearAzureAi({ strength: 'weak', says: ['Service Unavailable'], status: FAULTS }),
    ...nearAzureAi({ strength: 'weak', says: ['Bad Gateway'], status: FAULTS }),
    ...nearAzureAi({ strength: 'weak', says: ['The operation was timeout'] }),
    ...nearAzureAi({ strength: 'weak', says: ['upstream connect error'], status: FAULTS }),
    ...nearAzureAi({ strength: 'weak', says: ['503 status code (no body)'] }),
    ...nearAzureAi({ strength: 'weak', says: ['500 status code (no body)'] }),
    {
      strength: 'weak',
      status: FAULTS,
      unless: OTHER_SERVICES,
      when: namesAzureAiHost,
      whenInWords: 'an Azure AI host stands in the text',
    },
  ],
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
