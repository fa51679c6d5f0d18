import type { Activity } from 'botbuilder';

import { BoundedMap } from './bounded-map';

const keyOf = ({ conversation, id }: Pick<Activity, 'conversation' | 'id'>): string | undefined =>
  id ? JSON.stringify([conversation.id, id]) : undefined;

/** A card of the bot, and the message that it answers. */
export interface OwnCard {
  readonly activityId: string;
}

/**
 * Which card answers which message, so that an edited message is answered by updating that card. A memory of the
 * last ones only: where it is lost, an edit gets a new card.
 */
export class OwnCards {
  readonly #cards = new BoundedMap<string, OwnCard>(2_000);

  of(message: Activity): OwnCard | undefined {
    const key = keyOf(message);
    return key === undefined ? undefined : this.#cards.get(key);
  }

  /** Notes the card that answers a message from now on. */
  note(message: Activity, activityId: string): OwnCard {
    const card = { activityId };
    const key = keyOf(message);
    if (key !== undefined && activityId !== '') this.#cards.set(key, card);
    return card;
  }

  /** Whether the card still shows the answer it was noted with: a later edit of the message makes it another's. */
  isCurrent(message: Activity, card: OwnCard): boolean {
    const known = this.of(message);
    return known === undefined || known === card;
  }
}
