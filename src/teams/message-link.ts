import type { Address } from '../conversation';

/** A group chat, or a channel with the message at the head of a conversation. */
const GROUP = /^19:[^;]+@thread\.v2$/i;
const CHANNEL = /^(19:[^;]+@thread\.(?:tacv2|skype))(?:;messageid=(\d+))?$/i;

/** The clouds of governments and of China have clients at other addresses. */
const isPublic = (serviceUrl: string): boolean =>
  URL.canParse(serviceUrl) && !/\.(?:us|cn)$/.test(new URL(serviceUrl).hostname);

/**
 * The address of a card, for whoever reads the chat that it is in (granting.md §4.3). The chat of one person with a bot has
 * an id that no address takes.
 */
export function messageLink({ conversation, serviceUrl, tenant }: Address, card: string): string | undefined {
  if (!isPublic(serviceUrl)) return undefined;
  const to = (chat: string, query: Readonly<Record<string, string>>): string =>
    `https://teams.microsoft.com/l/message/${encodeURIComponent(chat)}/${encodeURIComponent(card)}?${new URLSearchParams(query)}`;
  if (GROUP.test(conversation)) return to(conversation, { context: JSON.stringify({ contextType: 'chat' }) });
  const [, channel, parent] = CHANNEL.exec(conversation) ?? [];
  if (channel === undefined) return undefined;
  return to(channel, { ...(tenant && { tenantId: tenant }), parentMessageId: parent ?? card });
}
