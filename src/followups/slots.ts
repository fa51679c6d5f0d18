import { isNear } from '../recognition';
import { conceptsOf } from './spoken';

/** How somebody wants the same thing said. */
export const FORMS = [
  ...(['terraform', 'bicep', 'powershell', 'cli', 'portal'] as const),
  ...(['python', 'javascript', 'csharp', 'java', 'go', 'curl'] as const),
] as const;
export type Form = (typeof FORMS)[number];

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
export const modelIn = (text: string): string | undefined => modelsIn(text)[0];

const modelsIn = (text: string): readonly string[] => [
  ...new Set(
    (text.slice(0, 400).match(/(?<![\w/-])[A-Za-z]\w{0,20}(?:[-.]\w{1,20}){0,6}/g) ?? []).filter((word) =>
      MODEL.test(word),
    ),
  ),
];

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

/** Whether a short text has a word for keys. */
export const isOfKeys = (text: string): boolean => conceptsOf(text.slice(0, 200)).includes('key');

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
  ['condition', 'condition'],
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
  ['typo', 'deployment'],
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

/** Whether a message is wanted for somebody who has to agree, and not for whoever gives the role. */
export const isToAgree = (text: string): boolean =>
  /\b(?:security|compliance|audit\w{0,3}|privacy|risk|ciso|infosec|datenschutz|sicherheit\w{0,8}|sécurité|seguridad|segurança|boss|manager|chef\w{0,2}|vorgesetzte\w?|jefe|jefa|gerente|patron|justif\w{2,8}|reasons?|begründ\w{2,6})\b|セキュリティ|上司|理由|安全团队|安全部|老板|经理/iu.test(
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

/** What a short text says to work, beside the call that fails: in the portal, for somebody else, with another model. */
export function contrastIn(text: string): 'in-the-portal' | 'another-person' | 'another-model' | undefined {
  const short = text.slice(0, 200);
  if (WORKS.test(short) && BUT.test(short) && modelsIn(short).length > 1) return 'another-model';
  if (!WORKS.test(short) || (WORKS_NOT.test(short) && !BUT.test(short))) return undefined;
  if (IN_PORTAL.test(short)) return 'in-the-portal';
  return OF_COLLEAGUE.test(short) ? 'another-person' : undefined;
}
