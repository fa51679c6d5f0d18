import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

/** jest and npm start at the root; this file is run compiled, too. */
const SRC = resolve('src');

const files = (): readonly string[] =>
  readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

const ofLiteral = (literal: string): RegExp => {
  const end = literal.lastIndexOf('/');
  return new RegExp(literal.slice(1, end), literal.slice(end + 1));
};

interface Patterns {
  /** Every regular expression that is written down in `src`, each once. */
  readonly written: readonly RegExp[];
  /** Files that put regular expressions together. */
  readonly builders: readonly string[];
}

export function readPatterns(): Patterns {
  const literals = new Set<string>();
  const builders = new Set<string>();
  for (const file of files()) {
    const source = ts.createSourceFile(file, readFileSync(join(SRC, file), 'utf8'), ts.ScriptTarget.ES2022);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) literals.add(node.text);
      if (ts.isIdentifier(node) && node.text === 'RegExp') builders.add(join(SRC, file));
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { written: [...literals].map(ofLiteral), builders: [...builders] };
}

/** Every regular expression that a file of `src` puts together while `run` runs, each once. */
export function builtPatterns(run: () => void): readonly RegExp[] {
  const built = new Map<string, RegExp>();
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct: (target, args: [string | RegExp, string?]) => {
      const made = new target(...args);
      if (new Error().stack?.split('\n')[2]?.includes(SRC) === true) built.set(String(made), made);
      return made;
    },
  });
  try {
    run();
  } finally {
    globalThis.RegExp = original;
  }
  return [...built.values()];
}
