const WHOLE =
  /^(?:none|null|nil|undefined|true|false|empty|string|str|any|object|dummy|example|placeholder|change-?me|redacted|removed|hidden|secret|password|key|token|\*|x|0|1)$/i;
const PART =
  /\*\*\*|\.\.\.|…|x{5}|^x{4}|x{4}$|redacted|your[-_ ]|my[-_]?(?:api|key|secret)|placeholder|example|dummy|changeme|insert[-_ ]|<[^<>]{0,80}>|\{\{|\$\{|\$\(|%[A-Z_]{3,40}%/i;
/** Signs on a row of the keyboard, or in the order of the alphabet: nobody draws a key like that. */
const IN_ORDER = /0123456789|1234567890|abcdefghij|qwertyuiop/i;
/** What stands for a variable: `$KEY`, `%KEY%`, `%s`, `{key}`, `<key>`, `[key]`. */
const VARIABLE = /^(?:\$(?:env:)?[\w{(]|%[sd]$|%[A-Za-z_]\w{0,60}%$|[{<[])/i;

/** No key holds a Chinese, Japanese or Korean letter: these are words. */
const WORDS = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;

/** Fewer different characters than this is a row of fillers. */
const VARIETY = 4;

/** Whether a value stands for a secret without being one: `<your-key>`, `0000…`, `***`, `${KEY}`. */
export function isPlaceholder(value: string): boolean {
  const trimmed = value.trim();
  if (trimmed === '' || WHOLE.test(trimmed) || VARIABLE.test(trimmed) || WORDS.test(trimmed)) return true;
  return PART.test(trimmed.slice(0, 200)) || isFiller(trimmed);
}

/** A row of the same few characters, or of characters in their order: `0000…`, `xxxx…`, `0123456789abcdef…`. */
export const isFiller = (value: string): boolean =>
  value.length >= 8 && (new Set(value.slice(0, 200)).size < VARIETY || IN_ORDER.test(value.slice(0, 200)));

/** Where a value is kept, written as code or configuration write it. */
const KEPT =
  /^(?:os\.environ|process\.env|import\.meta\.env|Deno\.env|ENV|env|environ|secrets|vars|var|local|data|module|config|settings|parameters|variables|outputs|keyvault|vault|azurekeyvault|op|file|ref\+\w{1,20})(?:[./:[(]|\?\.)/;
const KEY_VAULT = /^@Microsoft\.(?:KeyVault|AppConfiguration)\(/i;
/** `AZURE_OPENAI_API_KEY`: the name of a variable. */
const VARIABLE_NAME = /^[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){1,8}$/;
/** A name that says of itself that it names a key: `k04-Azure-API-KEY`, `openai-key-2`, `sp-client-secret`. */
const NAMES_A_SECRET =
  /(?:^|[-_. /])(?:api|access|client|subscription|azure|openai)?[-_]?(?:key|secret|token|password)(?:[-_. /]\d{0,3}|\d{0,2})?$/i;

/** Whether a value names a secret instead of being one. */
export const isReference = (value: string): boolean =>
  KEPT.test(value) ||
  KEY_VAULT.test(value) ||
  (value.length <= 60 && (VARIABLE_NAME.test(value) || NAMES_A_SECRET.test(value)));
