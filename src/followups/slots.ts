import { conceptsWith } from '../questions';
import { isNear } from '../recognition';
import { operationOf, usualOf, type ServiceId } from '../services';

/** How somebody wants the same thing said. */
export const FORMS = [
  ...(['terraform', 'bicep', 'powershell', 'cli', 'portal'] as const),
  ...(['python', 'javascript', 'csharp', 'java', 'go', 'curl'] as const),
] as const;
export type Form = (typeof FORMS)[number];

const conceptsOf = conceptsWith({
  curl: { words: 'ruby rust php kotlin perl', phrases: 'rest call|rest api' },
  command: { words: 'cmd script pulumi ansible command befehl comando commande コマンド 命令', phrases: '' },
  powershell: { words: 'powershell pwsh azps', phrases: 'power shell|new azroleassignment|azure ps|az module' },
  image: { words: 'bilder bildern imágenes imagens 画像 图像 图片', phrases: '' },
  deployment: { words: 'deploy deploying', phrases: '' },
  chat: { words: 'chat completions responses', phrases: '' },
  click: { words: 'click klick cliquer clic clicar クリック 点击 ui gui browser mouse', phrases: '' },
  terraform: { words: 'tf hcl opentofu', phrases: '' },
  javascript: { words: 'js ts nextjs', phrases: '' },
  python: { words: 'py langchain jupyter streamlit fastapi', phrases: 'llama index' },
  csharp: { words: 'cs', phrases: 'c sharp|dot net|asp net' },
  team: {
    words: 'team teams everybody everyone équipe equipo time equipe チーム グループ 团队 大家 我们组',
    phrases:
      'several people|many people|all of them|a group|the group|groups|several of us|all developers|all of us|whole team|eine gruppe|der gruppe|un groupe|un grupo|gruppe nehmen|给组|用组',
  },
  network: { words: 'vpn proxy pare-feu cortafuegos ファイアウォール 防火墙', phrases: 'pare feu' },
  outage: {
    words: 'outage incident störung gestört panne caído caiu 障害 宕机 故障 挂了',
    phrases:
      'is down|azure down|fora do ar|a bug|having issues|having problems|having trouble|issues right now|service degraded|bad day',
  },
  subscription: { words: 'subscription abo abonnement suscripción assinatura サブスクリプション 订阅', phrases: '' },
  code: { words: 'code quellcode codigo código コード 代码', phrases: '' },
  version: { words: 'version sdk library バージョン 版本', phrases: '' },
  deleting: {
    words:
      'delete deleting remove removing destroy drop löschen entfernen supprimer effacer eliminar borrar apagar excluir 削除 删除 刪除',
    phrases: 'get rid of',
  },
  making: {
    words: 'create make add anlegen erstellen créer crear criar 作成 创建 建',
    phrases: 'set up',
  },
  assigning: {
    words: 'grant assign vergeben zuweisen attribuer asignar conceder atribuir 付与 授予 分配',
    phrases: 'give a role|give roles|give access|give somebody|give someone|hand out roles',
  },
  project: { words: 'project projects projekt projekte projet proyecto projeto プロジェクト 项目', phrases: '' },
});

/** Somebody says that they have no command line. */
const NO_COMMANDS =
  /\b(?:no|not|don'?t|dont|without|haven'?t|cannot|can'?t|cant|kein\w{0,2}|ohne|nicht|sin|no tengo|sans|pas|sem|não)\b[^.?!]{0,40}\b(?:az|cli|azure cli|terminal|command line|shell|kommandozeile|consola|línea de comandos|ligne de commande|linha de comando)\b|\b(?:az|cli|terminal|command line)\b[^.?!]{0,12}\b(?:not|isn'?t|isnt|fehlt|nicht|missing)\b|(?:cli|az|コマンド|ターミナル|终端|命令行)[^。?？]{0,8}(?:ない|ません|没有|沒有)|(?:没有|没装)[^。?？]{0,8}(?:cli|az|终端|命令行)/iu;

