import { conceptsWith } from '../questions';
import { activationIn } from './activations';
import { guidIn } from './slots';
import { opposite, stateIn } from './states';
import { roleIn } from './roles';
import type { LookedUp } from './looked-up';
import { triedIn } from './tries';

/*
 * What somebody reports who looked something up: the address of a name, a setting that the portal shows, a value in a token.
 * It decides between causes, so it is read by its own words, and before any likeness.
 */

/** Nobody reports in more. */
const LONGEST = 200;

/** What begins like this asks, and reports nothing. */
const ASKS =
  /^(?:(?:and|but|so|ok|hm+|hi|hey)[, ]+)?(?:how|what|which|who|where|when|why|can|could|should|shall|would|do|does|did|is|are|will|must|may|whats|hows|wie|was|welche\w?|wer|wo|warum|wieso|kann|soll|muss|ist|sind|comment|pourquoi|quel\w*|peut|est-ce|c[oó]mo|por qu[eé]|qu[eé]|puedo|qual|quais|posso)\b/iu;

const IPV4 = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.]*\d)/;
const isAddress = (value: string): boolean => value.split('.').every((part) => Number(part) <= 255);
/** Addresses of networks of one's own; nobody has them on the Internet. */
const PRIVATE = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|127\.)/;
const OF_CALLER =
  /\b(?:ifconfig|ipify|icanhazip|ipinfo|checkip|what'?s ?my ?ip|whatismyip|egress|outbound|ausgehend\w*|nat (?:gateway|ip)|client ip|source ip|(?:my|our|its|the|meine|mon|mi) (?:own |public |external |office |vpn |home |öffentliche )?(?:ip|address|adresse|dirección)|from (?:ip|address)|ip is|ip:)/iu;
const OF_NAME =
  /\b(?:nslookup|dig|resolv\w*|dns|ping\w*|look ?up|getent|points? to|a record|host (?:gives|says)|löst|auflös\w*|résou\w*|resuelve|resolve)\b/iu;

function addressIn(text: string): LookedUp | undefined {
  const value = IPV4.exec(text)?.[0];
  if (value === undefined || !isAddress(value)) return undefined;
  const isPrivate = PRIVATE.test(value);
  const of = OF_NAME.test(text) ? 'name' : OF_CALLER.test(text) ? 'caller' : undefined;
  return of && { kind: 'address', value, of, isPrivate };
}

const PUBLIC_ACCESS =
  /\bpublic ?(?:network ?)?access\w*|öffentliche\w* (?:netzwerk)?zugriff|accès (?:réseau )?public|acceso (?:de red )?público|パブリック ?(?:ネットワーク ?)?アクセス|公用网络访问|公网访问/iu;
const SELECTED =
  /\bselected (?:networks|virtual networks)|ausgewählte netzwerke|réseaux sélectionnés|redes seleccionadas\b/iu;

function publicAccessIn(text: string): LookedUp | undefined {
  if (SELECTED.test(text)) return { kind: 'public-access', state: 'selected' };
  const state = PUBLIC_ACCESS.test(text) ? stateIn(text.replace(PUBLIC_ACCESS, ' ')) : undefined;
  return state && { kind: 'public-access', state };
}

const DISABLES_KEYS = /\bdisable ?_?local ?_?auth\w*/iu;
const KEYS = /\b(?:local ?_?auth\w*|key[- ](?:based )?(?:auth\w*|access)|(?:api )?keys (?:are|is)|schlüssel sind)/iu;

function keysIn(text: string): LookedUp | undefined {
  const disables = DISABLES_KEYS.test(text);
  if (!disables && !KEYS.test(text)) return undefined;
  // The verb stays: what stands before "on" tells what it is.
  const withVerb = (found: string): string => ` ${/\b(?:are|is|sind)$/iu.exec(found)?.[0] ?? ''} `;
  const state = stateIn(text.replace(disables ? DISABLES_KEYS : KEYS, withVerb));
  if (state === undefined) return undefined;
  return { kind: 'keys', state: disables ? opposite(state) : state };
}

const OF_TENANT = /\btenant\w*|\btid\b|\biss\b|\bdirectory\b|\bmandant\w*|verzeichnis|テナント|租户|account show/iu;
/** The id that stands behind the word, with nothing between them that names another thing. */
const BEHIND_TENANT =
  /(?:\btenant\w*|\btid\b|\biss\b|\bdirectory\b|\bmandant\w*|verzeichnis\w*|テナント|租户)(?:(?!\b(?:and|und|et|y|e)\b)[^,;\n]){0,40}?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})/iu;
