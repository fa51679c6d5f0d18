import { scenarios } from '../../src/scenarios';
import type { Random } from './random';

/** Signs that mean something to a reader of messages, and some that mean something to nobody. */
const SIGNS: readonly string[] = [
  ...[
    '\ud800',
    '\udfff',
    '\u0000',
    '\u001b[31m',
    '\u202e',
    '\ufeff',
    '\u200b',
    '\u2028',
    '\uffff',
    '👩‍👩‍👧‍👦',
    'İ',
    'ﬃ',
    '\r',
    '\n\n',
  ],
  ...[
    '<',
    '>',
    '</',
    '<p>',
    '</p>',
    '<br>',
    '<!--',
    '-->',
    '<![CDATA[',
    '<at>',
    '</at>',
    '<blockquote>',
    '<pre>',
    '<table><tr><td>',
  ],
  ...[
    '&lt;',
    '&amp;',
    '&#x',
    '&#55296;',
    '&nbsp',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '`',
    '```',
    '\\',
    '\\u',
    '\\ud800',
    '%',
    '%zz',
    '%00',
  ],
  ...[
    '=',
    ':',
    ';',
    ',',
    '/',
    '//',
    '?',
    '#',
    '@',
    '|',
    '*',
    '_',
    '~',
    '^',
    '$(',
    '${',
    '{{',
    '}}',
    '-----BEGIN ',
    'Bearer ',
    'eyJ',
  ],
  ...[
    'https://',
    'http://[',
    'AADSTS',
    'Error code: 401',
    '403',
    "{'error': {'code': '",
    'Traceback',
    'api-key: ',
    'key=',
    'x-ms-',
  ],
];

/** What the scenarios give as examples, whole and in lines: the texts that reading knows most about. */
export function fragments(): readonly string[] {
  const texts = scenarios
    .flatMap(({ examples }) => [...examples.claims, ...examples.declines])
    .map((example) => JSON.stringify(example));
  return [...new Set(texts.flatMap((text) => text.split(/\\n|","|":"/)))].filter((text) => text.length < 2_000);
}

/** A text put together of fragments, signs and noise, cut anywhere. */
export function fuzzed(random: Random, from: readonly string[]): string {
  const parts = Array.from({ length: 1 + random.below(8) }, () => {
    switch (random.below(5)) {
      case 0:
        return random.pick(SIGNS).repeat(1 + random.below(4));
      case 1:
        return String.fromCharCode(...Array.from({ length: random.below(12) }, () => random.below(65_536)));
      case 2: {
        const text = random.pick(from);
        const at = random.below(text.length + 1);
        return text.slice(0, at) + random.pick(SIGNS) + text.slice(at + random.below(3));
      }
      default:
        return random.pick(from);
    }
  });
  return parts.join(random.pick(['', ' ', '\n', '\n\n']));
}

/** Any JSON, small. */
export function anyJson(random: Random, from: readonly string[], depth = 3): unknown {
  const kind = random.below(depth > 0 ? 10 : 7);
  if (kind === 7) return Array.from({ length: random.below(4) }, () => anyJson(random, from, depth - 1));
  if (kind > 7) {
    const names = [
      'type',
      'text',
      'id',
      'contentType',
      'content',
      'value',
      'action',
      '__proto__',
      'constructor',
      'length',
    ];
    return Object.fromEntries(
      Array.from({ length: random.below(4) }, () => [random.pick(names), anyJson(random, from, depth - 1)]),
    );
  }
  const simple: readonly (() => unknown)[] = [
    () => null,
    () => random.below(2) === 0,
    () => random.pick([0, -1, 1e308, 0.1, 2 ** 53]),
    () => '',
    () => random.pick(SIGNS),
    () => fuzzed(random, from),
    () =>
      random.pick(['text/html', 'message', 'invoke', 'personal', 'msteams', 'adaptiveCard/action', 'a'.repeat(5_000)]),
  ];
  return simple[kind]?.();
}
