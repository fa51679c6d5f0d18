import {
  createEmptyPipeline,
  createHttpHeaders,
  createPipelineRequest,
  defaultRetryPolicy,
  proxyPolicy,
  RestError,
} from '@azure/core-rest-pipeline';
import type { Activity, ResourceResponse } from 'botbuilder';
import { AppCredentials, type ConnectorClient } from 'botframework-connector';
import { z } from 'zod';

import { boundedClient } from '../network';

/** The channel answers with an id. */
const MOST_BYTES = 100_000;

const Sent = z.object({ id: z.string().optional() }).catch({});

/** What an activity needs to find its conversation. */
export type Addressed = Pick<Activity, 'serviceUrl' | 'conversation'> & Partial<Activity>;

/** The personal chat of a person with the bot, as it is asked for. */
export interface PersonalChat {
  readonly serviceUrl: string;
  readonly bot: string;
  /** Object id of the person, or their id in the channel. */
  readonly person: string;
  readonly tenant: string;
}

/** Not installed for this person, blocked by them, or nobody (granting.md §4.1). */
const NOT_THERE: ReadonlySet<number> = new Set([400, 403, 404]);

const conversationUrl = ({ serviceUrl, conversation }: Addressed): string =>
  `${serviceUrl.replace(/\/$/, '')}/v3/conversations/${encodeURIComponent(conversation.id)}/activities`;

/** The bot's own token for the Bot Connector; nothing where nobody has to prove anything (tests, the sandbox). */
async function authorization({ credentials }: ConnectorClient): Promise<Record<string, string>> {
  if (!(credentials instanceof AppCredentials) || !credentials.appId) return {};
  return { authorization: `Bearer ${await credentials.getToken()}` };
}

const idIn = (body: string | null | undefined): string | undefined => {
  try {
    return Sent.parse(JSON.parse(body ?? '{}')).id;
  } catch {
    return undefined;
  }
};

/** The address names the conversation; the header only helps the channel to find it, and takes no other signs. */
const FITS_A_HEADER = /^[\x20-\x7e]{1,1000}$/;

/**
 * Sends activities to the Bot Connector: its REST interface, version 3. The framework's own client for it has no time
 * limit and takes none (teams.md §1.4.16), and goes through every field of a card twice more before it is sent: with
 * this, a turn takes a fifth less processor time. Waits as asked where the channel is busy (429), and tries three
 * times more where it fails (5xx). Rejects with a `RestError` where the channel refuses.
 */
export class Channel {
  readonly #client = boundedClient(MOST_BYTES);
  readonly #pipeline = createEmptyPipeline();

  /** `limitMs`: time for a whole request, retries included. */
  constructor(private readonly limitMs: number) {
    this.#pipeline.addPolicy(proxyPolicy());
    this.#pipeline.addPolicy(defaultRetryPolicy());
  }

  /** Sends a new activity; in the thread of the one that it replies to. */
  send(connector: ConnectorClient, activity: Addressed): Promise<ResourceResponse | undefined> {
    const { replyToId } = activity;
    const url = conversationUrl(activity);
    const address = replyToId ? `${url}/${encodeURIComponent(replyToId)}` : url;
    return this.#request(connector, 'POST', address, activity, activity.conversation.id);
  }

  /** Puts an activity in the place of an earlier one. */
  update(connector: ConnectorClient, activity: Addressed, id: string): Promise<ResourceResponse | undefined> {
    const address = `${conversationUrl(activity)}/${encodeURIComponent(id)}`;
    return this.#request(connector, 'PUT', address, activity, activity.conversation.id);
  }

  /** The id of somebody's personal chat with the bot; nothing where they do not have the bot. */
  async open(
    connector: ConnectorClient,
    { serviceUrl, bot, person, tenant }: PersonalChat,
  ): Promise<string | undefined> {
    const members = [{ id: person }];
    const body = {
      bot: { id: bot },
      isGroup: false,
      members,
      tenantId: tenant,
      channelData: { tenant: { id: tenant } },
    };
    try {
      return (await this.#request(connector, 'POST', `${serviceUrl.replace(/\/$/, '')}/v3/conversations`, body))?.id;
    } catch (error) {
      if (error instanceof RestError && NOT_THERE.has(error.statusCode ?? 0)) return undefined;
      throw error;
    }
  }

  async #request(
    connector: ConnectorClient,
    method: 'POST' | 'PUT',
    url: string,
    body: object,
    conversation = '',
  ): Promise<ResourceResponse | undefined> {
    // Not `AbortSignal.timeout`: its timer would outlive the request, thousands of them where many turns come.
    const over = new AbortController();
    const timer = setTimeout(() => {
      over.abort();
    }, this.limitMs);
    try {
      const request = createPipelineRequest({
        url,
        method,
        headers: createHttpHeaders({
          accept: 'application/json',
          'content-type': 'application/json; charset=utf-8',
          ...(FITS_A_HEADER.test(conversation) ? { 'x-ms-conversation-id': conversation } : {}),
          ...(await authorization(connector)),
        }),
        // As bytes: a text with one sign beyond Latin 1 would be encoded twice, to know its length and to send it.
        body: Buffer.from(JSON.stringify(body)),
        abortSignal: over.signal,
        allowInsecureConnection: url.startsWith('http:'),
      });
      const { status, bodyAsText } = await this.#pipeline.sendRequest(this.#client, request);
      if (status < 200 || status >= 300)
        throw new RestError('The channel refused an activity.', { statusCode: status });
      const id = idIn(bodyAsText);
      return id === undefined ? undefined : { id };
    } finally {
      clearTimeout(timer);
    }
  }
}
