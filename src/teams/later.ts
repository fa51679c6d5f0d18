import type { Activity } from 'botbuilder';

import type { Address, Later } from '../conversation';
import type { Adapter } from './adapter';
import { settingOf } from './envelope';
import { membersOf } from './members';
import type { BotParts } from './parts';
import { replace, reply } from './send';

/** Where Teams listens (granting.md §4.1): these names, and none that only ends like them. */
const HOSTS: ReadonlySet<string> = new Set([
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
]);

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Whether a token of the bot may go there. On this machine alone, where the Bot Framework is on this machine too. */
export function isServiceUrl(url: string, onLoopback: boolean): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password, port } = new URL(url);
  if (onLoopback && LOOPBACK.has(hostname)) return true;
  return protocol === 'https:' && port === '' && username + password === '' && HOSTS.has(hostname);
}

/** Where the sender of an activity can be written to later. */
export const addressOf = (activity: Activity, user = activity.from.id): Address => {
  const { channelId, serviceUrl, conversation, recipient } = activity;
  const { tenantId } = conversation;
  return {
    ...{ channel: channelId, serviceUrl, conversation: conversation.id, user, bot: recipient.id },
    setting: settingOf(activity),
    ...(tenantId ? { tenant: tenantId } : {}),
  };
};

/** The same for the personal chat of somebody, which the bot has opened. */
export const personalAddress = (activity: Activity, conversation: string, user: string): Address => ({
  ...addressOf(activity, user),
  conversation,
  setting: 'personal',
});

/** The way back to people who were given an address. Nobody has proven anything: only what was kept is believed. */
export const laterVia = (adapter: Adapter, { accessFor }: Pick<BotParts, 'accessFor'>): Later => ({
  open: async (address, work) => {
    if (!isServiceUrl(address.serviceUrl, adapter.isOnLoopback)) throw new TypeError('No service of Teams is there.');
    await adapter.comeBack(address, async (context) => {
      await work({
        say: (answer) => reply(context, answer),
        replace: (card, answer) => replace(context, card, answer),
        member: membersOf(context),
        accessOf: (person) => accessFor(person, context),
      });
    });
  },
});
