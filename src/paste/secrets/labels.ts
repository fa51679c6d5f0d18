import type { SecretKind } from '../types';
import { isPlaceholder } from './placeholder';
import { joinedOpenly } from './runs';
import type { Secret } from './secret';

/** How much a name says about what follows: after `certain` any literal is a secret, after `likely` only what looks like one. */
interface Label {
  readonly kind: SecretKind;
  readonly trust: 'certain' | 'likely';
}

const CORE = /key|secret|passw(?:or)?d|passphrase|pwd|token|credential|assertion|authorization|cookie/gi;
const NAME_BEFORE = 40;

const LABELS: readonly (Label & { readonly name: RegExp })[] = [
  { kind: 'password', trust: 'certain', name: /(?:passw(?:or)?d|passphrase|pwd)$/ },
  {
    kind: 'client-secret',
    trust: 'certain',
    name: /(?:client|app|application|sp|aad|arm|spn)?_?secret(?:value|key)?$/,
  },
  { kind: 'connection-string', trust: 'certain', name: /(?:account|sharedaccess|storage|cosmos|shared|master)_?key$/ },
  {
    kind: 'api-key',
    trust: 'certain',
    name: /(?:api|subscription|openai|access|auth|function|functions|app|service|admin|query|search|speech|vision|cognitive|inference|ai|azure|host|encryption|private|primary|secondary|account|deployment|endpoint)_?key[12]?$/,
  },
  { kind: 'authorization-header', trust: 'likely', name: /(?:authorization|cookie|token|assertion)$/ },
  { kind: 'api-key', trust: 'likely', name: /(?:(?:^|_)key[12]?|credential)$/ },
];
/** Names that end like a secret's and are none. */
const HARMLESS =
  /(?:publickeytoken|publickey|partitionkey|instrumentationkey|routingkey|rowkey|cachekey|foreignkey|idempotency_?key|sortkey|objectkey|primarykeyname|keyvaultsecret|continuationtoken|nexttoken|monkey|turkey|hotkey)$/;

const labelOf = (name: string): Label | undefined => {
  const plain = name.replace(/[-. ]/g, '_').toLowerCase();
  return HARMLESS.test(plain.replaceAll('_', '')) ? undefined : LABELS.find((label) => label.name.test(plain));
};

const QUOTE = String.raw`(?:\\{0,8}["'${'`'}]|&quot;|&#3[49];|\\{1,8}u002[27]|%2[27])`;
/** From the end of a name to its value: `: `, `": "`, ` = `, `', b'`, `="`, `("`, `": {"value": "`, `</key><value>`. */
const TO_VALUE = new RegExp(
  String.raw`(?<closed>${QUOTE})?\]?\s{0,4}(?:(?<pair>,?\s{0,24}${QUOTE}?value${QUOTE}?\s{0,4}[:=])|(?<separator>=>|:=|==?|:|%3[AD]|,|\(|>))?\s{0,24}(?:[bfru]{1,2}(?=["']))?(?<open>${QUOTE})?(?<scheme>(?:Bearer|Basic|Token|ApiKey|Key|SharedAccessSignature|Digest|Negotiate)\s{1,4})?`,
  'iy',
);
const UNQUOTED_END = /[\s,;&"'`<>(){}[\]|\\]/g;
/** No secret that is known by its name alone is longer; a longer one is a token and known by its looks. */
const LONGEST_VALUE = 4_000;
const LONGEST_QUOTED = 4_000;
/** So much of a value decides whether it is a secret. */
const HEAD = 400;
/** Code that fetches a value is not the value. */
const CODE = /^(?:[A-Za-z_$][\w$]{0,60}(?:(?:\.|\?\.|::|->)[A-Za-z_$][\w$]{0,60}){0,8})$/;

/** What services print where a key would stand: the name of an error, or a sentence about it. No key says so much. */
const FAULT =
  /(?:disabled|denied|invalid|unauthori[sz]ed|forbidden|not_?found|failed|failure|error|exception|missing|required|expired|not_?supported|not_?allowed|exceeded|not (?:found|allowed|supported|accepted|valid|set))/i;
const ERROR_NAME = /^(?:(?:[A-Z][a-z]{1,20}){2,8}|[a-z]{2,20}(?:_[a-z]{2,20}){1,6})$/;
const SENTENCE = /^[A-Za-z]{1,20}(?: [A-Za-z'-]{1,20}){2,20}[.!?]?$/;
const saysFault = (value: string): boolean => FAULT.test(value) && (ERROR_NAME.test(value) || SENTENCE.test(value));

interface Opening {
  readonly at: number;
  readonly quote: string;
  readonly bare: boolean;
  readonly scheme: boolean;
}

/** Where the value of a label begins; `undefined` when nothing is assigned there. */
function openingAfter(text: string, from: number, isFlag: boolean, isElement: boolean): Opening | undefined {
  TO_VALUE.lastIndex = from;
  const found = TO_VALUE.exec(text);
  if (!found) return undefined;
  const { closed, pair, separator, open = '', scheme } = found.groups ?? {};
  const at = TO_VALUE.lastIndex;
  const assigned =
    pair !== undefined ||
    (separator !== undefined &&
      (separator !== ',' || closed !== undefined) &&
      (separator !== '>' || isElement) &&
      (separator !== '(' || open !== ''));
  const spoken = isFlag && separator === undefined && at > from;
  return assigned || spoken || scheme !== undefined
    ? { at, quote: open, bare: open === '', scheme: scheme !== undefined }
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
      const next = joinedOpenly(this.text, { start: from, end: from, value: '' });
      this.wrapped = { from, to: next?.end ?? from };
    }
    return this.wrapped.to;
  }
}

const isOneValue = (value: string): boolean =>
  !/[\r\n]/.test(value) || /^[^\s]{8,}(?:\s{1,8}[^\s]{1,400}){0,400}$/.test(value);

const isLiteral = (value: string, { trust, kind }: Label, opening: Opening, next: string): boolean => {
  if (isPlaceholder(value)) return false;
  if (opening.bare && (next === '(' || next === '[' || next === '{')) return false;
  if (trust === 'likely') return value.length >= 16 && /\d/.test(value) && !/^https?:/i.test(value);
  if (opening.bare && CODE.test(value) && !/\d/.test(value)) return kind === 'password' && next === ';';
  if (kind !== 'password' && saysFault(value)) return false;
  return kind === 'password' ? value.length >= 3 : value.length >= 8 && (/\d/.test(value) || value.length >= 24);
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

/** Secrets that are known by the name before them. */
export function byLabel(text: string): Secret[] {
  const found: Secret[] = [];
  const ends = new Ends(text);
  let done = 0;
  for (const { 0: core, index } of text.matchAll(CORE)) {
    if (index < done) continue;
    const { from, to } = nameAround(text, index, index + core.length);
    if (/[\w]/.test(text.charAt(to)) && text.charAt(to) !== '_') continue;
    const label = labelOf(withWordBefore(text, from) + text.slice(from, to));
    if (!label) continue;
    const isFlag = text.startsWith('-', from) || text.charAt(from - 1) === '-';
    const opening = openingAfter(text, to, isFlag, text.charAt(from - 1) === '<');
    if (!opening) continue;
    const end = ends.of(opening);
    const value = text.slice(opening.at, Math.min(end, opening.at + HEAD));
    if (!isLiteral(value, label, opening, text.charAt(end))) continue;
    found.push({ kind: label.kind, start: opening.at, end });
    done = end;
  }
  return found;
}
