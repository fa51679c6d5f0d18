import type { SecretKind } from '../types';
import { allOf } from './all-of';
import { isMessage } from './faults';
import { isPlaceholder, isReference } from './placeholder';
import { openPieceAfter } from './runs';
import type { Secret } from './secret';

/** How much a name says about what follows: after `certain` any literal is a secret, after `likely` only what looks like one. */
interface Label {
  readonly kind: SecretKind;
  readonly trust: 'certain' | 'likely';
}

const CORE =
  /key|secret|passw(?:or)?[dt]|passphrase|kennwort|pwd|token|credential|assertion|authorization|cookie|senha|clave|chave/gi;
/** The same words in other letters. */
const CORE_ABROAD = /schlüssel|contraseña|clé|密[钥鑰码碼]|金鑰|口令|パスワード|キー|비밀번호|пароль|ключ/gi;
const ABROAD = /[^\0-\x7f]/;
const NAME_BEFORE = 40;

const LABELS: readonly (Label & { readonly name: RegExp })[] = [
  {
    kind: 'password',
    trust: 'certain',
    name: /(?:passw(?:or)?[dt]|passphrase|kennwort|pwd|contraseña|senha|密[码碼]|口令|パスワード|비밀번호|пароль)$/,
  },
  {
    kind: 'client-secret',
    trust: 'certain',
    name: /(?:client|app|application|sp|aad|arm|spn)?_?secret(?:value|key)?$/,
  },
  { kind: 'connection-string', trust: 'certain', name: /(?:account|sharedaccess|storage|cosmos|shared|master)_?key$/ },
  {
    kind: 'api-key',
    trust: 'certain',
    name: /(?:api|subscription|openai|access|auth|function|functions|app|service|admin|query|search|speech|vision|cognitive|inference|ai|azure|host|encryption|private|primary|secondary|account|deployment|endpoint)_?key(?:[12]|_?credential)?$|api_schlüssel$/,
  },
  { kind: 'authorization-header', trust: 'likely', name: /(?:authorization|cookie|token|assertion)$/ },
  {
    kind: 'api-key',
    trust: 'likely',
    name: /(?:(?:^|_)key[12]?|credential|schlüssel|clave|chave|clé|密[钥鑰]|金鑰|キー|ключ)$/,
  },
];
/** Names that end like a secret's and are none. */
const HARMLESS =
  /(?:publickeytoken|publickey|partitionkey|instrumentationkey|routingkey|rowkey|cachekey|foreignkey|idempotency_?key|sortkey|objectkey|primarykeyname|keyvaultsecret|continuationtoken|nexttoken|monkey|turkey|hotkey)$/;

const labelOf = (name: string): Label | undefined => {
  const plain = name.replace(/[-. ]/g, '_').toLowerCase();
  return HARMLESS.test(plain.replaceAll('_', '')) ? undefined : LABELS.find((label) => label.name.test(plain));
};

