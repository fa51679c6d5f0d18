import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

export const ROOT = join(__dirname, '../..');

export const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const Action = z.object({
  uses: z.string(),
  with: z.record(z.unknown()),
  writeToEnvironmentFile: z.record(z.string()).default({}),
});
const Lifecycle = z.object({
  provision: z.array(Action),
  deploy: z.array(Action),
  publish: z.array(Action).default([]),
});
export type Action = z.infer<typeof Action>;

/** Every action of a lifecycle file, in the order in which they run. */
export function readActions(path: string): readonly Action[] {
  const { provision, deploy, publish } = Lifecycle.parse(parse(readText(path)));
  return [...provision, ...deploy, ...publish];
}

/** The settings of an environment file, empty ones too. */
export const readEnvironment = (path: string): ReadonlyMap<string, string> =>
  new Map(
    readText(path)
      .split('\n')
      .filter((line) => /^\w+=/.test(line))
      .map((line) => {
        const at = line.indexOf('=');
        return [line.slice(0, at), line.slice(at + 1)] as const;
      }),
  );

/** Names of the environment variables that a text refers to as `${{NAME}}`. */
export const references = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\$\{\{(\w{1,80})\}\}/g)].map(([, name]) => name ?? '')),
];

/** Every string in a structure, at any depth. */
export function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

const Parameters = z.object({ parameters: z.record(z.object({ value: z.string() })) });

export const readParameters = (path: string): Readonly<Record<string, { readonly value: string }>> =>
  Parameters.parse(JSON.parse(readText(path))).parameters;
