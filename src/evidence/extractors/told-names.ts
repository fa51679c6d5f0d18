import { cued, type Cued } from '../finding';

/** A kind of thing that people call by its name, in one language or several. */
export interface Noun {
  /** Letters (lower case) that each of the words holds. */
  readonly letters: string;
  /** Source of a pattern. */
  readonly words: string;
}

/** Words that name the kind of thing and "name" at once: `Ressourcenname`, `Nombre del recurso`. */
const NAME_WORDS = String.raw`(?:['’]s name| name| id|[- ]?名(?:称)?| 이름)?`;
const OPEN = '(?:["\'“„«「『`*]{1,3} ?)?';
/** A name ends where it cannot go on: not amid an address, a host or a path. */
const END = String.raw`(?![\w@%-]|[./:\\]\w)`;
const NOT_AMID = String.raw`(?<![\w\u00c0-\u024f\u0400-\u04ff-]|template |replace |\bkubectl [a-z ]{2,20})`;

const IS =
  "(?:is (?:called|named)|is|called|named|name is|heißt|heisst|namens|ist|lautet|s['’]appelle|appelée?|nommée?|est|se llama|llamad[oa]|es|si chiama|chiamat[oa]|è|se chama|chama-se|chamad[oa]|é|nazywa się|heet|genaamd|называется)";
/** Where the thing is looked at, between it and its name: "the deployment in the portal is called …". */
const IN_PORTAL =
  ' (?:in|on|im|en|dans|no|nel|sul) (?:the |our |my |der |el |le |o )?(?:azure |ai |microsoft )?(?:portal|studio|foundry|playground)';
/** What stands between the word and the name: a verb, a sign, the bar of a table, or nothing but a blank. */
const LINK = String.raw`(?: in question|${IN_PORTAL})?(?:,? ${IS}:? |\*{0,2}\??,? ?(?:[:：=|]|->|→|=>)\s{0,3}|\s{1,3}[-–—] |\s?(?:は|が|是|为|為|叫|은|는|이|가)\s?|[ \t]{1,3})`;
/** In Chinese and Japanese the name may follow at once. */
const LINK_OR_NONE = String.raw`(?:${LINK})?`;
const HAN = /[\u3000-\u9fff]/;

/** Words with a dash that are no names: "the account sign-in", "a resource re-created". */
const NO_COMPOUND =
  '(?!(?:sign|log|lock|re|e|built|opt|get|self|multi|cross|non|pre|post|pay|per|left|follow|api|so|well|user-assigned|system-assigned|soft|read|end|on-prem)-)';

const pattern = (source: string): RegExp => new RegExp(source, 'gi');

/** Of a sentence, a field of a form or a row of a table: the word, what links, and a name that looks like one. */
export const told = (nouns: readonly Noun[], name: string): Cued[] =>
  nouns.flatMap(({ letters, words }) =>
    cued(
      letters,
      pattern(
        `${NOT_AMID}(?:${words})${NAME_WORDS}${HAN.test(words) ? LINK_OR_NONE : LINK}${OPEN}${NO_COMPOUND}${name}${END}`,
      ),
    ),
  );

/** What the portal is said to show under a name: "the deployment in the portal is called chat-prod". */
export const seenInPortal = (nouns: readonly Noun[], name: string): Cued[] =>
  nouns.flatMap(({ letters, words }) =>
    cued(letters, pattern(`${NOT_AMID}(?:${words})${NAME_WORDS}${IN_PORTAL},? ${IS}:? ${OPEN}${name}${END}`)),
  );

/** Of a field that asks for a name ("Resource name: contoso"), or a heading with the name below: any word is one there. */
export const entered = (nouns: readonly Noun[]): Cued[] =>
  nouns.flatMap(({ letters, words }) =>
    cued(
      letters,
      pattern(
        String.raw`${NOT_AMID}(?:${words})(?: name| id)\*{0,2}(?:\?|\s?[:：=|]|\.{3,40}|\s?->|\s?→|[ \t]{0,3}\n(?=\s{0,2}[\w\`-]{2,64}\s{0,3}(?:\n|$)))\s{0,3}\*{0,2}\s?${OPEN}(?<v>[A-Za-z0-9][\w-]{1,63})(?=["'”\`*]{0,3}\s{0,3}(?:[|,;)\n]|\.?(?:\s|$)))`,
      ),
    ),
  );
