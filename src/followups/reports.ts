import { conceptsWith } from '../questions';
import { guidIn } from './slots';
import { roleIn } from './roles';

/*
 * What somebody reports who looked something up: the address of a name, a setting that the portal shows, a value in a token.
 * It decides between causes, so it is read by its own words, and before any likeness.
 */

/** What was looked up, and what came out. */
export type LookedUp =
  | { readonly kind: 'address'; readonly value: string; readonly of: 'name' | 'caller'; readonly isPrivate: boolean }
  | { readonly kind: 'public-access'; readonly state: 'on' | 'off' | 'selected' }
  | { readonly kind: 'keys'; readonly state: 'on' | 'off' }
  | { readonly kind: 'tenant'; readonly id: string }
  | { readonly kind: 'audience'; readonly value: string; readonly serves: 'calls' | 'managing' | 'another' }
  | { readonly kind: 'directory-role'; readonly role: string; readonly mayRaise: boolean }
  | { readonly kind: 'project-role'; readonly role: string | undefined }
  | { readonly kind: 'activated' }
  | { readonly kind: 'eligible' }
  | { readonly kind: 'identity-kind'; readonly value: 'user-assigned' | 'system-assigned' }
  | { readonly kind: 'variable'; readonly name: string; readonly isSet: boolean };

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

const OFF =
  /\b(?:disabled?|off|deaktiviert|aus|désactivé|deshabilitad[oa]|desactivad[oa]|desativad[oa]|denied|no)\b|無効|禁用/iu;
const ON = /\b(?:enabled?|on|aktiviert|an|activé|habilitad[oa]|activad[oa]|ativad[oa]|all networks|yes)\b|有効|启用/iu;
const SELECTED =
  /\bselected (?:networks|virtual networks)|ausgewählte netzwerke|réseaux sélectionnés|redes seleccionadas\b/iu;
const PUBLIC_ACCESS =
  /\bpublic ?(?:network ?)?access\w*|öffentliche\w* (?:netzwerk)?zugriff|accès (?:réseau )?public|acceso (?:de red )?público|パブリック ?(?:ネットワーク ?)?アクセス|公用网络访问|公网访问/iu;

function publicAccessIn(text: string): LookedUp | undefined {
  if (SELECTED.test(text)) return { kind: 'public-access', state: 'selected' };
  const rest = PUBLIC_ACCESS.test(text) ? text.replace(PUBLIC_ACCESS, ' ') : undefined;
  if (rest === undefined) return undefined;
  if (OFF.test(rest)) return { kind: 'public-access', state: 'off' };
  return ON.test(rest) ? { kind: 'public-access', state: 'on' } : undefined;
}

const DISABLES_KEYS = /\bdisable ?_?local ?_?auth\w*/iu;
const KEYS = /\b(?:local ?_?auth\w*|key[- ](?:based )?(?:auth\w*|access)|(?:api )?keys (?:are|is)|schlüssel sind)/iu;
const TRUE = /\btrue\b|\byes\b|\bon\b|\benabled\b|\bset\b/iu;
const FALSE = /\bfalse\b|\bno\b|\boff\b|\bnull\b|\bdisabled\b/iu;

function keysIn(text: string): LookedUp | undefined {
  if (DISABLES_KEYS.test(text)) {
    const rest = text.replace(DISABLES_KEYS, ' ');
    if (FALSE.test(rest)) return { kind: 'keys', state: 'on' };
    return TRUE.test(rest) ? { kind: 'keys', state: 'off' } : undefined;
  }
  if (!KEYS.test(text)) return undefined;
  const rest = text.replace(KEYS, ' ');
  if (OFF.test(rest) || FALSE.test(rest)) return { kind: 'keys', state: 'off' };
  return ON.test(rest) || TRUE.test(rest) ? { kind: 'keys', state: 'on' } : undefined;
}

const OF_TENANT = /\btenant\w*|\btid\b|\biss\b|\bdirectory\b|\bmandant\w*|verzeichnis|テナント|租户|account show/iu;

