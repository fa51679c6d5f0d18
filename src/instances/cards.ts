import type { Activity } from 'botbuilder';

import type { Ledger, Subject } from './shared';

type Message = Pick<Activity, 'channelId' | 'conversation' | 'id'>;

const messageOf = ({ channelId, conversation, id }: Message): Subject | undefined =>
  id ? { kind: 'message', ids: [channelId, conversation.id, id] } : undefined;

/** A card of the bot, and the turn that made what it shows. */
export interface OwnCard {
  readonly activityId: string;
  readonly by: string;
}

/**
 * Which message is answered, by which turn and on which card: so that a message that Teams delivers again is answered
 * once, and an edited one on the card that it has. Where it is not known any more, an edit gets a new card.
 */
export class OwnCards {
  constructor(
    private readonly ledger: Ledger,
    private readonly leaseMs: number,
  ) {}

  /** Whether this turn answers a new message; false where another one does or did. */
  async begin(message: Message, by: string): Promise<boolean> {
    const subject = messageOf(message);
    return !subject || this.ledger.claim(subject, by, this.leaseMs);
  }

  /** The card that answers a message. */
  async of(message: Message): Promise<OwnCard | undefined> {
    const subject = messageOf(message);
    const entry = subject && (await this.ledger.read(subject));
    return entry?.card === undefined ? undefined : { activityId: entry.card, by: entry.by };
  }

  /** Notes that a message is answered, on this card from now on; an empty id where the channel gave none. */
  async note(message: Message, card: OwnCard): Promise<void> {
    const subject = messageOf(message);
    const { activityId, by } = card;
    if (subject) await this.ledger.note(subject, { state: 'done', by, ...(activityId ? { card: activityId } : {}) });
  }

  /** Whether the card still shows the answer it was noted with: a later edit of the message makes it another's. */
  async isCurrent(message: Message, card: OwnCard): Promise<boolean> {
    const known = await this.of(message);
    return known === undefined || known.by === card.by;
  }
}
