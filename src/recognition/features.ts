import type { Evidence } from '../evidence';
import { conceptsIn } from './concepts';
import { FAILS, signsOf } from './signs';

/** Buckets into which features are hashed; a power of two. */
export const BUCKETS = 1 << 15;
/** Of a long text the first and the last so many characters are compared. */
const HALF = 2_500;
const RUN = 5;
/** What one fact of the evidence weighs beside the text, whose words weigh 1 together. */
const FACT = 0.5;
/** More of one kind say no more. */
const MOST_FACTS = 6;

/** What a gram counts in a line that says of nothing that it failed, where another line does. */
const ASIDE = 0.4;
const LONGEST_LINE = 600;

const SPACE = 32;
const ZERO = 48;
const FNV = 0x01000193;
/** Different kinds of features begin with a different seed, so that they share buckets by chance only. */
const SEED = { run: 0x1b873593, word: 0x85ebca6b, pair: 0x27d4eb2f, fact: 0x165667b1 } as const;

// Taken once: a look at a global for each letter takes longer than the step.
const { imul } = Math;

export const mix = (hash: number, unit: number): number => imul(hash ^ unit, FNV);

/** Where a hash is kept. */
export const bucketOf = (hash: number): number => {
  let mixed = hash ^ (hash >>> 15);
  mixed = imul(mixed, 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & (BUCKETS - 1);
};

/** Chinese, Japanese and Korean letters: their words have no spaces between them. */
export const isIdeograph = (unit: number): boolean =>
  (unit >= 0x3040 && unit <= 0x30ff) || (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7af);

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** For ASCII: the lower-case unit that it becomes, or 0 where it separates words. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  return /[A-Za-z0-9]/.test(char) ? char.toLowerCase().charCodeAt(0) : 0;
});

const foldedUnit = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII[code] ?? 0;
  const char = text.charAt(at);
  return LETTER_OR_DIGIT.test(char) ? char.toLowerCase().charCodeAt(0) : 0;
};

interface Folded {
  readonly units: Uint16Array;
  /** For each unit, its offset in the text. */
  readonly from: Int32Array;
  readonly length: number;
}

const isDigit = (unit: number): boolean => unit >= ZERO && unit <= ZERO + 9;

/** Letters and digits in lower case, one space between words; a number of more than three digits is one zero. */
function fold(text: string): Folded {
  const skipped = text.length > 2 * HALF;
  const room = Math.min(text.length, 2 * HALF) + 2;
  const units = new Uint16Array(room);
  const from = new Int32Array(room);
  units[0] = SPACE;
  let length = 1;
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (skipped && at === HALF) at = text.length - HALF;
    const unit = foldedUnit(text, at);
    if (unit === 0) {
      digits = 0;
      if (units[length - 1] === SPACE) continue;
    }
    digits = isDigit(unit) ? digits + 1 : 0;
    if (digits > 4) continue;
    if (digits === 4) {
      length -= 3;
      units[length] = ZERO;
    } else {
      units[length] = unit === 0 ? SPACE : unit;
      from[length] = at;
    }
    length += 1;
  }
  if (units[length - 1] !== SPACE) {
    units[length] = SPACE;
    from[length] = text.length;
    length += 1;
  }
  return { units, from, length };
}

/** Calls `see` for each run of letters, word and pair of ideographs: its hash, and where it stands in the text. */
function eachGram({ units, from, length }: Folded, see: (bucket: number, start: number, end: number) => void): void {
  let word: number = SEED.word;
  let wordStart = 1;
  for (let at = 1; at < length; at += 1) {
    const unit = units[at] ?? SPACE;
    if (at >= RUN - 1) {
      let run: number = SEED.run;
      for (let i = at - RUN + 1; i <= at; i += 1) run = mix(run, units[i] ?? SPACE);
      see(bucketOf(run), from[at - RUN + 1] ?? 0, (from[at] ?? 0) + 1);
    }
    if (unit === SPACE) {
      if (at > wordStart) see(bucketOf(word), from[wordStart] ?? 0, from[at] ?? 0);
      word = SEED.word;
      wordStart = at + 1;
      continue;
    }
    word = mix(word, unit);
    const next = units[at + 1] ?? SPACE;
    if (isIdeograph(unit) && isIdeograph(next))
      see(bucketOf(mix(mix(SEED.pair, unit), next)), from[at] ?? 0, (from[at + 1] ?? 0) + 1);
  }
}

/** For each character, whether it stands in a line that says that something failed; nothing where no line is told apart. */
function failingLines(text: string): Uint8Array | undefined {
  if (!text.includes('\n')) return undefined;
  const marks = new Uint8Array(text.length + 1);
  let [some, all] = [false, true];
  for (let start = 0; start < text.length;) {
    if (text.length > 2 * HALF && start > HALF && start < text.length - HALF - LONGEST_LINE)
      start = text.indexOf('\n', text.length - HALF - LONGEST_LINE) + 1 || text.length - HALF;
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (FAILS.test(text.slice(start, Math.min(end, start + LONGEST_LINE)))) {
      marks.fill(1, start, end + 1);
      some = true;
    } else all = false;
    start = end + 1;
  }
  return some && !all ? marks : undefined;
}

