import { deedIn, deletesOne } from './operations';
import { formIn, isOfIdentity, isOfKeys } from './slots';

/*
 * Whether somebody may do something: asked in full, or in a few words after such a question.
 */

/** Nobody asks it in more. */
const LONGEST = 160;

/** Somebody asks of themselves whether they may do something. */
const MAY_I =
  /\b(?:can|may|could) i\b(?! (?:be|have)\b)|\bdo i have (?:the |enough )?(?:rights?|permissions?|access|role)\b|\bam i (?:allowed|able)\b|\b(?:kann|darf) ich\b|\b(?:est-ce que )?(?:je peux|puis-je)\b|\bpuedo\b|\bposso\b|できますか|我(?:可以|能)/iu;
export const mayI = (text: string): boolean => MAY_I.test(text);

/** It is told that it fails, asked how it is done, or how far it reaches: no question whether it is allowed. */
const NOT_WHETHER =
  /\b(?:how|where|why|which|what|when|wie|wo|warum|comment|où|c[oó]mo|onde|por qu[eé])\b|\bcan(?:['’]?t|not)\b|\b(?:have|need) to\b|\b(?:only|limit|restrict|single|just one|scope|nur|seulement|sólo|solo|só)\b|\b(?:instead|with|using) (?:a |the |my )?keys?\b/iu;
/** To see the keys is an operation; to use one is another way to sign in. */
const SEES =
  /\b(?:see|read|list|get|show|view|rotate|regenerate|renew|delete|remove|sehen|lesen|voir|lire|ver|leer)\b|見|查看/iu;
const MOST_MAY = 12;

/** "Can I delete it?", "may I fine-tune there?": whether the one who asks may do what is named. */
export function asksMayI(text: string): boolean {
  const said = text.trim();
  if (said.length > LONGEST || said.split(/\s+/).length > MOST_MAY) return false;
  if (!MAY_I.test(said) || NOT_WHETHER.test(said) || formIn(said) !== undefined || isOfIdentity(said)) return false;
  return (!isOfKeys(said) || SEES.test(said)) && deedIn(said) !== undefined;
}

/** Somebody names what else they would do: "and to delete one?", "create a deployment?". */
const NAMES_DEED =
  /^(?:(?:ok|so|and|but|or|what about|how about|und|et|y|e)[, ]+){0,2}(?:(?:can i|may i) )?(?:also )?(?:to )?(?:create|make|delete|remove|change|call|use|run|upload|fine-?tune|read|list|see|give|grant|assign|deploy|löschen|anlegen|supprimer|créer|borrar|crear|apagar|criar)\b/iu;
const MOST_WORDS = 6;

export const namesDeed = (text: string): boolean =>
  text.trim().split(/\s+/).length <= MOST_WORDS &&
  NAMES_DEED.test(text.trim()) &&
  (deedIn(text) !== undefined || deletesOne(text));