/** "go" is a word of every second sentence, and a language only where it stands like one. */
const IN_GO =
  /\bgolang\b|^(?:and |same )?(?:in |for )?go[?.!]{0,3}$|\b(?:in|for|with|en|auf) go\b(?! (?:to|on|with|and|for|there|back))|\bgo (?:code|sdk|version|example|client|snippet|program)\b/i;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}#]{2,30}/gu) ?? [];

/** The form that a text names, also where a letter of it is wrong; undefined where it names none. */
export function formIn(text: string): Form | undefined {
  const short = text.slice(0, 400);
  if (NO_COMMANDS.test(short)) return 'portal';
  const concepts = conceptsOf(short);
  const named = FORMS.find((form) => (form === 'go' ? IN_GO.test(short.trim()) : concepts.includes(form)));
  if (named !== undefined) return named;
  const near = FORMS.find((form) => form !== 'go' && wordsOf(short).some((word) => isNear(word, form)));
  if (near !== undefined) return near;
  if (concepts.includes('click')) return 'portal';
  return concepts.includes('command') ? 'cli' : undefined;
}

/** What somebody wants to do, as a permission. */
export interface AskedOperation {
  readonly kind: 'action' | 'dataAction';
  readonly name: string;
  readonly alternative?: string | undefined;
}

const byPath = (path: string): AskedOperation | undefined => {
  const { dataAction, alternative } = operationOf({ path: `POST ${path}` }) ?? {};
  return dataAction === undefined ? undefined : { kind: 'dataAction', name: dataAction, alternative };
};

const byService = (id: ServiceId): AskedOperation => {
  const { dataAction, alternative } = usualOf(id);
  return { kind: 'dataAction', name: dataAction, alternative };
};

const action = (name: string): AskedOperation => ({
  kind: 'action',
  name: `Microsoft.CognitiveServices/accounts/${name}`,
});

/** What each concept of a question asks for; the first that a text speaks of is meant. */
const OPERATIONS: readonly (readonly [concept: string, wanted: () => AskedOperation | undefined])[] = [
  ['embedding', () => byPath('/openai/v1/embeddings')],
  ['image', () => byPath('/openai/v1/images/generations')],
  ['realtime', () => byPath('/openai/v1/realtime')],
  ['fine tune', () => byPath('/openai/v1/fine_tuning/jobs')],
  ['batch', () => byPath('/openai/v1/batches')],
  ['audio', () => byPath('/openai/v1/audio/transcriptions')],
  ['speech', () => byService('speech')],
  ['translator', () => byService('translator')],
  ['language service', () => byService('language')],
  ['document intelligence', () => byService('document-intelligence')],
  ['content safety', () => byService('content-safety')],
  ['content understanding', () => byService('content-understanding')],
  ['vision', () => byService('vision')],
  ['claude', () => byService('anthropic')],
  ['agent', () => byService('foundry')],
  ['file', () => byPath('/openai/v1/files')],
  ['key', () => action('listKeys/action')],
  ['deployment', () => action('deployments/write')],
  ['chat', () => byService('openai')],
  ['model', () => byService('openai')],
];

/** A resource may be called after what it is for: "northwind-models" asks for no model. */
const withoutNames = (text: string): string =>
  namesIn(text).reduce((rest, name) => rest.replaceAll(name, ' '), text.slice(0, 400));

/** What is deleted: what lies in the resource where that is named, else the resource itself. */
function deletedIn(text: string, concepts: readonly string[]): AskedOperation | undefined {
  if (concepts.includes('role')) return { kind: 'action', name: 'Microsoft.Authorization/roleAssignments/delete' };
  if (concepts.includes('deployment')) return action('deployments/delete');
  if (concepts.includes('project')) return action('projects/delete');
  return operationIn(text) === undefined ? action('delete') : undefined;
}

/** What is done to the resource and to what lies in it, as opposed to calling it. */
function managedIn(text: string, concepts: readonly string[]): AskedOperation | undefined {
  if (concepts.includes('deleting')) return deletedIn(text, concepts);
  if (concepts.includes('assigning')) return { kind: 'action', name: 'Microsoft.Authorization/roleAssignments/write' };
  return concepts.includes('project') && concepts.includes('making') ? action('projects/write') : undefined;
}

