import type { Activity } from 'botbuilder';
import { z } from 'zod';

/** `personal`: only this person and the bot read along. `shared`: a channel or a group chat. */
export type Setting = 'personal' | 'shared';

const optional = z.string().optional().catch(undefined);
const present = z.object({}).optional().catch(undefined);

/** The parts of an activity that the framework's types promise and a sender may leave out or malform. */
const Envelope = z.object({
  conversation: z.object({
    id: z.string(),
    conversationType: optional,
    isGroup: z.boolean().optional().catch(undefined),
    tenantId: optional,
  }),
  recipient: z.object({ id: optional, name: optional }).optional().catch(undefined),
  from: z.object({ tenantId: optional }).optional().catch(undefined),
  channelData: z
    .object({ team: present, channel: present, tenant: z.object({ id: optional }).optional().catch(undefined) })
    .optional()
    .catch(undefined),
  membersAdded: z
    .array(z.object({ id: optional }).catch({}))
    .optional()
    .catch(undefined),
  action: optional,
});

const READ = new WeakMap<Activity, z.infer<typeof Envelope>>();

/** Several parts of a turn ask; the activity is read once. */
function envelopeOf(activity: Activity): z.infer<typeof Envelope> {
  const known = READ.get(activity);
  if (known) return known;
  const envelope = Envelope.parse(activity);
  READ.set(activity, envelope);
  return envelope;
}

/** Whether this is a chat of one person with the bot. Anything that is not clearly one counts as shared. */
export function settingOf(activity: Activity): Setting {
  const { conversation, channelData } = envelopeOf(activity);
  const { conversationType, isGroup, id } = conversation;
  if (conversationType === 'personal') return 'personal';
  if (conversationType !== undefined || isGroup === true || id.startsWith('19:')) return 'shared';
  return (channelData?.team ?? channelData?.channel) ? 'shared' : 'personal';
}

/** Teams shows no typing indicator in channels, and the local chat client breaks at one. */
export const showsTyping = (activity: Activity): boolean =>
  envelopeOf(activity).conversation.conversationType !== 'channel';

/** Every tenant that an activity names as where it comes from, lower case: a shared channel joins several. */
export function tenantsOf(activity: Activity): readonly string[] {
  const { conversation, channelData, from } = envelopeOf(activity);
  const stated = [conversation.tenantId, channelData?.tenant?.id, from?.tenantId];
  return stated.flatMap((tenant) => (tenant === undefined ? [] : [tenant.toLowerCase()]));
}

/** The bot as this conversation knows it. */
export function botOf(activity: Activity): { readonly id?: string | undefined; readonly name?: string | undefined } {
  return envelopeOf(activity).recipient ?? {};
}

/** Whether the activity tells that the bot was added: to a personal chat, a group or a team. */
export function addsBot(activity: Activity): boolean {
  const { recipient, membersAdded, action } = envelopeOf(activity);
  if (activity.type === 'installationUpdate') return action === 'add';
  return recipient?.id !== undefined && (membersAdded ?? []).some(({ id }) => id === recipient.id);
}