/** An id that is said to be that of something else. */
const OF_ANOTHER_THING =
  /\b(?:app\w*|client\w*|object\w*|oid|principal\w*|subscription\w*|identity|user)\b(?:(?!tenant)[^,;\n]){0,25}$/iu;

function tenantIn(text: string): LookedUp | undefined {
  if (!OF_TENANT.test(text)) return undefined;
  const behind = BEHIND_TENANT.exec(text)?.[1]?.toLowerCase();
  if (behind !== undefined) return { kind: 'tenant', id: behind };
  const id = guidIn(text);
  if (id === undefined || guidIn(text.toLowerCase().replace(id, ' ')) !== undefined) return undefined;
  const before = text.slice(0, text.toLowerCase().indexOf(id));
  return OF_ANOTHER_THING.test(before) ? undefined : { kind: 'tenant', id };
}

const AUDIENCE = /\baud(?:ience)?\b|\bscope (?:is|was|says)\b/iu;
const FOR_CALLS =
  /cognitiveservices\.azure\.(?:com|us|cn)|\bai\.azure\.(?:com|us)|7d312290-28c8-473c-a0ed-8e53749b6d6d/iu;
const FOR_MANAGING =
  /management\.(?:core\.windows\.net|azure\.com|usgovcloudapi\.net|chinacloudapi\.cn)|797f4846-ba00-4fd7-ba43-dac1f8f63013/iu;
