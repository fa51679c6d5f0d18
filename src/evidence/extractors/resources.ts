import { allCaptures, cued, toFinding, type Capture } from '../finding';
import type { Reading } from '../reading';
import type { Endpoint, Evidence, Finding } from '../types';
import { entered, told, type Noun } from './told-names';

const QUOTE = String.raw`["'${'`'}]{0,2}`;
/** A Resource Manager id: pairs of segments; names may hold what Azure allows, and stars where they were hidden. */
const ARM_IDS = [
  ...cued(
    '/subscriptions/',
    /\/subscriptions\/[\w*<>{}.-]{1,80}(?:\/resourceGroups\/[\w*<>{}.()-]{1,90})?(?:\/providers\/[\w.]{3,80}(?:\/[\w*<>{}.()-]{1,120}){1,10}){0,3}/gi,
  ),
  ...cued('managementgroups', /\/providers\/Microsoft\.Management\/managementGroups\/[\w.()-]{1,90}/gi),
];
/** What stands before the scope of a message. A URL's path is no scope. */
const SCOPE_LEAD = new RegExp(
  String.raw`(?:\b(?:over|at|on|for|in|of|within)\s{1,4}(?:the\s{1,4})?(?:linked\s{1,4})?scopes?(?:\(s\))?|\b(?:sobre|en|para) el ámbito|\b(?:sobre o|no|para o) (?:escopo|âmbito)|\b(?:sur|pour|dans) (?:l['’]étendue|la portée)|(?:für|über|im) (?:den |dem )?(?:Bereich|Umfang)|\b(?:nell|sull|per l)['’]ambito|スコープ|作用域|范围|\bscopes?["']?\s{0,3}(?:[:=]|is\b)?|--scopes?)\s{0,4}[[(]{0,2}${QUOTE}$`,
  'i',
);
const AI_ACCOUNT =
  /\/providers\/Microsoft\.CognitiveServices\/accounts\/(?<account>[\w.-]{2,64})(?:\/projects\/(?<project>[\w.-]{1,100}))?/i;
const AI_ID =
  /^.{1,400}?\/providers\/Microsoft\.CognitiveServices\/accounts\/[\w.-]{2,64}(?:\/projects\/[\w.-]{1,100})?/i;
