import { partsOf } from './clauses';
import type { Tried } from './looked-up';
import { isSupposed, stateIn, type State } from './states';

/*
 * What somebody reports who tried something: a call that works, a port that does not answer, a server that is asked for
 * names, a VPN, a second factor.
 */

/** Nobody says in more words that a call works. */
const MOST_WORDS = 14;
/** In so few the number alone says it. */
const FEW_WORDS = 3;

/** The status of a call that works, and no amount of something. */
const WORKS =
  /(?<![\w.,/-])20[01](?![\w.,%/-]*\w|\s*(?:tokens?|requests?|calls?|lines?|rows?|k\b|ms\b|seconds?|tpm|rpm|times|users?|people|[mg]b\b|dollars?|euros?)|\s+(?!(?:works|status|thanks|always|sometimes|across|less|this|plus)\b)\p{L}{3,20}s\b)/iu;
const AMOUNT =
  /\b(?:limits?|limite|límite|quotas?|max\w{0,5}|min|minimum|capacity|kapazität|budget|costs?|price|timeout|size|count|we are|wir sind|(?:are|is) about)\b|上限/iu;
/** What only a call gives: a status, an answer. */
const OF_CALL =
  /\b(?:curl|wget|postman|http|https|status|code|responses?|respond(?:s|ed)|repl(?:y|ies|ied)|return(?:s|ed)?|answer(?:s|ed)?|g[eo]t(?:s|ting)?|gives?|gave|says|shows|comes?|works?|worked|calls?|requests?|ok|kommt|liefert|gibt|antwortet|aufruf|renvoie|répond|réponse|devuelve|responde|respuesta|retorna|resposta)\b|20[01] ?[!！]|(?<![\w.-])[45]\d\d(?![\w.-]*\w)|返|応答|成功/iu;
