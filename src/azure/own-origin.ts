import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import { OtherAddress } from './failure';

/** Whether a request to `url` reaches the service that the token is for: its scheme, host and port, nothing less. */
const isAt = (origin: string, url: string): boolean => URL.canParse(url) && new URL(url).origin === origin;

/**
 * Every request of a client carries a person's token, and a list names the address of its next page itself. A request
 * to any other origin than the endpoint's own is not sent, and no token is asked for it: it fails with `OtherAddress`.
 * Throws a TypeError where `endpoint` is no URL.
 */
export function ownOrigin(endpoint: string): PipelinePolicy {
  const { origin } = new URL(endpoint);
  return {
    name: 'own-origin',
    sendRequest: async (request, next) => {
      if (!isAt(origin, request.url)) throw new OtherAddress();
      return next(request);
    },
  };
}
