import { allOf } from './all-of';
import { looksDrawn } from './randomness';

/** Words that name an identifier or a digest by themselves. */
const NAMES =
  'trace|traceparent|request|req|correlation|operation|activity|span|session|connection|x-ms-[\\w-]{1,40}|apim|etag|md5|hash|digest|commit|revision|container|layer|run|thread|conversation|invocation|execution|telemetry|checksum|fingerprint|thumbprint|nonce|state|code_?challenge|cache|blob|sha-?\\d{0,3}|zh|h1|integrity|uu?id|guid|ids?|kid|x5t|x5c|modulus|cursor|skiptoken|continuation_?token|next_?token|page_?token|image|azureml|principal|tenant|subscription';
/** Words that do so with `id` behind them. */
const WITH_ID =
  'build|version|message|object|tenant|client|resource|principal|app|user|device|event|file|key|secret|item|response|call|tool_?call';
const SUFFIX = '(?:[-_ ]?(?:id|ids|parent|number|no|sum|ref|name|identifier|hash|version))';
const QUOTES = '(?:\\\\{0,4}["\'`]|&quot;)?';

const NAMED = new RegExp(
  `(?:(?:${NAMES})s?${SUFFIX}?|(?:${WITH_ID})${SUFFIX})${QUOTES}(?:\\s{0,4}[:=([]\\s{0,4}|[-_/.]|\\s{1,2}(?:is|was)?\\s{0,2})${QUOTES}(?:0x)?$`,
  'i',
);
/** The same with nothing but a blank before the value: there, a word for a secret shortly before says more. */
const SPOKEN = /\s$/;
const SECRET_WORD = /(?:key|secret|token|bearer|password|credential|authorization)[^\n]{0,30}$/i;
/** The version of a secret, key or certificate in a vault's address. */
const VAULT_VERSION = /\bvault(?:core)?\.[\w.]{3,40}\/(?:secrets|keys|certificates|storage)\/[\w-]{1,127}\/$/i;
/** Ids of objects and messages in AI services: a short name, and letters drawn by lot. */
const OBJECT =
  '(?:chatcmpl|cmpl|resp|call|msg|asst|thread|run|step|batch|vs|vsf|vsfb|file|assistant|req|org|proj|rs|fc|ws|fs|item|event|evt|sess|ci|mcp|mcpl|mcpr|ig|cu|ftjob|ftckpt|ft|toolu|srvtoolu|conv|gen|chat|cc|lc|lc_run|trace|upload|user|acct|eval|evalrun|wf|img|video|modr|txt|env|skill|container|cntr)[-_]{1,2}';
const OBJECT_ID = new RegExp(`(?:^|[^A-Za-z0-9])${OBJECT}$`);
const STARTS_OBJECT_ID = new RegExp(`^${OBJECT}`);
/** Whether a word is such an id as a whole. */
export const isObjectId = (word: string): boolean => STARTS_OBJECT_ID.test(word);
/** The trace in a `traceparent`. */
const IN_TRACEPARENT = /^-[0-9a-f]{16}-[0-9a-f]{2}(?![\w-])/;
const PUBLIC_KEY = /(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-nistp\d{3}) $/;
const DATA = /;base64,$|"(?:n|x|y)":\s{0,2}"$/;
/** A line of a log that sets its ids in brackets. */
const BRACKET = /\[$/;
/** The name of a file whose middle is the digest of its content. */
const FILE_END =
  /^\.(?:chunk\.|min\.|bundle\.|module\.)?(?:[cm]?js|[cm]?ts|css|map|json|html?|png|jpe?g|gif|svg|ico|woff2?|wasm|txt|log|gz|zip|tar|tgz|whl|dll|so|exe|pdf|parquet|onnx|bin)(?![\w-])/i;
const LOOK_BACK = 200;
const LOOK_AHEAD = 24;

const isNamed = (text: string, start: number, end: number): boolean => {
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  if (VAULT_VERSION.test(before) || OBJECT_ID.test(before.slice(-20)) || PUBLIC_KEY.test(before) || DATA.test(before))
    return true;
  const after = text.slice(end, end + LOOK_AHEAD);
  if (BRACKET.test(before) && after.startsWith(']')) return true;
  if (before.endsWith('00-') && IN_TRACEPARENT.test(after)) return true;
  if (FILE_END.test(after) && /[\w/-][.-]$/.test(before)) return true;
  const spoken = SPOKEN.test(before) && !/[:=]\s{1,4}$/.test(before);
  return NAMED.test(before.slice(-80)) && !(spoken && SECRET_WORD.test(before));
};

/** The signs of the two kinds of Base64. */
const ALPHABETS = [/[0-9A-Za-z+/]/, /[\w-]/];
const LONGEST_DIGEST = 400;

/** Where the word of an alphabet begins that goes on to `start`. */
const wordStart = (text: string, start: number, alphabet: RegExp): number => {
  let at = start;
  while (start - at < LONGEST_DIGEST && alphabet.test(text.charAt(at - 1))) at -= 1;
  return at;
};

/**
 * What stands around `[start, end)` says that it is an identifier, a digest or something public, and no secret. Where it
 * is a part of a longer word that looks drawn as a whole, what stands before that word counts as well.
 */
export const isIdentifier = (text: string, start: number, end: number): boolean =>
  isNamed(text, start, end) ||
  ALPHABETS.some((alphabet) => {
    const from = wordStart(text, start, alphabet);
    const isOneWord = start - from < 4 || looksDrawn(text.slice(from, start + 20));
    return from < start && isOneWord && isNamed(text, from, end);
  });

/** Each block begins with one of these. */
const CUES = ['-----BEGIN ', 'AAAA'];
const BEGIN = /-----BEGIN (?!(?:[A-Z]{1,12} ){0,3}PRIVATE)[A-Z0-9 ]{4,40}-----|\bAAAA[BCE][23]N/g;
const END = '-----END ';
const SPACE = /\s/g;
const LONGEST_BLOCK = 12_000;

/** Certificates and public keys: the places where what looks drawn is meant for everybody. In order. */
export function publicBlocks(text: string): readonly { readonly start: number; readonly end: number }[] {
  const blocks: { start: number; end: number }[] = [];
  if (!CUES.some((cue) => text.includes(cue))) return blocks;
  let end = 0;
  for (const { 0: begin, index } of allOf(BEGIN, text)) {
    if (index < (blocks.at(-1)?.end ?? 0)) continue;
    if (begin.startsWith('-')) {
      if (end <= index && end >= 0) end = text.indexOf(END, index);
      // Without its end it may be the rest of anything.
      if (end > 0 && end - index <= LONGEST_BLOCK) blocks.push({ start: index, end });
    } else {
      SPACE.lastIndex = index;
      blocks.push({ start: index, end: Math.min(SPACE.exec(text)?.index ?? text.length, index + LONGEST_BLOCK) });
    }
  }
  return blocks;
}
