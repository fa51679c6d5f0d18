import { allCaptures, captures, findingAt, toFinding, type Capture } from '../finding';
import type { Reading } from '../reading';
import type { Evidence, Finding, NamedPrincipal } from '../types';

const GUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const IS_GUID = new RegExp(`^${GUID}$`, 'i');
const UPN = /^[^\s@"'`<>]{1,80}@[\w.-]{3,120}$/;
const QUOTE = '["\'`]{0,3}';

const pattern = (source: string): RegExp => new RegExp(source, 'gi');

/** `The principal … lacks`, with an id, a name, stars, a placeholder or nothing between the quotes. */
const PRINCIPAL = [
  /\bprincipal\s{1,8}["'`](?<v>[^"'`\n]{0,120})["'`]\s{1,8}(?:lacks|does\s{1,8}not)\b/gi,
  /\bprincipal\s{1,8}(?<v>[^\s"'`]{1,120}|)\s{1,8}lacks\b/gi,
];
const OBJECT_ID = [
  pattern(`\\bobject[ _-]?id["']?\\s{0,4}(?:is|[:=])?\\s{0,4}${QUOTE}(?<v>${GUID})`),
  pattern(`\\bprincipal\\s{1,8}${QUOTE}(?<v>${GUID})`),
  pattern(`\\b(?:principal|identity)\\s{0,2}\\(?(?:object )?id:?\\s{0,4}${QUOTE}(?<v>${GUID})`),
  pattern(`["']?\\b(?:oid|principal_?id)\\b["']?\\s{0,4}[:=]\\s{0,4}${QUOTE}(?<v>${GUID})`),
];
const APP_ID = [
  pattern(`\\b(?:app(?:lication)?|client)[ _-]?id["']?\\s{0,4}(?:is|[:=])?\\s{0,4}${QUOTE}(?<v>${GUID})`),
  pattern(`\\bapp(?:lication)?\\b(?: with (?:identifier|id|appid))?\\s{0,4}${QUOTE}(?<v>${GUID})`),
  pattern(`\\bidentifier\\s{0,4}${QUOTE}(?<v>${GUID})`),
  pattern(`\\bclient\\s{1,4}${QUOTE}(?<v>${GUID})`),
  pattern(`\\bAZURE_CLIENT_ID\\s{0,4}[:=]\\s{0,4}${QUOTE}(?<v>${GUID})`),
];
const CLIENT_NAME = /\bclient\s{1,4}["'`](?<v>[^"'`\n]{3,120})["'`]\s{1,4}with\s{1,4}object\s{1,4}id/gi;

const principalOf = (words: string): NamedPrincipal => {
  if (IS_GUID.test(words)) return { kind: 'object-id', id: words.toLowerCase() };
  const name = words.replace(/^[\w.]{1,20}#(?=[^@]{1,80}@)/, '');
  return UPN.test(name) ? { kind: 'upn', name } : { kind: 'hidden' };
};

const found = (reading: Reading, [capture]: readonly Capture[]): Finding<string> | undefined =>
  capture && toFinding(reading, capture);

/** Who called: the principal, object id and app id that a message names. */
export function extractIdentity(reading: Reading): Pick<Evidence, 'principal' | 'objectId' | 'appId'> {
  const text = reading.clean;
  const [named] = allCaptures(text, PRINCIPAL);
  const objectId = found(reading, allCaptures(text, OBJECT_ID));
  const [client] = Array.from(captures(text, CLIENT_NAME));
  const principal =
    (named && findingAt(reading, named.start, named.end, principalOf(named.text))) ??
    (objectId && { value: principalOf(objectId.value), at: objectId.at }) ??
    (client && findingAt(reading, client.start, client.end, principalOf(client.text)));
  const apps = allCaptures(text, APP_ID).filter(({ text: id }) => id !== objectId?.value);
  return { principal, objectId, appId: found(reading, apps) };
}