/** What a text says that somebody wants to do; undefined where it names nothing that is known. */
export function operationIn(text: string): AskedOperation | undefined {
  const concepts = conceptsOf(withoutNames(text));
  for (const [concept, wanted] of OPERATIONS) if (concepts.includes(concept)) return wanted();
  return CALLS_IT.test(text.slice(0, 400)) ? byService('openai') : undefined;
}
/** A model that was spoken of before. */
const CALLS_IT = /\b(?:to|i|also|then|still) (?:call|invoke|query) (?:it|them|one)\b/iu;

/** What a text asks whether somebody may do it: to manage the resource, or to call it. */
export const deedIn = (text: string): AskedOperation | undefined =>
  managedIn(text, conceptsOf(withoutNames(text))) ?? operationIn(text);

/** What is a setting of a resource, so that whoever may change the resource changes it. */
const SETTINGS = ['disable', 'enable', 'network', 'private endpoint', 'public access', 'subdomain'] as const;

/** What somebody has to be allowed who does what a text asks of a resource: to change it, or an operation on it. */
export function workIn(text: string): AskedOperation | undefined {
  const concepts = conceptsOf(text.slice(0, 400));
  return SETTINGS.some((concept) => concepts.includes(concept)) ? action('write') : operationIn(text);
}

/** A word that may be the name of a resource: with a hyphen or a digit in it, and no name of a model. */
const NAME =
  /(?<![\w.@/-])[A-Za-z][A-Za-z0-9]{0,40}(?:[-_][A-Za-z0-9]{1,40}){1,6}(?![\w@/-])|(?<![\w.@/-])[A-Za-z]{3,30}\d{1,6}(?![\w@/-])/g;
const MODEL =
  /^(?:gpt|o\d|dall|text-embedding|whisper|claude|phi|(?:meta-)?llama-?\d|mistral|deepseek|grok|cohere|sora|tts)/i;

/** Commands of PowerShell, ids, and what people write with a hyphen. */
const NO_NAME =
  /^(?:(?:new|get|set|remove|add|connect|update|select)-az\w{0,40}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|co-?workers?|team-?mates?|self-service|sign-?in|log-?in|re-?check|e-?mail|read-?only|built-?in|data-?actions?|(?:object|client|principal|tenant)-?id|api-?keys?|api-?version|step-by-step|real-?time|fine-?tun\w{1,6}|(?:user|system)-assigned|follow-?up|work-?around|eli\d{1,2}|key[12])$/i;

/** Words that may be names of resources, in the order of the text. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set((text.slice(0, 400).match(NAME) ?? []).filter((name) => !MODEL.test(name) && !NO_NAME.test(name))),
];

const GUID = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi;

/** The id of an identity, a role or a tenant that a short text names. */
export const guidIn = (text: string): string | undefined => text.slice(0, 400).match(GUID)?.[0]?.toLowerCase();

/** The statuses of calls that a short text names. */
export const statusesIn = (text: string): readonly number[] =>
  (text.slice(0, 200).match(/(?<![\w.-])[45]\d\d(?![\w.-]*\w)/g) ?? []).map(Number);

/** A text with the same word in the place of each id. */
export const withoutGuids = (text: string, instead: string): string => text.replace(GUID, instead);

/** The model or deployment that a text names. */
export const modelIn = (text: string): string | undefined =>
  (text.slice(0, 400).match(/(?<![\w/-])[A-Za-z]\w{0,20}(?:[-.]\w{1,20}){0,6}/g) ?? []).find((word) =>
    MODEL.test(word),
  );

const OF_GROUP =
  /(?<!resource )\b(?:security |ad |entra )?groups?\b|\bgruppen?\b|\bgroupe\b|\bgrupo\b|グループ|组|squad|department|everyone|everybody|\b(?:\d{1,3}|ten|twelve|fifteen|twenty|fifty) (?:ppl|people|persons|devs|developers|users|colleagues|of us)\b/i;
const OF_RESOURCES =
  /resource ?group|ressourcengruppe|groupe de ressources|grupo de recursos|リソース ?グループ|资源组/i;

/** Whether a short text speaks of several people at once: a team, a group. */
export const isOfTeam = (text: string): boolean => {
  const short = text.slice(0, 200);
  return conceptsOf(short).includes('team') || (OF_GROUP.test(short) && !OF_RESOURCES.test(short));
};

