import { allCaptures, cued, findingAt, firstFinding, toFinding } from '../finding';
import type { Reading } from '../reading';
import type { Evidence, NamedPrincipal } from '../types';

const GUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const IS_GUID = new RegExp(`^${GUID}$`, 'i');
const UPN = /^[^\s@"'`<>]{1,80}@[\w.-]{3,120}$/;
const QUOTE = '["\'`]{0,3}';

const pattern = (source: string): RegExp => new RegExp(source, 'gi');

/** `The principal … lacks`, with an id, a name, stars, a placeholder or nothing between the quotes. */
const PRINCIPAL = cued(
  'principal',
  /\bprincipal\s{1,8}["'`](?<v>[^"'`\n]{0,120})["'`]\s{1,8}(?:lacks|does\s{1,8}not)\b/gi,
  /\bprincipal\s{1,8}(?<v>[^\s"'`]{1,120}|)\s{1,8}lacks\b/gi,
);
const OBJECT_ID = [
  ...cued('object', pattern(`\\bobject[ _-]?id["']?\\s{0,4}(?:is|[:=])?\\s{0,4}${QUOTE}(?<v>${GUID})`)),
  // As other languages call it, and as Resource Manager prints it where a principal is not in the directory: without dashes.
  ...cued(
    'obje',
    pattern(
      `\\b(?:identificador (?:de|del|do) objeto|id\\.? (?:de|del|do) objeto|objekt-?id|id (?:de l['’]|d['’])objet|id oggetto)["']?\\s{0,4}[:=]?\\s{0,4}["'„“«]{0,2}\\s?(?<v>${GUID})`,
    ),
  ),
  ...cued(
    'principal',
    /\bprincipal\s{1,8}["'`]{0,2}(?<v>[0-9a-f]{32})["'`]{0,2}\s{1,8}does\s{1,8}not\s{1,8}exist\b/gi,
    pattern(`\\bprincipal\\s{1,8}${QUOTE}(?<v>${GUID})`),
    pattern(`\\bprincipal(?:\\s{0,2}\\(?(?:object )?|_)id["']?\\s{0,4}(?:is|[:=])?\\s{0,4}${QUOTE}(?<v>${GUID})`),
  ),
  ...cued('oid', pattern(`\\boid["']?\\s{0,4}[:=]?\\s{0,4}${QUOTE}(?<v>${GUID})`)),
];
const APP_ID = [
  ...cued(
    'id',
    pattern(`\\b(?:app(?:lication)?|client)[ _-]?id["']?\\s{0,4}(?:is|[:=])?\\s{0,4}${QUOTE}(?<v>${GUID})`),
  ),
  ...cued('app', pattern(`\\bapp(?:lication)?\\b(?: with (?:identifier|id|appid))?\\s{0,4}${QUOTE}(?<v>${GUID})`)),
  ...cued('identifier', pattern(`\\bidentifier\\s{0,4}${QUOTE}(?<v>${GUID})`)),
  ...cued('client', pattern(`\\bclient\\s{1,4}${QUOTE}(?<v>${GUID})`)),
  ...cued('client_id', pattern(`_client_id\\s{0,4}[:=]\\s{0,4}${QUOTE}(?<v>${GUID})`)),
];
const CLIENT_NAME = cued('object', /\bclient\s{1,4}["'`](?<v>[^"'`\n]{3,120})["'`]\s{1,4}with\s{1,4}object\s{1,4}id/gi);

const principalOf = (words: string): NamedPrincipal => {
  if (IS_GUID.test(words)) return { kind: 'object-id', id: words };
  // A guest or personal account: `live.com#ana@example.com`.
  const name = words.replace(/^[\w.]{1,20}#(?=[^@]{1,80}@)/, '');
  return UPN.test(name) ? { kind: 'upn', name } : { kind: 'hidden' };
};

/** An object id, with the user name that a message puts beside it. */
function withName(principal: NamedPrincipal, beside: string | undefined): NamedPrincipal {
  const named = beside === undefined ? undefined : principalOf(beside);
  return principal.kind === 'object-id' && named?.kind === 'upn' ? { ...principal, name: named.name } : principal;
}

/** Who called: the principal, object id and app id that a message names. */
export function extractIdentity(reading: Reading): Pick<Evidence, 'principal' | 'objectId' | 'appId'> {
  const [named] = allCaptures(reading, PRINCIPAL);
  const [client] = allCaptures(reading, CLIENT_NAME);
  const objectId = firstFinding(reading, OBJECT_ID);
  const principal =
    (named && findingAt(reading, named.start, named.end, principalOf(named.text))) ??
    (objectId && { value: withName(principalOf(objectId.value), client?.text), at: objectId.at }) ??
    (client && findingAt(reading, client.start, client.end, principalOf(client.text)));
  const app = allCaptures(reading, APP_ID).find(({ text: id }) => id !== objectId?.value);
  return { principal, objectId, appId: app && toFinding(reading, app) };
}
