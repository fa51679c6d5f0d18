import { deedIn } from './operations';
import { isOfIdentity, isOfTeam } from './slots';

/** Somebody says what they mean, beside what they do not mean: "calling it, not deploying it". */
const NOT_THAT =
  /(?:,|\s-|\s–)?\s{0,3}(?<!\p{L})(?:and not|but not|not|instead of|rather than|und nicht|nicht|statt|et pas|pas|au lieu (?:de|du)|y no|no|en vez de|e não|não|em vez de)\s+(?:the |a |an |about |for |den |die |das |le |la |les |el |los |o |os )?[\p{L}-]+(?: [\p{L}-]+){0,3}\s*[.!?]*$/iu;
const NOT_THIS_BUT =
  /^(?:no,? )?(?:not|nicht|pas|no|não) (?:the |a |an |about |for )?[\p{L}-]+(?: [\p{L}-]+){0,3}?,? (?:but|sondern|mais|sino|mas) /iu;
const CJK =
  /(?:^|[、，,])[^、，,。]{1,14}(?:ではなく(?:て)?|じゃなくて)[、，,]?|[，,]?不是[^，,。]{1,12}(?:而是|[，,])?/u;
const MEANS =
  /\b(?:i mean|i meant|i['’]?m asking|i am asking|i asked|i want|was asking|ich meine|ich meinte|je parle|je veux dire|quiero decir|me refiero|quero dizer|me refiro)\b/iu;

/** "Not uploading them": something that is done. */
const DEED = /\b(?!working\b|helping\b)\p{L}{3,20}ing (?:it|them|one|that|this|those)\b/iu;
const CALLER =
  /\b(?:me|us|myself|him|her|you|user|users|app|apps|function|job|pipeline|bot|colleagues?|mich|mir|uns|kolleg\w{2,3}|moi|nous|mí|nosotros|mim)\b/iu;
/** It tells what works and what does not. */
const WORKS = /\b(?:works?|worked|working|runs|geht|klappt|läuft|funktioniert|marche|fonctionne|funciona)\b/iu;

/** Whether what is not meant is another operation than the one that is, or another caller: "no errors" is neither. */
function isAnother(left: string, kept: string): boolean {
  if (DEED.test(left)) return true;
  const operation = deedIn(left)?.name;
  if (operation !== undefined) return operation !== deedIn(kept)?.name;
  return CALLER.test(left) || isOfTeam(left) || isOfIdentity(left);
}

/** What a message is about that tells two things apart; undefined where it corrects nothing. */
export function meantInstead(text: string): string | undefined {
  const said = text.trim();
  const kept = [NOT_THIS_BUT, CJK].map((words) => said.replace(words, ' ').trim()).find((rest) => rest !== said);
  if (kept !== undefined) return kept;
  const left = NOT_THAT.exec(said)?.[0];
  if (left === undefined || (!MEANS.test(said) && !said.includes(','))) return undefined;
  const rest = said.replace(NOT_THAT, ' ').trim();
  return rest !== '' && !WORKS.test(rest) && isAnother(left, rest) ? rest : undefined;
}
