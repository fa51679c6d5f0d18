/** A condition of Azure's attribute-based access control, as far as a verdict needs it. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  /** `ActionMatches{'pattern'}` */
  | { readonly kind: 'action-matches'; readonly pattern: string }
  /** `@Request[attribute] Operator{'value', …}` */
  | {
      readonly kind: 'compare';
      /** Lower case, with its source: `@request[…]`. */
      readonly attribute: string;
      /** Lower case: `foranyofanyvalues:guidequals`. */
      readonly operator: string;
      readonly values: readonly string[];
    }
  /** Anything else: it may be true or false. */
  | { readonly kind: 'other' };

type Token =
  | { readonly kind: '(' | ')' | '!' | 'and' | 'or' }
  | { readonly kind: 'word' | 'brackets' | 'braces' | 'quoted'; readonly text: string };

/** Azure allows 8 KB (rbac.md §1.11). */
const LONGEST = 16_384;
const DEEPEST = 64;

const WORDS: Readonly<Record<string, Token>> = {
  and: { kind: 'and' },
  '&&': { kind: 'and' },
  or: { kind: 'or' },
  '||': { kind: 'or' },
  not: { kind: '!' },
};

const ENCLOSED: Readonly<Record<string, { readonly end: string; readonly kind: 'brackets' | 'braces' | 'quoted' }>> = {
  '[': { end: ']', kind: 'brackets' },
  '{': { end: '}', kind: 'braces' },
  "'": { end: "'", kind: 'quoted' },
};

const isWordEnd = (char: string): boolean => /[\s()!'[{]/.test(char);

/** Where the bracket, brace or quote at `at` ends. A brace inside quotes ends nothing. */
function endOf(text: string, at: number, closing: string): number {
  if (closing !== '}') return text.indexOf(closing, at + 1);
  let quoted = false;
  for (let i = at + 1; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (char === "'") quoted = !quoted;
    if (char === closing && !quoted) return i;
  }
  return -1;
}

function tokenize(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    const enclosed = ENCLOSED[char];
    if (enclosed !== undefined) {
      const end = endOf(text, at, enclosed.end);
      if (end < 0) return undefined;
      tokens.push({ kind: enclosed.kind, text: text.slice(at + 1, end) });
      at = end + 1;
    } else if (char === '(' || char === ')' || char === '!') {
      tokens.push({ kind: char });
      at += 1;
    } else if (/\s/.test(char)) {
      at += 1;
    } else {
      const start = at;
      while (at < text.length && !isWordEnd(text.charAt(at))) at += 1;
      const word = text.slice(start, at);
      tokens.push(WORDS[word.toLowerCase()] ?? { kind: 'word', text: word });
    }
  }
  return tokens;
}

const values = (braces: string): readonly string[] =>
  braces
    .split(',')
    .map((value) => value.trim().replace(/^'(.*)'$/su, '$1'))
    .filter((value) => value !== '');

const OTHER: Condition = { kind: 'other' };

/** One test without AND, OR and NOT in it. */
function readTest(tokens: readonly Token[]): Condition {
  const [first, second, third, fourth, ...rest] = tokens;
  if (first?.kind !== 'word' || second === undefined || rest.length > 0) return OTHER;
  if (third === undefined && first.text.toLowerCase() === 'actionmatches' && second.kind === 'braces') {
    const [pattern, ...more] = values(second.text);
    return pattern === undefined || more.length > 0 ? OTHER : { kind: 'action-matches', pattern };
  }
  const isComparison = second.kind === 'brackets' && third?.kind === 'word' && fourth !== undefined;
  if (!isComparison || (fourth.kind !== 'braces' && fourth.kind !== 'quoted')) return OTHER;
  return {
    kind: 'compare',
    attribute: `${first.text}[${second.text}]`.toLowerCase(),
    operator: third.text.toLowerCase(),
    values: fourth.kind === 'braces' ? values(fourth.text) : [fourth.text],
  };
}

/** Reads tokens from the left; undefined where they make no sense. */
class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Condition | undefined {
    const condition = this.expression(0);
    return this.at === this.tokens.length ? condition : undefined;
  }

  private expression(depth: number): Condition | undefined {
    const first = depth > DEEPEST ? undefined : this.operand(depth);
    if (first === undefined) return undefined;
    const parts = [first];
    const joints = new Set<'and' | 'or'>();
    for (let joint = this.joint(); joint !== undefined; joint = this.joint()) {
      this.at += 1;
      joints.add(joint);
      const next = this.operand(depth);
      if (next === undefined) return undefined;
      parts.push(next);
    }
    const [kind, mixed] = [...joints];
    // AND beside OR without parentheses: which binds closer is not documented, so it may be true or false.
    if (mixed !== undefined) return OTHER;
    return kind === undefined ? first : { kind, parts };
  }

  private joint(): 'and' | 'or' | undefined {
    const kind = this.tokens[this.at]?.kind;
    return kind === 'and' || kind === 'or' ? kind : undefined;
  }

  private operand(depth: number): Condition | undefined {
    let negated = false;
    while (this.tokens[this.at]?.kind === '!') {
      negated = !negated;
      this.at += 1;
    }
    const part = this.tokens[this.at]?.kind === '(' ? this.group(depth) : this.test();
    return part && negated ? { kind: 'not', part } : part;
  }

  private group(depth: number): Condition | undefined {
    this.at += 1;
    const inner = this.expression(depth + 1);
    if (inner === undefined || this.tokens[this.at]?.kind !== ')') return undefined;
    this.at += 1;
    return inner;
  }

  private test(): Condition | undefined {
    const start = this.at;
    for (let kind = this.tokens[this.at]?.kind; kind !== undefined && !/^(?:and|or|[()!])$/.test(kind);) {
      this.at += 1;
      kind = this.tokens[this.at]?.kind;
    }
    return this.at === start ? undefined : readTest(this.tokens.slice(start, this.at));
  }
}

/** The condition, or undefined where it cannot be read (longer or deeper than Azure allows, an unclosed bracket). */
export function parseCondition(text: string): Condition | undefined {
  const tokens = text.length > LONGEST ? undefined : tokenize(text);
  return tokens && new Reader(tokens).whole();
}
