/*
 * Whether something is said to be on or off. "Not enabled" is off; where a negation stands farther away, or it is only
 * supposed, nothing is said for certain.
 */

export type State = 'on' | 'off';

export const opposite = (state: State): State => (state === 'on' ? 'off' : 'on');

const within = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');

const OFF = within(
  String.raw`disabled?|off|false|null|denied|deaktiviert|ausgeschaltet|désactivée?s?|deshabilitad[oa]s?|desactivad[oa]s?|desativad[oa]s?`,
);
const ON = within(
  String.raw`enabled?|true|yes|allowed|all networks|aktiviert|eingeschaltet|activée?s?|habilitad[oa]s?|activad[oa]s?|ativad[oa]s?`,
);
/** Small words of every sentence, which mean a state only where they stand like one. */
const SMALL: readonly (readonly [words: RegExp, state: State])[] = [
  [
    /(?<=(?:^|[:=]|\b(?:is|are|was|be|it['’]s|has|have|with|not|n['’]t|turned|switched|still|now|already|back))\s{0,6})on\b(?! (?:the|an?|my|our|this|that)\b)/iu,
    'on',
  ],
  [/(?<=[:=]\s{0,3}|\b(?:ist|sind|steht|war)\b[^.,;]{0,20} )an(?=\W*$)/iu, 'on'],
  [/(?<=[:=]\s{0,3}|\b(?:ist|sind|steht|war)\b[^.,;]{0,20} )aus(?=\W*$)/iu, 'off'],
  [/(?:(?<=[:=]\s{0,3})|(?<=\b(?:is|says|shows|to)\s{1,6}))no(?=\W*$)/iu, 'off'],
  // "disableLocalAuth is set".
  [/(?<=\b(?:is|are|not|n['’]t)\s{1,6})set(?=\W*$)/iu, 'on'],
  [/無効|禁用/u, 'off'],
  [/有効|启用/u, 'on'],
];
const STATES: readonly (readonly [words: RegExp, state: State])[] = [[OFF, 'off'], [ON, 'on'], ...SMALL];

const NOT = String.raw`(?<!\p{L})(?:not|never|no longer|nicht|kein\p{L}{0,2}|pas|no|não|nunca)(?!\p{L})|n['’]t\b|\b(?:is|are|was|has|have|does|do|did)nt\b|未|没有|沒有|不是`;
const NEGATION = new RegExp(NOT, 'iu');
const BEFORE_IT = new RegExp(`(?:${NOT})\\s*(?:\\p{L}{1,12}\\s+){0,2}$`, 'iu');
/** In Japanese the negation stands behind. */
const BEHIND_IT = /^[^。、]{0,12}(?:ない|ません)/u;
const SUPPOSED = /\b(?:if|whether|unless|should|must|needs?|maybe|perhaps|ob|soll\w*|muss|si)\b/iu;

/** Whether something is only supposed, or wished for. */
export const isSupposed = (text: string): boolean => SUPPOSED.test(text);

/** Whether the words before a state turn it round. */
export const isNegated = (before: string): boolean => BEFORE_IT.test(before);

/** What a short text says of something whose name was taken out of it. */
export function stateIn(text: string): State | undefined {
  for (const [words, state] of STATES) {
    const found = words.exec(text);
    if (found === null) continue;
    const before = text.slice(0, found.index).split(/[,;.]/).at(-1) ?? '';
    if (isSupposed(before) || BEHIND_IT.test(text.slice(found.index + found[0].length))) return undefined;
    if (isNegated(before)) return opposite(state);
    return NEGATION.test(before) ? undefined : state;
  }
  return undefined;
}
