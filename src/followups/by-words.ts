import { isElliptic, ofElliptic } from './elliptic';
import { namesDeed } from './may-i';
import type { Meaning } from './meaning';
import { personIn } from './people';
import { formIn, namesIn } from './slots';

/*
 * What a short message means by its own words, whatever it is like.
 */

const LONGEST = 160;
const MOST_WORDS = 6;

/** On which side the fault lies. */
const OF_SIDE =
  /\b(?:my|our|the) (?:laptop|machine|pc|computer|side|end|code|program|app)\b[^.]{0,30}\bor\b|\bor (?:is it |on )?(?:my|our|the) (?:laptop|machine|pc|computer|side|end|code|program)\b|\b(?:client|azure|server|their|your)(?:['’]?s)?[- ](?:side|end)\b/iu;
const FOR_ME =
  /^(?:please |pls |then |so |ok |and )?(?:(?:can|could|would|will) (?:you|u) )?(?:please |pls |just )?(?:do(?! (?:you|u|all|they|we|i|others?|people|users|any\w*)\b)|delete|remove|fix|create|make|run|deploy|grant|give|switch|turn|enable|disable|change|open|add|rotate|approve|revoke|restart|set|activate|assign)\b.{0,60}(?:(?<!\b(?:only|just|works?|working|fails?|failing|happens?|happening|broken) )\bfor me|\b(?:für mich|pour moi|por mí|por mim|yourself))\b/iu;
/** "Can Imani deploy models?": whether somebody else may do something. */
const MAY =
  /^(?:and |but |so |ok )?(?:can|could|may|does|is|kann|darf|puede|pode|peut)\b.{0,60}\b(?:deploy|call|use|access|create|make|run|read|see|change|delete|have|has|allowed|able|nutzen|benutzen|zugreifen|usar|acceder|acessar|utiliser)\b/iu;
/** Something is done, and it is asked what comes then. */
const IS_DONE =
  /\b(?:done|did|turned|switched|added|created|enabled|set|assigned|installed|made|changed|fixed|erledigt|gemacht|fait|hecho|feito)\b.{0,60}\b(?:now what|what now|what(?:'?s| is)? next|next step|and then|und jetzt|was jetzt|et maintenant|y ahora|e agora)\b/iu;
const GIVES = /\b(?:grant|give|assign|approve|help|add|let)\b/iu;

/** Whether a text asks what somebody else may do. */
export const mayThey = (text: string): boolean =>
  text.length <= LONGEST && MAY.test(text.trim()) && !GIVES.test(text) && personIn(text) !== undefined;

/** A name of something stands before the verb, and no word of every sentence. */
const isNameFirst = (said: string): boolean => {
  const [name] = namesIn(said);
  return name !== undefined && said.indexOf(name) <= MOST_BEFORE_NAME;
};
const MOST_BEFORE_NAME = 24;

const BEGINS_TO_ASK =
  /^(?:(?:and|but|so|ok)[, ]+)?(?:how|what|which|who|where|when|why|can|could|should|do|does|is|are)\b/iu;
/** What is told, and what it is told for: a cause is ruled out, or the caller is named. */
const TOLD: readonly (readonly [words: RegExp, meaning: Meaning])[] = [
  [
    /\b(?:key|secret|endpoint|url|address|name|version|code|value|settings?)s? (?:is|are|looks?) (?:right|correct|fine|ok|good|valid|the same)\b|\b(?:double[- ]?)?checked (?:it|that|them|twice|again)\b|\bcopied (?:it|that|them)\b/iu,
    'again',
  ],
  [
    /\b(?:that['’]?s|it['’]?s|this is|those are) (?:our|my|the|a) .{0,30}\b(?:sp|service principal|spn|pipeline|app registration|managed identity)\b/iu,
    'app',
  ],
  [
    /^(?:but |no,? |hm+,? |wait,? )?(?:that|this|it)(?:['’]?s| is) not (?:me|mine|my (?:id|account|user))\b|\bdas bin (?:nicht ich|ich nicht)\b|\bce n['’]est pas moi\b|\bno soy yo\b|\bnão sou eu\b|私ではありません|那不是我|不是我/iu,
    'app',
  ],
];
/** What is asked in so many words. */
const ASKED: readonly (readonly [words: RegExp, meaning: Meaning])[] = [
  [
    /\bwhat (?:all )?(?:does|do|can|would) (?:(?:i|we|one|you|somebody) )?.{0,20}\brole\b.{0,12}\b(?:allow|let|permit|do|give)\b/iu,
    'allows',
  ],
  [
    /\b(?:what|which) (?:word|part|phrase|text|sentence|filter)s?\b.{0,40}\b(?:trigger\w*|hit|fired?|block\w*|flag\w*)\b/iu,
    'why',
  ],
  [
    /\b(?:what|which) (?:data|information|info) (?:do|did|will|can) (?:you|u) (?:read|see|look|use|access|collect|need)\b|\bwelche daten\b.{0,12}\b(?:du|ihr)\b|\bquelles données\b.{0,12}\b(?:tu|vous)\b|\b(?:qué|que|quais) (?:datos|dados)\b.{0,8}\b(?:has|lees|usas|ves|você|leu|lê|usa)\b|どのデータを(?:読|見)|你.{0,4}哪些数据/iu,
    'privacy',
  ],
  [
    /\b(?:what|which|how long) (?:are|r|do|will) (?:you|u) (?:do|doing|keep|keeping|store|storing|save|saving|read|reading|collect\w*)\b.{0,20}\b(?:my|our|this|that|the|of) (?:data|messages?|texts?|errors?|logs?|chats?|inputs?|pastes?)\b/iu,
    'privacy',
  ],
  [
    /\b(?:write|draft|compose|formulate|word) (?:it|him|her|them|that|this|me|us|something|(?:a|an|the) (?:\w+ ){0,2}(?:message|mail|e-?mail|ticket|request|text|note))\b|\bwhat (?:do|should|can|shall|would) (?:i|we) (?:tell|write|say to)\b(?! (?:in|into) (?:the |my )?(?:code|config|file))/iu,
    'message',
  ],
];
/** The form stands at the end: "ok and then in go". */
const IN_FORM =
  /\b(?:in|with|using|auf|mit|en|em|avec|con|com) (?:the )?[\w#+.]{1,12}(?: (?:please|pls|then|now))?\W{0,3}$/iu;

/** What is named first does the rest: "func-a needs this too". */
const DOES_TOO =
  /^(?:and |but |so |our |the |(?:function |web |container )?app |pipeline |job )*[\w-]{3,40} (?:also |now )?(?:has to|have to|needs?|must|should|wants to|will|gets?|calls|braucht|bekommt|muss|doit|a besoin|necesita|tiene que|precisa) [^?]{0,40}\b(?:it|this|that|the same|access|role|too|also|as well|das|auch|auch|aussi|también|também)\b/iu;

/** What a short message means by its own words, whatever it is like. */
export function meantIn(text: string): Meaning | undefined {
  const said = text.trim();
  if (said.length > LONGEST) return undefined;
  if (FOR_ME.test(said)) return 'do-it';
  if (IS_DONE.test(said)) return 'again';
  if (OF_SIDE.test(said) && /\?|^(?:so |and )?(?:is|whose|where|what)\b|\bor\b/i.test(said)) return 'blame';
  if (mayThey(said)) return 'other-person';
  if (DOES_TOO.test(said) && isNameFirst(said)) return 'app';
  const told = TOLD.find(([words]) => words.test(said))?.[1];
  if (told !== undefined && !BEGINS_TO_ASK.test(said)) return told;
  const asked = ASKED.find(([words]) => words.test(said))?.[1];
  if (asked !== undefined) return asked;
  if (IN_FORM.test(said) && said.split(/\s+/).length <= MOST_WORDS && formIn(said) !== undefined) return 'form';
  return isElliptic(said) ? ofElliptic(said) : undefined;
}

/** For whom or where something takes longer. */
const WAITS_LONGER =
  /\b(?:groups?|teams?|identit\w{1,3}|principals?|apps?|projects?|subscriptions?|everyone|people|gruppen?|groupes?|grupos?)\b|グループ|组/iu;

/** It was asked whether one may do something, or which role that takes. */
const OF_DEEDS: ReadonlySet<Meaning | undefined> = new Set(['operation', 'role', 'self']);

/** "And for a group?" after "how long does it take?" asks how long as well; "and delete it?" whether one may, too. */
export function inherits(text: string, asked: Meaning | undefined): Meaning | undefined {
  if (asked === 'time' && isElliptic(text) && WAITS_LONGER.test(text)) return asked;
  return OF_DEEDS.has(asked) && !FOR_ME.test(text.trim()) && namesDeed(text) ? 'operation' : undefined;
}

const GIVES_IT =
  /\b(?:give|grant|assign|add|get)\b.{0,30}\b(?:it|this|that|the (?:app|identity|function|program|managed identity|principal))\b.{0,30}\b(?:role|access|permissions?|rights)\b|\bwhich role\b.{0,30}\b(?:it|app|identity|function|program)\b/iu;

const ALL_GET =
  /^(?:and |so |but )?(?:does|do|is|will|would) .{0,30}\b(?:all|every|everyone|everybody|other) ?(?:users?|people|callers?|of us|apps?|persons?)?\b.{0,20}(?:\?|$)/iu;

/** "Does it hit all users?": whom an error comes to. */
export const asksOfAll = (text: string): Meaning | undefined =>
  text.length <= LONGEST && ALL_GET.test(text.trim()) ? 'other-person' : undefined;

/** "How do I give it the role?", after an error of a program that signs in as itself. */
export const ofProgram = (text: string): Meaning | undefined =>
  text.length <= LONGEST && GIVES_IT.test(text) ? 'app' : undefined;
