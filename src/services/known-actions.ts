/** What is known of data actions as a whole: enough to tell a slip of the pen from one that Azure has. */
export interface KnownActions {
  /** Whether a data action may exist: a service or a role names it, or others of its family. */
  readonly isKnownDataAction: (name: string) => boolean;
  /** Those that are most like it, at most three; the most usual one where none is. */
  readonly nearDataActions: (name: string) => readonly string[];
}

const MOST_NEAR = 3;

const ENDS = new Set(['read', 'write', 'delete', 'action']);

/** `microsoft.cognitiveservices/accounts/openai` of an action or pattern below it; nothing of a shorter one. */
function familyOf(name: string): string | undefined {
  const parts = name.toLowerCase().split('/');
  return parts.length > 3 && !parts.slice(0, 3).some((part) => part.includes('*'))
    ? parts.slice(0, 3).join('/')
    : undefined;
}

const wordsOf = (name: string): ReadonlySet<string> =>
  new Set(
    name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '' && word !== 'microsoft' && word !== 'cognitiveservices' && word !== 'accounts'),
  );

/** Share of common words: 1 for the same ones, 0 for none. A slip in one word leaves the others. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common === 0 ? 0 : (2 * common) / (a.size + b.size);
}

/** `named`: data actions by name, the most usual first. `patterns`: what roles hold. */
export function knownActions(named: readonly string[], patterns: readonly string[]): KnownActions {
  const families = new Set([...named, ...patterns].flatMap((name) => familyOf(name) ?? []));
  const exact = new Set(named.map((name) => name.toLowerCase()));
  return {
    isKnownDataAction: (name) => {
      const lower = name.toLowerCase();
      const family = familyOf(lower);
      const end = lower.split('/').at(-1) ?? '';
      return exact.has(lower) || (family !== undefined && families.has(family) && ENDS.has(end));
    },
    nearDataActions: (name) => {
      const words = wordsOf(name.slice(0, 300));
      const near = named
        .map((candidate) => ({ candidate, like: likeness(words, wordsOf(candidate)) }))
        .filter(({ like }) => like > 0)
        .sort((a, b) => b.like - a.like)
        .map(({ candidate }) => candidate);
      return near.length > 0 ? [...new Set(near)].slice(0, MOST_NEAR) : named.slice(0, 1);
    },
  };
}
