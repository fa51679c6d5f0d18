import type { TurnContext } from 'botbuilder';

import type { Chat } from '../conversation';
import type { Adapter } from './adapter';
import { placeOf, settingOf, showsTyping } from './envelope';
import { addressOf, personalAddress } from './later';
import { membersOf } from './members';
import { messageLink } from './message-link';
import type { BotParts } from './parts';
import { replace, reply, sent } from './send';

/** A turn of the framework as a conversation sees it. */
export function chatOf(context: TurnContext, adapter: Adapter, { identity, accessFor, sandbox }: BotParts): Chat {
  const { activity } = context;
  const { signOut } = identity;
  return {
    setting: settingOf(activity),
    place: placeOf(activity),
    sender: () => identity.askerOf(context),
    say: (answer) => reply(context, answer),
    replace: (card, answer) => replace(context, card, answer),
    address: (user) => addressOf(activity, user),
    linkTo: sandbox ? undefined : messageLink,
    personalOf: async (person, user) => {
      const everybodys = sandbox?.everybodysId?.(context);
      const open = (id: string): Promise<string | undefined> => adapter.personalChatOf(context, id);
      // By object id, people are found for whom the app is installed; by their id in the channel also those of a team that
      // has it (granting.md §4.1).
      const id =
        (await open(everybodys ?? person)) ?? (user && everybodys === undefined ? await open(user) : undefined);
      return id === undefined ? undefined : personalAddress(activity, id, user ?? person);
    },
    member: membersOf(context),
    replaceLater: () => {
      const resume = adapter.wayBack(context);
      return (card, answer) => resume((later) => replace(later, card, answer));
    },
    showTyping: showsTyping(activity)
      ? async () => {
          await sent(context.sendActivity({ type: 'typing' }));
        }
      : undefined,
    tokens: {
      accessOf: (sender) => accessFor(sender, context),
      signOut: signOut && (() => signOut(context)),
    },
    become: sandbox && ((name) => sandbox.become(name, context)),
  };
}
