/** What is re-read. Each part may be missing: then nothing is compared with it. */
export interface WorldToday {
  /** `az role definition list`. */
  readonly roles?: unknown;
  /** `az provider operation show --namespace Microsoft.CognitiveServices`. */
  readonly operations?: unknown;
  /** OpenAPI of the v1 route. */
  readonly openapi?: unknown;
  /** Microsoft Entra ID's page of error codes. */
  readonly codes?: string | undefined;
  /** The page of model retirements. */
  readonly retirements?: string | undefined;
  /** Newest versions: `{ "npm": { "openai": "7.59.0" }, "pypi": { … } }`. */
  readonly packages?: unknown;
  /** `az COMMAND --help` by command; null where there is no such command. */
  readonly cli?: unknown;
  /** `az provider show` of each provider that a template or a snippet names. */
  readonly providers?: unknown;
  /** Pages that name places of the portals, by the name of the file. */
  readonly portal?: unknown;
}

/** A file of this project, with its text: so that what says otherwise can be named. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export const DRIFT_KINDS = [
  'role-renamed',
  'role-changed',
  'role-gone',
  'role-new',
  'data-action-gone',
  'route-without-row',
  'code-lacking',
  'model-retired',
  'retirement-moved',
  'package-moved',
  'command-gone',
  'option-gone',
  'version-gone',
  'version-stable',
  'portal-name-gone',
  'old-source',
  'unreadable',
  'old-edition',
] as const;

/** One thing that has changed, and where this project says otherwise. */
export interface Drift {
  readonly kind: (typeof DRIFT_KINDS)[number];
  readonly what: string;
  readonly where: readonly string[];
}

/** What somebody has to look at. An old edition that was read within a year is told, and asks for nothing. */
export const isOpen = ({ kind }: Drift): boolean => kind !== 'old-edition';

/** The files in which a text stands, letter case aside; not as a part of a longer name. */
export function placesOf(text: string, files: readonly SourceFile[]): readonly string[] {
  const wanted = text.toLowerCase();
  const isPart = (letter: string | undefined): boolean => letter !== undefined && /[\w./-]/.test(letter);
  return files.flatMap(({ path, text: content }) => {
    const lower = content.toLowerCase();
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
      if (!isPart(lower[at - 1]) && !isPart(lower[at + wanted.length])) return [path];
    }
    return [];
  });
}
