import type { Answer } from '../../src/answer';
import { createFactsSource } from '../../src/azure';
import { parseObjectId } from '../../src/access';
import { toText } from '../../src/cards';
import {
  arrival,
  createServices,
  LIMITS,
  newTurn,
  onMessage,
  type Chat,
  type Services,
  type ChatKind,
  type TurnRecord,
} from '../../src/conversation';
import { Ledger, MemoryItems } from '../../src/instances';
import { samplePeople, startSandboxTenant, type SandboxTenant } from '../../src/sandbox';

export interface TalkOptions {
  readonly person: string;
  readonly setting?: ChatKind | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  readonly ledger?: Ledger | undefined;
  readonly grants?: Services['grants'];
}

export const ledgerAt = (now: () => number): Ledger =>
  new Ledger({
    local: new MemoryItems({ now, keepMs: 24 * 60 * 60_000 }),
    now,
    waitMs: 100,
    onTrouble: () => undefined,
  });

const NOON = Date.UTC(2026, 10, 28, 12);

let messages = 0;
/** Different in all chats: several of them may be one conversation, met by several instances. */
const nextMessage = (): string => `message-${(messages += 1)}`;

/** A conversation of one sample person with the bot, without any framework: cards are entries of a list. */
export class PretendChat {
  readonly cards: { readonly id: string; answer: Answer }[] = [];
  readonly lines: TurnRecord[] = [];
  readonly services: Services;
  readonly #tenant: SandboxTenant;
  readonly #options: TalkOptions;
  readonly #now: () => number;

  constructor(tenant: SandboxTenant, options: TalkOptions) {
    this.#tenant = tenant;
    this.#options = options;
    this.#now = options.now ?? (() => NOON);
    this.services = createServices({
      now: this.#now,
      limits: { ...LIMITS, checksPerMinute: 1_000 },
      readFile: () => Promise.resolve({ kind: 'problem', problem: 'not-reachable' }),
      ledger: options.ledger ?? ledgerAt(this.#now),
      sandbox: { people: [], stories: [] },
      ...(options.grants && { grants: options.grants }),
      log: {
        turn: (line) => this.lines.push(line),
        trouble: () => undefined,
        refused: () => undefined,
        flush: () => undefined,
      },
    });
  }

  #chat(message: string): Chat {
    const person = samplePeople().find(({ name }) => name === this.#options.person);
    const objectId = parseObjectId(person?.objectId ?? '');
    if (!objectId) throw new Error(`Nobody is called ${this.#options.person}.`);
    const replace: Chat['replace'] = async (card, answer) => {
      const shown = this.cards.find(({ id }) => id === card);
      if (!shown) throw new Error('no such card');
      shown.answer = answer;
    };
    return {
      setting: this.#options.setting ?? 'personal',
      place: { channel: 'pretend', conversation: 'one', message },
      sender: () => Promise.resolve({ objectId, name: this.#options.person }),
      say: async (answer) => {
        const id = `card-${this.cards.length}`;
        this.cards.push({ id, answer });
        return id;
      },
      replace,
      replaceLater: () => replace,
      tokens: {
        accessOf: () =>
          Promise.resolve({
            kind: 'ready',
            source: createFactsSource({
              credential: this.#tenant.credentialFor(objectId),
              endpoint: this.#tenant.endpoint,
              ca: this.#tenant.ca,
              now: this.#now,
            }),
          }),
      },
    };
  }

  /** Says something, and gives the card in answer as it stands in the end. */
  async say(text: string): Promise<{ readonly answer: Answer; readonly text: string }> {
    const setting = this.#options.setting ?? 'personal';
    const incoming = { text, setting, images: 0, files: [], mentionOnly: false };
    const turn = newTurn(this.#chat(nextMessage()), arrival());
    await onMessage(() => incoming, turn, this.services);
    await this.services.background.settled();
    const card = this.cards.at(-1);
    if (!card) throw new Error('no card');
    return { answer: card.answer, text: toText(card.answer) };
  }
}

export const startTenant = (now: () => number = () => NOON): Promise<SandboxTenant> =>
  // Lists in one page each: how pages are read is shown elsewhere.
  startSandboxTenant({ now, pageSize: 100 });
