import { captures, findingAt, searchFor, type Search } from '../finding';
import type { Reading } from '../reading';
import type { CredentialFailure, Evidence, Finding } from '../types';

/** A credential that says of itself that it failed: `X: …`, `X authentication unavailable. …`, `X is unavailable. …`. */
const NAMED = searchFor(
  /(?<v>[A-Z][A-Za-z]{2,40}Credential)(?:\.[Gg]et_?[Tt]oken\w{0,12})?(?=\s?:|\.? (?:is )?(?:[Aa]uthentication )?(?:unavailable|failed|not available|could not))(?:\s?:)?\s{0,2}(?:authentication (?:unavailable|failed)|is unavailable|failed(?=:))?[.:]?\s{0,2}/g,
);
/** Chains and names of types, which hold credentials but are none. */
const NO_LINK = /^(?:DefaultAzure|ChainedToken|AzureKey|ApiKey|Token|Multi|New[A-Z]\w{0,40})Credential$/;

/** Lines in which a credential does not say its name. */
const NAMELESS: readonly (readonly [Search, string])[] = (
  [
    [/Azure CLI (?:not installed|could not be found|not found)/g, 'AzureCliCredential'],
    [/Please run '?az login'?/g, 'AzureCliCredential'],
    [/Stored credentials not found\. Need to authenticate user in VSCode/g, 'VisualStudioCodeCredential'],
    [/Visual Studio Code Authentication is not available/g, 'VisualStudioCodeCredential'],
    [/'?Az\.Accounts?'? module[^\n]{0,20} is not installed/g, 'AzurePowerShellCredential'],
    [
      /(?:PowerShell is not installed|Unable to execute PowerShell|Please run '?Connect-AzAccount'?)/g,
      'AzurePowerShellCredential',
    ],
    [
      /(?:Azure Developer CLI could(?: not|n't) be found|Please run '?azd auth login'?)/g,
      'AzureDeveloperCliCredential',
    ],
    [/Process "[^"\n]{0,200}Microsoft\.Asal\.TokenService/g, 'VisualStudioCredential'],
    [/Visual Studio Token provider can't be accessed/g, 'VisualStudioCredential'],
    [/Managed Identity authentication is not available/g, 'ManagedIdentityCredential'],
    [/No managed identity endpoint found/g, 'ManagedIdentityCredential'],
    [/IntelliJ Authentication not available/g, 'IntelliJCredential'],
    [
      /SharedTokenCacheCredential authentication unavailable|No accounts were found in the cache/g,
      'SharedTokenCacheCredential',
    ],
  ] as const
).map(([pattern, credential]) => [searchFor(pattern), credential]);

/** Words with which the reason of one credential is over. */
const END =
  /\bCredentialUnavailable(?:Error|Exception)\b|\b(?:To mitigate this issue|See the troubleshooting guide|To troubleshoot,|For more information|Visit https:\/\/aka\.ms\/azsdk)|\n\s{0,8}(?:at |--->|File ")|\n\n| ---> /;
const LONGEST = 400;

interface Head {
  readonly credential: string;
  readonly start: number;
  /** Where the reason begins. */
  readonly reason: number;
}

const headsIn = (reading: Reading): Head[] => {
  const named = captures(reading, NAMED)
    .map((capture): Head => {
      return { credential: capture.text, start: capture.start, reason: capture.to };
    })
    .filter(({ credential }) => !NO_LINK.test(credential));
  const nameless = NAMELESS.flatMap(([search, credential]) =>
    captures(reading, search).map(({ start }): Head => ({ credential, start, reason: start })),
  );
  return [...named, ...nameless].sort((a, b) => a.start - b.start);
};

/** The one credential of a chain that worked is not a failure. */
const WORKED = /^(?:token acquired|acquired|succeeded|success|got|returned)\b/i;

const squeezed = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/^[\s:.-]{0,8}/, '')
    .replace(/[\s-]{1,8}$/, '');

/** Each credential of a chain that failed, with its own reason, in the order of the text; line breaks may be lost. */
export function extractCredentials(reading: Reading): Pick<Evidence, 'credentials'> {
  const text = reading.clean;
  if (!/Credential|Azure (?:Developer )?CLI|az login|Managed Identity auth/.test(text)) return { credentials: [] };
  const heads = headsIn(reading);
  const found: Finding<CredentialFailure>[] = [];
  const known = new Set<string>();
  heads.forEach(({ credential, start, reason }, i) => {
    const next = heads.slice(i + 1, i + 8).find((head) => head.start >= reason && head.credential !== credential);
    const rest = text.slice(reason, Math.min(reason + LONGEST, next?.start ?? text.length));
    const words = squeezed(rest.slice(0, END.exec(rest)?.index ?? rest.length));
    if (words.length < 4 || WORKED.test(words) || known.has(credential)) return;
    known.add(credential);
    found.push(findingAt(reading, start, Math.max(start + 1, reason + rest.length), { credential, reason: words }));
  });
  return { credentials: found };
}
