import type { Activity, Middleware, TurnContext } from 'botbuilder';
import { z } from 'zod';

/** Changes a card on its way out. */
export type ChangeCard = (card: OutgoingCard, context: TurnContext) => OutgoingCard;

const OutgoingCard = z.object({ type: z.literal('AdaptiveCard'), body: z.array(z.unknown()) }).passthrough();
export type OutgoingCard = z.infer<typeof OutgoingCard>;

const changed = (value: unknown, change: (card: OutgoingCard) => OutgoingCard): unknown => {
  if (Array.isArray(value)) return value.map((part) => changed(part, change));
  if (typeof value !== 'object' || value === null) return value;
  const card = OutgoingCard.safeParse(value);
  if (card.success) return change(card.data);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, changed(part, change)]));
};

/** Every card that leaves the bot, as a message, as an update or as the answer to a click, goes through `change`. */
export const changingCards = (change: ChangeCard): Middleware => ({
  onTurn: async (context, next) => {
    const pass = (activity: Partial<Activity>): void => {
      const by = (card: OutgoingCard): OutgoingCard => change(card, context);
      const { attachments, value } = activity as { readonly attachments?: unknown; readonly value?: unknown };
      Object.assign(activity, attachments !== undefined && { attachments: changed(attachments, by) });
      Object.assign(activity, value !== undefined && { value: changed(value, by) });
    };
    context.onSendActivities((_context, activities, send) => {
      activities.forEach(pass);
      return send();
    });
    context.onUpdateActivity((_context, activity, update) => {
      pass(activity);
      return update();
    });
    await next();
  },
});

/** Whoever tries several people in one chat must see whose access a card tells: its last line says so. */
export const nameTag =
  (textFor: (context: TurnContext) => string): ChangeCard =>
  (card, context) => {
    const text = textFor(context);
    const line = { type: 'TextBlock', text, size: 'Small', isSubtle: true, wrap: true, spacing: 'Small' };
    return { ...card, body: [...card.body, line] };
  };
