import { z } from 'zod';

import type { Drift, SourceFile } from './types';

/** A command of the Azure CLI, with the options that some text here gives it. */
export interface CliUse {
  /** Without `az`. */
  readonly command: string;
  readonly options: ReadonlySet<string>;
  readonly path: string;
}

/** What a snippet fills in, and what it runs inside of a command: neither is an option of the command itself. */
const withoutInner = (text: string): string =>
  text.replace(/\$\{[^{}]{0,300}\}/g, 'x').replace(/\$\{[^{}]{0,300}\}/g, 'x');

/** A line ends a command, unless a backslash stands before it; in a template of TypeScript it is written twice. */
const joined = (text: string): string => text.replace(/\\{1,2}\r?\n/g, ' ');

/** The text up to the bracket that closes what the command stands in. */
function inItsBracket(text: string): string {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[()]/g)) {
    depth += bracket === '(' ? 1 : -1;
    if (depth < 0) return text.slice(0, index);
  }
  return text;
}

const COMMAND = /\baz ((?:[a-z][a-z-]{1,30} ){1,5})(?=--[a-z])/g;

/** Every command with an option: one without is mostly a sentence about the Azure CLI. */
export function cliUses(files: readonly SourceFile[]): readonly CliUse[] {
  return files.flatMap(({ path, text }) => {
    const flat = joined(withoutInner(text));
    return [...flat.matchAll(COMMAND)].map((match): CliUse => {
      const rest = /^[^\n`;|]{0,2000}/.exec(flat.slice(match.index + match[0].length))?.[0] ?? '';
      const own = inItsBracket(rest).replace(/\$\([^()]{0,500}\)/g, 'x');
      const options = [...own.matchAll(/(?:^|\s)(--[a-z][a-z-]{1,40})/g)].map(([, option = '']) => option);
      return { command: match[1]?.trim() ?? '', options: new Set(options), path };
    });
  });
}

const Help = z.record(z.string().nullable());

/** The options that `az COMMAND --help` lists: each begins a line, with short forms beside it. */
const optionsOf = (help: string): ReadonlySet<string> =>
  new Set(
    [...help.matchAll(/^ {2,8}(--[a-z][^\n:[]{0,120})/gm)].flatMap(([, line = '']) => line.match(/--[a-z-]+/g) ?? []),
  );

/** Commands and options of the Azure CLI that it does not have. `pages`: help by command; null where there is none. */
export function commandDrift(pages: unknown, files: readonly SourceFile[]): readonly Drift[] {
  const read = Help.safeParse(pages);
  if (!read.success) return [{ kind: 'unreadable', what: 'the help of the Azure CLI', where: [] }];
  const found = new Map<string, { readonly kind: Drift['kind']; readonly where: Set<string> }>();
  const note = (kind: Drift['kind'], what: string, path: string): void => {
    const known = found.get(what) ?? { kind, where: new Set<string>() };
    known.where.add(path);
    found.set(what, known);
  };
  for (const { command, options, path } of cliUses(files)) {
    const help = read.data[command];
    if (help === undefined) continue;
    if (help === null) {
      note('command-gone', `az ${command}`, path);
      continue;
    }
    const has = optionsOf(help);
    if (has.size === 0) note('unreadable', `the help of az ${command}`, path);
    else for (const option of options) if (!has.has(option)) note('option-gone', `az ${command} ${option}`, path);
  }
  return [...found].map(([what, { kind, where }]) => ({ kind, what, where: [...where] }));
}