function tenantIn(text: string): LookedUp | undefined {
  const id = guidIn(text);
  return id !== undefined && OF_TENANT.test(text) ? { kind: 'tenant', id } : undefined;
}

const AUDIENCE = /\baud(?:ience)?\b|\bscope (?:is|was|says)\b/iu;
const FOR_CALLS =
  /cognitiveservices\.azure\.(?:com|us|cn)|\bai\.azure\.(?:com|us)|7d312290-28c8-473c-a0ed-8e53749b6d6d/iu;
const FOR_MANAGING =
  /management\.(?:core\.windows\.net|azure\.com|usgovcloudapi\.net|chinacloudapi\.cn)|797f4846-ba00-4fd7-ba43-dac1f8f63013/iu;
const VALUE = /https?:\/\/[^\s"'`,)]{4,120}|api:\/\/[^\s"'`,)]{4,120}|\b[\w-]{1,40}(?:\.[\w-]{1,40}){2,5}\b/iu;

function audienceIn(text: string): LookedUp | undefined {
  if (!AUDIENCE.test(text)) return undefined;
  const value = VALUE.exec(text)?.[0] ?? guidIn(text);
  if (value === undefined) return undefined;
  const serves = FOR_CALLS.test(value) ? 'calls' : FOR_MANAGING.test(value) ? 'managing' : 'another';
  return { kind: 'audience', value, serves };
}

const DIRECTORY_ROLE =
  /\b(global|entra|azure ad|aad|directory|application|cloud application|privileged role|security|user|m365|office) ?(?:id )?(admin(?:istrator)?|reader|developer)s?\b(?! access)/iu;

function directoryRoleIn(text: string): LookedUp | undefined {
  const found = DIRECTORY_ROLE.exec(text);
  if (found === null) return undefined;
  const [, which = '', kind = ''] = found;
  const title = (word: string): string => word.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase());
  const isGlobal = which.toLowerCase() === 'global';
  const isAdmin = kind.toLowerCase().startsWith('admin');
  const named = isAdmin ? 'Administrator' : title(kind.toLowerCase());
  const known = /^(?:global|application|cloud application|privileged role|security|user)$/i.test(which);
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

const OF_PIM =
  /\bpim\b|\bprivileged identity\b|\beligib\w*|\bberechtigt\b|\bactivat\w*|\baktivier\w*|\bactiv[éo]\w*|\bativ\w*|有効化|激活/iu;
const IS_ACTIVE =
  /\b(?:i |we |have |just |already |hab\w* (?:es |sie |die rolle )?)?(?:activated|re-?activated|aktiviert|activé|activado|activei|ativei|ativado)\b|\b(?:shows?|says?|is|as|it'?s|listed) (?:it (?:as |is )?)?active\b|active (?:until|till|since|for)|有効化しました|激活了/iu;
const IS_ELIGIBLE =
  /\b(?:only |just |still |under |as |is |i'?m |shows? )eligible\b|\beligible (?:assignments?|only|role)|\bnot (?:yet )?activ\w*/iu;

function activationIn(text: string): LookedUp | undefined {
  if (!OF_PIM.test(text)) return undefined;
  if (IS_ELIGIBLE.test(text)) return { kind: 'eligible' };
  return IS_ACTIVE.test(text) && !/\bidentity\b/i.test(text) ? { kind: 'activated' } : undefined;
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
const IS_SET = /\b(?:set|there|is|has|have|present|exists?|shows?|points?|gesetzt|=|définie|está)\b|=/iu;

function variableIn(text: string): LookedUp | undefined {
  const name = VARIABLE.exec(text)?.[0];
  if (name === undefined) return undefined;
  if (IS_UNSET.test(text)) return { kind: 'variable', name, isSet: false };
  return IS_SET.test(text.replace(name, ' ')) ? { kind: 'variable', name, isSet: true } : undefined;
}

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
