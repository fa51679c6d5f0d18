import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import type { ConnectorClientOptions } from 'botframework-connector';

import { boundedClient } from '../network';

/** The token service answers with a token or an address. */
const MOST_BYTES = 200_000;

type PolicyFactory = Exclude<
  NonNullable<ConnectorClientOptions['requestPolicyFactories']>,
  (...given: never[]) => unknown
>[number];

type FrameworkClient = NonNullable<ConnectorClientOptions['httpClient']>;

/**
 * Ends a request after its time. The framework's have no limit of their own (teams.md §1.4.16): what waits for one
 * gives up earlier, but the socket would stay open, and the retries would go on.
 */
const ending = (ms: number): PolicyFactory => ({
  create: (next) => ({
    sendRequest: (request) => {
      request.abortSignal ??= AbortSignal.timeout(ms);
      return next.sendRequest(request);
    },
  }),
});

/** The bounded client in the older form that the framework takes. */
function bounded(): FrameworkClient {
  const client = boundedClient(MOST_BYTES);
  return {
    sendRequest: async (resource) => {
      const { url, method, timeout, abortSignal } = resource;
      const body: unknown = resource.body;
      const request = createPipelineRequest({
        ...{ url, method, timeout, allowInsecureConnection: url.startsWith('http:') },
        headers: createHttpHeaders(resource.headers.toJson({ preserveCase: true })),
        ...(typeof body === 'string' ? { body } : {}),
        ...(abortSignal ? { abortSignal } : {}),
      });
      const { status, bodyAsText, headers } = await client.sendRequest(request);
      const given = resource.headers.clone();
      for (const name of given.headerNames()) given.remove(name);
      for (const [name, value] of headers) given.set(name, value);
      return { request: resource, status, headers: given, bodyAsText: bodyAsText ?? null };
    },
  };
}

/** How the framework's own clients reach the token service: within `ms` for a request, and with answers of a largest size. */
export const boundedOptions = (ms: number): ConnectorClientOptions => ({
  httpClient: bounded(),
  requestPolicyFactories: [ending(ms)],
});
