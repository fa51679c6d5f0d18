/** Somebody says what they mean, beside what they do not mean: "calling it, not deploying it". */
const NOT_THAT =
  /(?:,|\s-|\s–)?\s{0,3}(?<!\p{L})(?:and not|but not|not|instead of|rather than|und nicht|nicht|statt|et pas|pas|au lieu (?:de|du)|y no|no|en vez de|e não|não|em vez de)\s+(?:the |a |an |about |for |den |die |das |le |la |les |el |los |o |os )?[\p{L}-]+(?: [\p{L}-]+){0,3}\s*[.!?]*$/iu;
const NOT_THIS_BUT =
  /^(?:no,? )?(?:not|nicht|pas|no|não) (?:the |a |an |about |for )?[\p{L}-]+(?: [\p{L}-]+){0,3}?,? (?:but|sondern|mais|sino|mas) /iu;
const CJK =
  /(?:^|[、，,])[^、，,。]{1,14}(?:ではなく(?:て)?|じゃなくて)[、，,]?|[，,]?不是[^，,。]{1,12}(?:而是|[，,])?/u;
const MEANS =
  /\b(?:i mean|i meant|i['’]?m asking|i am asking|i asked|i want|was asking|ich meine|ich meinte|je parle|je veux dire|quiero decir|me refiero|quero dizer|me refiro)\b/iu;

/** What a message is about that tells two things apart; undefined where it corrects nothing. */
export function meantInstead(text: string): string | undefined {
  const said = text.trim();
  const kept = [NOT_THIS_BUT, CJK].map((words) => said.replace(words, ' ').trim()).find((rest) => rest !== said);
  if (kept !== undefined) return kept;
  const rest = said.replace(NOT_THAT, ' ').trim();
  return rest !== said && (MEANS.test(said) || said.includes(',')) ? rest : undefined;
}