export const hashOf = (words: string): number => {
  let hash: number = SEED.fact;
  for (let i = 0; i < words.length; i += 1) hash = mix(hash, words.charCodeAt(i));
  return hash;
};

/** Stances of a text about errors. */
const ABOUT: ReadonlySet<string> = new Set([
  'commit',
  'code',
  'list',
  'repaired',
  'conditional',
  'guide',
  'wish',
  'hypothetical',
  'advice',
  'rule',
  'counted',
  'past',
]);

/** What a writer says of himself; output has no other stance, though its sentences have conditions and advice. */
const OF_WRITER: ReadonlySet<string> = new Set(['person', 'now', 'question', 'repaired', 'fails now']);

/** The facts that are compared, each as a word of its own: `status 401`, `code deploymentnotfound`, `host foundry`. */
export function factsOf(text: string, evidence: Evidence, signs = signsOf(text, evidence)): readonly string[] {
  const { statuses, errorCodes, endpoints, credentials, aadsts, sdk, credentialSdk, framework, language } = evidence;
  const few = <T>(values: readonly { readonly value: T }[], words: (value: T) => string): readonly string[] => [
    ...new Set(values.slice(0, MOST_FACTS).map(({ value }) => words(value))),
  ];
  const speaksOf = signs.whose();
  const fails = signs.showsError() ? 'prints' : signs.saysFailure() ? 'says' : 'no';
  const stances = signs.stances().filter((stance) => signs.isProse() || OF_WRITER.has(stance));
  const isAbout = stances.some((stance) => ABOUT.has(stance));
  const isNow = stances.includes('fails now') || stances.includes('now');
  const told = isAbout
    ? isNow
      ? 'told about and now'
      : 'told about'
    : stances.includes('person')
      ? 'told by one'
      : 'plain';
  return [
    `speaks of ${speaksOf}`,
    `${fails} failure`,
    `${fails} failure of ${speaksOf}, ${told}`,
    ...stances,
    ...(statuses.length === 0 ? ['no status'] : few(statuses, (status) => `status ${status}`)),
    ...few(errorCodes, (code) => `code ${code.toLowerCase()}`),
    ...(endpoints.length === 0 ? ['no host'] : few(endpoints, ({ shape }) => `host ${shape}`)),
    ...few(credentials, ({ credential }) => `credential ${credential}`),
    ...(credentials.length > 0 ? ['a credential'] : []),
    ...(aadsts ? ['a sign-in code'] : []),
    ...(evidence.dataAction ? ['a data action'] : []),
    ...(evidence.action ? ['an action'] : []),
    ...(evidence.audience ? ['an audience'] : []),
    ...(evidence.tokenScope ? ['a token scope'] : []),
    ...[sdk, credentialSdk, framework].flatMap((client) => (client ? [`client ${client.value}`] : [])),
    ...(language ? [`language ${language.value}`] : []),
  ];
}

/** A text as the table sees it: some buckets, each with a value. */
export interface Features {
  readonly buckets: Uint16Array;
  readonly values: Float32Array;
}

/** Weight of a gram by how often it is said: one more says ever less. */
const LOG = Float32Array.from({ length: 256 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));
const counts = new Uint8Array(BUCKETS);
const heard = new Uint8Array(BUCKETS);

/** Takes time linear in the first and the last `HALF` characters; the same text and evidence give the same features. */
export function featuresOf(text: string, evidence: Evidence, signs = signsOf(text, evidence)): Features {
  const marks = failingLines(text);
  const seen: number[] = [];
  eachGram(fold(text), (bucket, start) => {
    const count = counts[bucket] ?? 0;
    if (count === 0) seen.push(bucket);
    if (count < 255) counts[bucket] = count + 1;
    if (marks === undefined || marks[start] === 1) heard[bucket] = 1;
  });
  const amountOf = (bucket: number): number => (LOG[counts[bucket] ?? 0] ?? 0) * (heard[bucket] === 1 ? 1 : ASIDE);
  let squares = 0;
  for (const bucket of seen) squares += amountOf(bucket) ** 2;
  const norm = 1 / Math.sqrt(squares || 1);
  const facts = factsOf(text, evidence, signs);
  const concepts = conceptsIn(text);
  // Who names many says little with each.
  const concept = Math.min(FACT, 1 / Math.sqrt(concepts.length || 1));
  const buckets = new Uint16Array(seen.length + facts.length + concepts.length);
  const values = new Float32Array(buckets.length);
  seen.forEach((bucket, i) => {
    buckets[i] = bucket;
    values[i] = amountOf(bucket) * norm;
    counts[bucket] = 0;
    heard[bucket] = 0;
  });
  facts.forEach((fact, i) => {
    buckets[seen.length + i] = bucketOf(hashOf(fact));
    values[seen.length + i] = FACT;
  });
  concepts.forEach((name, i) => {
    buckets[seen.length + facts.length + i] = bucketOf(hashOf(`says ${name}`));
    values[seen.length + facts.length + i] = concept;
  });
  return { buckets, values };
}

/** Calls `see` for each gram of a text, with its bucket and place: for those who want to see why. */
export const eachGramOf = (text: string, see: (bucket: number, start: number, end: number) => void): void => {
  eachGram(fold(text), see);
};
