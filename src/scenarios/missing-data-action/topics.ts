import { ROLES_SOURCE, SOURCES } from '../../azure-names';
import type { Topic } from '../../diagnosis';
import { data, prose, words, type Prose } from '../../prose';
import { formerRoleTitle, operations, roleName, roleTitle } from '../../services';

const scopeWords = (level: 'account' | 'project'): Prose =>
  level === 'project'
    ? words('Assign it at the project, or at the account above it.')
    : words('Assign it at the account: a role at one of its projects does not serve the routes of the account.');

/** Of several operations with one name, the first: the others differ by the method alone. */
const named = operations().filter(({ title }, i, all) => all.findIndex((other) => other.title === title) === i);

/** One question for each operation whose data action is known. */
const rolePerOperation: readonly Topic[] = named.map((operation) => {
  const { title, ended, role: known, dataAction, source } = operation;
  const question = `Which role do I need for ${title}?`;
  if (ended !== undefined)
    return {
      question,
      answer: prose`None: ${data(title)} ended on ${ended.on}, and a role does not bring it back; ${ended.instead}.`,
      sources: [source],
    };
  return {
    question,
    answer: prose`${roleName(known)} holds the data action of ${data(title)}: ${dataAction}. ${scopeWords(operation.level)} Owner and Contributor do not hold it.`,
    sources: [source, ROLES_SOURCE],
  };
});

const RENAMED = ['foundryUser', 'foundryProjectManager', 'foundryAccountOwner', 'foundryOwner'] as const;

export const topics: readonly Topic[] = [
  ...rolePerOperation,
  {
    question: 'Which role do I need to call a model (gpt-4o, OpenAI, Foundry)?',
    answer: prose`For OpenAI models ${roleName('openAiUser')} is the smallest built-in role. ${roleName('cognitiveServicesUser')} and ${roleName('foundryUser')} also serve models of other makers. Assign it at the account. Owner and Contributor do not hold it.`,
    sources: [SOURCES.foundryEntra, SOURCES.foundryRbac, ROLES_SOURCE],
  },
  {
    question: 'Does a role at the project work for the account, and which scope do I assign it at?',
    answer: words(
      'A role holds at its scope and below, never above. A role at a project serves the routes of that project (agents, its own OpenAI route). The routes of the account (/openai/…, /models) need a role at the account, its resource group, subscription or management group.',
    ),
    sources: [SOURCES.foundryRbac, SOURCES.rbacOverview],
  },
  {
    question: `What happened to ${formerRoleTitle('foundryUser')}, ${formerRoleTitle('foundryOwner')}, ${formerRoleTitle('foundryProjectManager')}: were the roles renamed?`,
    answer: words(
      `In May 2026 Microsoft renamed them: ${RENAMED.map((known) => `${formerRoleTitle(known)} is ${roleTitle(known)}`).join(', ')}. The ids and permissions stayed. Use the id in scripts.`,
    ),
    sources: [SOURCES.foundryRbac],
  },
];
