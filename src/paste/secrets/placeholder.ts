const WHOLE =
  /^(?:none|null|nil|undefined|true|false|empty|string|str|any|object|dummy|example|placeholder|change-?me|redacted|removed|hidden|secret|password|key|token|\*|x|0|1)$/i;
const PART =
  /\*\*\*|\.\.\.|…|xxx|redacted|your[-_ ]|my[-_]?(?:api|key|secret)|placeholder|example|dummy|changeme|insert[-_ ]|<[^<>]{0,80}>|\{\{|\$\{|\$\(|%[A-Z_]{3,40}%/i;

/** Fewer different characters than this is a row of fillers. */
const VARIETY = 4;

/** Whether a value stands for a secret without being one: `<your-key>`, `0000…`, `***`, `${KEY}`. */
export function isPlaceholder(value: string): boolean {
  const trimmed = value.trim();
  if (trimmed === '' || WHOLE.test(trimmed)) return true;
  if (/^[$%{<[]/.test(trimmed)) return true;
  return PART.test(trimmed.slice(0, 200)) || isFiller(trimmed);
}

/** A row of the same few characters: `0000…`, `xxxx…`. */
export const isFiller = (value: string): boolean => value.length >= 8 && new Set(value.slice(0, 200)).size < VARIETY;
