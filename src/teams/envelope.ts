import type { Activity } from 'botbuilder';

import type { ChatKind } from '../conversation';
import type { MessagePlace } from '../instances';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A conversation as it was checked (`activity.ts`); the framework's type promises more. */
interface Conversation {
  readonly id: string;
  readonly conversationType?: string | undefined;
  readonly isGroup?: boolean | undefined;
}

/** What only Teams says about an activity: the framework's types promise nothing of it. */
const channelDataOf = ({ channelData }: Pick<Activity, 'channelData'>): Fields => {
  const given: unknown = channelData;
  return isFields(given) ? given : {};
};

/** The id of a part that may be missing or malformed. */
const idIn = (part: unknown): string | undefined => {
  const id: unknown = isFields(part) ? part['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
};

/** What the conversation itself says of its kind. */
function kindOf({ conversationType, isGroup, id }: Conversation): ChatKind | undefined {
  if (conversationType === 'personal') return 'personal';
  return conversationType !== undefined || isGroup === true || id.startsWith('19:') ? 'shared' : undefined;
}

/** Whether this is a chat of one person with the bot. Anything that is not clearly one counts as shared. */
export function settingOf(activity: Activity): ChatKind {
  const { team, channel } = channelDataOf(activity);
  return kindOf(activity.conversation) ?? (isFields(team) || isFields(channel) ? 'shared' : 'personal');
}

/** Teams shows no typing indicator in channels, and the local chat client breaks at one. */
export const showsTyping = (activity: Activity): boolean => activity.conversation.conversationType !== 'channel';

/** Every tenant that an activity names as where it comes from, lower case: a shared channel joins several. */
export function tenantsOf(activity: Activity): readonly string[] {
  const { conversation, from } = activity;
  const given: unknown = Reflect.get(from, 'tenantId');
  const stated = [conversation.tenantId, idIn(channelDataOf(activity)['tenant']), given];
  return stated.flatMap((tenant) => (typeof tenant === 'string' ? [tenant.toLowerCase()] : []));
}

/** The bot as this conversation knows it. */
export const botOf = ({
  recipient,
}: Partial<Pick<Activity, 'recipient'>>): { readonly id?: string | undefined; readonly name?: string | undefined } =>
  recipient ?? {};

/** Whether the activity tells that the bot was added: to a personal chat, a group or a team. */
export function addsBot(activity: Activity): boolean {
  if (activity.type === 'installationUpdate') return activity.action === 'add';
  const added: unknown = activity.membersAdded;
  const { id } = botOf(activity);
  return id !== undefined && Array.isArray(added) && added.some((member) => idIn(member) === id);
}

/** The message of an activity, as instances name it to each other. */
export const placeOf = ({ channelId, conversation, id }: Activity): MessagePlace => ({
  channel: channelId,
  conversation: conversation.id,
  message: id,
});
