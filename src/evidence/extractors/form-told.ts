/** The writer speaks of himself: what he tells happens to him. */
const FIRST_PERSON =
  /\b(?:i|i['’]m|i['’]ve|my|me|mine|we|we['’]re|we['’]ve|us|ich|mir|mich|mein\w{0,2}|wir|uns|je|j['’]ai|mon|ma|mes|nous|yo|mi|me|mis|nosotros|eu|meu|minha|n[óo]s)\b|我|我们|私|うち|弊社/i;

/**
 * Advice to whom it may concern: where something happens, do this. English, German, French, Spanish, Portuguese, and the
 * polite forms of Japanese and Chinese. A service that refuses says first what is wrong; advice begins with its condition.
 */
const ADVICE: readonly RegExp[] = [
  /^(?:if|when|whenever|in case|once) (?:you|your|users?|callers?|somebody|someone|the|an?|it)\b[^\n?]{3,220}[,.:;] {1,2}(?:then |please |first |also |simply |just |do not |don['’]t )?(?:add|allow|ask|assign|change|check|choose|compare|configure|confirm|contact|copy|create|disable|enable|ensure|give|go to|grant|increase|inspect|look|lower|make sure|move|open|pass|pick|read|refer|remove|renew|replace|request|retry|review|rotate|run|see|select|set|sign|switch|take|try|turn|update|upgrade|use|verify|wait)\b/i,
  /\byou (?:should|will|would|may|might|can|could) (?:now |then |also |only |probably |likely |still )?(?:see|get|receive|run into|encounter|notice|tell)\b/i,
  /^wenn (?:sie|du|ihr|man|die|der|das|ein|eine)\b[^\n?]{3,220}[,.] {1,2}(?:so |dann |bitte )?(?:fehlt|hat|ist|prüfen|prüfe|öffnen|öffne|weisen|vergeben|vergib|stellen|warten|warte|wenden|nutzen|nutze|verwenden|setzen|aktivieren|kontrollieren|achten)\b/i,
  /^(?:si|lorsque|quand) (?:vous|le|la|l['’]|un|une)\b[^\n?]{3,220}, ?(?:\p{L}{3,20}ez|il (?:faut|suffit|manque))\b/iu,
  /^[^\n。]{1,100}(?:と表示され|が返され|になった|になる|発生した|の)(?:た)?場合は?、?[^\n？?]{2,120}(?:してください|行ってください|をご確認ください|を参照)/,
  /^(?:如果|若|当)[^\n？?]{3,120}[，,][^\n？?]{0,30}(?:请(?!问|教|帮)|则|应)/,
  /^(?:si|cuando) (?:usted|el|la|aparece|ve|recibe|obtiene|un|una)\b[^\n?]{3,220}[,.] {1,2}(?:por favor )?(?:revise|compruebe|verifique|espere|asigne|solicite|configure|use|abra|aumente|consulte|añada|agregue)\b/i,
  /^(?:se|quando) (?:você|o|a|aparecer|receber|vir|um|uma)\b[^\n?]{3,220}[,.] {1,2}(?:por favor )?(?:verifique|aguarde|atribua|solicite|configure|use|abra|aumente|consulte|confira|adicione)\b/i,
];

/** "For AADSTS700016 look whether …", a box in an article. */
const MANUAL: readonly RegExp[] = [
  /^[Ff]or [`"']?(?:[A-Z]{2,20}\d{3,8}|[A-Z][a-z]{2,20}[A-Z][A-Za-z]{2,40}|[45]\d\d)\b[^\n?]{0,80}\b(?:look|take|check|see|use|ask|compare|wait)\b/,
];
const BOX =
  /^[\s>]{0,6}\*{0,2}(?:note|important|warning|caution|tip|hinweis|wichtig|remarque|nota|importante|メモ|注意|提示)\*{0,2}(?:[:：]|\s{0,3}\n)/i;

/** A heading above it, a bullet, a label: "Note: If …". */
const LEADING = /^(?:[^\n.:。：]{1,80}\n{1,2})?[\s>*#•-]{0,12}(?:[^\n:：“"「]{1,40}[:：]\s?)?/;

/** What errors mean, told to nobody in particular. */
export function isAdvice(text: string): boolean {
  const sentence = text.replace(LEADING, '');
  return [...ADVICE, ...MANUAL].some((pattern) => pattern.test(sentence)) && !FIRST_PERSON.test(text);
}

export const isBox = (text: string): boolean => BOX.test(text) && !FIRST_PERSON.test(text);

/**
 * A text that goes to many: an advert for a job, minutes, an agenda, a mail about the state of a service, a reminder. What
 * it names is a subject.
 */
const NOTICE =
  /\b(?:we['’]?(?:re| are) (?:hiring|looking for (?:an?|our))|job (?:title|offer|opening)|(?:f\/m\/d|m\/w\/d|w\/m\/d|h\/f|m\/f\/d)\b|apply (?:by|until|now)|your (?:profile|tasks|responsibilities)|werkstudent|stellenanzeige|wir suchen|bewirb dich|bewerbung|on recrute|nous recrutons|estamos contratando|buscamos|vaga (?:de|para)|minutes of|(?:meeting |my )?notes (?:of|from|\d{1,4})|action items?\b|agenda\b|protokoll\b|tagesordnung|\bTOP \d|compte[ -]rendu|ordre du jour|acta de|ata da|dear (?:customer|colleague|all|team)s?\b|service health|post-incident|no action is required|planned maintenance|maintenance window|reminder\b|weekly digest|newsletter|registration is open|save the date)\b|募集|議事録|議題|次回は|招聘|会议纪要|会议记录|温馨提示|系统维护|通知：/i;

export const isNotice = (text: string): boolean => NOTICE.test(text);

/** "It was the role", said by whom the error has left: in a text that thanks, or says that it is gone. */
const FOUND =
  /\b(?:it was (?:just |only |simply |indeed )?(?:the|my|our|an?) (?!same|first|case|last|only)|turned out|(?:came|comes|stemmed) from (?:an?|the|my|our)\b|(?:was|were) missing\b|you were right|the (?:problem|culprit|reason|cause|issue) was|(?:kam|lag|war) (?:nur |einfach |doch |am ende )?(?:von|vom|an|am|der|die|das)\b|c['’]était (?:bien |juste |en fait )?(?:le|la|l['’]|un|une)|(?:el|la) (?:problema|causa) era|era (?:el|la|o|a)\b|faltava|faltaba|o problema era)|原来是|原因是|原因は|のせいで/i;
const OVER =
  /\b(?:thanks|thank you|thx|cheers|danke|merci|gracias|obrigad[oa]|for (?:those|anyone|the record|whoever|future)|if (?:someone|anyone|somebody) (?:else )?(?:finds|lands)|(?:is|are|all|now) gone|went away|(?:no|not any|no more|no longer any) [45]\d\ds?\b(?: (?:any ?more|errors?|any longer))?|[45]\d\ds? (?:any ?more|any longer)|works? now|runs? now|working now|all (?:good|fine|well)|closing (?:this|the)|läuft|geht wieder|hat sich erledigt|erledigt|(?:répond|marche|fonctionne) (?:de nouveau|à nouveau|maintenant)|refonctionne|ya (?:quedó|funciona|no (?:sale|aparece|da)|responde)|deu certo|sumiu|já (?:funciona|está)|voltou a)\b|搞定|好了|没有了|正常了|谢谢|ありがとう|直りました|動きました|解決/i;
const ALONE =
  /\b(?:false alarm|never ?mind|my bad|please ignore|falscher alarm|fehlalarm|fausse alerte|falsa alarma|falso alarme|hat sich erledigt|ya quedó|ya no (?:sale|aparece|da)|deu certo|o erro sumiu|no (?:more )?[45]\d\ds? any ?more|the [45]\d\ds? (?:is|are) (?:now )?gone|back to normal)\b|搞定了|直りました/i;

/** Whether the writer tells what it was: the error is over. */
export const isFound = (text: string): boolean => ALONE.test(text) || (FOUND.test(text) && OVER.test(text));

/**
 * A document that speaks of errors as cases: a user story, an epic, a decision, a risk, a question of an exam, an entry of
 * a FAQ, an alert; and a text about the wording of a message.
 */
const DOCUMENT =
  /^[\s*#"-]{0,6}(?:\[epic\]|epic:|(?:[A-Z]{2,8}-\d{1,6}:? ){0,1}as an? [^\n,]{2,40}? i (?:want|would like|need) |(?:adr|decision record)[ -]?\d|risk (?:no\. ?)?\w{0,2}-?\d|(?:question|task|exercise|frage|aufgabe) \d{1,3}[.:]|(?:exam|quiz|practice|mock test)\b[^\n:]{0,30}:|true or false\b|(?:acceptance criteria|definition of done|given-when-then)\b|faq\b|q: |- alert: |terraform (?:will perform|used the selected)|\*\*describe the (?:bug|problem))/im;
const WORDING =
  /\b(?:(?:how (?:do|would|should) (?:you|we|i) (?:translate|word|phrase)|please (?:translate|proofread|rephrase)|(?:better|which|this|the) (?:wording|phrasing)|wie (?:übersetz|formulier)\w{1,4}|comment (?:traduire|traduit-on|formuler)|cómo (?:se traduce|traduzco|traducir)|como (?:se traduz|traduzir))\b)|(?:表記|訳語|訳は|翻訳)[^\n]{0,80}(?:よいですか|でしょうか|ください|統一)|(?:翻译成|怎么翻译|译作|译成)/i;
const WHY_WOULD = /\b(?:why|when|where) would (?:i|you|one|somebody|someone|a user|people) (?:see|get|receive)\b/i;

export const isDocument = (text: string): boolean => DOCUMENT.test(text) || WORDING.test(text) || WHY_WOULD.test(text);

/** How services behave in general: a choice between statuses, what a client is to do. */
const GENERAL =
  /\b(?:does|do|can|could|will|would|is|are)\b[^\n?]{0,120}\b[45]\d\d\b[^\n?]{0,60}\bor\b[^\n?]{0,60}\b[45]\d\d\b[^\n?]{0,80}\?|\bdifference between an? [45]\d\d\b|\b(?:should|shall|must|may) (?:our|the|a|an|your) (?:client|app|application|bot|sdk|code|service|worker|job|gateway|proxy|function|adapter|tool|script)\b[^\n?]{0,120}\b(?:retry|handle|catch|ignore|cache|stop|log|show|map|wait|treat|give up)\b|\b(?:planning|designing|documenting|for the design of|plane|entwerfe)\b[^\n]{0,60}\b(?:errors?|error handling|statuses|fehlerbehandlung)\b/i;

export const isGeneral = (text: string): boolean => GENERAL.test(text);

/** A test: how it begins, and what it expects. */
const TEST =
  /^\s{0,16}(?:(?:async )?def test_\w{1,80}\(|(?:it|test|describe)(?:\.\w{1,12})?\(["'`]|@(?:Test|pytest\.|Fact|Theory)\b|\[(?:Fact|Theory|Test|TestMethod)\]|(?:public )?(?:async )?(?:void|Task) \w{0,60}(?:Should|Test|When)\w{0,60}\(|func Test[A-Z]\w{1,80}\(|(?:feature|scenario)(?: outline)?: )/im;
const EXPECTS =
  /\b(?:expect|assert\w{0,20}|pytest\.raises|add_response|mock\w{0,20}|toThrow|Throws\w{0,8}|require\.\w{1,20})\b ?[(.]|^\s{0,16}(?:given|when|then|and) [^\n]{3,160}$/im;

export const isTest = (text: string): boolean => TEST.test(text) && EXPECTS.test(text);

/** Somebody looks after what is written about errors: "goes into our FAQ"; not who does as it says there. */
const KEPT =
  /(?<!\b(?:according|as(?: documented| written)?|code|commands?|described|done|example|explained|recommended|said|sample|says|shown|steps|beschrieben|steht|wie|décrit|descrito) )\b(?:in|into|to|for|zu|für|in die|en|dans|à) (?:our|the|my|unsere?[mnr]?|die|das|der|notre|la|el|nuestr[oa]|a nossa|o) (?:faq|wiki|docs?|documentation|runbook|handbook|knowledge ?base|wissensdatenbank|dokumentation|documentación|documentação)\b|\b(?:added|wrote|created|updated|drafted) (?:an?|the|our) (?:runbook|page|article|entry|how-?to|faq|section|guide|chapter)\b|\b(?:now|already|jetzt|nun) (?:documented|dokumentiert)\b|\b(?:(?:write|add) a (?:regression )?test|tests? covers?) (?:the|for|that)\b/i;

export const isKept = (text: string): boolean => KEPT.test(text);

/**
 * What a text is stands before a colon: "Retro: …", "Decision log #12: …", "Aufgabe für Anna: …". Words that programs put
 * before one as well (info, digest, task, health check) are no such label by themselves.
 */
const LABELLED =
  /^\s{0,4}[*#>[]{0,3}(?:retro\w{0,12}|lessons learned|draft|decision(?: log)?|proposal|idea|poll|vote|survey|umfrage|release train|sprint\w{0,10}|stand-?up|for the record|fyi|heads-?up|announcement|weekly|entwurf|vorschlag|idee|zur info|brouillon|pour info|propuesta|encuesta|borrador|proposta|rascunho|enquete|para información|(?:task|todo|aufgabe|tâche|tarea|tarefa) (?:for|für|pour|para)|提案|下書き|草稿|周报|通告)\b[^\n:：]{0,40}[\]*]{0,3}[:：]/iu;

export const isLabelled = (text: string): boolean => LABELLED.test(text);

/** An answer that a test or a pretend server is told to give: `.reply(401, {`, `mockRejectedValue(new`, `res.status(403).json(`. */
const MOCK =
  /\.(?:reply(?:With\w{0,8})?|respond(?:With\w{0,8})?|thenReturn|willReturn|mock(?:Resolved|Rejected|Return)Value(?:Once)?|with(?:Status|Body|Exception)|side_effect|return_value)\s?(?:=\s?|\()\s{0,4}(?:[45]\d\d\b|\{|new |[\w.]{0,40}(?:Error|Exception|Response)\()|\b(?:MockResponse|httpx\.Response|HttpResponse\.json)\(|\b(?:app|router)\.(?:get|post|put|use)\(["'`]/;

export const isMock = (text: string): boolean => MOCK.test(text);

/** Below a quoted error: "That was it, thanks!" */
const THANKED =
  /\b(?:that (?:was (?:it|the (?:problem|reason|cause))|did (?:it|the trick)|solved it|fixed it)|(?:it['’]?s|now it) works? now|das war['’ ]?e?s|daran lag es|c['’]était (?:ça|bien ça)|era (?:eso|isso|esto)|con eso (?:funciona|quedó))\b|それでした|就是这个问题/i;

export const isThanked = (text: string): boolean => THANKED.test(text) && OVER.test(text);

/** Somebody takes back what they wrote: it was meant for others. A wrong group may be one that holds roles. */
const TAKEN_BACK =
  /\b(?:(?:wrong|falsche[rn]?) (?:chat|channel|window|thread|kanal)|mauvais(?:e)? (?:canal|fenêtre|conversation)|(?:canal|chat) (?:equivocado|errado))\b|发错(?:群|了)|誤爆|送り先を間違/i;

export const isTakenBack = (text: string): boolean => TAKEN_BACK.test(text);

/** What a document or an examination says, quoted with its source. */
const CITED =
  /\b(?:from|in|on|per|quote from|says?) (?:the |our |this |microsoft['’]?s? |ms )?(?:docs?|documentation|learn(?:ing)? (?:page|module|path)|faq|wiki|manual|guide|course|training)\s?[:,]?\s?["“”„«「]|\b(?:exams?|quiz(?:zes)?|certification|flashcards?|mock test|prüfung|examen|exame|試験|考试)\b[^\n]{0,80}\b(?:questions?|fragen?|preguntas?|perguntas?|passed|bestanden)\b|\b(?:questions?|frage) (?:\d{1,3} )?(?:was|in|of) (?:the |my |our )?(?:exam|quiz|test|interview)\b|\binterview question|\b(?:translat\w{1,5}|writing|updating|maintain\w{0,3}|editing) (?:our|the|a|my) (?:ui|app|strings|texts|interface|messages|glossary|wiki|guide|handbook|onboarding|faq|training|user guide)\b|\bglossar(?:y|io|ium)?\b/i;

export const isCited = (text: string): boolean => CITED.test(text);

/** A package with its version, and below it what changed. */
const CHANGES =
  /^\s{0,4}[@\w./-]{2,60} v?\d{1,4}(?:\.\d{1,5}){1,3}[\w.-]{0,12}(?: \([^()\n]{3,30}\))?\n(?:\s{0,4}[-*•] [^\n]{16,300}(?:\n|$)){1,40}/;

export const isChanges = (text: string): boolean => CHANGES.test(text);

/** One line that says what a change does to an error: "Map AuthenticationTypeDisabled to a hint". */
const TITLE =
  /^(?:(?:\[?AB)?#\d{1,7}\]?:? )?(?:map|handle|catch|surface|treat|translate|convert|swallow|explain|show|log|retry|ignore|refactor|bump|rename) (?!(?:me|us)\b)[^\n.?!]{6,160}$/i;

export const isTitle = (text: string): boolean => TITLE.test(text.trim());
