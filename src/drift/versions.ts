import { z } from 'zod';

import type { Drift, SourceFile } from './types';

/** As `az provider show` prints it. */
const Provider = z.object({
  namespace: z.string(),
  resourceTypes: z.array(z.object({ resourceType: z.string(), apiVersions: z.array(z.string()) })),
});

interface VersionUse {
  /** For example microsoft.web/sites. */
  readonly type: string;
  readonly version: string;
  readonly path: string;
}

/** In a template of infra/. */
const DECLARED = /'(Microsoft\.\w{2,40}(?:\/\w{2,60}){1,4})@(\d{4}-\d\d-\d\d(?:-[a-z]{2,10})?)'/gi;
/** In an address of Resource Manager: names stand between the types. */
const ASKED =
  /providers\/(Microsoft\.\w{2,40})((?:\/(?!providers\/)[^/?\s'"`]{1,120}){1,8})\?api-version=(\d{4}-\d\d-\d\d(?:-[a-z]{2,10})?)/gi;

/** accounts/x/projects/y → accounts/projects; what stands at a place of its own is a type. */
const typesOf = (path: string): string =>
  path
    .split('/')
    .filter((part, at) => part !== '' && at % 2 === 1)
    .join('/');

function versionUses(files: readonly SourceFile[]): readonly VersionUse[] {
  return files.flatMap(({ path, text }) => {
    const flat = text.replace(/\$\{[^{}]{0,300}\}/g, 'x').replace(/\$\{[^{}]{0,300}\}/g, 'x');
    return [
      ...[...text.matchAll(DECLARED)].map(([, type = '', version = '']) => ({ type, version, path })),
      ...[...flat.matchAll(ASKED)].map(([, provider = '', rest = '', version = '']) => ({
        ...{ type: `${provider}/${typesOf(rest)}`, version, path },
      })),
    ].map((use) => ({ ...use, type: use.type.toLowerCase() }));
  });
}

/** The providers whose versions are worth reading. */
export const providersOf = (files: readonly SourceFile[]): readonly string[] => [
  ...new Set(versionUses(files).map(({ type }) => type.split('/', 1)[0] ?? '')),
];

const isPreview = (version: string): boolean => version.length > 'YYYY-MM-DD'.length;

/** Versions of Resource Manager that Azure no longer takes, and previews that have a stable version since. */
export function versionDrift(providers: unknown, files: readonly SourceFile[]): readonly Drift[] {
  const read = z.array(Provider).safeParse(providers);
  if (!read.success) return [{ kind: 'unreadable', what: 'the list of resource providers', where: [] }];
  const known = new Map(
    read.data.flatMap(({ namespace, resourceTypes }) =>
      resourceTypes.map(
        ({ resourceType, apiVersions }) => [`${namespace}/${resourceType}`.toLowerCase(), apiVersions] as const,
      ),
    ),
  );
  const found = new Map<string, { readonly kind: Drift['kind']; readonly where: Set<string> }>();
  for (const { type, version, path } of versionUses(files)) {
    const versions = known.get(type);
    if (!versions) continue;
    const stable = versions
      .filter((each) => !isPreview(each) && each >= version.slice(0, 10))
      .sort()
      .at(-1);
    const gone = !versions.includes(version);
    if (!gone && !(isPreview(version) && stable !== undefined)) continue;
    const what = gone
      ? `${type} has no version ${version}`
      : `${type} has ${stable ?? ''}, which is stable: ${version} is a preview`;
    const entry = found.get(what) ?? { kind: gone ? 'version-gone' : 'version-stable', where: new Set<string>() };
    entry.where.add(path);
    found.set(what, entry);
  }
  return [...found].map(([what, { kind, where }]) => ({ kind, what, where: [...where] }));
}
