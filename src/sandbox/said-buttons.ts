import { z } from 'zod';

import type { OutgoingCard } from './outgoing';

/** The name under which a button's words come back. */
const SAYS = 'says';

const SayButton = z
  .object({
    type: z.literal('Action.Submit'),
    data: z.object({ msteams: z.object({ type: z.literal('imBack'), value: z.string() }) }),
  })
  .passthrough();

const inClient = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inClient);
  if (typeof value !== 'object' || value === null) return value;
  const button = SayButton.safeParse(value);
  if (button.success) return { ...button.data, data: { [SAYS]: button.data.data.msteams.value } };
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inClient(part)]));
};

/**
 * The chat client loses a click on a button that carries `msteams` data (it adds a property to a frozen object). Any
 * other data it sends as a message without text (teams.md §2): so a button that says something says it this way. And
 * it warns below each card that it knows no width.
 */
export const sayPlainly = ({ msteams: _width, ...card }: OutgoingCard): OutgoingCard => ({
  ...card,
  body: card.body.map(inClient),
});

const Said = z.object({ [SAYS]: z.string() });

/** What arrives from such a button is the message that Teams would have sent. */
export function heard<T extends { readonly type: string; readonly text?: string; readonly value?: unknown }>(
  activity: T,
): T {
  const said = Said.safeParse(activity.value);
  if (activity.type !== 'message' || !said.success) return activity;
  return { ...activity, text: said.data[SAYS], value: undefined };
}
