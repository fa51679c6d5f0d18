import { once, type Evidence } from '../evidence';
import { isAzureAi } from '../services';
import { namesProduct, otherServiceIn } from './owners';
import { stancesOf } from './stance';

/** Words by which people and programs say that something failed, in the languages that we read. */
export const FAILS =
  /err(?:or|eur|o\b)|fehl(?:t|en|ende\w?)\b|mauvais|falsche?[nrs]?\b|equivocad|errad[oa]|sbagliat|verkeerd|niet\b|\bnie\b|\bnon (?!null|prod|stop|ascii)|deaktiviert|abgeschaltet|gesperrt|\bno (?:identity|quota|access|role|answer|response|permissions?|tokens?|connection)\b|\bnichts\b|\brien\b|\bnada\b|\b(?:is|ist|est|es) 0\b|scheiter|verlang|\bexig|\bfalla|échou|échec|mislukt|no (?:\w{1,20} ){1,4}(?:found|available|detected)|content_filter|rate[ -]?limit|over quota|l[íi]mite de |exception|traceback|fehler|fail|fehlgeschlagen|denied|deny|denies|verweiger|refus|reject|forbid|forbidden|verboten|unauthori|not (?:authori|allowed|permitted|found|supported|available|reachable|assigned|recogni)|(?:can|could|do(?:es)?|is|did|wo|has)(?:n['’]?t| not)\b|cannot|unable|no longer|there is no|no way|invalid|ungültig|unknown|unsupported|unexpected|incorrect|wrong|missing|no (?:such|registered|known)|deprecat|retire|filter(?:s|ed)\b|gefiltert|filtrad|stopped|gestoppt|prevent|verhinder|dropped|cut off|not ready|is closed|please (?:ensure|provide|run|check|pass)|needed|required|must |expire|disabled|block|exceed|time[sd]?[ -]?out|unavailable|unreachable|unstable|throttl|(?<!室|号|階|[Rr]oom |[Rr]aum |[Ss]alle |[Ss]ala |[Gg]ate |[Ll]ine )[45]\d\d(?:00\d|s)?\b|lacks?\b|locked|greyed|grayed|ausgegraut|grisé|prohib|no (?:puede|puedo|tiene|tengo|hay|se puede|me deja|existe|funciona|coincide)|n[aã]o (?:consigo|pode|posso|existe|autorizado|funciona|tem|tenho|bate)|(?:des|dis)(?:h?abilit|activ|ativ|attiv)\w{1,4}|désactivé|uitgeschakeld|wyłączon|отключ|exced|superad|dépass|überschritt|oversch(?:reden|rijd)|przekrocz|niet (?:gevonden|toegestaan|beschikbaar|geldig)|geweigerd|ongeldig|nie (?:ma|mogę|istnieje|działa|znaleziono)|odmow|nieprawidłow|non (?:ho|ha|esiste|funziona|riesco|trovat|autorizzat|valid)|negato|rifiut|scadut|n[ãa]o autorizad|inválid|il manque|n['’]existe pas|falta|nicht\b|kein|in[vw]álid|invalide|no es válid|lehnt\b|abgelehnt|abgewiesen|blockiert|bloque|denegad|negad[oa]|recusad|rechaz|n['’](?:a|ai|est|ont)\b.{0,14} pas|n['’](?:accepte|admet|autorise|arrive|y a)\w{0,4} (?:plus|pas)|\bcoincés?\b|\bbloqué|ne (?:peux|peut|marche|fonctionne|trouve|correspond)\w{0,4} pas|sans réponse|expira|agota|caduc|can['’]?t\b|won['’]?t\b|hang(?:s|ing)?\b|stuck|bounce|gives up|pretend|complain|エラー|失敗|存在し|ありませ|ないと言|動か|届か|繋が[らり]ま?|弾かれ|拒否|できません|されません|いません|ありません|見つかりません|切れ|無効|错误|失败|拒绝|无法|不存在|未找到|找不到|没有权限|无权|不支持|超时|报\s?[45]|返回\s?[45]|被拒|过期|限流|不对|不行|不存在|不允许|卡住|断开|连不上|无响应|錯誤|拒絕|無法|沒有|不支援|失效|不了\b|不通|没法|被拦|されな[いく]|できな[いく]|使えな|言われ|怒られ|はじかれ|駄目|ダメ|足りな|落ち(?:る|ます|て)|오류|실패|에러|거부|거절|차단|만료|잘못|초과|비활성|없(?:다|음|습|어|네)|않(?:습|아|는|고)|안 ?(?:됩|돼|되|나)|못 ?(?:하|찾|합|해)|끊|불가|ошибк|отказ|недоступ|не (?:работ|найден|мог|удал|существ)/i;

/** Forms that only a program prints. */
const PRINTED =
  /\b[A-Za-z][\w.]{0,80}(?:Error|Exception)\b(?:$|[:(\s])|\bTraceback \(most|^\s{0,8}(?:fatal|error|ERROR|Error)\b.{0,3}[:\]]|\bNo module named\b|\bhas no attribute\b|\berrno\b|\bE(?:CONN|AI_|NOTFOUND|TIMEDOUT|ACCES)\w{0,12}|\bnpm (?:ERR!|error)|\b(?:error|exit) code:? {0,2}\S/im;

/** What stands in output and in no sentence. */
const OUTPUT =
  /["']?\b(?:error|code|message|status)["']?\s{0,3}[:=]\s{0,3}["'{(\w]|[{}]|\b(?:trace|correlation|request)[ -]?id\b|[A-Z]{5,8}\d{4,9} ?:|^\s{0,8}at \w|\(\w{2,60}(?:Failed|Denied|NotFound)\)|https?:\/\/|^\d{4}-\d\d-/im;

/** "0 failed", "no errors": what says that nothing failed. */
const FAILED_NOT =
  /\b(?:0|no|zero|without(?: any)?|keine?|sans|sin|aucune?|ningun[oa]?|sem) (?:failed|failures?|errors?|fehler|erreurs?|errores|erros|exceptions?|warnings?)\b|\b(?:is|are|was|were|be) (?:not|un) ?(?:affected|touched|impacted|concerned)\b|\b(?:does|do|did|will) not (?:affect|touch|impact|concern)\b/gi;

/** Looked at in a long text. */
const MOST = 20_000;

const isFailure = ({ statuses, errorCodes, aadsts, credentials }: Evidence): boolean =>
  statuses.some(({ value }) => value >= 400) || errorCodes.length > 0 || aadsts !== undefined || credentials.length > 0;

const OURS =
  /azure[ _-]?(?:open[ _-]?ai|ai\b(?! (?:search|foundry local|studio lab))|cognitive|speech|translator)|\baoai\b|foundry|cognitive ?services|azureexception|azureopenai|azurechatopenai|openai on azure|document ?intelligence|form recognizer|accounts\/deployments|api_not_supported|deploymentnotfound|data action|\bai\.azure\.com\b/i;
/** Words of what Azure AI does beside the name of Azure, or that nobody else has: signs of it where nobody else is named. */
const PERHAPS =
  /azure(?:[^.\n]|\.\d){0,30}\b(?:gpt|openai|deployment|model|chat|embedding|ml\b|vision|language|resource|endpoint)|(?:gpt|openai|deployment|model|chat|embedding|\bo\d-mini|\bo\d)(?:[^.\n]|\.\d){0,30}\bazure|(?<![?&])\bapi-version\b|disablelocalauth|\blocal auth\b|custom subdomain|eigene\w? subdom|benutzerdefinierte\w? subdom|sous-domaine personnalis|subdom[ií]nio personali|sottodominio personali|カスタム ?サブドメイン|自定义子域|사용자 지정 하위 도메인|애저|\b(?:embeddings?|chat|gpt\S{0,12}|model) deployment\b|content management policy|\bopenai (?:endpoint|resource|deployment|account|instance)\b|\btranslator\b|\bdeployment\b[^\n]{0,40}\b(?:text-embedding|gpt)-|\bspeech (?:sdk|studio)\b|\b(?:speech|language|vision|translator)[- ](?:resource|service|studio|ressource|recurso|risorsa)\w{0,2}\b|\bopenai[- ](?:ressource|recurso|risorsa)\w{0,2}\b|\b(?:ressource|recurso|risorsa|resource) (?:de |di |do |d['’])?(?:language|speech|vision|translator|openai)\b|(?:language|speech|vision|openai)\s?(?:リソース|资源|資源|리소스)|microsoft\.semantickernel|\bcustom vision\b|\bcontent (?:safety|understanding)\b|\blokale authentifizierung|datenaktion|acción de datos|action de données|ação de dados|data ?action|invalid subscription key|(?:subscription|principal)[^.\n]{0,40}\bapi ?\/ ?operation/i;

/** Words of language models, anywhere in what somebody writes about Azure. */
const OF_MODELS =
  /\b(?:gpt-?\d|openai|llms?|prompts?|embeddings?|chat completions?|assistants? (?:run|api)|responses api|realtime api|whisper|dall-?e|langchain|semantic kernel|playground)\b/i;
/** Azure, or what its sign-in alone has. */
const OF_AZURE = /\b(?:azure|entra|managed identity|service principal|az login|defaultazurecredential)\b/i;
/** Nobody tells of an error at greater length. */
const LONGEST_TOLD = 1_000;

const isPerhapsOurs = (text: string, { claims }: Evidence): boolean => {
  if (PERHAPS.test(text)) return true;
  if (text.length > LONGEST_TOLD) return false;
  const ofModels = OF_MODELS.test(text);
  return (ofModels && OF_AZURE.test(text)) || (/\bazure\b/i.test(text) && (ofModels || claims.product !== undefined));
};

/** Whether a text names Azure AI: a host or mark of its services, or their name. */
const speaksOfAzureAi = (text: string, { endpoints, services }: Evidence): boolean =>
  services.some(({ value: { id, by } }) => by === 'mark' || id !== 'anthropic') ||
  endpoints.some(({ value: { shape } }) => isAzureAi(shape)) ||
  OURS.test(text.slice(0, MOST));

/** Addresses, images and repositories: a name of Azure AI in them is what somebody called a thing. */
const THINGS =
  /\bhttps?:\/\/[^\s'"<>)]{1,400}|\b[\w.-]{1,80}[:/][\w./-]{1,200}|["'`][\w.-]{1,80}["'`]|\b\w{1,40}-\w{1,40}-[\w-]{1,80}|\b\w{1,20}-(?:evals?|samples?|demos?|client|proxy|infra|bot|app|agents?|repo|backup|exports?|jobs?)\b/g;

/** Messages that one other program alone prints. */
const PRINTED_BY_OTHERS =
  /\bfatal: unable to access\b|\bfatal: (?:Authentication failed|could not read|repository|remote error)|^remote: (?:Permission|Repository|HTTP|Invalid|Write access|Support for password)|\bgit@\w|\bfailed to push some refs\b|\bPermission denied \(publickey|\bnpm (?:ERR!|error) (?:code E|404\b[^\n]{0,200}(?:- GET|is not in this registry))|\bCould not install packages due to an (?:OS|Environment)Error\b|\bNo matching distribution found for\b|\bCould not find a version that satisfies the requirement\b|\berror NU1\d{3}: |\byarn (?:error|install)\b|\bpull access denied for\b|\bresponse from daemon\b|\bunauthorized: (?:authentication required|incorrect username)|\bdenied: requested access\b|\bError from server \(|\b(?:ImagePullBackOff|ErrImagePull)\b|\bERROR: \(gcloud\.|\bgoogle\.(?:api_core|auth|genai)\b|\b\w{1,40}\.googleapis\.com\b|\bAn error occurred \(\w{1,60}\) when calling the \w{1,60} operation\b|\bis not authorized to perform: \w{1,30}:\w|\bbotocore\b|\bResource not accessible by\b|\bsecondary rate limit\b|\bapi\.github\.com\b|\(using password: (?:YES|NO)\)|\bBad credentials\b|\bSAML enforcement\b|\bstorage\.(?:objects|buckets)\.\w|\bgs:\/\/\w|\bs3:\/\/\w|\bclaim(?:s|\(s\)) are required to perform this operation\b|\bPut token failed\b|\bvalue of Authorization header is formed correctly\b|\bFailedScheduling\b|\bLogin failed for user\b|\bRequest blocked by Auth\b|\bAuthorizationPermissionMismatch\b|\bERROR_USER_UNAUTHORIZED\b|\b(?:TF|VS)\d{5,6}:|\bopc-request-id\b|\bibm_cloud_sdk_core\b|\b(?:Bedrock(?:Runtime)?|Throttling|AccessDenied|ModelNotReady)Exception\b|\bVertex_?AI_?Exception\b|\b(?:cohere|groq|mistralai|huggingface_hub|dashscope|pinecone|qdrant_client|boto3)\.[\w.]{2,60}(?:Error|Exception)\b|\bunsupported_country_region_territory\b|\bin organization [`'"]?org[-_]\w|\bproject [`'"]?proj_\w|\bMissing scopes: (?:api|model)\.|\borgani[sz]ation [`'"]?org-[A-Za-z0-9]|\bGitHub Copilot Chat: |\bhelp\.openai\.com\b|^openai-organization: |^gh: |\b(?:must be )?logged in to the server\b/im;

/** Another program's own message, in a text that names Azure AI nowhere but in names of things. */
export const isPrintedByOthers = (text: string, { services, endpoints }: Evidence): boolean => {
  const beginning = text.slice(0, MOST);
  if (!PRINTED_BY_OTHERS.test(beginning)) return false;
  const said = beginning.replace(THINGS, (thing) => ' '.repeat(thing.length));
  return (
    !OURS.test(said) &&
    !endpoints.some(({ value: { shape } }) => isAzureAi(shape)) &&
    !services.some(({ value: { by }, at }) => by === 'mark' && said.slice(at.start, at.end).trim() !== '')
  );
};

/** "OpenAI, not Azure": the writer says whose it is not, or that it is OpenAI's own. */
const DENIED =
  /(?:\b(?:not|without|isn['’]t|nicht|kein|pas|sin|não é|no es)\s(?:on |via |bei |über |d['’])?azure\b(?!['’ ]s)|不是\s?azure|azure\s?(?:では|じゃ)な|(?:open ?ai|chatgpt)\s?(?:공식|官方|公式)|(?:공식|官方|公式)\s?(?:的\s?)?(?:open ?ai|chatgpt)|\b(?:official|own|personal) open ?ai (?:api|account|key)|\bopen ?ai (?:directly|direkt)|\boffici(?:elle|al) d['’e]\s?open ?ai|\bofici?al d[ea] open ?ai|\b(?:credits?|billing|account|organi[sz]ation|project|keys?) (?:on|at|from|in|of|bei|sur|en|em) (?:platform\.)?openai\.com\b)/i;

/**
 * Products that people sign in to with Entra ID, and the protocol that none of our services speaks: a code of Entra ID beside
 * one of them says why that sign-in failed.
 */
const SIGNED_IN_TO =
  /\b(?:saml|sso|salesforce|servicenow|grafana|jira|confluence|atlassian|workday|zoom|slack|gitlab|miro|figma|sharepoint|exchange online|outlook|power bi|dynamics 365|snowflake|databricks|tableau|dropbox|citrix|successfactors|zendesk|docusign|adobe|kubelogin|kubectl|okta)\b/i;

/** Whom a text speaks of: Azure AI, somebody else alone, Azure AI by name beside another product, or nobody that we know. */
export type Whose = 'ours' | 'theirs' | 'both' | 'nobody';

/** A product that is named in nothing but the names of things: a repository, the title of a page. */
const TITLES = /["“„«「『‘][^"”“»」』’\n]{3,60}["”“»」』’]/g;
const withoutThings = (text: string): string => text.replace(THINGS, ' ').replace(TITLES, ' ');
/** Where such things are. */
const PLACES =
  /\b(?:repo(?:sitor\p{L}{1,4})?s?|dépôts?|wiki|page|seite|página|ticket|board|meeting|channel|kanal|workspace of)\b|仓库|リポジトリ|ページ|页面/iu;

/** Marks that are a name as well: people write it so. */
const NAME = /^azure[-_ ]?open/i;

const isSeen = (text: string, { services, endpoints }: Evidence): boolean =>
  services.some(({ value: { by }, at }) => by === 'mark' && !NAME.test(text.slice(at.start, at.end))) ||
  endpoints.some(({ value: { shape } }) => isAzureAi(shape));

const deniesOurs = (text: string, evidence: Evidence): boolean =>
  !isSeen(text, evidence) && DENIED.test(text.slice(0, MOST));

/** Whose it is where Azure AI is named, and shows itself in no other way. */
function named(text: string): Whose {
  const isOther = namesProduct(text);
  if (OURS.test(withoutThings(text))) return isOther ? 'both' : 'ours';
  return isOther || PLACES.test(text) ? 'both' : 'ours';
}

function whose(text: string, evidence: Evidence): Whose {
  if (deniesOurs(text, evidence)) return 'theirs';
  if (speaksOfAzureAi(text, evidence)) return isSeen(text, evidence) ? 'ours' : named(text.slice(0, MOST));
  if (namesProduct(text)) return 'theirs';
  if (isPerhapsOurs(text.slice(0, MOST), evidence)) return 'ours';
  return otherServiceIn(text) === undefined ? 'nobody' : 'theirs';
}

/** How a text speaks, and of whom: each is looked for when it is first asked for, and once. */
export interface Signs {
  readonly whose: () => Whose;
  readonly stances: () => readonly string[];
  /** The writer says that it is not of Azure. */
  readonly deniesOurs: () => boolean;
  /** It names another product that people sign in to. */
  readonly signsInElsewhere: () => boolean;
  /** Whether it has a form that only a program prints. */
  readonly printsError: () => boolean;
  /** Nothing in it has a form of output: a body, a field with its value, an address, a log. */
  readonly isProse: () => boolean;
  /** A program printed an error: of such a text "I see no error" would be wrong. */
  readonly showsError: () => boolean;
  /** It has a code by which a service names an error. */
  readonly showsCode: () => boolean;
  /** A text that says of nothing that it failed holds no error, whatever else its words are like. */
  readonly saysFailure: () => boolean;
}

export function signsOf(text: string, evidence: Evidence): Signs {
  const beginning = text.slice(0, MOST);
  const printsError = once(() => PRINTED.test(beginning));
  return {
    whose: once(() => whose(text, evidence)),
    stances: once(() => stancesOf(text)),
    deniesOurs: () => deniesOurs(text, evidence),
    signsInElsewhere: () => SIGNED_IN_TO.test(beginning),
    printsError,
    isProse: once(() => !printsError() && !OUTPUT.test(beginning)),
    showsError: () => isFailure(evidence) || printsError(),
    showsCode: () => evidence.errorCodes.length > 0 || evidence.aadsts !== undefined,
    saysFailure: once(() => isFailure(evidence) || FAILS.test(beginning.replace(FAILED_NOT, ' '))),
  };
}
