import { isOver } from '../contrast';
import { captures, distinct, findingAt, searchFor } from '../finding';
import type { Reading } from '../reading';
import type { Evidence, Finding } from '../types';
import { isTold } from './status-told';

const CLIENT_OR_SERVER_ERROR = searchFor(/[45]\d\d/g);
const HTTP_ERROR = /^(?:40\d|41[0-8]|42[1-9]|431|451|50[0-8]|51[01]|529)/;
/** Neighbours that make a number part of a name, a version, a path, a port or a measure. */
const GLUED_BEFORE = /[\w.,/\\#%@+-]/;
/** `HTTP401`, as people write it. */
const AFTER_HTTP = /(?<![\w/])HTTP$/i;
const GLUED_AFTER = /^...(?:(?!s\b)[\w%]|[.,]\d)/;

/** Where numbers stand that are an HTTP error and stand for themselves. */
const numbersIn = (reading: Reading): number[] =>
  captures(reading, CLIENT_OR_SERVER_ERROR)
    .map(({ start }) => start)
    .filter((start) => {
      const text = reading.clean;
      const rest = text.slice(start, start + 5);
      const isGlued =
        GLUED_BEFORE.test(text.charAt(start - 1)) && !AFTER_HTTP.test(text.slice(Math.max(0, start - 5), start));
      return HTTP_ERROR.test(rest) && !isGlued && !GLUED_AFTER.test(rest);
    });

const BEFORE = 56;
const AFTER = 40;

const REASONS =
  'Bad Request|Unauthorized|Payment Required|Forbidden|Not Found|Method Not Allowed|Proxy Authentication|Request Timeout|Conflict|Gone|Payload Too Large|Unprocessable|Failed Dependency|Too Many Requests|Client Error|Server Error|Internal Server Error|Not Implemented|Bad Gateway|Service Unavailable|Gateway Time-?out|Access Denied|PermissionDenied|Permission Denied|Model Error|Resource Not Found|Principal does not|Rate limit|status code \\(no body';
const REASON = new RegExp(`^["']?\\)?\\s{0,2}[-:–(,]{0,2}\\s{0,2}["']?(?:${REASONS})`, 'i');
const OF_A_CALL = /^(?:"|')? (?:from|for|on|calling) (?:url:? )?["'<(]?https?:/i;
const CODE_IN_BRACKETS = /^\s?\(:? ?[A-Z][A-Za-z]{3,60}\)/;
const BODY = /^["']?\)?\s{0,2}[-:–,]{0,2}\s{0,2}(?:and (?:body|response)|with (?:body|response)|Response:|["'`]?[{<])/i;
/** Said behind a status by a person: "a 401 error", "only 503s", 「401 エラー」. */
const TOLD =
  /^(?:s\b(?!\d)|["”'`]?\s{0,2}(?:errors?|fehler|erro|erreurs?|errore)\b(?! (?:means?|indicates?|occurs?|happens?|says? that)\b)|["”'`]?\s?(?:エラー|에러|오류|错误|錯誤|未授权|未授權|が返|を返|になり))/i;
const MESSAGE = /^(?::| -|\)|,)?\s{0,2}["'“(]?(?:[A-Z][a-z]|[a-z]{2,20}_[a-z])/;
const SPOKEN = /^: [A-Z][a-z]/;

/** What may stand right before the number, with how surely it makes it a status. The first that fits counts. */
const LEADS: readonly (readonly [number, RegExp])[] = [
  [0, /\] "[A-Z]{3,7} \/[^\n"]{0,40}"\s$/],
  // Rooms, floors and gates.
  [0, /(?:室|部屋|号|號|番|階|房|间|間|楼|樓|层|門|门|線)\s?$/],
  // Source code: a server that sets its own status, an error that is made, a comparison.
  [0, /\.(?:status|sendStatus|setStatus|writeHead|statusCode|setStatusCode|code|abort)\(\s{0,2}$/],
  [0, /\b(?:raise|throw new|throw|return) [\w.]{1,60}\(\s{0,2}(?:\w{0,20}status\w{0,20}\s?[=:]\s?)?$/],
  [0, /[=!<>]==?\s{0,2}$/],
  [6, /\bError[ _-]?code["']?\s{0,2}[:=]\s{0,2}["']?$/i],
  [6, /\bstatus[ _-]?code["']?\s{0,3}(?:is|of|was|does not indicate success)?\s{0,3}[:=(]{0,2}\s{0,3}["'(]?$/i],
  [6, /\bHTTP\/[123](?:\.\d)?"?\s{1,2}$/i],
  [6, /\bHTTP\s{0,2}(?:error|status)?\s{0,2}(?:code)?["']?\s{0,2}[:=]?\s{0,2}["'(<]?$/i],
  [6, /\b(?:http_?)?status["']?\s{0,3}[:=]?\s{0,3}["'(]?$/i],
  [6, /\bResponse\s{0,2}(?:code\s{0,2})?[:[(]?\s{0,2}["']?$/i],
  [5, /["']code["']\s{0,2}:\s{0,2}$/],
  // What people say before a status.
  [
    5,
    /\b(?:answers?|answered|answering|leads? to|ends? (?:in|with)|antwortet(?: mit)?|liefert|meldet|devuelve|responde(?: con)?|devolve|retorna|renvoie|retourne|me da|me dá)(?: an?| un| uma?| einen?| une)? ["“'`]?$/i,
  ],
  [5, /(?:返回|返り|报错|报|報|回傳|收到|得到)\s{0,2}["“`]?$/],
  [5, /\b(?:exist|exists|found|work|works|allowed|denied|refused|unauthori[sz]ed), $/i],
  [
    5,
    /\b(?:error|exception|erreur|fehler|fejl|errore|ошибка|erro|fout|fel|błąd|エラー|错误|錯誤|오류)\s{0,2}[:#]?\s{0,2}\(?$/i,
  ],
  [5, /(?:error|exception|failure)\s{0,2}[:(]\s{0,2}\(?$/i],
  [5, /\b(?:API|server|service|request|call|gateway|proxy|endpoint)[\w ]{0,20}\s(?:error\s)?\(?$/i],
  [
    5,
    /\b(?:Bad ?Request|Not ?Found|Unauthorized|Forbidden|Permission ?Denied|Access ?Denied|Too ?Many ?Requests)(?:[ :-]{0,3}\(|["”'’],? )$/i,
  ],
  [5, /(?:^|[{,;(\s])(?:[a-z]{1,20}_)?(?:status|code)=$/],
  [5, /(?:->|→|=>)\s{0,2}(?:HTTP\s)?$/],
  // Behind the address of a call: "…?api-version=2024-06-01 401", "POST /documentModels/x:analyze = 401".
  [5, /[?&][\w-]{2,30}=[\w.-]{1,40}\s{1,2}(?:[=:–-]\s)?\(?$/],
  [5, /\s\S{0,50}\/[\w:{}<>*-]{2,40}(?:\?\S{1,50})?\s{1,2}[=:]\s\(?$/],
  [
    5,
    /\b(?:returned|returns|returning|responded|responds|replied|got|gets?|getting|received?|receiving|fail(?:s|ed|ing)?(?: with)?|throws|threw|gives|gave)(?: an?| with| w\/| back)?:?\s$/i,
  ],
  [5, /\b\w{1,40}(?:Error|Exception), $/],
  [5, /\b(?:Bad Request|Unauthorized|Forbidden|Not Found|Too Many Requests|Service Unavailable)\s\($/i],
  [4, /["'](?:message|msg|detail|error)["']\s{0,2}:\s{0,2}["']$/],
  [4, /[a-z](?:Error|Exception) $/],
  [4, /\([a-z]{2,20}_[a-z_]{2,30}\) $/],
  [3, /\b(?:azure|openai|aoai|foundry)\s$/i],
  [3, /["']code["']\s{0,2}:\s{0,2}["']$/],
  [3, /\b(?:an?|the|with)\s$/i],
  [3, /\bCode:\s$/],
  [3, /(?:^|\n)[ \t>]{0,8}["'“(]?$/],
  [2, /[.:;,()|}]\s{0,2}["'“(]?$/],
  [2, /[\u3000-\u9fff\uac00-\ud7af]$/],
];

const IN_JSON = /["']code["']\s{0,2}:\s{0,2}["']$/;
const AFTER_HAN = /[\u3000-\u9fff\uac00-\ud7af]$/;

/** A number that measures or counts something, or the room behind it. */
const MEASURE =
  /^(?:\s?(?:ms|sec|seconds?|min|minutes?|tokens|bytes?|[kmg]b|euros?|usd)\b|\ss\b|\s?[%€]|\(k\)|\s?(?:packages?|modules?|files?|objects?|participants?|attendees?|people|persons?|seats?|guests?|badges?|Teilnehmer|Leute|Personen|Plätze|personnes|participantes|personas|pessoas|asistentes|plazas|vagas|inscri(?:tos|ts|ption)|kilometers|kilometres)\b|\s?(?:名|人|位|席|个座|教室|号楼|号会议|会議室|会议室|房间|号室|号|楼|件の|枚|冊|ページ|页|公里))/i;

/** A room, a gate, a train, an invoice: what stands before a number that is its name. */
const NAMED =
  /(?:\b(?:rooms?|raum|zimmer|hörsaal|halle|gebäude|gleis|salle|bureau|sala|salón|aula|oficina|building|bldg|gate|floor|hall|booth|desk|bus|train|flight|zug|flug|vol|vuelo|voo|invoice|rechnung|facture|factura|fatura|page|seite|página|slide|chapter|section|budget line|kostenstelle|cost cent(?:er|re)|ticket|line|menus?|menü|dish|gericht|locker|door|tür|porte|puerta|porta|table|tisch|platz|badge|episode|folge)\.?:?|会议室|会議室|教室|部屋|航班)\s?$/i;

/** The least that a status weighs: nothing but the text around it makes it one. */
const BARE = 1;
const NO_STATUS = -1;

/** A lead below this needs words after the number that only a status has. */
const ALONE = 5;

interface Candidate extends Finding<number> {
  readonly weight: number;
}

/** A line of the access log of somebody's own server: an answer to their own browser. */
const isAccessLog = (before: string): boolean =>
  /\d\.\d{1,3}\.\d{1,3}\.\d/.test(before) && /[\s/]\d\.\d"?\s{1,2}$/.test(before);

/** A number that only looks like a status: a measure, something with that name, a browser's request. */
const isNone = (before: string, after: string): boolean =>
  isAccessLog(before) || MEASURE.test(after) || NAMED.test(before);

const LONGEST_CLAUSE = 100;
const isMended = (text: string, start: number, end: number): boolean =>
  isOver(text.slice(Math.max(0, start - LONGEST_CLAUSE), start), text.slice(end, end + LONGEST_CLAUSE));

/** Words behind a number that only a status has. */
const isToldAsStatus = (after: string): boolean =>
  REASON.test(after) || TOLD.test(after) || CODE_IN_BRACKETS.test(after) || OF_A_CALL.test(after);

/** How surely a number is a status, 0 where its place does not say so; `undefined` where it certainly is none. */
const weigh = (before: string, after: string): number | undefined => {
  const lead = LEADS.find(([, pattern]) => pattern.test(before))?.[0] ?? 1;
  if (lead === 0 || isNone(before, after)) return undefined;
  if (isToldAsStatus(after)) return Math.max(lead, 4) + 2;
  if (lead >= ALONE) return lead + (BODY.test(after) ? 1 : 0);
  if (lead >= 3) return MESSAGE.test(after) || BODY.test(after) || IN_JSON.test(before) ? lead : 0;
  return lead === 2 && (BODY.test(after) || SPOKEN.test(after) || AFTER_HAN.test(before)) ? lead : 0;
};

/** `401 when a role is missing, 404 when …`: what statuses mean, and none that was answered. */
const MEANS = searchFor(/\b(?<v>[45]\d\d)[`"']{0,2},? {1,2}(?:when|if|whenever|means|for when|in case)\b/g);

const NONE: ReadonlySet<number> = new Set();

const meaningsIn = (reading: Reading, candidates: readonly Candidate[]): ReadonlySet<number> => {
  if (candidates.length === 0) return NONE;
  const explained = new Set(captures(reading, MEANS).map(({ text: status }) => Number(status)));
  return explained.size > 1 ? explained : NONE;
};

/** A 5xx is often a wrapper around the error of the service that it called. */
const strength = ({ value, weight }: Candidate): number => (value >= 500 ? weight - 4 : weight);

function statusesIn(reading: Reading): readonly Candidate[] {
  const { clean } = reading;
  const seen = numbersIn(reading)
    .map((start): Candidate => {
      const end = start + 3;
      const before = clean.slice(Math.max(0, start - BEFORE), start);
      const after = clean.slice(end, end + AFTER);
      const weight = isMended(clean, start, end) ? NO_STATUS : (weigh(before, after) ?? NO_STATUS);
      const told = weight === 0 && isTold(clean, before, after) ? BARE : weight;
      return { ...findingAt(reading, start, end, Number(clean.slice(start, end))), weight: told };
    })
    .filter(({ weight }) => weight > 0);
  const explained = meaningsIn(reading, seen);
  return seen.filter(({ value }) => !explained.has(value));
}

/**
 * HTTP statuses in every envelope. The leading one is the surest; among equals the last, because retries come before
 * the error that ended them. `printed` are all places where a program says one, not a person.
 */
export function extractStatus(
  reading: Reading,
): Pick<Evidence, 'status' | 'statuses'> & { readonly printed: readonly Finding<number>[] } {
  const candidates = statusesIn(reading);
  const best = candidates.reduce<Candidate | undefined>(
    (a, b) => (a === undefined || strength(b) >= strength(a) ? b : a),
    undefined,
  );
  const plain = ({ value, at }: Candidate): Finding<number> => ({ value, at });
  return {
    status: best && plain(best),
    statuses: distinct(candidates.map(plain), String),
    printed: candidates.filter(({ weight }) => weight > BARE).map(plain),
  };
}
