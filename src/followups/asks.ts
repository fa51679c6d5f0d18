/*
 * What is asked in so few and so plain words that they are read by themselves: whoever says them means nothing else.
 */

/** A question that one answer of its own has. */
export type Ask =
  /** What the bot is. */
  | 'self'
  | 'who-has-access'
  | 'owners-of-app'
  /** How a program does without any secret. */
  | 'no-secrets'
  /** How one calls without a key. */
  | 'no-keys'
  /** Whose the identity is that the error names. */
  | 'whose'
  /** A program that nobody sits before. */
  | 'unattended'
  /** How a role that is eligible stays. */
  | 'permanent';

const LONGEST = 160;

const OF_BOT =
  /\b(?:are|r) (?:you|u) (?:really |just |actually |a |an |the )*(?:chat ?gpt|gpt|copilot|claude|gemini|llm|ai|bot|robot|human|person|real|machine|program)\b|\b(?:who|what) (?:are|r) (?:you|u)(?: (?:exactly|really|actually|anyway|then|again))?(?=\W*$|[?,.!]| and\b)|\bwho (?:made|built|wrote) (?:you|u)\b|\b(?:which|what) model (?:are|do) (?:you|u)(?=\W*$| (?:run|running|based|built|using|use)\b(?:\W*$| (?:on|for|to|here)\b))|\bbist du (?:ein|eine|chatgpt|echt)|\b(?:es-tu|t['’]es|tu es) (?:un|une|chatgpt)\b|\beres (?:un|una|chatgpt|humano|real)|\bvocê é (?:um|uma|o|chatgpt|humano)|(?:你是(?:机器人|人|ai|chatgpt|谁))|(?:あなたは(?:人間|ai|ボット|chatgpt|誰))/iu;

const OF_ACCESS =
  /\bwho (?:else )?(?:all )?(?:currently )?(?:has|have|got|gets|holds?) (?:got )?(?:access|rights|permissions?|roles?|this role|that role|the role)\b|\bwho (?:else )?(?:can|could|may) (?:access|use|call|reach|see) (?:it|this|that|the (?:resource|account|model)|[\w-]{3,40})\b|\bwer (?:hat|kann) (?:sonst |noch |alles )*(?:zugriff|zugang|rechte|darauf)|\bqui (?:d['’]autre )?a (?:un )?accès\b|\bqui[eé]n(?:es)? (?:más )?tienen? acceso\b|\bquem (?:mais )?tem acesso\b|谁(?:还)?有(?:访问)?权限|誰が(?:アクセス|権限)/iu;
/** It is asked who may give a role, and not who has one. */
const TO_GIVE =
  /\b(?:who|wer|qui|qui[eé]n(?:es)?|quem)\b[^.?!]*(?<!\p{L})(?:grant|give|assign|approve|add|provide|delegate|(?:ver|zu)?geben|(?:zu)?zuweisen|zuzuweisen|erteilen|genehmigen|donner|attribuer|accorder|approuver|dar(?:me)?|asignar|conceder|otorgar|aprobar|atribuir|aprovar)(?!\p{L})|授予|分配|付与|割り当て/iu;
const OF_APP_OWNERS =
  /\bapp(?:lication)? ?registration\b|\bowners? of (?:the |this |that )?(?:app|secret|service principal)\b|\bwho (?:owns|manages) (?:the |this |that )?(?:app|secret|service principal)\b/iu;
const WHO = /\bwho\b|\bwer\b|\bqui\b|\bqui[eé]n\b|\bquem\b|谁|誰|\bowners?\b/iu;
const OF_SECRETS =
  /\b(?:avoid|without|get rid of|stop using|drop|skip|replace|no more|do away with|not use|instead of|ohne|sans|sin|sem)\b[^.?!]{0,30}\b(?:secrets?|passwords?|credentials? stored|geheimnis\w*|secreto?s?|segredos?)\b|\bsecret-?less\b|\bpassword-?less\b/iu;

/** How somebody asks for a way, or wishes for one. */
const WANTS =
  /\b(?:how|can|could|should|possible|is there|ways?|want|would|like to|prefer|rather|need to|wie|kann|geht|möchte|will|comment|peut|puis|voudrais|c[oó]mo|puedo|quiero|posso|quero)\b/iu;
/** With these somebody tells how it is, or that it fails. */
const TELLS =
  /\b(?:i|we|it|ich|wir|es|je|on) (?:already |now |just |only )?(?:use|using|am|are|is|run|runs|switched|moved|changed|replaced|have|nutze|nutzen|verwende\w*|utilise)\b|\b(?:still|fails?|failed|failing|same error|not work\w*|n['’]t work\w*)\b/iu;
const MOST_ALONE = 7;
const OF_KEYS =
  /\b(?:avoid|without|get rid of|drop|skip|replace|no more|do away with|not use|instead of|need(?:ing)? no|ohne|statt|sans|au lieu|sin|en vez de|sem|em vez de)\b[^.?!]{0,20}\b(?:api[- ]?)?(?:keys?|schlüssel\w{0,2}|clés?|claves?|chaves?)\b|\bkey-?less\b|キーなし|キーを使わ|不用密钥|无密钥/iu;
const WHOSE =
  /\b(?:who|what|whose)\b[^.?!]{0,20}\b(?:is (?:it|that|this)|(?:that|this) (?:is|id|one is|guid|principal|identity)|the (?:id|guid|principal|identity|object id)(?: is)?)\b[^.?!]{0,12}$|\bwhose\b|\bwessen\b|\bwer (?:das|es) ist\b|\bwer ist das\b|\bà qui (?:est|appartient)\b|\bc['’]est qui\b|\bqui c['’]est\b|\bqui[eé]n es\b|\bde quién\b|\bquem é\b|\bde quem\b|誰の(?:ID|もの)|誰ですか|是谁/iu;
const STAYS =
  /\b(?:permanent(?:ly|e|emente)?|for good|for ever|forever|dauerhaft|für immer|définiti\w{2,6}|para siempre|para sempre|without (?:activating|activation)|not (?:have to )?activate (?:it )?(?:every|each)|always active|all the time)\b|常時|恒久|ずっと|永久|长期/iu;

/** Whether it is asked how to do without a secret, and not told that it is done so. */
const asksForNone = (ofThem: RegExp, said: string): boolean =>
  (said.match(/[^.?!]+/g) ?? []).some(
    (sentence) =>
      ofThem.test(sentence) &&
      !TELLS.test(sentence) &&
      (WANTS.test(sentence) || said.split(/\s+/).length <= MOST_ALONE),
  );

/** A question of these, in a short message. */
export function askIn(text: string): Ask | undefined {
  const said = text.trim();
  if (said.length > LONGEST) return undefined;
  if (OF_BOT.test(said)) return 'self';
  if (OF_APP_OWNERS.test(said) && WHO.test(said)) return 'owners-of-app';
  if (OF_ACCESS.test(said) && !TO_GIVE.test(said)) return 'who-has-access';
  if (asksForNone(OF_SECRETS, said)) return 'no-secrets';
  return asksForNone(OF_KEYS, said) ? 'no-keys' : undefined;
}

const ASKS_WHY = /^(?:and |but |so )?(?:why|warum|wieso|pourquoi|por qu[eéê])|なぜ|为什么/iu;
const UNATTENDED =
  /\b(?:scripts?|jobs?|cron\w{0,6}|pipelines?|daemons?|batch\w{0,3}|runbooks?|scheduled?|skript\w{0,2}|tâche|tarea|tarefa)\b/iu;
/** Nobody sits before it: that is enough. */
const WITHOUT_PERSON =
  /\b(?:nightly|unattended|headless|nobody|no (?:user|person|human)|without (?:a |any )?(?:user|person|mfa|second factor)|ohne mfa|sans mfa|sin mfa|sem mfa)\b|スクリプト|夜間|自動|MFAなし|脚本|定时|自动|不用MFA/iu;
/** A server is where a person may sign in as well: only as what runs by itself is it one of these. */
const SERVES_ALONE = /\b(?:bots?|services?|server|automation|dienst)\b[^.?!]{0,20}\bruns? (?:it )?as\b/iu;
/** Told, a program is what makes the call: "a job does that", "it is a script". */
const CALLS_SO =
  /\b(?:runs?|running|does|calls?|uses|signs?|logs? in|it['’]?s|is an?|läuft|laufen|macht|ruft|ist ein\w?|tourne|appelle|c['’]est|corre|llama|ejecuta|es un\w?|roda|chama|executa|é uma?)\b/iu;
const MOST_ELLIPTIC = 4;

/** Whether a text speaks of a program that signs in with nobody before it. */
const isUnattended = (said: string): boolean =>
  WITHOUT_PERSON.test(said) ||
  SERVES_ALONE.test(said) ||
  (UNATTENDED.test(said) &&
    (said.includes('?') || WANTS.test(said) || CALLS_SO.test(said) || said.split(/\s+/).length <= MOST_ELLIPTIC));

/** What it is that stays: a role, its activation, or "it" that somebody would have. */
const OF_ROLE_KEPT =
  /\broles?\b|\brolle\b|\brôle\b|\brol\b|\bfunção\b|\bpapel\b|\b(?:de)?activat\w{1,6}|\bactive\b|\baktivier\w{1,4}|\bactiv(?:er|ar)\b|\bativ(?:ar|ada)\b|\bassign\w{0,6}|\b(?:make|keep|get|have|hold)\b[^.?!]{0,12}\b(?:it|this|that)\b|\b(?:das|sie|es)\b[^.?!]{0,24}\b(?:haben|behalten|bekommen)\b|\b(?:l['’]avoir|la garder|le garder|tenerlo|mantê-lo|tê-lo)\b|ロール|有効|権限|角色|权限|激活/iu;
/** Of an error somebody says that it is permanent, too. */
const OF_ERROR =
  /\b(?:errors?|fail\w{0,4}|slow|down|broken|outage|time-?outs?|block\w{0,3}|refus\w{1,3}|denied|fehler|langsam|erreurs?|lente?|fallo|lento|erro)\b|(?<!\w)[45]\d\d(?!\w)|エラー|遅い|错误|报错|很慢/iu;
const AND = /^(?:and|but|or|also|then|und|et|y|e)\b/iu;

/** Whether it is asked how a role stays; where nothing but that is said, the role is what is talked of. */
const asksToStay = (said: string): boolean =>
  STAYS.test(said) &&
  !ASKS_WHY.test(said) &&
  !OF_ERROR.test(said) &&
  (OF_ROLE_KEPT.test(said) || !/[\p{L}]/u.test(said.replace(STAYS, '').trim().replace(AND, '')));

/** What an error or a verdict is about. */
interface AskedAbout {
  readonly isNamed?: boolean | undefined;
  readonly isEligible?: boolean | undefined;
  readonly needsPerson?: boolean | undefined;
}

/** The same of an error that names another identity than the one who asks, or of a role that waits to be activated. */
export function askOf(text: string, about: AskedAbout): Ask | undefined {
  const said = text.trim();
  if (said.length > LONGEST) return undefined;
  if (about.isNamed === true && WHOSE.test(said) && !TO_GIVE.test(said)) return 'whose';
  if (about.needsPerson === true && isUnattended(said)) return 'unattended';
  return about.isEligible === true && asksToStay(said) ? 'permanent' : undefined;
}
