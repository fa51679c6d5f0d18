import { CONCEPTS } from './concepts';
import { EVERYDAY_WORDS } from './everyday';
import { OTHER_LANGUAGES, SMALL_ELSEWHERE } from './languages';
import { MATTERS } from './matters';
import type { Concept } from './things';
import { unaccented } from './unaccented';

/** Words that every question has, and that tell none of them apart. Folded, as `folded` gives them. */
const SMALL = new Set(
  (
    'a about after all also am an and any are as at azure be been being but by can could did do does doing done don for from get gets ' +
    'got had has have how i if in into is isn it its just like ll made make me microsoft my no not of on one or our out please ' +
    're s same should so some someone t tell than that the their them then there they thing this to too try us use used uses ' +
    'using ve via want was way we what when where which while why will with within won work works would yes you your ' +
    'ich wie was ist der die das ein eine mit fur von den dem und oder kann man wir es que el la los las un una de para con por ' +
    'qual quais usar sao ser esta isso meu minha pode posso devo cual cuales quel quelle quels puis welche welcher meine para dois somebody anybody there here ' +
    'quick one thing things just really actually maybe exactly now know dont doesnt cant our ours wants new own here take ' +
    'eigentlich denn mal bitte gerade trotzdem chef boss somehow anyway okay unser unsere unserem unserer mein meine ein einem einer eines zu im auf bei aus nach um wenn dass sich nur auch sind hat haben wird gibt ich wir noch nicht ' +
    'mi mis nuestro nuestra al lo su si hay tiene este desde sin puede pueden ma mon mes nous notre sur dans pas il elle au aux cette faut peut ' +
    'meus nosso nossa no nas nos ao tem das dos ja ' +
    'hey guys folks whats wheres hows theres though hardly were supposed ever yet something anything nothing someone such very much many other others ' +
    'another both through over up down whether while since go goes going gone come comes coming let lets put tell say look gives given lot etc sure ' +
    'warum wieso weshalb bis neue neuer neues neuen eigene eigener eigenes eigenen unseren unserem meinem meinen meiner ihr ihre sie er seine seinen obwohl ' +
    'weil da dann doch schon nun hier jetzt immer kein keine keinen soll sollen darf konnen durfen mochte wollen vom zum zur als also ob durch viele alle alles etwas ' +
    'nos vos leur leurs son sa ses cet ces plus si on vous ils elles ai as avons ont sont suis comme aussi tres tout tous toute d l qu c j n s m ' +
    'nuestros nuestras mis sus este estos estas ese eso muy mas pero porque ya tengo tenemos hago hacer hace podemos te me del entre sobre ' +
    'minha meus minhas nossas nossos da do com aos pelo pela mais mas tambem estou temos tenho fazer pra essa esse ' +
    `${SMALL_ELSEWHERE} ` +
    'en como se y le les des du une pour avec est ce je o os um uma em na e eu ai foundry openai cognitive services'
  ).split(' '),
);

/** Without accents, hyphens as blanks. */
const folded = (text: string): string =>
  unaccented(text)
    .replace(/[-_‐-―/]/g, ' ')
    // A kind of identity, and nothing that is assigned.
    .replace(/\b(user|system) assigned\b/g, '$1assigned');

/** What several words name together, and no word of them alone. */
const asNamed = (text: string): string =>
  text
    // What holds resources, and no group of people.
    .replace(/\b(resource|management)[ -](groups?)\b/gi, '$1$2')
    // Of a connection or an app, and nothing of Kubernetes.
    .replace(/\bworkload identity federation\b/gi, 'federation')
    // Verbs whose parts stand apart in German: "schalte die Keys ab".
    .replace(/\bschalte\w{0,3}\b([^.?!]{1,40}) (ab|aus|ein)\b/gi, '$2schalten$1')
    // So many of one kind share something.
    .replace(/\b(?:[2-9]|\d\d|two|three|four|five|ten|all) ((?:[a-z]+ )?(?:apps|pods))\b/gi, 'several apps $1')
    // A session, and no journal.
    .replace(/\blog(?:ged|ging)?[ -](in|out|on|off)(?= |[?.,!]|$)/gi, 'sign in')
    // The language, and no way to go.
    .replace(
      /\bin go\b(?! to)|\bgo(?= (?:sdk|code|client|sample)\b)|(?<=[a-z] )Go\b|^Go (?=ohne|sans|sin|without|sdk)|\bopenai-go\b/g,
      'golang',
    );

