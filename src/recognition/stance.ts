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
    /\b(?:(?:re)?solved|fixed|resolved|repaired|sorted out|root cause|works? (?:now|again|fine now)|working (?:now|again)|(?:is|are|has|have) (?:now )?gone|went away|all good|clos(?:ed|ing)|cheers|postmortem|restored|it was (?:the|a|my|our)|was (?:me|caused by)|no action)\b|\b(?:gelöst|behoben|erledigt|geht(?:'s| es)? wieder|läuft wieder|danke)\b|解決し|直りました|解决了|已解决|已修复|搞定|现在正常|\b(?:résolu|réglé|resuelto|solucionad|resolvid|ya funciona|já funciona|gracias|obrigad|merci)/i,
  ],
  [
    'conditional',
    /(?:^|[.!\n:|]\s{0,4})(?:if|when|in case|as soon as|once|wenn|falls|si|se|quando|cuando)\s(?!i\b|we\b|my\b|our\b|ich\b|wir\b)[^\n?]{3,160}[,:]|\byou (?:will|would|might|may|can|['’]ll|['’]d) (?:see|get|receive|use)\b|^to (?!me|us|my|our)\w{2,12}\s[^\n]{3,80},|(?<!\b(?:this|that|it|error) )\bmeans?\b|\b(?:indicates?|occurs?|usually|typically|is returned|returns? \d{3} when)\b|の場合|た場合|される場合|如果|时，|時，/im,
  ],
  [
    'guide',
    /\b(?:this (?:article|page|guide|section|topic)|learn (?:how|more)|how to|note|tip|prerequisites?|troubleshooting|faq|known issues|common (?:errors|causes)|changelog|release notes?|added|see (?:the|also))\b|について説明|ください|本文介绍|请参阅|In diesem Artikel|Cet article|En este artículo|Este artigo/i,
  ],
  [
    'person',
    /\b(?:i|i'm|i've|we|we're|my|our|me|us|ich|wir|mein\w{0,2}|unser\w{0,2}|mir|uns|bei uns|je|j'ai|nous|mon|notre|yo|mi|nuestr\w{1,2}|me|eu|meu|minha|nosso|nossa)\b|我|我们|私|うち/i,
  ],
  [
    'now',
    /\b(?:keeps?|always|every time|each time|every (?:call|request)|since|suddenly|today|again|still|all day|constantly|any ideas?|help|why|stuck|no longer|anymore|any more|seit|immer|ständig|dauernd|wieder|warum|toujours|depuis|pourquoi|siempre|desde|sempre|por qué|por que)\b|一直|总是|突然|请问|怎么|なぜ|ずっと|毎回|頻発|助けて/i,
  ],
  ['question', /[?？]\s{0,4}$/m],
  [
    'wish',
    /\b(?:please (?:add|invite|give|review|remove)|can (?:i|we|you|somebody|someone) (?:have|get|add|book|join)|who (?:can|is|are|manages)|which (?:role|region|api)|what(?:'s| is) the|is there|do we|does|how (?:much|long|many))\b/i,
  ],
];

/** Looked at in a long text. */
const MOST = 4_000;

export const stancesOf = (text: string): readonly string[] => {
  const beginning = text.slice(0, MOST);
  return STANCES.flatMap(([stance, form]) => (form.test(beginning) ? [stance] : []));
};

const OF_ERRORS: ReadonlySet<string> = new Set(['repaired', 'conditional', 'guide', 'wish']);

/** A text about errors, told by nobody who has one: the title of a change, a page of advice, a report that all is well. */
export function isAbout(stances: readonly string[]): boolean {
  if (stances.includes('commit')) return true;
  return stances.some((stance) => OF_ERRORS.has(stance)) && !stances.includes('person') && !stances.includes('now');
}
