import { traitsOf, type Step } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { headlineOf } from '../fit';
import { ownWords, without, type Case, type PasteRuling } from './case';

const client = (steps: readonly Step[]): Step | undefined =>
  steps.find(({ does, snippet: code }) => (does === 'build-client' || does === 'migrate') && code !== undefined);

/** Keys are switched off: comparing them would be in vain. */
export function noKeys(of: Case): PasteRuling | undefined {
  const { verdict, match, steps } = of;
  const account = verdict?.account;
  if (account?.keysDisabled !== true || !traitsOf(match.scenario.family).explainedBy.includes('keys-off'))
    return undefined;
  const code = client(steps);
  return {
    ...ownWords(of),
    headline: headlineOf(
      prose`${account.name} takes no keys: they are switched off`,
      words('This resource takes no keys: they are switched off'),
    ),
    why: words('It takes sign-in with Microsoft Entra ID only, so no key can be right.'),
    todo: { does: 'build-client', text: words('Let the program sign in instead of sending a key.') },
    expect: words('The one who runs it then needs a role there.'),
    buttons:
      code?.snippet === undefined
        ? []
        : [
            {
              kind: 'show',
              label: 'Show the code without a key',
              blocks: [{ kind: 'snippet', snippet: code.snippet }],
            },
          ],
    confirmed: true,
    next: without(steps, 'compare-keys', 'rotate-key').filter((step) => step !== code),
    more: [],
  };
}

const bash = snippet('Bash');

/** Public access is off: an allowed address would not help. */
export function privateOnly(of: Case): PasteRuling | undefined {
  const { verdict, match, input, steps } = of;
  const account = verdict?.account;
  if (account?.publicAccess !== 'disabled' || match.scenario.family !== 'network-blocked') return undefined;
  const host = input.evidence.endpoint?.value.host ?? account.endpoints[0]?.replace(/^https:\/\//, '').split('/')[0];
  return {
    ...ownWords(of),
    headline: headlineOf(
      prose`${account.name} can be reached only through its private endpoint`,
      words('This resource can be reached only through its private endpoint'),
    ),
    why: words('Public access is off, so no list of allowed addresses helps, and no role does.'),
    todo: {
      does: 'test-network',
      text: words('Where the program runs, see which address the name has:'),
      snippet: bash`nslookup ${slot('host', host)}`,
    },
    expect: words(
      'A private one (10., 172.16 to 172.31, 192.168.) is right. A public one: run it inside that network.',
    ),
    buttons: [],
    confirmed: true,
    next: without(steps, 'open-network', 'test-network'),
    more: [],
  };
}
