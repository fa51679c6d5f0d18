import { boundedGet } from '../network';
import type { FileProblem, FileRead, IncomingFile, ReadFile } from '../conversation';

export interface FileOptions {
  /** Default: the hosts of `isTeamsFileHost`. */
  readonly allows?: (url: URL) => boolean;
  /** Certificate to trust instead of the public ones, in PEM; for tests. */
  readonly ca?: string;
  /** For the whole download, in milliseconds. */
  readonly limitMs?: number;
}

/** The largest file that is read, in bytes: as it comes, and unpacked. */
export const FILE_LIMIT = 1_000_000;

const LIMIT_MS = 5_000;
const TYPES: ReadonlySet<string> = new Set(['txt', 'log', 'json']);

/** SharePoint and OneDrive, where Teams keeps the files of a personal chat (teams.md §3), in all of its clouds. */
const HOSTS: readonly string[] = ['.sharepoint.com', '.sharepoint.us', '.sharepoint-mil.us', '.sharepoint.cn'];

const isTeamsFileHost = ({ hostname, port }: URL): boolean =>
  port === '' && HOSTS.some((host) => hostname.endsWith(host));

const problem = (what: FileProblem): FileRead => ({ kind: 'problem', problem: what });

const extensionOf = ({ type, name }: IncomingFile): string =>
  (type === '' ? (name.split('.').pop() ?? '') : type).toLowerCase();

/** PowerShell writes UTF-16 with a mark; everything else is taken for UTF-8. */
function textOf(bytes: Buffer): FileRead {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
  return text.includes('\0') ? problem('not-text') : { kind: 'text', text };
}

/**
 * The address is pre-authorised, so no token goes with the request; a redirect is not followed, since it could lead
 * anywhere.
 */
async function download(url: URL, { ca, limitMs = LIMIT_MS }: FileOptions): Promise<FileRead> {
  const got = await boundedGet(url, { mostBytes: FILE_LIMIT, limitMs, ca });
  if (got.kind === 'too-large') return problem('too-large');
  return got.kind === 'got' ? textOf(got.bytes) : problem('not-reachable');
}

/** Reads text files of up to `FILE_LIMIT` bytes, over https, from the hosts that Teams uses and no other. */
export const fileReader =
  (options: FileOptions = {}): ReadFile =>
  async (file) => {
    if (!TYPES.has(extensionOf(file))) return problem('not-text');
    const url = URL.canParse(file.url) ? new URL(file.url) : undefined;
    const allows = options.allows ?? isTeamsFileHost;
    if (url?.protocol !== 'https:' || url.username !== '' || !allows(url)) return problem('not-reachable');
    return download(url, options);
  };
