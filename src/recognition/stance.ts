const TITLE =
  /^\s{0,4}(?:[-*] )?(?:fix|feat|docs?|chore|test|refactor|perf|ci|build|style|revert)(?:\([^()\n]{1,40}\))?!?: |^Merge (?:pull|branch)/m;

/**
 * How a text speaks, whatever it speaks of: somebody who has an error now, or a text about errors. Each is told by the form
 * of a sentence, in the languages that we read; the table learns what each is worth.
 */
const STANCES: readonly (readonly [stance: string, form: RegExp])[] = [
  ['commit', TITLE],
  [
    'code',
    /^\s{0,16}(?:if|for|while|switch|catch|except|def|class|const|let|var|return|raise|throw|import|from|using|public|private|async|await|resource|param|module|output|assert|expect|it|describe|case|print)\b[^\n]{0,200}[({;:=]\s{0,4}$|=>\s?\{/m,
  ],
  ['list', /^\s{0,4}(?:\||- \[[ x]\]|#{1,4} |\d\. )/m],
  [
    'repaired',
    /\b(?:(?:re)?solved|fixed|resolved|repaired|sorted out|root cause|works? (?:now|again|fine now)|(?:now|since) (?:it|all|everything)(?:['’]s| is)? (?:fine|ok|good|well|quiet)|(?:fine|ok|quiet) (?:now|since)|working (?:now|again)|(?:is|are|has|have) (?:now )?gone|went away|all good|clos(?:ed|ing)|cheers|postmortem|restored|it was (?:the|a|my|our)|was (?:me|caused by)|no action)\b|\b(?:gelöst|behoben|erledigt|geht(?:'s| es)? wieder|läuft wieder|danke)\b|解決し|直りました|解决了|已解决|已修复|搞定|现在正常|\b(?:résolu|réglé|resuelto|solucionad|resolvid|ya funciona|já funciona|gracias|obrigad|merci|risolto|sistemato|ora funziona|opgelost|werkt weer)|해결(?:했|됐|되)|고쳤|감사합니다|решено|исправ/i,
  ],
  [
    'conditional',
    /(?:^|[.!\n:|]\s{0,4})(?:if|when|in case|as soon as|once|wenn|falls|si|se|quando|cuando)\s(?!i\b|we\b|my\b|our\b|ich\b|wir\b)[^\n?]{3,160}[,:]|\byou (?:will|would|might|may|can|['’]ll|['’]d) (?:see|get|receive|use)\b|^to (?!me|us|my|our)\w{2,12}\s[^\n]{3,80},|(?<!\b(?:this|that|it|error) )\bmeans?\b|\b(?:indicates?|occurs?|usually|typically|is returned|returns? \d{3} when)\b|の場合|た場合|される場合|如果|时，|時，/im,
  ],
  [
    'guide',
    /\b(?:this (?:article|page|guide|section|topic)|learn (?:how|more)|how to|note|tip|prerequisites?|troubleshooting|faq|known issues|common (?:errors|causes)|changelog|release notes?|see (?:the|also))\b|^(?:[-*] )?added\b|について説明|ください|本文介绍|请参阅|In diesem Artikel|Cet article|En este artículo|Este artigo/im,
  ],
  [
    'person',
    /\b(?:i|i'm|i've|we|we're|my|our|me|us|ich|wir|mein\w{0,2}|unser\w{0,2}|mir|uns|bei uns|je|j'ai|nous|mon|notre|yo|mi|nuestr\w{1,2}|me|eu|meu|minha|nosso|nossa|io|noi|mio|mia|nostro|nostra|ik|wij|mijn|onze|ons)\b|我|我们|私|うち|弊社|자사|저희|우리|제가|저는|мы |наш|мой|у нас|у меня/i,
  ],
  [
    'now',
    /\b(?:keeps?|always|every time|each time|every (?:call|request)|since|suddenly|today|again|still|even though|although|all day|constantly|any ideas?|help|why|stuck|no longer|anymore|any more|seit|immer|ständig|dauernd|wieder|warum|obwohl|toujours|depuis|pourquoi|siempre|desde|sempre|por qué|por que|aunque|pourtant|embora)\b|怎么办|一直|总是|突然|请问|怎么|なぜ|ずっと|毎回|頻発|助けて|なのに|急に|계속|갑자기|자꾸|왜 |도와|방금|여전히|는데도|부터|\b(?:ancora|continua a|da quando|perché|steeds|sinds|waarom|telkens|opeens)\b|постоянно|почему|с утра|вдруг/i,
  ],
  ['question', /[?？]\s{0,4}$/m],
  [
    'hypothetical',
    /\b(?:would|will|could|might) (?:i|we|it|they|users?|clients?|callers?|somebody|one|an? \w{1,20}|the \w{1,20}|our \w{1,20}) (?:then |still |also )?(?:get|see|be|fail|return|answer|receive|break|expect|work)\b|\bwhat (?:happens|would happen|will happen|will break|breaks) |\bbefore (?:i|we|it) (?:get|hit|run into|see|answer)\w{0,2}\b|\b(?:is it|am i) (?:true|correct|right|normal) |, (?:right|correct|richtig|oder|certo|correto|verdad|correcto|non|vero|toch|prawda) ?\?|\bstimmt es\b|\bwas (?:passiert|geschieht)\b|que se passe|\bqué (?:pasa|ocurre) si\b|o que (?:acontece|ocorre)|\bcosa succede\b|\bwat gebeurt\b|co się stanie|るのでしょうか|どうなりますか|合っていますか|会不会|对吗|是这样吗|会返回[^。\n]{0,12}吗|나요\?/i,
  ],
  [
    'advice',
    /\byou (?:do not|don['’]t|won['’]t|no longer|only|just|will|should|have to|had better|can|could|may)? ?(?:need|have to|should|want|must|ask|use)\b|\b(?:the trick|best practice|my advice|easiest) is\b|\b(?:tell|have|let) (?:them|him|her)\b|\botherwise (?:you|it|they)\b|\bis (?:enough|sufficient)\b|\b(?:i['’]?d|i would|better) (?:suggest|recommend|check|compare|look)|\b(?:ihr|du|man) brauch(?:s?t)\b|\bsonst kommt\b|\breicht\b\s?\.|\bil suffit\b|\bbasta (?:el|o|con)\b/i,
  ],
  [
    'rule',
    /\b(?:must (?:not )?be|has to be|have to be|is (?:not )?(?:permitted|forbidden)|are not (?:given|allowed|permitted)|exceptions?|exemptions?|approv(?:al|ed by)|policy|guideline|baseline|as of|effective|starting (?:in|on)|from (?:\d|january|february|march|monday|next)|will be (?:disabled|deleted|rotated|refused|removed|switched off)|heads-up|announcement|reminder)\b|\b(?:richtlinie|vorgabe|grundsatz|ausnahmen|ab (?:dem|januar|montag)|rappel|à partir de|aviso|recordatorio|a partir de)\b|规定|通知|自[^。\n]{1,8}起|来月から/i,
  ],
  [
    'counted',
    /\b\d{1,3}(?:[.,]\d{1,3})? ?%|\bp9[059]\b|\b(?:total|average|avg|mean|median|per (?:day|hour|week|month|unit)|last 24 ?h|weekly|monthly|dashboard|metrics?|availability|trend|sla|top \d{0,3} ?status)\b|^\s{0,8}[2-5]\d\d[ ,:\t]{1,4}\d{1,9}\s{0,4}$|[€$]|\b(?:eur|usd)\b/im,
  ],
  [
    'past',
    /\b(?:yesterday|last (?:week|night|month|friday|monday)|(?:two|three|some|a few|\d{1,2}) (?:days|weeks|months|years) ago|once had|used to (?:get|see|have)|in (?:spring|summer|autumn|winter|20\d\d)|at the time|back then|gestern|letzte (?:woche|nacht)|hier|la semaine (?:dernière|passée)|ayer|la semana pasada|ontem|na semana passada|ieri|la settimana scorsa|gisteren|vorige week|wczoraj|w zeszłym tygodniu)\b|昨天|上周|昨日|先週|어제|지난주/i,
  ],
  [
    'success',
    /"? 20[0-4](?: OK\b|\s{0,4}$)|\b(?:succeeded|success|successful(?:ly)?|passed|green|acquired a token|completed in|all within|no errors|0 errors|no blockers?)\b|✓|✅/im,
  ],
  [
    'fails now',
    /(?<!\b(?:would|will|could|might|may|can|to|you|they) )\b(?:i|we|he|she|it|bot|app|service|script|client|agent|user|users|team|colleague|code|call|calls|request|requests|everything|everybody|nobody|which|that|and|but|openai|foundry|azure|deployment|model|endpoint|portal|playground|sdk|key|token) (?:now |only |just |always |still |also |all |keeps? )?(?:get(?:s|ting)?|sees?|fails?|throws?|says?|returns?|gives?|answers?|refuses?|rejects?|cannot|can['’]?t|does not|doesn['’]t|do not|is (?:refused|denied|blocked|rejected)|are (?:refused|denied|blocked)|stop(?:s|ped) working|times? out)\b|\b(?:stuck|locked out|what am i missing|any ideas?)\b|\b(?:bekomme|kriege|erhalte|liefert|sagt|lehnt|schlägt|geht nicht|reçois|renvoie|refuse|sale|devuelve|recibo|recebo|devolve|aparece|ricevo|krijg)\b|报\s?["“]?(?:[A-Z]|[45]\d)|提示|が出ます|になります|できません|返回|报错|一直报|不行|と言われ|弾かれ|が返ってき|が返ります|で落ち|나와요|나옵니다|나오고|뜹니다|뜨는|떠요|안 ?됩니다|안 ?돼요|됩니다 ?$|돌려줍니다|거부됩니다|\b(?:restituisce|mi dà|mi dice|dice che|weigert|geeft een|zegt dat|werkt niet|dit que|dice que|diz que)\b|выдаёт|выдает|получаю|получаем/i,
  ],
  ['joke', /\b(?:lol|haha\w{0,6}|rofl|jk)\b|[😂😅🤣]|(?:^|\s)[:;]-?[DP)](?:\s|$)/iu],
  [
    'wish',
    /\b(?:please (?:add|invite|give|review|remove)|can (?:i|we|you|somebody|someone) (?:have|get|add|book|join)|who (?:can|is|are|manages)|which (?:role|region|api)|what(?:'s| is) the|(?<=(?:^|[.,;:!?\n(–-]) ?|\b(?:or|and|but) )is there|do we|does (?!not\b)|how (?:much|long|many))\b/i,
  ],
];

/** Looked at in a long text. */
const MOST = 4_000;

export const stancesOf = (text: string): readonly string[] => {
  const beginning = text.slice(0, MOST);
  return STANCES.flatMap(([stance, form]) => (form.test(beginning) ? [stance] : []));
};

const OF_ERRORS: ReadonlySet<string> = new Set(['repaired', 'conditional', 'guide', 'wish']);

/** What is supposed, and what is said in jest, is nobody's error, even where the writer says "I". */
const OF_NOBODY: ReadonlySet<string> = new Set(['hypothetical', 'joke']);

const isSoNow = (stances: readonly string[]): boolean => stances.includes('now') || stances.includes('fails now');

/** A text about errors, told by nobody who has one: the title of a change, a page of advice, a report that all is well. */
export function isAbout(stances: readonly string[], showsCode = false): boolean {
  if (stances.includes('commit')) return true;
  const isAsked = stances.includes('question') && stances.includes('joke');
  if (!isAsked && !isSoNow(stances) && stances.some((stance) => OF_NOBODY.has(stance))) return true;
  // Who shows the code of an error and asks for something has that error.
  const of = showsCode ? stances.filter((stance) => stance !== 'wish') : stances;
  return of.some((stance) => OF_ERRORS.has(stance)) && !stances.includes('person') && !stances.includes('now');
}

/** Somebody tells that it fails, and that it does so now. */
export const complains = (stances: readonly string[]): boolean =>
  stances.includes('fails now') && stances.includes('now');

/** Somebody tells what was, and of nothing that is so now. */
export const isHistory = (stances: readonly string[]): boolean => stances.includes('past') && !isSoNow(stances);