/** What is missed, or would be right. */
const MISSED =
  /(?:\b(?:not|never|no|cannot|instead of|rather than|expect\w{0,3}|should|would|nicht|kein\w{0,2}|statt|pas|nunca|não)|n['’]t)\s+(?:\p{L}{1,12}\s+){0,2}$/iu;
const FAILS_THEN =
  /(?<![\w.-])[45]\d\d(?![\w.-]*\w)|\b(?:fails?|failed|failing|error|not|doesn['’]?t|no longer|fehler|schlägt|échoue|erreur|falla|falha|erro)\b|失敗|エラー|失败|报错/iu;

function callIn(text: string): Tried | undefined {
  const count = text.split(/\s+/).length;
  const found = count > MOST_WORDS || AMOUNT.test(text) ? null : WORKS.exec(text);
  if (found === null || (count > FEW_WORDS && !OF_CALL.test(text))) return undefined;
  if (MISSED.test(text.slice(0, found.index))) return undefined;
  return { kind: 'call-works', then: FAILS_THEN.test(text) ? 'fails' : 'works' };
}

const PORT =
  /\b(?:telnet|netcat|nc|ncat|test-netconnection|tnc|tcptest\w{0,12}|tcping|psping|nmap)\b|\bport\W{0,3}443\b|(?<!\d)443\b(?!\d)|\btls handshake\b/iu;
/** What Test-NetConnection prints says it, whatever stands around it. */
const PRINTED = /\btcptest\w{0,12}(?:\W{0,5}|\s(?:is|was|says)\s)(true|false)\b/iu;
const SHUT =
  /\b(?:false|hang(?:s|ing)?|hung|stuck|time[ds]? ?out|timeouts?|refuse[ds]?|block(?:s|ed)?|closed|filtered|unreachable|unable|cannot|no (?:answer|reply|response|route)|nothing|fail\w{0,4}|hängt|keine antwort|geschlossen|blockiert|bloqu\p{L}{1,5}|fermé|cerrado|fechad[oa]|expire)(?!\p{L})|(?:\b(?:not|never)|n['’]t) (?:answer|return|respond|reply|complete|finish|come back|(?:get|go) (?:through|anywhere)|do anything)\w{0,2}\b|つながりません|タイムアウト|不通|超时/giu;
/** "Connect" alone is what was tried. */
const OPEN =
  /\b(?:true|open(?:s|ed)?|connects|connected|(?<=\b(?:can|could|not|never|i|we) |n['’]t )connect|succeed(?:s|ed)?|success\w{0,3}|work(?:s|ed|ing)?|complete[ds]|ok|fine|reachable|offen|verbunden|ouvert|connecté|abierto|conecta\w{0,2}|aberta?)(?!\p{L})|つながりま(?!せん)|(?<!不)通了/giu;
/** Directly before a word: "not blocked", "isn't even open". */
const NEGATED =
  /(?:\b(?:not|never|no longer|no|nicht|pas|plus|não|nunca)|n['’]t|不)\s{0,3}(?:(?:yet|even|being|be|currently|really|mehr|está|se)\s{1,3})?$/iu;
const NOW = /\b(?:now|jetzt|maintenant|ahora|agora)\b|今は|现在/iu;
/** Something else that is tried beside the port. */
const BESIDE =
  /\b(?:calls?|requests?|curl|api|sdk|app|program|code|script|chat|login|sign-?in|vpn|ping|aufruf|anfrage|appel|llamada|chamada)\b/iu;

/** What each of such words in a part of a text comes to, where "not" turns it round. */
const signsOf = (part: string, words: RegExp, meant: boolean): readonly boolean[] =>
  [...part.matchAll(words)].map(({ index }) => (NEGATED.test(part.slice(0, index)) ? !meant : meant));

/** Whether a part of a text says open or shut; where it says both, nothing for certain. */
function openIn(part: string): boolean | undefined {
  if (part.endsWith('?') || isSupposed(part)) return undefined;
  const signs = new Set([...signsOf(part, SHUT, false), ...signsOf(part, OPEN, true)]);
  return signs.size === 1 ? signs.has(true) : undefined;
}

function portIn(text: string): Tried | undefined {
  const printed = PRINTED.exec(text)?.[1];
  if (printed !== undefined) return { kind: 'port', isOpen: printed.toLowerCase() === 'true' };
  const parts = partsOf(text);
  const named = parts.findIndex((part) => PORT.test(part));
  if (named < 0) return undefined;
  const told = parts.slice(named).filter((part) => PORT.test(part) || !BESIDE.test(part));
  const signs = told.map((part) => ({ isOpen: openIn(part), isNow: NOW.test(part) }));
  const known = signs.filter(({ isOpen }) => isOpen !== undefined);
  const { isOpen } = known.filter(({ isNow }) => isNow).at(-1) ?? known[0] ?? {};
  return isOpen === undefined ? undefined : { kind: 'port', isOpen };
}

/** The address of the server itself, and not what it answers. */
const SERVER =
  /(?:\b(?:dns|name)[- ]?servers?\b|\bresolver\b|\bserveur (?:dns|de noms)\b|\bservidor dns\b|DNS ?サーバー?|DNS ?服务器|^\W*(?:dns|server)\W{0,3}(?:is|:|=))([^\d?]{0,40}?)((?:\d{1,3}\.){3}\d{1,3})(.{0,6})/iu;
const ANSWERS =
  /\b(?:answer\w{0,3}|return\w{0,3}|replie[sd]|respond\w{0,2}|says|said|tells|g[ia]ves?|given|resolve[sd]?|resolving|sends|antwortet|liefert|gibt|meldet|sagt|löst|répond|renvoie|donne|dit|résout|responde|devuelve|dice|da|resuelve|retorna|dá|diz|resolve)(?!\p{L})|返|答|解析/iu;
const ANSWERED_BEHIND = /^\s?[をと](?:返|答|応答)/u;

function serverIn(text: string): Tried | undefined {
  const [, between = '', value, behind = ''] = SERVER.exec(text) ?? [];
  if (value === undefined || ANSWERS.test(between) || ANSWERED_BEHIND.test(behind)) return undefined;
  return { kind: 'dns-server', value };
}

const VPN = /\bvpn\w{0,3}\b/iu;
const CONNECTED =
  /\b(?:connected|(?<!set )up|active|running|verbunden|aktiv|läuft|connecté|actif|conectad[oa]|activ[oa]|ligad[oa])(?!\p{L})|\b(?:i['’]?m|i am|we are|we['’]re|bin|estoy|estou) (?:on|in|im|am|à|en|na|no|connected)\b|接続(?:中|して)|繋が|连着|已连|开着/giu;
const DISCONNECTED =
  /\b(?:disconnected|down|getrennt|déconnecté|desconectad[oa])(?!\p{L})|(?:\b(?:not|nicht|pas|no longer)|n['’]t) (?:(?:yet|currently|even|mehr) )?(?:on|in|im|am|sur|au|dans)(?= (?:\p{L}{1,10} ){0,2}vpn)|\b(?:no estoy|não estou)(?= (?:en|na|no)\b)|未接続|没(?:有)?连/giu;
const WHENEVER = /\b(?:when|whenever|once|wenn|sobald|quand|lorsque|cuando|quando)\b/iu;
/** Goes on about what was named before: "now it is on", "then I turned it off". */
const OF_IT = /\b(?:it|i|we|i['’]m|we['’]re|es|ich|il|je)\b/iu;
const MOST_OF_IT = 6;

/** What a part of a text that names a VPN says of it. */
function connectionIn(part: string): State | undefined {
  const at = VPN.exec(part);
  const before = part.slice(0, at?.index ?? 0);
  const behind = part.slice(at === null ? 0 : at.index + at[0].length);
  if (isSupposed(before) || WHENEVER.test(before)) return undefined;
  const state = stateIn(behind) ?? stateIn(before);
  if (state !== undefined) return state;
  const signs = new Set([...signsOf(part, CONNECTED, true), ...signsOf(part, DISCONNECTED, false)]);
  return signs.size === 1 ? (signs.has(true) ? 'on' : 'off') : undefined;
}

/** Of what is said one after the other, the last is so. */
function vpnIn(text: string): Tried | undefined {
  const parts = partsOf(text);
  const named = parts.findIndex((part) => VPN.test(part));
  if (named < 0) return undefined;
  const goesOn = (part: string, i: number): boolean => {
    const count = part.split(/\s+/).length;
    const isOfIt = count <= MOST_OF_IT && (OF_IT.test(part) || count <= FEW_WORDS);
    return VPN.test(part) || (isOfIt && CHANGED.test(part)) || parts[named + i - 1]?.endsWith('?') === true;
  };
  const states = parts
    .slice(named)
    .filter(goesOn)
    .map(connectionIn)
    .filter((state) => state !== undefined);
  const state = states.at(-1);
  return state && { kind: 'vpn', state };
}
const CHANGED = /\b(?:now|then|turned|switched|jetzt|dann|maintenant|ahora|agora)\b/iu;

const FACTOR =
  /\b(?:mfa|2fa|second factor|two[- ]factor\w{0,3}|multi-?factor\w{0,15}|authenticator|zweiten? faktor|double authentification|segundo factor|segundo fator)\b|多要素認証|二段階認証|多因素|二次验证/iu;
const GIVEN =
  /\b(?:did|done|gave|given|approved|confirmed|passed|entered|accepted|completed|set up|gemacht|bestätigt|eingegeben|fait|validée?|confirmée?|hice|hecho|aprobé|fiz|feito|aprovei)(?!\p{L})|やりました|済み(?!ではな|じゃな)|しました|做过|做了|通过了/iu;
const NOT_GIVEN =
  /\b(?:not|never|no|none|nobody|cannot|without|skipped|nicht|nie|kein\w{0,2}|ohne|pas|jamais|sans|nunca|sin|não|sem)\b|n['’]t\b|\b(?:have|has|did|was)nt\b|没|未|まだ/iu;

/** Done, in a part of the text that does not say that it was not. */
function factorIn(text: string): Tried | undefined {
  if (!FACTOR.test(text)) return undefined;
  const told = partsOf(text).filter((part) => FACTOR.test(part) || GIVEN.test(part));
  const isGiven = told.some((part) => GIVEN.test(part));
  return isGiven && !told.some((part) => NOT_GIVEN.test(part) || isSupposed(part))
    ? { kind: 'second-factor' }
    : undefined;
}

const READERS = [serverIn, portIn, callIn, vpnIn, factorIn] as const;

/** What a short text says that was tried; undefined where it tells nothing of these. */
export function triedIn(text: string): Tried | undefined {
  for (const read of READERS) {
    const tried = read(text);
    if (tried !== undefined) return tried;
  }
  return undefined;
}
