import type { AccountState } from '../../access';
import { traitsOf, type Step } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { headlineOf } from '../fit';
import { ownWords, without, type Case, type PasteRuling } from './case';
import { whichIdentity } from './identity';

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

/** Whether the name leads to the private address, where the program runs. */
const seeAddress = ({ input }: Case, account: AccountState): Pick<PasteRuling, 'todo' | 'expect'> => {
  const host = input.evidence.endpoint?.value.host ?? account.endpoints[0]?.replace(/^https:\/\//, '').split('/')[0];
  return {
    todo: {
      does: 'test-network',
      text: words('Where the program runs, see which address the name has:'),
      snippet: bash`nslookup ${slot('host', host)}`,
    },
    expect: words(
      'A private one (10., 172.16 to 172.31, 192.168.) is right. A public one: run it inside that network.',
    ),
  };
};

/** Public access is off: an allowed address would not help. */
export function privateOnly(of: Case): PasteRuling | undefined {
  const { verdict, match, steps } = of;
  const account = verdict?.account;
  if (account?.publicAccess !== 'disabled' || match.scenario.family !== 'network-blocked') return undefined;
  return {
    ...ownWords(of),
    ...seeAddress(of, account),
    headline: headlineOf(
      prose`${account.name} can be reached only through its private endpoint`,
      words('This resource can be reached only through its private endpoint'),
    ),
    why: words('Public access is off, so no list of allowed addresses helps, and no role does.'),
    buttons: [],
    confirmed: true,
    next: without(steps, 'open-network', 'test-network'),
    more: [],
  };
}

/** A role that is missing is answered with 401 mostly; a 403 without its reason may come from the network before it. */
export function closedForHolder(of: Case): PasteRuling | undefined {
  const { verdict, match, input, identity, steps } = of;
  const account = verdict?.account;
  const isOpen = account?.publicAccess !== 'disabled' || verdict?.verdict !== 'granted';
  if (isOpen || identity === 'asker' || verdict.freshness !== undefined || verdict.askInstead !== undefined)
    return undefined;
  if (match.scenario.family !== 'permission-denied' || input.evidence.status?.value !== 403) return undefined;
  return {
    ...ownWords(of),
    ...seeAddress(of, account),
    tone: 'warning',
    headline: headlineOf(
      prose`You hold the role, and ${account.name} is closed to public networks`,
      words('You hold the role, and the resource is closed to public networks'),
    ),
    why: words(
      'A 403 that names no reason can come from the network, before any role is looked at: only calls through a private endpoint arrive.',
    ),
    buttons: [{ kind: 'show', label: 'Which identity was it?', blocks: whichIdentity(input.evidence) }],
    next: without(steps, 'open-network', 'test-network', 'grant', 'wait', 'activate'),
    more: [],
  };
}