const HIDDEN = /\*{2}|redacted|hidden|[<{]|\/subscriptions\/?\.{0,3}$/i;
const PLACEHOLDER = /^(?:x{3,}|\.{2,}|_{2,}|<.*|\{.*|\*+)$/i;

/** A name that no word of a sentence is, and no model: it holds a dash or two digits. */
const ODD_NAME = String.raw`(?<v>(?!gpt|text-|claude|rg-|o\d|[0-9a-f]{8}-[0-9a-f]{4}-)[A-Za-z][A-Za-z0-9]{0,40}(?:(?:-[A-Za-z0-9]{1,40}){1,6}|\d{2}[A-Za-z0-9]{0,40}))`;
/** What people call an account, in the languages that we read. Storage, and people, have accounts as well. */
const NOUNS: readonly Noun[] = [
  { letters: 'resource', words: 'resource' },
  { letters: 'ressource', words: 'ressource|ressourcen ?name|nom de la ressource' },
  { letters: 'recurso', words: 'recurso' },
  { letters: 'risorsa', words: 'risorsa' },
  { letters: 'zas', words: 'zasób|zasobu' },
  { letters: 'ресурс', words: 'ресурс[ае]?' },
  { letters: '리소스', words: '리소스' },
  { letters: 'リソース', words: 'リソース' },
  { letters: '资源', words: '资源' },
  { letters: '資源', words: '資源' },
  {
    letters: 'account',
    words:
      '(?<!(?:az|cognitiveservices|storage|user|service|automation|bank|billing|batch|email|e-mail|admin|personal|test|cosmos) )account',
  },
  { letters: 'instance', words: '(?:openai|aoai|foundry) instance' },
  { letters: 'instance name', words: 'instance name' },
];
/** `Azure-OpenAI-Konto`, `Foundry-Ressource`: words that German puts together. */
const COMPOUNDS = cued(
  '-',
  new RegExp(
    String.raw`\b(?:openai|foundry|ai|ki)-(?:konto|ressource|instanz|dienst)(?: (?:heißt|namens|ist)|:)? ["„“\`]?${ODD_NAME}(?![\w@%-]|[./]\w)`,
    'gi',
  ),
);

/** An account that is named by what is done with it, or by what comes from it: "the keys of contoso-ai", "a 403 from contoso-oai". */
const DONE_WITH = cued(
  '-',
  new RegExp(
    String.raw`\b(?:(?:keys?(?: ?\d)?(?: and key ?\d)?|key ?\d|playground|portal|studio|endpoint|model["”']?|schlüssel|clés?|claves?|chaves?) (?:of|for|from|on|at|in|von|auf|bei|de|du|do|da|del|em|en)|["”»'})\]] (?:on|in|at|auf|bei|sur|en|em)|(?:40[134]|429|50[03]|errors?|access|denied|forbidden|unauthorized|fehler|zugriff|erreur|accès|acceso|acesso|erro) (?:on|from|at|to|von|auf|bei|an|zu|sur|de|à|en|em|a|ao)|hitting|calling|calls? to|requests? to|against|(?:user|contributor|owner|reader|role) on) ["'\`]?(?!(?:azure|openai|langchain|llama|spring|semantic|vercel)-)(?<v>(?:[a-z0-9]{1,30}-){0,4}(?:ai|a?oai|openai|foundry|aif)(?=-|["'’\`]|[\s,;:)]|[.](?:\s|$)|$)(?:-[a-z0-9]{1,30}){0,3})(?<=-[a-z0-9-]{1,99})(?![\w@%-]|[./]\w)`,
    'gi',
  ),
);

/** The same in Japanese and Chinese: `contoso-ai で 401`, `在 contoso-ai 上`. */
const DONE_THERE = cued(
  '-',
  /(?<![\w./@-])(?<v>(?!(?:azure|openai)-)(?:[a-z0-9]{1,30}-){1,4}(?:ai|a?oai|openai|foundry|aif)(?:-[a-z0-9]{1,30}){0,3}) ?(?:で|に|へ|から|の|上|返回|报|報)/gi,
);

/** An account by its name before the word: "the fab-oai-dev resource". */
const OF_THE_KIND = [
  ...cued(
    ' resource',
    /(?<![\w./@-])["'`]?(?<v>(?!(?:azure|openai|foundry|ai|multi|cross|single|per|sub|re|non|cognitive|speech|gpt|new|old|other|same|test|dev|prod)-)[A-Za-z][A-Za-z0-9]{1,24}(?:-[A-Za-z0-9]{1,24}){1,4})["'`]? (?:resource|ressource)\b(?! ?=| (?:group|provider|type|graph|manager|id\b|mover))/g,
  ),
];

/** Fields whose name says that they hold one. */
const ENTERED: ReadonlySet<string> = new Set(['resource', 'account']);

const ACCOUNT_NAMES = [
  ...cued('microsoft.cog', /Microsoft\.CognitiveServices\/accounts\/(?<v>[A-Za-z0-9][\w.-]{1,63})(?=["'`\s])/g),
  ...cued('account name', /\bAccount Name: {0,2}["'](?<v>[A-Za-z0-9][\w.-]{1,63})["']/g),
  ...cued('az cog', /\baz cognitiveservices [a-z -]{4,60}(?:-n|--name) {1,2}["']?(?<v>[A-Za-z0-9][\w.-]{1,63})/g),
  ...cued('identity for project', /\bproject managed identity for project (?<v>[A-Za-z0-9][\w.-]{1,63})(?=\/)/g),
  ...cued('resourcename', /\bresourceName["']?\s{0,3}[:=]\s{0,3}["'`](?<v>[A-Za-z0-9][\w-]{1,63})["'`]/g),
  ...cued(
    'resource',
    /(?:--resource-name[ =]|\bAZURE_(?:OPENAI_)?RESOURCE_NAME["']?\s?[:=]\s?)["']?(?<v>[A-Za-z0-9][\w-]{1,63})/g,
  ),
  ...told(NOUNS, ODD_NAME),
  ...entered(NOUNS.filter(({ letters }) => ENTERED.has(letters))),
  ...COMPOUNDS,
  ...DONE_WITH,
  ...DONE_THERE,
  ...OF_THE_KIND,
];

const isScope = (text: string, { start }: Capture): boolean =>
  SCOPE_LEAD.test(text.slice(Math.max(0, start - 60), start));

const armIds = (reading: Reading): Capture[] =>
  allCaptures(reading, ARM_IDS).map((capture) => {
    const bare = capture.text.replace(/[.)]{1,3}$/, '');
    return { ...capture, text: bare, end: capture.start + bare.length };
  });

/** Operations (`…/accounts/listKeys/action`) look like names of accounts. */
const isName = (name: string): boolean =>
  !/^(?:read|write|delete|action|listkeys|regeneratekey|deployments|projects|openai|aiservices|maas|connections|\*)$/i.test(
    name,
  ) && !PLACEHOLDER.test(name);

/** The scope of a Resource Manager message, and the Azure AI account or project that ids, hosts and messages name. */
export function extractResources(
  reading: Reading,
  endpoint: Finding<Endpoint> | undefined,
  action: Finding<string> | undefined,
): Pick<Evidence, 'scope' | 'resource' | 'resourceId' | 'project'> {
  const text = reading.clean;
  const ids = armIds(reading);
  const scopes = ids.filter((id) => isScope(text, id) && !HIDDEN.test(id.text));
  // A linked refusal names first what is allowed; the scope that counts stands behind the action that is not.
  const scope = scopes.find(({ start }) => reading.spanOf(start, start).start >= (action?.at.end ?? 0)) ?? scopes[0];
  const ai = ids.find(({ text: id }) => isName(AI_ACCOUNT.exec(id)?.groups?.['account'] ?? '*'));
  const whole = ai && AI_ID.exec(ai.text)?.[0];
  return {
    scope: scope && toFinding(reading, scope),
    ...namesOf(reading, ai, endpoint),
    resourceId:
      ai && whole !== undefined ? toFinding(reading, { ...ai, text: whole, end: ai.start + whole.length }) : undefined,
  };
}

function namesOf(
  reading: Reading,
  ai: Capture | undefined,
  endpoint: Finding<Endpoint> | undefined,
): Pick<Evidence, 'resource' | 'project'> {
  const { account, project } = (ai && AI_ACCOUNT.exec(ai.text)?.groups) ?? {};
  const inId = (name: string): Finding<string> | undefined => {
    const start = ai
      ? ai.start + ai.text.toLowerCase().indexOf(`/${name.toLowerCase()}`, ai.text.search(/\/accounts\//i)) + 1
      : 0;
    return toFinding(reading, { text: name, start, end: start + name.length, from: start, to: start });
  };
  const [named] = allCaptures(reading, ACCOUNT_NAMES).filter(({ text: name }) => isName(name));
  const subdomain = endpoint?.value.subdomain;
  return {
    resource:
      (endpoint && subdomain !== undefined ? inUrl(endpoint, subdomain) : undefined) ??
      (account === undefined ? undefined : inId(account)) ??
      (named && toFinding(reading, named)),
    project:
      (project === undefined ? undefined : inId(project)) ??
      (endpoint?.value.project === undefined ? undefined : { value: endpoint.value.project, at: endpoint.at }),
  };
}

/** The label as it is spelled in the paste. */
const inUrl = ({ value: { url }, at }: Finding<Endpoint>, subdomain: string): Finding<string> => {
  const offset = url.toLowerCase().indexOf(subdomain);
  const start = at.start + offset;
  return at.end - at.start === url.length
    ? { value: url.slice(offset, offset + subdomain.length), at: { start, end: start + subdomain.length } }
    : { value: subdomain, at };
};
