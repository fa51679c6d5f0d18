import { z } from 'zod';

/** What can be read off a card, whatever its layout: every text in it, and its buttons. */
export interface ReadCard {
  readonly text: string;
  readonly buttons: readonly {
    readonly type: string;
    readonly title: string;
    readonly verb: string;
    readonly data: unknown;
  }[];
  readonly json: string;
}

const record = (value: unknown): Record<string, unknown> => z.record(z.unknown()).catch({}).parse(value);

const walk = (value: unknown, visit: (node: Record<string, unknown>) => void): void => {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
  } else if (typeof value === 'object' && value !== null) {
    const node = record(value);
    visit(node);
    for (const child of Object.values(node)) walk(child, visit);
  }
};

function readCard(card: unknown): ReadCard {
  const texts: string[] = [];
  const buttons: ReadCard['buttons'][number][] = [];
  walk(card, (node) => {
    const { type, text, codeSnippet, title, value } = node;
    for (const word of [text, codeSnippet]) if (typeof word === 'string') texts.push(word);
    if (type === undefined && typeof title === 'string') texts.push(title, String(value));
    if (typeof type === 'string' && type.startsWith('Action.')) {
      buttons.push({ type, title: String(title), verb: String(node['verb']), data: node['data'] });
    }
  });
  return { text: texts.join('\n'), buttons, json: JSON.stringify(card) };
}

/** The card in an activity that the bot sent. */
export function cardIn(activity: Record<string, unknown>): ReadCard {
  const attachments: unknown = activity['attachments'];
  const first: unknown = Array.isArray(attachments) ? attachments[0] : undefined;
  const { contentType, content } = record(first);
  if (contentType !== 'application/vnd.microsoft.card.adaptive') throw new Error('The activity holds no card.');
  return readCard(content);
}

/** The card in the answer to a click. */
export function cardInAnswer(body: unknown): ReadCard {
  const { statusCode, type, value } = record(body);
  if (statusCode !== 200 || type !== 'application/vnd.microsoft.card.adaptive') {
    throw new Error(`The click was answered with ${String(statusCode)} ${String(type)}.`);
  }
  return readCard(value);
}

/** The card in the dialog that a message action, or a button in its dialog, is answered with. */
export function cardInDialog(body: unknown): ReadCard {
  const task = record(record(body)['task']);
  const { card } = record(task['value']);
  if (task['type'] !== 'continue') throw new Error(`No dialog: ${JSON.stringify(body)}`);
  return cardIn({ attachments: [card] });
}

/** The first button of that verb. */
export function buttonOf(card: ReadCard, verb: string): ReadCard['buttons'][number] {
  const button = card.buttons.find((each) => each.verb === verb);
  if (!button)
    throw new Error(`The card has no button for ${verb}: ${card.buttons.map(({ title }) => title).join(', ')}`);
  return button;
}