/** Whether a short text asks for code, of whatever language. */
export const isOfCode = (text: string): boolean => conceptsOf(text.slice(0, 200)).includes('code');

/** Whether a short text speaks of an identity that a program has. */
export const isOfIdentity = (text: string): boolean => {
  const concepts = conceptsOf(text.slice(0, 200));
  return concepts.includes('managed identity') || concepts.includes('service principal');
};

/** Whether a short text names a service principal, which no resource runs. */
export const isOfPrincipal = (text: string): boolean => conceptsOf(text.slice(0, 200)).includes('service principal');

/** Whether a short text has a word for deployments or models, or names one. */
export const isOfDeployments = (text: string): boolean => {
  const concepts = conceptsOf(text.slice(0, 200));
  return concepts.includes('deployment') || concepts.includes('model') || modelIn(text) !== undefined;
};

/** What somebody suspects, by the concept that finds it; the first that a text speaks of is meant. */
const SUSPECTED = [
  ['outage', 'outage'],
  ['network', 'network'],
  ['private endpoint', 'network'],
  ['public access', 'network'],
  ['endpoint', 'endpoint'],
  ['pim', 'activation'],
  ['conditional access', 'policy'],
  ['policy', 'policy'],
  ['tenant', 'tenant'],
  ['subscription', 'tenant'],
  ['api version', 'version'],
  ['version', 'version'],
  ['quota', 'quota'],
  ['key', 'key'],
  ['token', 'token'],
  ['expire', 'token'],
  ['audience', 'token'],
  ['deployment', 'deployment'],
  ['model', 'deployment'],
  ['role', 'role'],
] as const;
export type Suspected = (typeof SUSPECTED)[number][1];

/** What a short text suspects in place of what the error was taken for. */
export function suspectedIn(text: string): Suspected | undefined {
  const concepts = conceptsOf(text.slice(0, 200));
  return SUSPECTED.find(([concept]) => concepts.includes(concept))?.[1];
}

/** "Who else?": somebody besides the one who is named. */
export const isOfElse = (text: string): boolean =>
  /\b(?:else|instead|other than|sonst|ander(?:e|er|en)|autre|otr[ao]|outr[ao]|on leave|on vacation|im urlaub|(?:can'?t|cannot|won'?t|not able|is out|is away))\b|他に|別の人|别人|其他人|还有谁/iu.test(
    text.slice(0, 200),
  );

const WORKS =
  /\bcan (?:resolve|reach|call|open|use|connect)\b|\b(?:works?|worked|working|fine|runs|no (?:problem|issues?)|geht|klappt|läuft|funktioniert|marche|fonctionne|funciona)\b|動きます|動く|使えます|能用|可以用|没问题/iu;
const WORKS_NOT =
  /\b(?:doesn'?t|don'?t|does not|not|never|nicht|no|não) (?:work|working|run|funciona|fonctionne|marche|geht)|\b(?:geht|klappt|läuft|funktioniert)[^.?!,]{0,20} nicht|ne (?:marche|fonctionne) pas|動きません|不能/iu;
const BUT = /\b(?:but|though|while|only|aber|nur|mais|pero|solo|mas|só)\b|が|但|只/iu;
const IN_PORTAL = /\b(?:portal|portail|playground|studio)\b|ポータル|プレイグラウンド|门户/iu;
const OF_COLLEAGUE =
  /\b(?:colleagues?|coworkers?|teammates?|everyone|everybody|others|kolleg\w{2,3}|collègues?|compañer[oa]s?|colegas?)\b|同僚|同事/iu;

/** What a short text says to work, beside the call that fails: in the portal, or for somebody else. */
export function contrastIn(text: string): 'in-the-portal' | 'another-person' | undefined {
  const short = text.slice(0, 200);
  if (!WORKS.test(short) || (WORKS_NOT.test(short) && !BUT.test(short))) return undefined;
  if (IN_PORTAL.test(short)) return 'in-the-portal';
  return OF_COLLEAGUE.test(short) ? 'another-person' : undefined;
}
