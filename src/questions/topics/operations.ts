import { ROLES_SOURCE } from '../../azure-names';
import { data, prose, words, type Prose } from '../../prose';
import { operations, roleName } from '../../services';
import type { Topic } from '../topic';

const scopeWords = (level: 'account' | 'project'): Prose =>
  level === 'project'
    ? words('Assign it at the project, or at the account above it.')
    : words('Assign it at the account: a role at one of its projects does not serve the routes of the account.');

/** Of several operations with one name, the first: the others differ by the method alone. */
const named = operations().filter(({ title }, i, all) => all.findIndex((other) => other.title === title) === i);

/** One question for each operation whose data action is known. */
export const operationTopics: readonly Topic[] = named.map((operation) => {
  const { title, ended, role: known, dataAction, source } = operation;
  const asked = { id: `role-for: ${title}`, question: `Which role do I need for ${title}?`, asked: [] };
  if (ended !== undefined)
    return {
      ...asked,
      answer: prose`None: ${data(title)} ended on ${ended.on}, and a role does not bring it back; ${ended.instead}.`,
      sources: [source],
    };
  return {
    ...asked,
    answer: prose`${roleName(known)} holds the data action of ${data(title)}: ${dataAction}. ${scopeWords(operation.level)} Owner and Contributor do not hold it.`,
    sources: [source, ROLES_SOURCE],
  };
});
