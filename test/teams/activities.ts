import type { Activity } from 'botbuilder';

import { readActivity } from '../../src/teams/activity';

/** The activities that Teams and the chat client send, as far as the bot reads them. */
export interface ActivityOptions {
  readonly serviceUrl?: string;
  readonly shared?: boolean;
  readonly [field: string]: unknown;
}

let ids = 0;
const nextId = (): string => `activity-${(ids += 1)}`;

const PERSONAL = { conversationType: 'personal', id: 'a:conversation', tenantId: 'tenant' };
const CHANNEL = {
  conversationType: 'channel',
  isGroup: true,
  id: '19:abc@thread.tacv2;messageid=17',
  tenantId: 'tenant',
};

/** A bare activity as JSON; a field that is `undefined` is left out. */
export function activityJson(type: string, { serviceUrl, shared, ...more }: ActivityOptions): object {
  return {
    type,
    id: nextId(),
    channelId: 'msteams',
    serviceUrl: serviceUrl ?? 'http://127.0.0.1:1',
    timestamp: '2026-11-20T10:00:00.000Z',
    from: { id: '29:asker', name: 'Ask Er', aadObjectId: '11111111-2222-4333-8444-555555555555' },
    recipient: { id: 'bot', name: 'Locksmith' },
    conversation: shared ? CHANNEL : PERSONAL,
    ...(shared ? { channelData: { team: { id: '19:team' }, channel: { id: '19:abc@thread.tacv2' } } } : {}),
    ...more,
  };
}

/** An activity as the bot gets it from its server. */
function asActivity(json: object): Activity {
  const read = readActivity(JSON.parse(JSON.stringify(json)));
  if (read.kind === 'refused') throw new Error(read.refusal.message);
  return read.activity;
}

export const messageActivity = (options: ActivityOptions): Activity => asActivity(activityJson('message', options));
