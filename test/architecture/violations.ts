import { fileOf, roomOf, targetOf, type Import, type SourceFile } from './imports';
import { EDGES, OUTSIDE, PUT_TOGETHER, ROOMS, type Room } from './rooms';

const RULES: Readonly<Record<string, Room>> = ROOMS;

const packageOf = (specifier: string): string => {
  if (specifier.startsWith('node:')) return specifier;
  return specifier.startsWith('@')
    ? specifier.split('/').slice(0, 2).join('/')
    : (specifier.split('/')[0] ?? specifier);
};

function packageViolation({ packages, because }: Room, { specifier, typesOnly }: Import): string | undefined {
  if (packages === 'anything') return undefined;
  const name = packageOf(specifier);
  if (packages.includes(name) || (typesOnly && packages.includes(`${name} (types)`))) return undefined;
  const allowed = packages.length === 0 ? 'no package' : packages.join(', ');
  return `imports ${specifier}; this room may use ${allowed}. ${because}`;
}

function roomViolation(from: string, { uses, because }: Room, used: Import): string | undefined {
  const target = targetOf(from, used.specifier);
  const to = roomOf(target);
  if (to === roomOf(from)) return undefined;
  if (target !== to && target !== `${to}/index`)
    return `imports ${target}; what another room offers stands in its index: import '${to}', or export it there.`;
  if (PUT_TOGETHER.includes(from) || uses[to] === 'all' || (uses[to] === 'types' && used.typesOnly)) return undefined;
  if (uses[to] === 'types') return `imports more than types from ${to}. ${because}`;
  const allowed = Object.keys(uses).length === 0 ? 'no other room' : Object.keys(uses).join(', ');
  return `imports ${to}; it may use ${allowed}. ${because}`;
}

/** Every import arrow that the table of rooms does not have, as sentences. */
export function importViolations({ path, imports }: SourceFile): readonly string[] {
  const room = RULES[roomOf(path)];
  if (room === undefined)
    return [
      `${path}: "${roomOf(path)}" is no room of test/architecture/rooms.ts. Add it there with its arrows and the reason.`,
    ];
  return imports.flatMap((used) => {
    const found = used.specifier.startsWith('.') ? roomViolation(path, room, used) : packageViolation(room, used);
    return found === undefined ? [] : [`${path} ${found}`];
  });
}

/** Every reach for the clock, the environment, chance or the network outside of the edges. */
export const globalViolations = ({ path, globals }: SourceFile): readonly string[] =>
  EDGES.includes(roomOf(path))
    ? []
    : Object.entries(OUTSIDE)
        .filter(([name]) => globals.includes(name))
        .map(([name, instead]) => `${path} uses ${name}. ${instead}`);

/** The files that are loaded with one file, itself among them. Types are loaded by nobody. */
export function loadedWith(path: string, sources: readonly SourceFile[]): readonly SourceFile[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const { specifier, typesOnly } of byPath.get(file)?.imports ?? []) {
      const target = typesOnly ? undefined : fileOf(file, specifier);
      if (target !== undefined) load(target);
    }
  };
  load(path);
  return sources.filter((source) => loaded.has(source.path));
}

/** Packages that a file loads. */
export const packagesOf = ({ imports }: SourceFile): readonly string[] =>
  imports
    .filter(({ specifier, typesOnly }) => !typesOnly && !specifier.startsWith('.') && !specifier.startsWith('node:'))
    .map(({ specifier }) => packageOf(specifier));

/** Import cycles between files, each written as a → b → a. Types count: a cycle of types is a wall in the wrong place. */
export function cycles(sources: readonly SourceFile[]): readonly string[] {
  const next = new Map(
    sources.map(({ path, imports }) => [path, imports.flatMap(({ specifier }) => fileOf(path, specifier) ?? [])]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push([...trail.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const target of next.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of sources) walk(path, []);
  return found;
}
