/** What log viewers and shells put before each line. Sticky patterns; each run is bounded, so each is constant time. */
const TIMESTAMP =
  /\[?\d{4}[-/]\d\d[-/]\d\d[T ,]{1,2}\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?\]?(?=[\s|:,]|$)/y;
const DAY_FIRST = /\[?\d\d[/.]\d\d[/.]\d{4},? \d\d:\d\d:\d\d(?:[.,]\d{1,6})?(?: [AP]M)?\]?(?=[\s|:,]|$)/y;
const TIME = /\[?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?\]?(?=[\s|]|$)/y;
const SYSLOG =
  /(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]\d \d\d:\d\d:\d\d(?: [\w.-]{1,64} [\w./-]{1,64}(?:\[\d{1,8}\])?:)?(?=\s|$)/y;
const KLOG = /[IWEF]\d{4} \d\d:\d\d:\d\d\.\d{6} {1,9}\d{1,8} [\w.-]{1,64}:\d{1,6}\]/y;
const STREAM = /std(?:out|err)(?: [FP])?(?=\s)/y;
const LEVEL = /\[?(?:TRACE|DEBUG|INFO(?:RMATION)?|NOTICE|WARN(?:ING)?|ERROR|CRITICAL|FATAL)\]?:?(?=[\s|]|$)/iy;
const BRACKETED_LEVEL = /\[(?:TRACE|DEBUG|INFO(?:RMATION)?|NOTICE|WARN(?:ING)?|ERROR|CRITICAL|FATAL)\]:?(?=\s|$)/iy;
const PYTHON_LOGGER = /(?:DEBUG|INFO|WARNING|ERROR|CRITICAL):[\w.]{1,80}:/y;
const CONTAINER = /[A-Za-z][\w./-]{0,63} {0,24}\| /y;
const POD = /\[pod\/[^\]\s]{1,160}\]/y;
const PIPELINE = /##\[\w{1,12}\]/y;
const QUOTE = /(?:&gt;|>){1,4}(?=\s|$)/y;
const RULE = /[|│┃║╎](?=\s|$)/y;
const PYTEST = /E(?= {3})/y;
const TAG = /\[[\w ./:@-]{1,40}\](?=\s)/y;
const NUMBER = /\d{1,6}(?=[\s:|.)]|$)/y;

/** A prefix, and the characters that it may begin with: most lines are let through after one look at their first. */
interface Prefix {
  readonly pattern: RegExp;
  readonly starts: ReadonlySet<string>;
}

const prefix = (pattern: RegExp, starts: string): Prefix => ({ pattern, starts: new Set(starts) });

const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const RULES = '|│┃║╎';

const ALONE: readonly Prefix[] = [
  prefix(TIMESTAMP, `[${DIGITS}`),
  prefix(DAY_FIRST, `[${DIGITS}`),
  prefix(TIME, `[${DIGITS}`),
  prefix(SYSLOG, 'MTWFSJAOND'),
  prefix(KLOG, 'IWEF'),
  prefix(BRACKETED_LEVEL, '['),
  prefix(PYTHON_LOGGER, 'DIWEC'),
  prefix(POD, '['),
  prefix(PIPELINE, '#'),
  prefix(CONTAINER, LETTERS),
  prefix(QUOTE, '&>'),
  prefix(RULE, RULES),
  prefix(PYTEST, 'E'),
];
const AFTER_ANOTHER: readonly Prefix[] = [prefix(STREAM, 's'), prefix(LEVEL, `[${LETTERS}`)];

/** What may start a prefix. */
const MAY_START = new Set(`[#>&${RULES}${DIGITS}${LETTERS}`);

type ByStart = ReadonlyMap<string, readonly RegExp[]>;

const byStart = (prefixes: readonly Prefix[]): ByStart =>
  new Map(
    [...MAY_START].map((start) => [
      start,
      prefixes.flatMap(({ pattern, starts }) => (starts.has(start) ? [pattern] : [])),
    ]),
  );

const NONE: readonly RegExp[] = [];
const ALONE_BY_START = byStart(ALONE);
/** Where no bar stands in the text, no container's name stands before one. */
const WITHOUT_BARS = byStart(ALONE.filter(({ pattern }) => pattern !== CONTAINER));
const AFTER_BY_START = byStart(AFTER_ANOTHER);

const SPACE = 32;
const TAB = 9;

const skipBlanks = (text: string, from: number): number => {
  let at = from;
  for (let code = text.charCodeAt(at); code === SPACE || code === TAB; code = text.charCodeAt(at)) at += 1;
  return at;
};

const lengthOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
};

/** Finds what a viewer put before a line. Holds the state that needs earlier lines, so make one for each text. */
export class Prefixes {
  private tag = '';
  private lineNumber = Number.NaN;

  private readonly alone: ByStart;

  constructor(private readonly text: string) {
    this.alone = text.includes('| ') ? ALONE_BY_START : WITHOUT_BARS;
  }

  /** Where the line that starts at `start` begins to speak. Equal to `start` when nothing was put before it. */
  end(start: number): number {
    let at = start;
    for (let round = 0; round < 8; round += 1) {
      const next = skipBlanks(this.text, at);
      if (!MAY_START.has(this.text.charAt(next))) break;
      const taken = this.one(next, round > 0);
      if (taken === 0) break;
      at = next + taken;
    }
    return at === start ? start : at + (this.text.charCodeAt(at) === SPACE ? 1 : 0);
  }

  private one(at: number, afterAnother: boolean): number {
    const start = this.text.charAt(at);
    const taken = this.firstOf(this.alone, start, at) || (afterAnother ? this.firstOf(AFTER_BY_START, start, at) : 0);
    if (taken > 0) return taken;
    if (start === '[') return this.repeatedTag(at);
    return afterAnother ? 0 : this.counted(at);
  }

  private firstOf(prefixes: ByStart, start: string, at: number): number {
    for (const pattern of prefixes.get(start) ?? NONE) {
      const taken = lengthOf(pattern, this.text, at);
      if (taken > 0 && !(pattern === CONTAINER && this.isRow(at))) return taken;
    }
    return 0;
  }

  /** `| Resource | contoso |`: a row of a table ends with a bar; what a container said does not. */
  private isRow(at: number): boolean {
    const newline = this.text.indexOf('\n', at);
    const end = newline < 0 ? this.text.length : newline;
    return /\|[ \t\r]{0,8}$/.test(this.text.slice(Math.max(at, end - 9), end));
  }

  /** `[vitest]` is a prefix where two lines in a row carry it; alone it may be a word of the message. */
  private repeatedTag(at: number): number {
    const taken = lengthOf(TAG, this.text, at);
    if (taken === 0) return 0;
    const tag = this.text.slice(at, at + taken);
    const repeated = tag === this.tag;
    this.tag = tag;
    return repeated ? taken : 0;
  }

  /** A number is a line number where the line before carried the number before; `401 Unauthorized` stays. */
  private counted(at: number): number {
    if (!DIGITS.includes(this.text.charAt(at))) return 0;
    const taken = lengthOf(NUMBER, this.text, at);
    if (taken === 0) return 0;
    const value = Number(this.text.slice(at, at + taken));
    const follows = value === this.lineNumber + 1;
    this.lineNumber = value;
    return follows ? taken + (/[:|.)]/.test(this.text.charAt(at + taken)) ? 1 : 0) : 0;
  }
}