const isLatin = (text: string): boolean => /^[\p{Script=Latin}\d.#]/u.test(text);

interface Sayings {
  readonly concept: string;
  readonly beginnings: readonly string[];
  /** Found anywhere: phrases of Latin words with blanks around them, other scripts as they are. */
  readonly anywhere: readonly string[];
}

const split = (list: string, by: string): readonly string[] => (list === '' ? [] : list.split(by).map(folded));

const sayingsOf = (concepts: Readonly<Record<string, Concept>>): readonly Sayings[] =>
  Object.entries(concepts).map(([concept, { words, phrases }]) => {
    const all = split(words, ' ');
    return {
      concept,
      beginnings: all.filter((word) => isLatin(word) && !word.includes(' ')),
      anywhere: [
        ...all.filter((word) => !isLatin(word)),
        ...all.filter((word) => isLatin(word) && word.includes(' ')).map((word) => ` ${word} `),
        ...split(phrases, '|').map((phrase) => (isLatin(phrase) ? ` ${phrase} ` : phrase)),
      ],
    };
  });

const SAYINGS = sayingsOf(CONCEPTS);

const LONG = 5;

/** What a text may hold, and the concept that it then speaks of. */
interface Saying {
  readonly saying: string;
  readonly concept: string;
}

/** Concepts, found by the beginnings of words, by phrases and by what stands anywhere. */
interface Lexicon {
  /** Where a concept stands in the order in which a text's concepts are told. */
  readonly order: ReadonlyMap<string, number>;
  readonly byBeginning: ReadonlyMap<string, readonly string[]>;
  readonly longest: number;
  /** Phrases of Latin words, by their first word. */
  readonly byFirst: ReadonlyMap<string, readonly Saying[]>;
  /** In other scripts. */
  readonly others: readonly Saying[];
}

function added<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function lexiconOf(sayings: readonly Sayings[]): Lexicon {
  const byBeginning = new Map<string, string[]>();
  const byFirst = new Map<string, Saying[]>();
  const others: Saying[] = [];
  for (const { concept, beginnings, anywhere } of sayings) {
    for (const beginning of beginnings) added(byBeginning, beginning, concept);
    for (const saying of anywhere) {
      if (saying.startsWith(' ')) added(byFirst, saying.split(' ')[1] ?? '', { saying, concept });
      else others.push({ saying, concept });
    }
  }
  return {
    ...{ order: new Map(sayings.map(({ concept }, at) => [concept, at] as const)), byBeginning, byFirst, others },
    longest: Math.max(...[...byBeginning.keys()].map(({ length }) => length)),
  };
}

/** "delete" is no beginning of "deleting". */
const withGerunds = (sayings: Sayings): Sayings => ({
  ...sayings,
  beginnings: sayings.beginnings.flatMap((word) =>
    word.length >= LONG && word.endsWith('e') ? [word, `${word.slice(0, -1)}ing`] : [word],
  ),
});

/** What tells topics apart may say a concept in its own way. */
const COMMON = SAYINGS.filter(({ concept }) => !(concept in MATTERS));
const LEXICON = lexiconOf(
  [...COMMON, ...sayingsOf(MATTERS), ...sayingsOf(OTHER_LANGUAGES), ...sayingsOf(EVERYDAY_WORDS)].map(withGerunds),
);

const NONE: readonly string[] = [];

/** A short word must stand whole ("vm", "key") or with an s; a longer one may go on, by some letters. */
function conceptsOf(word: string, { byBeginning, longest }: Lexicon): readonly string[] {
  const whole = byBeginning.get(word);
  const one = word.endsWith('s') ? byBeginning.get(word.slice(0, -1)) : undefined;
  const most = Math.min(word.length, longest + 1);
  let found = whole === undefined || one === undefined ? (whole ?? one ?? NONE) : [...whole, ...one];
  for (let length = LONG; length < most; length += 1) {
    const begun = byBeginning.get(word.slice(0, length));
    if (begun !== undefined) found = [...found, ...begun];
  }
  return found;
}

/** The stem of a word that no concept knows: its first six letters, without an English ending. */
const stem = (word: string): string => word.replace(/(?:ing|ed|es|s)$/, '').slice(0, 6);

/** A word, or several joined by dots, as in an address. */
const WORD = /\.net(?![\p{Script=Latin}\d])|[\p{Script=Latin}\d#]+(?:\.[\p{Script=Latin}\d#]+)*/gu;

/** More than a question has; what stands behind it does not count. */
export const LONGEST = 400;

interface Read {
  readonly plain: string;
  readonly words: readonly string[];
  /** Of each word, in their order. */
  readonly concepts: readonly (readonly string[])[];
}

function read(text: string, lexicon: Lexicon): Read {
  const plain = folded(text.slice(0, LONGEST));
  const words = plain.match(WORD) ?? [];
  return { plain, words, concepts: words.map((word) => conceptsOf(word, lexicon)) };
}

/** Whether a text holds letters of a script that is not Latin. */
const OTHER_SCRIPT = /[^\p{Script=Latin}\P{L}]/u;

/** The phrases of Latin words that a text holds. */
function sayingsIn({ words }: Read, lexicon: Lexicon): readonly Saying[] {
  const spaced = ` ${words.join(' ')} `;
  return [...new Set(words)].flatMap((word) =>
    (lexicon.byFirst.get(word) ?? []).filter(({ saying }) => spaced.includes(saying)),
  );
}

function conceptsIn(found: Read, lexicon: Lexicon, sayings = sayingsIn(found, lexicon)): readonly string[] {
  const { plain, concepts } = found;
  const heard = new Set(concepts.flat());
  for (const { concept } of sayings) heard.add(concept);
  if (OTHER_SCRIPT.test(plain))
    for (const { saying, concept } of lexicon.others) if (plain.includes(saying)) heard.add(concept);
  const at = (concept: string): number => lexicon.order.get(concept) ?? 0;
  return [...heard].sort((left, right) => at(left) - at(right));
}

/** Finds the concepts that a text speaks of: those of questions, without what only tells topics apart, and some more. Takes time linear in the text. */
export function conceptsWith(more: Readonly<Record<string, Concept>>): (text: string) => readonly string[] {
  const lexicon = lexiconOf([...SAYINGS, ...sayingsOf(more)]);
  return (text) => conceptsIn(read(text, lexicon), lexicon);
}

/** What a text speaks of: concepts, and the stems of other words. Takes time linear in the text. */
export function termsOf(text: string): ReadonlySet<string> {
  const found = read(asNamed(text), LEXICON);
  const sayings = sayingsIn(found, LEXICON);
  const concepts = conceptsIn(found, LEXICON, sayings).map((concept) => `=${concept}`);
  // "Managed" names nothing beside a managed identity.
  const named = sayings.map(({ saying }) => saying).join('');
  const others = found.words
    .filter((word, i) => word.length > 1 && !SMALL.has(word) && found.concepts[i]?.length === 0)
    .filter((word) => !named.includes(` ${word} `))
    .map(stem);
  return new Set([...concepts, ...others]);
}

/** Whether a word of Latin letters is one that is known: of a concept, or too common to tell anything. */
export const isKnownWord = (word: string): boolean => SMALL.has(word) || conceptsOf(word, LEXICON).length > 0;
