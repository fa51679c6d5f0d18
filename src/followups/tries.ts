import type { Tried } from './looked-up';
import { stateIn } from './states';

/*
 * What somebody reports who tried something: a call that works, a port that does not answer, a server that is asked for
 * names, a VPN, a second factor.
 */

/** Nobody says in more words that a call works. */
const MOST_WORDS = 14;

/** The status of a call that works, and no amount of something. */
const WORKS =
  /(?<![\w.,/-])20[01](?![\w.,%/-]*\w|\s*(?:tokens?|requests?|calls?|lines?|rows?|k\b|ms\b|seconds?|tpm|rpm|times|users?|people|[mg]b\b|dollars?|euros?))/iu;
const FAILS_THEN =
  /(?<![\w.-])[45]\d\d(?![\w.-]*\w)|\b(?:fails?|failed|failing|error|not|doesn['’]?t|no longer|fehler|schlägt|échoue|erreur|falla|falha|erro)\b|失敗|エラー|失败|报错/iu;

function callIn(text: string): Tried | undefined {
  if (text.split(/\s+/).length > MOST_WORDS || !WORKS.test(text)) return undefined;
  return { kind: 'call-works', then: FAILS_THEN.test(text) ? 'fails' : 'works' };
}

const PORT =
  /\b(?:telnet|netcat|nc|ncat|test-netconnection|tnc|tcptest\w{0,12}|tcping|psping|nmap)\b|\bport\W{0,3}443\b|(?<!\d)443\b(?!\d)|\btls handshake\b/iu;
const SHUT =
  /\b(?:false|hangs?|hung|hanging|stuck|time[ds]? ?out|timeouts?|refused|blocked|closed|filtered|unreachable|no (?:answer|reply|response|route)|nothing|fail\w{0,4}|not|never|n['’]t|hängt|keine antwort|geschlossen|bloqu\w{1,5}|cerrado|fechad[oa]|expire)\b|n['’]t\b|つながりません|タイムアウト|不通|超时/iu;
const OPEN =
  /\b(?:true|open(?:s|ed)?|connects?|connected|succeed\w{0,3}|success\w{0,3}|works?|ok|fine|reachable|offen|verbunden|ouvert|connecté|abierto|conecta\w{0,2}|aberta?)\b|つながりま|通了/iu;

function portIn(text: string): Tried | undefined {
  if (!PORT.test(text)) return undefined;
  if (SHUT.test(text)) return { kind: 'port', isOpen: false };
  return OPEN.test(text) ? { kind: 'port', isOpen: true } : undefined;
}

/** The address of the server itself, and not what it answers. */
const SERVER =
  /(?:\b(?:dns|name)[- ]?servers?\b|\bresolver\b|\bserveur (?:dns|de noms)\b|\bservidor dns\b|DNS ?サーバー?|DNS ?服务器|^\W*(?:dns|server)\W{0,3}(?:is|:|=))[^\d?]{0,40}?((?:\d{1,3}\.){3}\d{1,3})/iu;

function serverIn(text: string): Tried | undefined {
  const value = SERVER.exec(text)?.[1];
  return value === undefined ? undefined : { kind: 'dns-server', value };
}

const VPN = /\bvpn\w{0,3}\b/iu;
const CONNECTED =
  /\b(?:connected|up|active|running|verbunden|aktiv|läuft|connecté|actif|conectad[oa]|activ[oa]|ligad[oa])\b|\b(?:i['’]?m|i am|we are|we['’]re|bin|estoy|estou) (?:on|in|im|am|à|en|na|no|connected)\b|接続(?:中|して)|繋が|连着|已连|开着/iu;
const NOT_CONNECTED = /\b(?:not|no|without|disconnected|down|nicht|ohne|pas|sans|sin|sem|não)\b|n['’]t\b|没/iu;

function vpnIn(text: string): Tried | undefined {
  if (!VPN.test(text)) return undefined;
  const state = stateIn(text.replace(VPN, ' '));
  if (state !== undefined) return { kind: 'vpn', state };
  if (!CONNECTED.test(text)) return undefined;
  return { kind: 'vpn', state: NOT_CONNECTED.test(text) ? 'off' : 'on' };
}

const FACTOR =
  /\b(?:mfa|2fa|second factor|two[- ]factor\w{0,3}|multi-?factor\w{0,15}|authenticator|zweiten? faktor|double authentification|segundo factor|segundo fator)\b|多要素認証|二段階認証|多因素|二次验证/iu;
const GIVEN =
  /\b(?:did|done|gave|given|approved|confirmed|passed|entered|accepted|completed|set up|gemacht|bestätigt|eingegeben|fait|validée?|confirmée?|hice|hecho|aprobé|fiz|feito|aprovei)\b|やりました|済み|しました|做过|做了|通过了/iu;

const factorIn = (text: string): Tried | undefined =>
  FACTOR.test(text) && GIVEN.test(text) ? { kind: 'second-factor' } : undefined;

const READERS = [serverIn, portIn, callIn, vpnIn, factorIn] as const;

/** What a short text says that was tried; undefined where it tells nothing of these. */
export function triedIn(text: string): Tried | undefined {
  for (const read of READERS) {
    const tried = read(text);
    if (tried !== undefined) return tried;
  }
  return undefined;
}
