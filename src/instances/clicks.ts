import type { Activity } from 'botbuilder';

import type { Ledger, Subject } from './shared';

type Place = Pick<Activity, 'channelId' | 'conversation'>;

const clickOn = ({ channelId, conversation }: Place, card: string): Subject => ({
  kind: 'click',
  ids: [channelId, conversation.id, card],
});

/** Which turn answered the last click on a card, so that a late verdict does not cover what a later click brought. */
export class Clicks {
  constructor(private readonly ledger: Ledger) {}

  async note(place: Place, card: string, by: string): Promise<void> {
    await this.ledger.note(clickOn(place, card), { state: 'done', by });
  }

  /** The reference of the turn; undefined where nobody clicked. */
  async last(place: Place, card: string): Promise<string | undefined> {
    const entry = await this.ledger.read(clickOn(place, card));
    return entry?.by;
  }
}
