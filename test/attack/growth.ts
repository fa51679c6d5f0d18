/**
 * A search for texts on which reading takes more than linear time. It puts texts together out of pieces of the
 * reader's own patterns, measures processor time at two sizes, and goes on from the slowest ones. Single patterns are
 * proven elsewhere (`test/patterns.test.ts`); this finds what the code around them adds.
 */

export interface Message {
  readonly text: string;
  readonly html?: string;
}

/** One way to make a message of any length. */
export interface Recipe {
  readonly shape: Shape;
  readonly frame: Frame;
  readonly tokens: readonly string[];
}

export interface SearchOptions {
  /** What is measured. A fault in it ends the search. */
  readonly read: (message: Message) => void;
  /** Processor time so far, in milliseconds. */
  readonly cpu: () => number;
  readonly tokens: readonly string[];
  readonly rounds: number;
  readonly seed: number;
  /** Characters of the smaller text; the larger one has four times as many. */
  readonly size?: number;
}

export interface Slow {
  readonly recipe: Recipe;
  /** Processor time of the smaller and the larger text, in milliseconds. */
  readonly millis: readonly [number, number];
}

export interface SearchResult {
  readonly tried: number;
  /** Time grew by much more than the length, three times measured. */
  readonly slow: readonly Slow[];
  /** The most time that any text of the larger size took. */
  readonly worst: Slow;
}

type Shape = (typeof SHAPES)[number];
type Frame = keyof typeof FRAMES;

const SHAPES = ['repeated', 'blocks', 'nested', 'one then many', 'many then one', 'counted', 'lines'] as const;

/** `text` up to `length` characters. */
const fill = (text: string, length: number): string =>
  text === '' ? '' : text.repeat(Math.ceil(length / text.length)).slice(0, length);

/** Fills without cutting a token, with a number that is another one each time. */
const counted = (text: string, length: number): string => {
  const parts: string[] = [];
  let size = 0;
  for (let i = 0; size < length; i += 1) {
    const part = `${text}${i}`;
    parts.push(part);
    size += part.length;
  }
  return parts.join('');
};

