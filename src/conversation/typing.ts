import type { Chat } from './chat';
import { within } from './turn';

/** An answer that is there sooner needs no indicator; most are, and the request to show it costs as much as the answer. */
const AFTER_MS = 250;
/** An indicator that came after the card would stay for a while. */
const WAIT_MS = 300;

/** Shows that an answer is on its way, where that takes longer than a moment. Never fails a turn. */
export class Typing {
  readonly #timer: NodeJS.Timeout | undefined;
  #shown: Promise<void> = Promise.resolve();

  constructor({ showTyping }: Chat) {
    if (!showTyping) return;
    this.#timer = setTimeout(() => {
      // A missing indicator is no trouble; the answer that follows meets the same channel and is logged.
      this.#shown = showTyping().catch(() => undefined);
    }, AFTER_MS);
  }

  /** The answer is there: nothing is shown any more after this. */
  async over(): Promise<void> {
    clearTimeout(this.#timer);
    await within(this.#shown, WAIT_MS);
  }
}
