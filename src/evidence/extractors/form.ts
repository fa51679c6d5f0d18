import type { Reading } from '../reading';
import type { Evidence, TextForm } from '../types';
import {
  isAdvice,
  isBox,
  isChanges,
  isCited,
  isDocument,
  isFound,
  isGeneral,
  isKept,
  isLabelled,
  isMock,
  isNotice,
  isTakenBack,
  isTest,
  isThanked,
  isTitle,
} from './form-told';

/** Nobody tells of errors at greater length in a chat; what is longer is a log, or an article that the table knows. */
const LONGEST = 3_000;
const LONGEST_TITLE = 220;

/** What a program printed: a stack, a body, a status line, an exception with its message. */
const PRINTED =
  /\bTraceback \(most|^\s{0,8}(?:File "|at [\w.$<>]{2,120} ?\()|["']error["']\s{0,3}:\s{0,3}[{"']|["']code["']\s{0,3}:\s{0,3}["'][A-Za-z0-9]|\berror code:? \d{3}\b|HTTP\/[123](?:\.\d)?"? [45]\d\d|^[\w.]{0,80}(?:Error|Exception): |\bstatus(?: code)?: [45]\d\d|\brequest[ -]?id\b|\bCaused by:|\b(?:trace|correlation) id:/im;

/** What a test quotes may look printed; a stack is none that it quotes. */
const STACK =
  /\bTraceback \(most|^\s{0,8}(?:File "|at [\w.$<>]{2,120} ?\()|^[\w.]{0,80}(?:Error|Exception): |\bCaused by:/m;

/** The writer has the error now, in the languages that we read. */
const COMPLAINT =
  /\b(?:i|we|he|she|they)(?:'m| am| are)? (?:(?:still|now|just|always|only|also|suddenly|all|keep) ){0,2}(?:get(?:ting|s)?|see(?:ing)?|receiv(?:e|ing)|hit(?:ting)?|facing|stuck|cannot|can['’]?t|blocked)\b|\b(?:still|keeps?(?! (?:watching|monitoring|observing|looking|tracking|an eye|you|us|everyone))|stuck|any ideas?|what now|help me|(?:can|could) (?:somebody|someone|anyone|anybody|you) help|please help|pls|who can help|is back|came back|re-?opened|no effect|without effect|happens again|failing again|why (?:do|does|is|am|are|did)|since (?:this|yesterday|today|last|the|we|i|they|he|she|our|mon|tue|wed|thu|fri|sat|sun)|not (?:yet )?(?:fixed|resolved|solved|restored)|no longer works?|stopped working|does(?:n['’]t| not) work|even though|but (?:i|we|it|now|the|my|our))\b|\b(?:immer noch|weiterhin|seit (?:heute|gestern|dem|der|wir|ich)|(?:ich|wir) (?:bekomme|kriege|erhalte|sehe)n?|bekomme ich|warum|wieso|hilfe|geht (?:noch )?nicht|aber|nicht (?:gelöst|behoben))\b|\b(?:toujours|depuis|pourquoi|à l['’]aide|je (?:reçois|n['’]arrive)|mais|sigue|siguen|desde (?:ayer|hoy|esta|que)|por qu[eéê]|ayuda|no puedo|ainda|não consigo|desde ontem|ajuda|pero|mas)\b|まだ|なぜ|助けて|どうすれば|ずっと|直らない|困って|还是|仍然|仍旧|一直|怎么办|为什么|求助|怎么回事|但/i;

/** A question about a plan asks why and how as well, and names no day since which it is so. */
const NOW =
  /\b(?:i|we)(?:'m| am| are)? (?:(?:still|now|just|always) )?(?:get(?:ting)?|see(?:ing)?|receiv(?:e|ing)|stuck|cannot|can['’]?t)\b|\b(?:still|keeps|stuck|since|suddenly|help|today|this morning|right now|seit|plötzlich|heute|hilfe|bekommen|depuis|soudain|desde|de repente|hoy|hoje)\b|突然|从今天|一直|今朝から|急に|昨日から/i;

/** Somebody has it at this moment: stronger than a word that a document may hold as well. */
const HAS_NOW =
  /\b(?<!(?:would|will|do|could|when|can) )(?:i|we)(?:'m| am| are)? (?:(?:still|now|just|always|keep) )?(?:get(?:ting)?|see(?:ing)?|receiv(?:e|ing)|stuck)\b|\b(?:since (?:today|yesterday|this)|suddenly|help me|please help|any ideas?|seit heute|plötzlich|depuis ce matin|desde ayer)\b|突然|从今天|今朝から|急に/i;

const CONVENTIONAL =
  '(?:fix|feat|docs?|chore|test|refactor|perf|ci|build|style|revert|hotfix|bugfix)(?:\\([^()\\n]{1,40}\\))?!?: ';
const VERBS =
  "Add|Allow|Avoid|Bump|Catch|Clarify|Convert|Document|Don['’]t|Do not|Drop|Explain|Expose|Fix|Handle|Hide|Ignore|Improve|Introduce|Log|Make|Map|Merge|Move|Prevent|Print|Refactor|Remove|Rename|Replace|Report|Retry|Revert|Show|Simplify|Stop|Support|Surface|Swallow|Test|Translate|Treat|Update|Upgrade|Use|Wrap";
const BULLET = '^\\s{0,8}(?:[-*•] )?';
const HASH = '(?=[0-9a-f]{0,11}\\d)(?=[0-9a-f]{0,11}[a-f])[0-9a-f]{7,12}';

const TITLE = new RegExp(`${BULLET}(?:(?:${HASH}|[0-9a-f]{40}) )?(?:\\([^()\\n]{1,60}\\) )?${CONVENTIONAL}`);
const HASHED = new RegExp(`${BULLET}\`?${HASH}\`?:? [^\\s{}][^{}]{2,200}$`);
/** `[AI-311] Catch …`, `Handle … (#2213)`, `PR #18: Map …`, `"Improve …", "Ignore …"`. */
const MARKED = new RegExp(
  `${BULLET}(?:\\[?[A-Z][A-Z0-9]{1,9}-\\d{1,6}\\]?:? (?:${VERBS})\\b|(?:PR|MR) ?[#!]?\\d{1,6}:? (?:${VERBS})\\b|(?:${VERBS}) [^\\n]{3,180}\\(#\\d{1,6}\\)\\s{0,4}$|Revert ["'“]|(?:PR|MR|commit)(?: title| message)?: |(?:wip|hotfix|release): |Merge (?:pull|branch|remote)|commit [0-9a-f]{40}|Commits on )`,
);
const IMPERATIVE = new RegExp(`${BULLET}(?:${VERBS}) (?:[^\\n:]{4,180})$`);

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

/** A commit as `git log` prints it, a title, or a list of titles. */
function isCommits(text: string): boolean {
  const lines = linesOf(text);
  const [first = ''] = lines;
  const titles = lines.filter(
    (line) => line.length <= LONGEST_TITLE && (TITLE.test(line) || HASHED.test(line) || MARKED.test(line)),
  );
  const imperatives = lines.filter((line) => line.length <= LONGEST_TITLE && IMPERATIVE.test(line));
  if (first.length <= LONGEST_TITLE && (TITLE.test(first) || MARKED.test(first))) return true;
  if (titles.length >= 2 && titles.length * 2 >= lines.length) return true;
  if (lines.length === 1 && (titles.length === 1 || isTitle(first))) return true;
  return titles.length + imperatives.length >= 2 && (titles.length + imperatives.length) * 4 >= lines.length * 3;
}

const RELEASE =
  /^\s{0,4}(?:#{1,4} (?:\[?v?\d{1,4}\.\d{1,4}|(?:bug ?)?fixe[ds]\b|added\b|changed\b|removed\b|deprecated\b|bugs? fixe[ds]|breaking changes)|(?:[-*•] )?(?:fixed|fixes|corrected|behoben|korrigiert|corrigé|corregido|corrigido|修复|修正)\s?[:：]|(?:[-*•] )?fixed (?:an issue|a bug|a problem|a regression|`|the (?:message|error))|bugs? ?fix(?:ed|es)\b|(?:what['’]s new|what (?:is new|changed|changes) (?:in|with|this|since)|release notes?|changelog|release \d|patch notes|hotfix \d|improvements?:|versionshinweise|änderungsprotokoll|neu in|new in v?\d|notes de (?:version|mise à jour)|nouveautés|notas de (?:la )?(?:versión|versão|lançamento|publicación)|novedades|novidades|リリースノート|変更履歴|更新履歴|更新日志|本次更新|版本更新|バージョン \d[\d.]{0,9} の変更|änderungen in \d|变更日志|版本说明|发布说明|릴리스 노트)(?![a-z])|(?:version |v|[@a-z][\w./@-]{1,60} v?)?\d{1,3}\.\d{1,3}\.\d{1,3}(?:[-.]?[a-z]{1,6}\.?\d{0,3})? (?:[-–—:]|\(\d{4}-\d\d)|(?:version |v)\d{1,3}\.\d{1,3}(?:\.\d{1,3})?(?::| \())/im;

/** The end of a report: the error is over. That somebody did something against it does not say so. */
const CLOSED =
  /\b(?:(?:it|this|that|error|errors|issue|problem|bug|incident|outage|ticket|case|calls?|all|[45]\d\ds?) (?:was|were|is|are|has been|have been) (?:now |fully |all |since )?(?:restored|resolved|solved|fixed|repaired|mitigated|corrected|done|closed)|(?:was|were|has been|have been|is|are) (?:now |fully |all )?(?:resolved|solved|fixed|repaired|mitigated)|no (?:further )?action|(?:in )?(?:state|status|marked(?: as)?|set to)[:= ]{1,3}["'“]?(?:closed|resolved|done|fixed)|(?:incident|ticket|case|issue) (?:closed|resolved|solved|fixed)|(?:service|access|connection)\b[^\n.]{0,50} restored|(?:error|errors|[45]\d\ds?) (?:has|have) (?:disappeared|stopped|gone)|back to normal|(?<!(?:says?|page|portal|dashboard|status|health)[: ]{1,2})all green|works? (?:fine )?again|user confirmed|moving to done|post-?mortem|root cause analysis)\b|^(?:solved|resolved|fixed|closed)\b|\b(?:störung (?:ist )?(?:behoben|beseitigt)|(?:wurde|ist|sind|wurden) (?:inzwischen |wieder |heute |gestern )?(?:behoben|gelöst|wiederhergestellt|erledigt|geschlossen)|(?:thema|sache|ticket|vorgang) (?:ist )?(?:erledigt|geschlossen)|keine weiteren (?:schritte|maßnahmen)|(?:läuft|geht|funktioniert) (?:alles )?wieder)\b|対応済み|解決済み|解決しました|復旧しま|復旧済み|解消しま|正常に(?:動作|稼働)|已恢复|已解决|已修复|已处理|恢复正常|无需(?:后续|进一步)?(?:处理|操作)|\b(?:incident (?:clos|résolu)|(?:a été|est) (?:corrigée?|résolue?|rétablie?|clos|fermée?)|fonctionne (?:à|de) nouveau|tout est rentré|ya (?:está|fue) (?:resuelto|corregido|solucionado|restaurado)|(?:se|fue) (?:resolvió|corrigió|restableció|restaurado|solucionado)|vuelve a funcionar|incidente (?:cerrado|encerrado|resuelto|resolvido)|(?:voltou|volvió) (?:ao|a la|a) (?:normal|normalidad|funcionar)|foi (?:corrigid|resolvid|restabelecid|restaurad)[ao])/im;

/** What was done against an error, in a text that tells the error itself as history. */
const REPAIRED =
  /\b(?:RCA\b|timeline\b|(?:role|rule|record|link|ip|key|secret|assignment|quota) (?:has been|was) (?:added|restored|renewed|rotated|replaced|raised|re-?created)|(?:added|restored|renewed|rotated|put back|replaced) (?:at|on|by)\b)/i;
const HISTORY =
  /\b(?:failed|returned|answered|reported|resolved for|refused|received|did not (?:resolve|work)|were caused|was caused|because|last (?:night|week|month)|between \d)\b/i;
const PRESENT = /\b(?:answers|says|returns|fails|shows|gives|gets|throws|reports|refuses|when i|no effect|now)\b/i;

const isReport = (text: string): boolean =>
  CLOSED.test(text) || isFound(text) || (REPAIRED.test(text) && HISTORY.test(text) && !PRESENT.test(text));

/** Code or a table that names errors: a class, a list of names, a handler, a test, what each status means. */
const DEFINITION =
  /^\s{0,16}(?:(?:export |public |internal |sealed |abstract |static |final |private |const ){0,3}(?:class|enum|interface|struct|record) \w{1,80}(?: ?[({:<;]| (?:extends|implements)\b|\s{0,4}$)|(?:async )?(?:def|func|fn|function|fun) \w{1,80}\(|(?:export )?(?:public |private |protected |internal ){0,2}(?:const|let|var|val|static readonly|static final|final) [\w: ]{1,80}= ?[{["'(]|type \w{1,60} =|(?:it|test|describe)(?:\.each)?\(["'`]|except [\w.() ,]{2,80}:|(?:\} )?catch ?\([\w.: ]{2,80}\)|case (?:["'][\w.]{2,60}["']|\w{1,40}\.\w{1,60}|\d{3}):|(?:self\.)?(?:_?log(?:ger|ging)?|console)\.\w{3,12}\(\s?[$fr]?["'`]|throw new |raise \w{1,60}\((?:status_?code ?= ?)?\d{3}|[A-Z][A-Z_]{3,40} ?= ?[{[(]\s{0,4}$|#\[error\(|if ?\(?[\w.?]{1,60}(?:status|code|status_?code) ?(?:===?|in) |\|\s{0,3}(?:status|code|error|\d{3})\s{0,3}\||- (?:name|id): [A-Z]\w{2,60}\s{0,4}$|(?:match|switch|when) ?\(?[\w.]{1,60}\)? ?\{|(?:scenario: |given )[^\n]{3,120} when [^\n]{3,120} then |test_\w{3,80} (?:PASSED|OK)|(?:[✓✔√] |PASS |--- PASS))/im;

const MEANING =
  /(?<!\[)\b(?:error reference|meaning: |stands for|if (?:the|a|your) (?:caller|user|client|identity|key|token|role|deployment)\b[^\n]{4,120}, (?:the|an?) (?:service|api|server|sdk|call|request)\b[^\n]{0,40}\b(?:answers?|returns?|responds?|raises?|fails?))/i;

const PLAN =
  /\b(?:what|how|which|where|when) (?:should|shall|would|could|do|must|will) (?:we|the (?:bot|app|ui|client|page)) (?:answer|show|handle|map|treat|deal|log|react|return|present|word|display|test|plan|retry)\b|\b(?:do|should|shall|can|must) we (?:plan|handle|map|show|retry|log|treat|test|catch|document)\b|\bwie (?:sollen|wollen|können|müssen|gehen) wir\b[^\n]{0,120}\b(?:um(?:gehen)?|behandeln|anzeigen|abfangen|testen|planen)\b|\bcomment (?:devons-nous|devrait-on|va-t-on|allons-nous) (?:gérer|traiter|afficher)|\bcómo (?:debemos|deberíamos|vamos a) (?:tratar|manejar|mostrar)|\bcomo (?:devemos|vamos) (?:tratar|mostrar)|(?:どう|どのように)(?:扱|処理|表示)(?:い|し)?ま(?:す|しょう)か|(?:应该|应当|需要)(?:怎么|如何)(?:处理|显示|展示|提示)/i;

interface Teller {
  readonly form: TextForm;
  readonly tells: (text: string) => boolean;
  /** What shows that the writer has an error now. */
  readonly unless: readonly RegExp[];
}

/** Whoever asks has not closed the case: "Anyone else? The status page is all green." */
const ASKS = /\?(?:\s|$)|？/;

/** The first that fits counts. */
const TELLERS: readonly Teller[] = [
  { form: 'commits', tells: isCommits, unless: [COMPLAINT] },
  { form: 'release-note', tells: (text) => RELEASE.test(text) || isChanges(text), unless: [COMPLAINT] },
  { form: 'definition', tells: (text) => DEFINITION.test(text), unless: [COMPLAINT] },
  { form: 'report', tells: isReport, unless: [COMPLAINT, ASKS] },
  { form: 'reference', tells: (text) => MEANING.test(text) || isAdvice(text), unless: [COMPLAINT] },
  { form: 'reference', tells: isBox, unless: [] },
  { form: 'report', tells: isTakenBack, unless: [COMPLAINT, ASKS] },
  { form: 'notice', tells: isNotice, unless: [COMPLAINT, ASKS] },
  { form: 'reference', tells: (text) => isDocument(text) || isCited(text), unless: [HAS_NOW] },
  { form: 'reference', tells: isKept, unless: [COMPLAINT, ASKS] },
  { form: 'notice', tells: isLabelled, unless: [COMPLAINT, ASKS] },
  { form: 'plan', tells: (text) => PLAN.test(text) || isGeneral(text), unless: [NOW] },
];

/**
 * The form of a text that quotes errors as names or tells of them as history: what it names has not failed now. A text in
 * which a program printed an error, or in which the writer complains, has none of these forms, however it begins.
 */
export function extractForm({ clean }: Reading): Pick<Evidence, 'form'> {
  if (clean.length > LONGEST) return { form: undefined };
  if ((isTest(clean) || isMock(clean)) && !STACK.test(clean)) return { form: 'definition' };
  if (isThanked(clean) && !STACK.test(clean)) return { form: 'report' };
  if (PRINTED.test(clean)) return { form: undefined };
  const teller = TELLERS.find(({ tells, unless }) => tells(clean) && !unless.some((sign) => sign.test(clean)));
  return { form: teller?.form };
}
