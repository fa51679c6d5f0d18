import { snippet, type Slot, type Snippet } from '../prose';

/** Languages that code is shown in; `rest` is a call from a terminal. */
export type CodeLanguage = 'python' | 'javascript' | 'csharp' | 'java' | 'go' | 'rest';

/** What code is filled with, for one paste. */
export interface CodeTarget {
  /** What the client is given as endpoint or base URL, as a part of code, without quotes. */
  readonly base: Snippet;
  /** Where the token is to be asked for. */
  readonly scope: Slot;
  readonly deployment: Slot;
  readonly region: Slot;
  readonly resourceId: Slot;
}

export type Code = (target: CodeTarget) => Snippet;

/** Code in some languages; in the others the call from a terminal is shown. */
export type CodeByLanguage = Readonly<Partial<Record<CodeLanguage, Code>>> & { readonly rest: Code };

/** One smallest call that settles whether somebody has access, and changes nothing. */
export interface SettlingCall {
  /** The data actions that it settles, after `Microsoft.CognitiveServices/accounts/`. */
  readonly actions: readonly string[];
  /** What follows the base URL. */
  readonly path: string;
  readonly headers?: readonly string[] | undefined;
  /** JSON, sent with POST; without it the call is a GET. Any answer but 401 and 403 shows that the call was let in, also one that finds fault with the body. */
  readonly body?: ((deployment: Slot) => Snippet) | undefined;
}

/** The call of a service that settles a data action. */
export function callFor(calls: readonly SettlingCall[], dataAction: string): SettlingCall | undefined {
  const wanted = dataAction.toLowerCase();
  return calls.find(({ actions }) => actions.some((action) => wanted.endsWith(`/accounts/${action.toLowerCase()}`)));
}

/** A name of ours as a part of code. What comes from outside is a slot. */
export const literal = (text: string): Snippet => ({ language: 'PlainText', text, blanks: [] });

const bash = snippet('Bash');
const plain = snippet('PlainText');

/** A token from Azure CLI and one call with it: settles whether sign-in, audience and role are right. */
export const curl =
  ({ path, headers = [], body }: Pick<SettlingCall, 'path' | 'headers' | 'body'>): Code =>
  ({ base, scope, deployment }) => {
    const more = headers.map(
      (header) => plain` \\
  -H "${literal(header)}"`,
    );
    const json =
      body &&
      plain` \\
  -H "Content-Type: application/json" \\
  -d '${body(deployment)}'`;
    const lines = [...more, ...(json === undefined ? [] : [json])].reduce((all, line) => plain`${all}${line}`, plain``);
    return bash`TOKEN=$(az account get-access-token --scope "${scope}" --query accessToken --output tsv)
curl "${base}${literal(path)}" \\
  -H "Authorization: Bearer $TOKEN"${lines}`;
  };
