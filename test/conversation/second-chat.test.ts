import { parseObjectId } from '../../src/access';
import type { Answer } from '../../src/answer';
import { toText } from '../../src/cards';
import {
  arrival,
  createServices,
  LIMITS,
  newTurn,
  onEdit,
  onMessage,
  type Access,
  type Chat,
  type IncomingMessage,
  type Services,
  type TurnRecord,
} from '../../src/conversation';
import { Ledger, MemoryItems } from '../../src/instances';
import { MISSING_ACTION } from '../teams/pastes';

/** A chat that no framework knows: cards are entries of a list. What Teams is, some hundred lines in a folder of its own. */
class Terminal {
  readonly cards: { readonly id: string; answer: Answer }[] = [];
  readonly lines: TurnRecord[] = [];
  readonly services: Services;
  access: Access = { kind: 'unavailable', error: new Error('not signed in') };

  constructor() {
    const now = (): number => 0;
    this.services = createServices({
      now,
      limits: LIMITS,
      readFile: () => Promise.resolve({ kind: 'problem', problem: 'not-reachable' }),
      ledger: new Ledger({
        local: new MemoryItems({ now, keepMs: 1e9 }),
        now,
        waitMs: 100,
        onTrouble: () => undefined,
      }),
      log: {
        turn: (line) => this.lines.push(line),
        trouble: () => undefined,
        refused: () => undefined,
        flush: () => undefined,
      },
    });
  }

  chat(message: string): Chat {
    const replace: Chat['replace'] = async (card, answer) => {
      const shown = this.cards.find(({ id }) => id === card);
      if (!shown) throw new Error('no such card');
      shown.answer = answer;
    };
    const objectId = parseObjectId('11111111-2222-4333-8444-555555555555');
    return {
      setting: 'personal',
      place: { channel: 'terminal', conversation: 'one', message },
      sender: () => Promise.resolve(objectId && { objectId }),
      say: async (answer) => {
        const id = `card-${this.cards.length}`;
        this.cards.push({ id, answer });
        return id;
      },
      replace,
      replaceLater: () => replace,
      tokens: { accessOf: () => Promise.resolve(this.access) },
    };
  }

  async run(how: typeof onMessage, message: string, text: string): Promise<void> {
    const incoming: IncomingMessage = { text, setting: 'personal', images: 0, files: [], mentionOnly: false };
    await how(() => incoming, newTurn(this.chat(message), arrival()), this.services);
  }

  get texts(): readonly string[] {
    return this.cards.map(({ answer }) => toText(answer));
  }
}

test('a message is answered once, an edit changes its card, a command is understood', async () => {
  const terminal = new Terminal();
  await terminal.run(onMessage, 'first', MISSING_ACTION);
  await terminal.run(onMessage, 'first', MISSING_ACTION);
  expect(terminal.texts).toEqual([expect.stringMatching(/data action/)]);
  await terminal.run(onEdit, 'first', 'help');
  expect(terminal.texts).toEqual([expect.stringMatching(/Paste an Azure AI error/)]);
  await terminal.run(onMessage, 'second', 'sign out');
  expect(terminal.texts[1]).toMatch(/signed out/);
});

test('a verdict that comes late is brought onto the card', async () => {
  const terminal = new Terminal();
  let end = (): void => undefined;
  const late = new Promise<void>((resolve) => (end = resolve));
  terminal.access = {
    kind: 'ready',
    source: {
      facts: () => late.then(() => Promise.reject(new Error('no facts'))),
      application: () => Promise.resolve(undefined),
      holder: () => Promise.resolve({ kind: 'unseen' }),
      accounts: () => Promise.reject(new Error('none')),
    },
  };
  await terminal.run(onMessage, 'first', 'check contoso-ai');
  expect(terminal.texts).toEqual([expect.stringMatching(/checking/i)]);
  end();
  await terminal.services.background.settled();
  expect(terminal.texts).toEqual([expect.stringMatching(/went wrong/)]);
  expect(terminal.lines.map(({ turn }) => turn)).toEqual(['late-update']);
});
