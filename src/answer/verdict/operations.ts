import type { WantedAction } from '../../access';
import { data, prose, words, type Prose } from '../../prose';
import { operationOfAction, operations } from '../../services';

/** Without the last word (read, write, action …) and in lower case: what two operations on one thing share. */
const stem = (action: string): string => action.toLowerCase().replace(/\/[a-z*]{1,20}$/, '');

const CONTROL: Readonly<Record<string, string>> = {
  'microsoft.authorization/roleassignments/read': 'read role assignments',
  'microsoft.authorization/roleassignments/write': 'assign roles',
  'microsoft.authorization/roleassignments/delete': 'remove role assignments',
  'microsoft.authorization/locks/delete': 'remove locks',
  'microsoft.cognitiveservices/accounts/read': 'read the account',
  'microsoft.cognitiveservices/accounts/write': 'change the account',
  'microsoft.cognitiveservices/accounts/delete': 'delete the account',
  'microsoft.cognitiveservices/accounts/listkeys/action': 'list keys',
  'microsoft.cognitiveservices/accounts/regeneratekey/action': 'regenerate keys',
  'microsoft.cognitiveservices/accounts/deployments/read': 'list deployments',
  'microsoft.cognitiveservices/accounts/deployments/write': 'create deployments',
  'microsoft.cognitiveservices/accounts/deployments/delete': 'delete deployments',
  'microsoft.cognitiveservices/accounts/projects/write': 'create projects',
  'microsoft.cognitiveservices/accounts/projects/delete': 'delete projects',
};

/** The name of the operation behind a data action: "chat completions"; the action itself where it has none. */
function operationName({ kind, name }: WantedAction): Prose {
  const known = kind === 'action' ? [] : operations();
  const exact = kind === 'action' ? undefined : operationOfAction(name);
  const alike = known.find(({ dataAction }) => stem(dataAction) === stem(name));
  const title = (exact ?? alike)?.title;
  return title === undefined ? [data(name)] : words(title);
}

/** What somebody may or may not do: "use chat completions", "assign roles". */
export function doing(wanted: WantedAction): Prose {
  if (wanted.kind === 'dataAction') return prose`use ${operationName(wanted)}`;
  const known = CONTROL[wanted.name.toLowerCase()];
  return known === undefined ? prose`perform ${wanted.name}` : words(known);
}
