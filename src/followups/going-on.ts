/** "Ok.", "thanks," and their like, with which an answer begins. */
const OPENER = String.raw`^\W{0,4}(?:(?:ok(?:ay)?|alright|right|thanks|thank you|thx|good|great|danke|merci|gracias|obrigad[oa])\W{1,4}){0,2}`;

/** What was said before is done: "did that, …", "I granted the role and …". Who reports anew has used and set things, too. */
const DONE_SO = new RegExp(
  [
    String.raw`${OPENER}(?:did|done|tried|changed|fixed|added|granted|gemacht|erledigt|fait|hecho|feito|fatto)\b`,
    String.raw`${OPENER}(?:i|we)(?:['’]ve| have)? (?:did|done|tried|changed|fixed|added|assigned|granted|switched|updated|set|used|followed) (?:that|it|this|so|your|what you|as you|the (?:role|key|name|scope|step|change|grant|endpoint|version))\b`,
    String.raw`${OPENER}(?:hab(?:e)? ich|haben wir|das hab(?:e)? ich) (?:gemacht|erledigt|geändert|versucht|probiert)\b`,
  ].join('|'),
  'iu',
);
const THEN =
  /^\W{0,4}(?:(?:\S{1,12}\W{1,4}){0,3}(?:and |but |und |aber |et |mais |y |pero |e |mas )?(?:now|then|after that|afterwards?|instead|jetzt|nun|danach|stattdessen|maintenant|ensuite|ahora|luego|agora|depois|adesso|dopo)|(?:ok\W{1,4})?next ?[:,])(?!\w)/iu;
const WITHOUT_SPACES = /^.{0,12}(?:现在|現在|然后|之后|接着|今度は|今は|次は|その後)/u;

/** As long as a sentence before an error. */
const OPENING = 120;

/** Whether a text goes on with what was talked of before, by the words that it begins with. */
export function goesOn(text: string): boolean {
  const opening = text.trimStart().slice(0, OPENING);
  return DONE_SO.test(opening) || THEN.test(opening) || WITHOUT_SPACES.test(opening);
}
