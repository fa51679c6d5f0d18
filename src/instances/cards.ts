import type { Ledger, Subject } from './ledger';

/** A message, as its channel names it; the id is missing where the channel gave none. */
export interface MessagePlace {
  readonly channel: string;
  readonly conversation: string;
  readonly message?: string | undefined;
}

const messageOf = ({ channel, conversation, message }: MessagePlace): Subject | undefined =>
  message ? { kind: 'message', ids: [channel, conversation, message] } : undefined;

const clickOn = ({ channel, conversation }: MessagePlace, card: string): Subject => ({
  kind: 'click',
  ids: [channel, conversation, card],
});

/** A card of the bot, and the turn that made what it shows. */
export interface OwnCard {
  readonly id: string;
  readonly by: string;
}

/**
 * Which message is answered, by which turn and on which card: so that a message that is delivered again is answered
 * once, and an edited one on the card that it has. Where it is not known any more, an edit gets a new card.
 */
export class Cards {
  constructor(
    private readonly ledger: Ledger,
    private readonly leaseMs: number,
  ) {}

  /** Whether this turn answers a new message; false where another one does or did. */
  async begin(message: MessagePlace, by: string): Promise<boolean> {
    const subject = messageOf(message);
    return !subject || this.ledger.claim(subject, by, this.leaseMs);
  }

  /** The card that answers a message. */
  async of(message: MessagePlace): Promise<OwnCard | undefined> {
    const subject = messageOf(message);
    const entry = subject && (await this.ledger.read(subject));
    return entry?.card === undefined ? undefined : { id: entry.card, by: entry.by };
  }

  /** Notes that a message is answered, on this card from now on; an empty id where the channel gave none. */
  async note(message: MessagePlace, { id, by }: OwnCard): Promise<void> {
    const subject = messageOf(message);
    if (subject) await this.ledger.note(subject, { state: 'done', by, ...(id ? { card: id } : {}) });
  }

  /** Whether the card still shows the answer it was noted with: a later edit of the message makes it another's. */
  async isCurrent(message: MessagePlace, card: OwnCard): Promise<boolean> {
    const known = await this.of(message);
    return known === undefined || known.by === card.by;
  }
}

/** Which turn answered the last click on a card, so that a late verdict does not cover what a later click brought. */
export class Clicks {
  constructor(private readonly ledger: Ledger) {}

  async note(place: MessagePlace, card: string, by: string): Promise<void> {
    await this.ledger.note(clickOn(place, card), { state: 'done', by });
  }

  /** The reference of the turn; undefined where nobody clicked. */
  async last(place: MessagePlace, card: string): Promise<string | undefined> {
    const entry = await this.ledger.read(clickOn(place, card));
    return entry?.by;
  }
}
