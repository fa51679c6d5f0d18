/** What was said or done before comes first: "did that, now I get …", "ok. then it says …", "danach kommt …". */
const DONE_SO =
  /^\W{0,4}(?:(?:ok(?:ay)?|alright|right|thanks|thank you|thx|good|great|danke|merci|gracias|obrigad[oa])\W{1,4}){0,2}(?:(?:i|we)(?:'ve| have)? )?(?:did|done|tried|changed|fixed|added|assigned|granted|switched|updated|set|used|followed|gemacht|erledigt|habe? (?:ich|wir) |fait|hecho|feito|fatto)\b/iu;
const THEN =
  /^\W{0,4}(?:\S{1,12}\W{1,4}){0,3}(?:(?:and |but |und |aber |et |mais |y |pero |e |mas )?(?:now|then|next|after that|afterwards?|instead|jetzt|nun|danach|stattdessen|maintenant|ensuite|ahora|luego|agora|depois|adesso|dopo))\b/iu;
const WITHOUT_SPACES = /^.{0,12}(?:现在|現在|然后|之后|接着|今度は|今は|次は|その後)/u;

/** As long as a sentence before an error. */
const OPENING = 120;

/** Whether a text goes on with what was talked of before, by the words that it begins with. */
export function goesOn(text: string): boolean {
  const opening = text.trimStart().slice(0, OPENING);
  return DONE_SO.test(opening) || THEN.test(opening) || WITHOUT_SPACES.test(opening);
}