const QUOTE = String.raw`(?:\\{0,8}["'${'`'}]|&quot;|&#3[49];|\\{1,8}u002[27]|%2[27])`;
/** Words between a name and the sign or blank before its value: `API key provided: `, `my key is `. */
const SPOKEN = String.raw`(?:\s{0,2}(?<=\s)(?:provided|used|given|sent|value|was|is|ist|est|es|é)(?=[\s:：])){1,2}`;
/** From the end of a name to its value: `: `, `": "`, ` = `, `', b'`, `="`, `("`, `": {"value": "`, `</key><value>`. */
const TO_VALUE = new RegExp(
  String.raw`(?<closed>${QUOTE})?\]?\s{0,4}(?:(?<pair>,?\s{0,24}${QUOTE}?value${QUOTE}?\s{0,4}[:=])|(?<separator>=>|:=|==?|:|%3[AD]|,|\(|>|[：＝]|是|为|為|は)|(?<spoken>${SPOKEN})[:：]?)?\s{0,24}(?:[bfru]{1,2}(?=["']))?(?<open>${QUOTE})?(?<scheme>(?:Bearer|Basic|Token|ApiKey|Key|SharedAccessSignature|Digest|Negotiate)\s{1,4})?`,
  'iy',
);
/** Full-width and Chinese punctuation ends a value as well, and no key holds a Chinese, Japanese or Korean letter. */
const UNQUOTED_END =
  /[\s,"'`<>(){}[\]|\u2018-\u201f\u2026\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7af\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]|(?<!&#[\dx][\da-f]{1,2});|&(?!#(?:4[3-7]|61|x2[bdf]|x3d);)|\\(?!\\{0,8}(?:u00[23][bdf]|\/))/gi;
/** No secret that is known by its name alone is longer; a longer one is a token and known by its looks. */
const LONGEST_VALUE = 4_000;
const LONGEST_QUOTED = 4_000;
/** So much of a value decides whether it is a secret. */
const HEAD = 400;
/** Code that fetches a value is not the value. */
const CODE = /^(?:[A-Za-z_$][\w$]{0,60}(?:(?:\.|\?\.|::|->)[A-Za-z_$][\w$]{0,60}){0,8})$/;

interface Opening {
  readonly at: number;
  readonly quote: string;
  readonly bare: boolean;
  /** No sign stands before the value, only a word: what follows may be prose. */
  readonly spoken: boolean;
}

/** How a name is written. */
interface Named {
  /** `--api-key`. */
  readonly isFlag: boolean;
  /** `<apiKey`. */
  readonly isElement: boolean;
  /** `API_KEY`, which `setx API_KEY "value"` sets. */
  readonly isVariable: boolean;
}

/** Where the value of a label begins; `undefined` when nothing is assigned there. */
function openingAfter(text: string, from: number, { isFlag, isElement, isVariable }: Named): Opening | undefined {
  TO_VALUE.lastIndex = from;
  const found = TO_VALUE.exec(text);
  if (!found) return undefined;
  const { closed, pair, separator, spoken, open = '', scheme } = found.groups ?? {};
  const at = TO_VALUE.lastIndex;
  const assigned =
    pair !== undefined ||
    (separator !== undefined &&
      (separator !== ',' || closed !== undefined) &&
      (separator !== '>' || isElement) &&
      (separator !== '(' || open !== ''));
  const flagged = (isFlag || (isVariable && open !== '')) && separator === undefined && at > from;
  return assigned || flagged || spoken !== undefined || scheme !== undefined
    ? { at, quote: open, bare: open === '', spoken: spoken !== undefined }
    : undefined;
}

/**
 * Finds where values end. Labels can stand so close that the values of many end at one place, so each place is looked
 * for once: what was found for one label is true for all that stand before it. Make one for each text.
 */
class Ends {
  private readonly quotes = new Map<string, number>();
  private bare = -1;
  private wrapped: { readonly from: number; readonly to: number } | undefined;

  constructor(private readonly text: string) {}

  /** The end of a value. A quoted one ends at its quote, which may stand a few lines below where a viewer wrapped it. */
  of({ at, quote, bare }: Opening): number {
    if (!bare) {
      const end = this.quote(quote, at);
      if (end - at <= LONGEST_QUOTED && isOneValue(this.text.slice(at, end))) return end;
    }
    const end = this.unquoted(at);
    return end - at >= 16 ? this.joined(end) : end;
  }

  private quote(quote: string, at: number): number {
    let end = this.quotes.get(quote) ?? -1;
    if (end < at) {
      const found = this.text.indexOf(quote, at);
      end = found < 0 ? Number.POSITIVE_INFINITY : found;
      this.quotes.set(quote, end);
    }
    return end;
  }

  private unquoted(at: number): number {
    if (this.bare < at) {
      UNQUOTED_END.lastIndex = at;
      this.bare = UNQUOTED_END.exec(this.text)?.index ?? this.text.length;
    }
    return Math.min(this.bare, at + LONGEST_VALUE);
  }

  private joined(from: number): number {
    if (this.wrapped?.from !== from) {
      this.wrapped = { from, to: openPieceAfter(this.text, from)?.end ?? from };
    }
    return this.wrapped.to;
  }
}

const isOneValue = (value: string): boolean =>
  !/[\r\n]/.test(value) || /^[^\s]{8,}(?:\s{1,8}[^\s]{1,400}){0,400}$/.test(value);

/** How the value of a label stands in the text: its head, and what follows it. */
interface Value extends Opening {
  readonly value: string;
  readonly next: string;
}

/** Letters and digits, and no date or path: so a key looks in the middle of a sentence. */
const SPOKEN_KEY = /^(?=[^\d]{0,40}\d)(?=[^A-Za-z]{0,40}[A-Za-z])(?!\d{4}-\d)[^\s/]{12,400}$/;
const ADDRESS = /^(?:https?|wss?):/i;
const hasDigit = (value: string): boolean => /\d/.test(value);

const isPassword = ({ value, next, bare, spoken }: Value): boolean => {
  if (bare && CODE.test(value) && !hasDigit(value)) return next === ';';
  // `password was wrong.`
  return value.length >= 3 && (!spoken || /[^A-Za-z'-]/.test(value.replace(/[.,:!?]$/, '')));
};

const isKey = (label: Label, { value, next, bare, spoken }: Value): boolean => {
  if (spoken) return SPOKEN_KEY.test(value);
  if (ADDRESS.test(value)) return false;
  if (label.trust === 'likely') return value.length >= 16 && hasDigit(value);
  // Between tags stands a value, and no code.
  // A class of errors may stand there as well: `azure.core.exceptions.HttpResponseError:`.
  if (bare && next !== '<' && CODE.test(value.replace(/:$/, '')) && !hasDigit(value)) return false;
  return value.length >= 8 && (hasDigit(value) || value.length >= 24);
};

const isLiteral = (label: Label, found: Value): boolean => {
  const { value, next, bare } = found;
  if (isPlaceholder(value) || isReference(value) || isMessage(value, !bare)) return false;
  if (bare && (next === '(' || next === '[' || next === '{')) return false;
  return label.kind === 'password' ? isPassword(found) : isKey(label, found);
};

const nameAround = (text: string, start: number, end: number): { from: number; to: number } => {
  let from = start;
  while (start - from < NAME_BEFORE && /[\w.-]/.test(text.charAt(from - 1))) from -= 1;
  const rest = /(?:_?(?:value|key))?[12]?/iy;
  rest.lastIndex = end;
  return { from, to: rest.test(text) ? rest.lastIndex : end };
};

/** `api key`, `access token`: the word before belongs to the name. */
const withWordBefore = (text: string, from: number): string =>
  /(?:api|access|subscription|client|account|openai|azure|primary|secondary|refresh)[ _-]$/i.exec(
    text.slice(Math.max(0, from - 16), from),
  )?.[0] ?? '';

/** Where a word for a secret stands, in order. */
const coresIn = (text: string): readonly RegExpExecArray[] => {
  const cores = allOf(CORE, text);
  return ABROAD.test(text) ? [...cores, ...allOf(CORE_ABROAD, text)].sort((a, b) => a.index - b.index) : cores;
};

/** Secrets that are known by the name before them. */
export function byLabel(text: string): Secret[] {
  const found: Secret[] = [];
  const ends = new Ends(text);
  let done = 0;
  for (const { 0: core, index } of coresIn(text)) {
    if (index < done) continue;
    const { from, to } = nameAround(text, index, index + core.length);
    if (/\w/.test(text.charAt(to)) && text.charAt(to) !== '_') continue;
    const label = labelOf(withWordBefore(text, from) + text.slice(from, to));
    if (!label) continue;
    const isFlag = text.startsWith('-', from) || text.charAt(from - 1) === '-';
    const isElement = text.charAt(from - 1) === '<';
    const isVariable = /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(text.slice(from, to));
    const opening = openingAfter(text, to, { isFlag, isElement, isVariable });
    if (!opening) continue;
    const end = ends.of(opening);
    const value = text.slice(opening.at, Math.min(end, opening.at + HEAD));
    if (!isLiteral(label, { ...opening, value, next: text.charAt(end) })) continue;
    found.push({ kind: label.kind, start: opening.at, end });
    done = end;
  }
  return found;
}
