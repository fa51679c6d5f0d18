import { addAbortSignal, Readable } from 'node:stream';
import {
  createDefaultHttpClient,
  RestError,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';

/** An answer, or all answers to one question together, hold more than is read. */
export class TooLarge extends Error {
  constructor() {
    super('the answer is too large');
    this.name = 'TooLarge';
  }
}

/** A page of a list of 5,000 role assignments has about 5 MB, the built-in role definitions about 2. */
const MOST_BYTES = 8 * 1024 * 1024;

// One for the process: it keeps the connections.
const network = createDefaultHttpClient();

/** To the SDK, infinity is any status: the body comes as a stream, already decompressed. */
const ANY_STATUS: ReadonlySet<number> = new Set([Number.POSITIVE_INFINITY]);

/** The whole text, or `TooLarge` as soon as it is longer than `mostBytes`. */
async function textOf(body: Readable, mostBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > mostBytes) throw new TooLarge();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, size).toString('utf8');
}

/** The text of an answer that comes as a stream. Rejects with `TooLarge`, or with a `RestError` where it breaks off. */
async function boundedText(
  { readableStreamBody: body }: Pick<PipelineResponse, 'readableStreamBody'>,
  mostBytes: number,
  signal: AbortSignal,
): Promise<string> {
  if (!(body instanceof Readable)) return '';
  // A request that ends does not end the stream that decompresses its answer.
  addAbortSignal(signal, body);
  try {
    return await textOf(body, mostBytes);
  } catch (error) {
    if (error instanceof TooLarge || (error instanceof Error && error.name === 'AbortError')) throw error;
    throw new RestError('the answer broke off or is not what its headers say', { code: RestError.PARSE_ERROR });
  }
}

/** Sends `request`, with its signal and the form of its answer in our hands until `use` has ended. */
async function lent<T>(request: PipelineRequest, use: (stop: AbortController) => Promise<T>): Promise<T> {
  const { abortSignal: outer, streamResponseStatusCodes: streamed } = request;
  const stop = new AbortController();
  const end = (): void => stop.abort();
  outer?.addEventListener('abort', end);
  if (outer?.aborted === true) end();
  request.abortSignal = stop.signal;
  request.streamResponseStatusCodes = new Set(ANY_STATUS);
  try {
    return await use(stop);
  } finally {
    outer?.removeEventListener('abort', end);
    if (outer === undefined) delete request.abortSignal;
    else request.abortSignal = outer;
    if (streamed === undefined) delete request.streamResponseStatusCodes;
    else request.streamResponseStatusCodes = streamed;
  }
}

/**
 * The way to the network, on which no answer is larger than `mostBytes`, counted after decompression: a few KB can
 * unpack to gigabytes. A larger one is given up at once with `TooLarge`, and its connection closed.
 */
export const boundedClient = (mostBytes = MOST_BYTES): HttpClient => ({
  sendRequest: (request) =>
    lent(request, async (stop) => {
      try {
        const response = await network.sendRequest(request);
        const bodyAsText = await boundedText(response, mostBytes, stop.signal);
        return { status: response.status, headers: response.headers, request, bodyAsText };
      } catch (error) {
        stop.abort();
        throw error;
      }
    }),
});