function shaped({ shape, tokens }: Recipe, length: number): string {
  const [first = 'a', ...rest] = tokens;
  const others = rest.join('');
  switch (shape) {
    case 'repeated':
      return fill(tokens.join(''), length);
    case 'blocks':
      return tokens.map((token) => fill(token, length / tokens.length)).join('');
    case 'nested':
      return fill(first, length / 2) + others + fill(rest.at(-1) ?? first, length / 2);
    case 'one then many':
      return first + fill(others === '' ? first : others, length);
    case 'many then one':
      return fill(others === '' ? first : others, length) + first;
    case 'counted':
      return counted(tokens.join(''), length);
    case 'lines':
      return fill(tokens.map((token) => `${token}\n`).join(''), length);
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const FRAMES = {
  text: (text) => ({ text }),
  html: (text) => ({ text: 'x', html: `<div>${text}</div>` }),
  'escaped html': (text) => ({ text: 'x', html: `<p>${escaped(text).replaceAll('\n', '<br>')}</p>` }),
  'html twin': (text) => ({ text, html: `<p>${escaped(text)}</p>` }),
  attribute: (text) => ({ text: `<p title="${text}">x</p>` }),
  json: (text) => ({ text: JSON.stringify({ error: { message: text } }) }),
  'json in json': (text) => ({ text: JSON.stringify({ body: JSON.stringify({ message: text }) }) }),
  quoted: (text) => ({ text: `> ${text.replaceAll('\n', '\n> ')}` }),
  reply: (text) => ({
    text: 'x',
    html: `<blockquote itemtype="http://schema.skype.com/Reply"><p itemprop="preview">${escaped(text)}</p></blockquote><p>why</p>`,
  }),
  forward: (text) => ({ text: `<at>Locksmith</at> <quoted messageId="1"/>${text}` }),
  file: (text) => ({ text: `see deploy.log\n\n2026-11-01T10:00:00Z ${text}` }),
  url: (text) => ({ text: `https://a.openai.azure.com/${text}` }),
  'after an error': (text) => ({ text: `Error code: 401 - {'error': {'message': '${text}` }),
} as const satisfies Readonly<Record<string, (text: string) => Message>>;
const FRAME_NAMES = Object.keys(FRAMES).filter((name): name is Frame => name in FRAMES);

/** The message of about `length` characters that a recipe makes. */
export const messageOf = (recipe: Recipe, length: number): Message =>
  FRAMES[recipe.frame](shaped(recipe, Math.round(length)));

export const nameOf = ({ shape, frame, tokens }: Recipe): string => `${frame}, ${shape}: ${JSON.stringify(tokens)}`;

/** Words and signs that a regular expression is made of, without its operators. */
const piecesOf = ({ source }: RegExp): readonly string[] =>
  source
    .replaceAll(/\\[nrt]/g, '\n')
    .replaceAll(/\\[wdsbWDSB]|\\u\{?[0-9a-f]{2,6}\}?|\\p\{\w+\}|\(\?(?:[:=!]|<[=!]|<\w+>)/gi, '\0')
    .replaceAll(/\\(.)/g, '$1')
    .split(/\0|\{\d*,?\d*\}|[|()[\]?*+^$]/)
    .filter((piece) => piece.length > 0 && piece.length <= 60);

const COMMON: readonly string[] = [
  ...[
    ' ',
    '\n',
    '\r\n',
    '\t',
    '"',
    "'",
    '`',
    '\\',
    '\\"',
    '\\n',
    '\\\\',
    '/',
    '//',
    ':',
    ';',
    ',',
    '.',
    '…',
    '-',
    '--',
  ],
  ...['<', '>', '</', '<p>', '</p>', '<div><b>', '<br>', '<a ', '<!--', '-->', '<at>', '</at>', '&amp;', '&quot;'],
  ...['&#34;', '&', '%22', '\\u0022', '{', '}', '[', ']', '(', ')', '{"', '":"', '"},', '***', '**', '…', '|', '> '],
  ...['=', '==', '@', '#', '?', '&sig=', '://', 'https://', 'a', 'A', '1', '0a1b', 'deadbeef', 'eyJ', 'eyJhbGciOi.'],
  ...[
    'key=',
    'api-key: ',
    'token',
    'secret',
    'password="',
    'AccountKey=',
    'Bearer ',
    'sk-',
    '-----BEGIN PRIVATE KEY-----',
  ],
  ...[
    '\u0000',
    '\u001b[31m',
    '\u200b',
    '\u3000',
    '：',
    '。',
    'é',
    '錯誤',
    '\ud800',
    '\udfff',
    '😀',
    '\u202e',
    '\u00ad',
  ],
  ...['Error', 'error code: ', '401', '403 ', 'principal ', 'scope ', '/subscriptions/', 'https://a.openai.azure.com/'],
  ...[
    '11111111-2222-3333-4444-555555555555',
    'Credential',
    'AADSTS50020: ',
    '\n    at ',
    'Traceback',
    '2026-11-01T10:00:00Z',
  ],
];

/** What texts are put together of: pieces of the patterns, and what messages are full of anyway. */
export const tokensOf = (patterns: Iterable<RegExp>): readonly string[] => [
  ...new Set([...COMMON, ...COMMON, ...[...patterns].flatMap(piecesOf)]),
];

/** A small generator of numbers from 0 to 1, so that a finding can be made again from its seed. */
export const random = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

interface Maker {
  readonly fresh: () => Recipe;
  readonly mutated: (recipe: Recipe) => Recipe;
  readonly chance: () => number;
}

const makerOf = (tokens: readonly string[], seed: number): Maker => {
  const chance = random(seed);
  const one = <T>(list: readonly T[], otherwise: T): T => list[Math.floor(chance() * list.length)] ?? otherwise;
  const token = (): string => (chance() < 0.4 ? one(COMMON, 'a') : one(tokens, 'a'));
  const fresh = (): Recipe => ({
    shape: one(SHAPES, 'repeated'),
    frame: chance() < 0.5 ? 'text' : one(FRAME_NAMES, 'text'),
    tokens: Array.from({ length: 1 + Math.floor(chance() * 4) }, token),
  });
  const mutated = (recipe: Recipe): Recipe => {
    const at = Math.floor(chance() * recipe.tokens.length);
    switch (Math.floor(chance() * 5)) {
      case 0:
        return { ...recipe, shape: one(SHAPES, 'repeated') };
      case 1:
        return { ...recipe, frame: one(FRAME_NAMES, 'text') };
      case 2:
        return { ...recipe, tokens: recipe.tokens.toSpliced(at, 1, token()) };
      case 3:
        return { ...recipe, tokens: recipe.tokens.toSpliced(at, 0, token()).slice(0, 6) };
      default:
        return recipe.tokens.length > 1 ? { ...recipe, tokens: recipe.tokens.toSpliced(at, 1) } : fresh();
    }
  };
  return { fresh, mutated, chance };
};

const SIZE = 12_000;
const TIMES = 4;
/** Linear growth is `TIMES`, quadratic its square. In between lie caches, garbage and other work of the machine. */
const TOO_MUCH = 8;
/** Less processor time than this says nothing about growth. */
const NOTHING_MS = 12;
const KEPT = 24;

/** Processor time of one reading, the least of several. */
export function millisOf({ read, cpu }: Pick<SearchOptions, 'read' | 'cpu'>, message: Message, times = 1): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i += 1) {
    const before = cpu();
    read(message);
    least = Math.min(least, cpu() - before);
  }
  return least;
}

/** How much time two sizes of a recipe take, and whether that grew too much, looked at again where it seems so. */
function measured(options: SearchOptions, recipe: Recipe): Slow & { readonly tooMuch: boolean } {
  const size = options.size ?? SIZE;
  const small = messageOf(recipe, size);
  const large = messageOf(recipe, size * TIMES);
  const grew = ([a, b]: readonly [number, number]): boolean => b > NOTHING_MS && b > a * TOO_MUCH;
  let millis: readonly [number, number] = [millisOf(options, small), millisOf(options, large)];
  if (!grew(millis)) return { recipe, millis, tooMuch: false };
  millis = [millisOf(options, small, 4), millisOf(options, large, 3)];
  return { recipe, millis, tooMuch: grew(millis) };
}

/** Looks for texts whose reading takes more than linear time. The same seed tries the same texts at first. */
export function searchGrowth(options: SearchOptions): SearchResult {
  const { fresh, mutated, chance } = makerOf(options.tokens, options.seed);
  const slow: Slow[] = [];
  let kept: Slow[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const parent = chance() < 0.5 ? kept[Math.floor(chance() * kept.length)] : undefined;
    const { tooMuch, ...found } = measured(options, parent ? mutated(parent.recipe) : fresh());
    if (tooMuch) slow.push(found);
    kept = [...kept, found].sort((a, b) => b.millis[1] - a.millis[1]).slice(0, KEPT);
  }
  const [worst = { recipe: fresh(), millis: [0, 0] as const }] = kept;
  return { tried: options.rounds, slow, worst };
}
