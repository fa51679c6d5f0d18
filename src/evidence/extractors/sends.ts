import { captures, searchFor, toFinding } from '../finding';
import type { Reading } from '../reading';
import type { Evidence } from '../types';

/** What stands between a header or parameter and the variable behind it: `: `, `=`, `{`, `${process.env.`, `" + `. */
const INTO = String.raw`["'\`]?(?: ?\+ ?)?(?:\$?\{|<|\$)?\s?(?:(?:process\.env|config|settings|self|env)[.:])?`;

/** A key where a token belongs: `Bearer {AZURE_OPENAI_API_KEY`, `Bearer <your-api-key`. */
const KEY_AS_TOKEN = searchFor(
  new RegExp(
    String.raw`\bBearer ${INTO}(?:[\w-]{1,30}[_-])?(?:api[_-]?key|subscription[_-]?key)\b|\btoken\(apiKey|\b(?:api |subscription |access )?key (?:is |was )?(?:sent |passed |put )?(?:as|in|with|via|into) (?:the |a |an )?(?:authorization[: ]{1,2})?(?:header )?["'“]?bearer|\bbearer (?:and|plus|followed by|with|mit|et|con) (?:the |my |our |dem |la )?(?:api[ -]?key|key\b|schlüssel|clé|clave)`,
    'gi',
  ),
);
/** A token where a key belongs: `api_key=token`, `apiKey: credential`, `api-key: eyJ…`. */
const TOKEN_AS_KEY = searchFor(
  new RegExp(
    String.raw`\bapi[_-]?key["']?\s?[=:]\s?${INTO}(?:(?:access_?)?token\b(?!_)|credential|get_bearer_token_provider|token_provider|eyJ|\[redacted: jwt)|\bDefaultAzureConfig[( ]token`,
    'gi',
  ),
);

/** Where code or a command sends a key as if it were a token, or a token as if it were a key. */
export function extractSends(reading: Reading): Pick<Evidence, 'keyAsToken' | 'tokenAsKey'> {
  const [key] = captures(reading, KEY_AS_TOKEN);
  const [token] = captures(reading, TOKEN_AS_KEY);
  return { keyAsToken: key && toFinding(reading, key), tokenAsKey: token && toFinding(reading, token) };
}