const VALUE = /https?:\/\/[^\s"'`,)]{4,120}|api:\/\/[^\s"'`,)]{4,120}|\b[\w-]{1,40}(?:\.[\w-]{1,40}){2,5}\b/iu;

/** What a token is asked for by: no endpoint ends like this. */
const ASKED_FOR = /(?:https?|api):\/\/[^\s"'`,)]{2,120}?\/\.default(?![\w-])/iu;
/** A token of a service that everybody asks for by this address. */
const TOKEN_FOR =
  /\btokens?\W{1,3}(?:(?:is|was|only|just|issued|made|meant|ist|of|from|für|pour|para|for|to)\W{1,3}){1,3}(https:\/\/(?:cognitiveservices|ai|management|management\.core|graph|vault|database|storage|ml)\.(?:azure|windows|microsoft|usgovcloudapi|chinacloudapi)\.(?:com|net|us|cn))\/?(?![\w./-])/iu;

function audienceIn(text: string): LookedUp | undefined {
  const asked = ASKED_FOR.exec(text)?.[0] ?? TOKEN_FOR.exec(text)?.[1];
  const value = asked ?? (AUDIENCE.test(text) ? (VALUE.exec(text)?.[0] ?? guidIn(text)) : undefined);
  if (value === undefined) return undefined;
  const serves = FOR_CALLS.test(value) ? 'calls' : FOR_MANAGING.test(value) ? 'managing' : 'another';
  return { kind: 'audience', value, serves };
}

const DIRECTORY_ROLE =
  /\b(global|entra|azure ad|aad|directory|application|cloud application|privileged role|user|m365|office) ?(?:id )?(admin(?:istrator)?|reader|developer)s?\b(?! access)/iu;
/** Whoever reports it holds it: "I am also a …". */
const I_HOLD =
  /(?:^(?:(?:but|and|so|well|though|however)[, ]+)?|(?:\b(?:i|we)|ich|je|j['’]|yo|eu|my (?:account|user)) ?)(?:['’]m|im|am|was|have|['’]ve|hold|got|is|has|are|bin|habe|suis|ai|soy|tengo|sou|tenho)(?: (?:an?|the|our|my|also|already|even|just|still|only|both|been|assigned|given|made|got|role|roles|of|as|in|microsoft|azure|entra|owner|contributor|reader|and|und|auch|ein|der|die|le|el|o|um|tenant['’]?s?))* ?$/iu;
/** Somebody gives a role: it is about that one, and not about the role of the directory. */
const GIVES =
  /\b(?:g[ai]ve[ns]?|grant\w*|assign\w*|add(?:ed|s)?|approved?)\b.{0,20}\b(?:me|us|myself|him|her|them|it|(?:the|that|this) roles?|access)\b/iu;

function directoryRoleIn(text: string): LookedUp | undefined {
  const found = DIRECTORY_ROLE.exec(text);
  if (found === null || !I_HOLD.test(text.slice(0, found.index))) return undefined;
  if (GIVES.test(text.slice(found.index))) return undefined;
  const [, which = '', kind = ''] = found;
  const title = (word: string): string => word.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase());
  const isGlobal = which.toLowerCase() === 'global';
  const isAdmin = kind.toLowerCase().startsWith('admin');
  const named = isAdmin ? 'Administrator' : title(kind.toLowerCase());
  const known = /^(?:global|application|cloud application|privileged role|user)$/i.test(which);
  return {
    kind: 'directory-role',
    role: known ? `${title(which.toLowerCase())} ${named}` : 'An administrator of the directory',
    mayRaise: isGlobal && isAdmin,
  };
}

const AT_PROJECT =
  /\b(?:on|at|in|for|auf|im|am|sur|en|no) (?:the |my |our |that |this |a |dem |der |le |el |o )?(?:foundry |ai |azure ai )?(?:project|projekt|projet|proyecto|projeto)\b|project (?:level|scope)|プロジェクトに|项目(?:上|级)/iu;
const HAS =
  /\b(?:have|has|got|hold|holds|given|assigned|granted|am|'m|shows?|lists?|see|habe|hat|bekommen|ai|j'ai|tengo|tenho|gave|added|put)\b|持って|有了?/iu;
const conceptsOf = conceptsWith({});

function projectRoleIn(text: string): LookedUp | undefined {
  if (!AT_PROJECT.test(text) || !HAS.test(text)) return undefined;
  const { role, isThat } = roleIn(text);
  return role !== undefined || isThat || conceptsOf(text).includes('assign')
    ? { kind: 'project-role', role }
    : undefined;
}

const KIND = /\b(user|system)[- ]?(?:assigned|managed)\b|\b(?:benutzer|system)zugewiesen\w*/iu;

function identityKindIn(text: string): LookedUp | undefined {
  const found = KIND.exec(text);
  if (found === null) return undefined;
  const isUser = /^(?:user|benutzer)/i.test(found[0]);
  return { kind: 'identity-kind', value: isUser ? 'user-assigned' : 'system-assigned' };
}

const VARIABLE = /\b(?:AZURE|OPENAI|IDENTITY|MSI)_[A-Z_]{2,40}\b/;
const IS_UNSET = /\b(?:not|n[o']t|isnt|empty|missing|unset|blank|nowhere|nicht|leer|fehlt|vide|vac[ií]a|vazia|no)\b/iu;
const IS_SET =
  /\b(?:set|too|also|as well|auch|aussi|también|também|there|is|has|have|present|exists?|shows?|points?|gesetzt|=|définie|está)\b|=/iu;

function variableIn(text: string): LookedUp | undefined {
  const name = VARIABLE.exec(text)?.[0];
  const parts = partsIn(text);
  const first = name ?? (parts.length > 0 && IS_PART.test(text) ? parts[0] : undefined);
  if (first === undefined) return undefined;
  const said = { kind: 'variable', name: first, parts } as const;
  if (IS_UNSET.test(text)) return { ...said, isSet: false };
  return IS_SET.test(name === undefined ? text : text.replace(name, ' ')) ? { ...said, isSet: true } : undefined;
}

/** The parts by which a service principal signs in, also where the first word of a name is left out. */
function partsIn(text: string): readonly string[] {
  const has = (words: RegExp): boolean => words.test(text);
  const isOfParts = has(/\b(?:AZURE|CLIENT|TENANT)_[A-Z]{2,20}/);
  return [
    ...(has(/\bTENANT_ID\b|\bAZURE_TENANT_ID\b/) || (isOfParts && has(/\btenant\b/i)) ? ['AZURE_TENANT_ID'] : []),
    ...(has(/\bCLIENT_ID\b|\bAZURE_CLIENT_ID\b/) ? ['AZURE_CLIENT_ID'] : []),
    ...(has(/CLIENT_SECRET\b/) || (isOfParts && has(/\bsecret\b/i)) ? ['AZURE_CLIENT_SECRET'] : []),
  ];
}
/** A name without its first word, as people shorten it. */
const IS_PART = /(?<![A-Z_])(?:TENANT|CLIENT)_(?:ID|SECRET)\b/;

const READERS = [
  audienceIn,
  tenantIn,
  publicAccessIn,
  keysIn,
  directoryRoleIn,
  activationIn,
  projectRoleIn,
  variableIn,
  identityKindIn,
] as const;

/** What a short message reports; undefined where it asks, or reports nothing that is known. */
export function reportIn(text: string): LookedUp | undefined {
  const said = text.trim();
  if (said.length > LONGEST) return undefined;
  const tried = ASKS.test(said) ? undefined : triedIn(said);
  if (tried !== undefined) return tried;
  // An address says by itself of what it is; who asks about it reports it as well.
  const address = addressIn(said);
  if (address !== undefined) return address;
  if (ASKS.test(said)) return undefined;
  for (const read of READERS) {
    const report = read(said);
    if (report !== undefined) return report;
  }
  return undefined;
}
