import { matchesAction, type RoleDefinition, type WantedAction } from '../../access';
import { prose, words, type Prose } from '../../prose';
import { doing } from '../verdict/operations';

const LISTS_KEYS = 'Microsoft.CognitiveServices/accounts/listKeys/action';
const CHANGES = 'Microsoft.CognitiveServices/accounts/write';

const holds = (patterns: readonly string[], action: string): boolean =>
  patterns.some((pattern) => matchesAction(pattern, action));

const controls = ({ permissions }: RoleDefinition, action: string): boolean =>
  permissions.some(({ actions, notActions }) => holds(actions, action) && !holds(notActions, action));

/** What a role lets its holder do, beyond the one call that it is wanted for: two short sentences. */
export function letsOf(role: RoleDefinition, wanted: WantedAction, who: Prose, where: Prose): Prose {
  const data = new Set(role.permissions.flatMap(({ dataActions }) => dataActions));
  const all = [...data].some((pattern) => /^Microsoft\.CognitiveServices\/(?:accounts\/)?\*$/i.test(pattern));
  const more = all
    ? words(' and everything else that can be called there')
    : data.size > 1
      ? words(' and calls like it')
      : [];
  const keys = controls(role, LISTS_KEYS) ? 'It can read keys' : 'It reads no keys';
  const changes = controls(role, CHANGES) ? 'and can change the resource.' : 'and changes nothing.';
  return prose`It lets ${who} ${doing(wanted)}${more} on ${where}. ${words(`${keys} ${changes}`)}`;
}
