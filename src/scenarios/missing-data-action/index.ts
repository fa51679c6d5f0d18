import { ROLES_SOURCE, SOURCES, type KnownRole } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, words, type Prose } from '../../prose';
import { operations, recommendedRole, type Operation } from '../../services';
import { roleName, sentence, thePrincipal, theResource } from '../shared/naming';
import { likelyOperation, resourceOf } from '../shared/questions';
import { assignRole, NOT_OWNER, waitAndRenew, whichIdentity } from '../shared/role-steps';
import { examples } from './examples';
import { topics } from './topics';

/** Data actions of Foundry projects; `providers` is the account's Claude route. */
const ofProject = (dataAction: string): boolean => /\/AIServices\/(?!providers\/)/i.test(dataAction);

/** What the message names, with the level whose assignments count. */
function named(evidence: Evidence): Operation {
  const operation = likelyOperation(evidence);
  const dataAction = evidence.dataAction?.value;
  if (dataAction === undefined || dataAction.toLowerCase() === operation.dataAction.toLowerCase()) return operation;
  return { ...operation, dataAction, level: ofProject(dataAction) ? 'project' : 'account' };
}

const actionWords = (evidence: Evidence): Prose =>
  evidence.dataAction === undefined ? words('that data action') : prose`the data action ${evidence.dataAction.value}`;

/** The operation by its name where the table knows the action: a headline is read on a phone. */
function purpose(evidence: Evidence): Prose {
  const name = evidence.dataAction?.value;
  if (name === undefined) return words('a data action');
  const known = operations().find(({ dataAction }) => dataAction.toLowerCase() === name.toLowerCase());
  return known === undefined ? prose`the data action ${name}` : prose`the data action for ${words(known.title)}`;
}

const routeWords = (evidence: Evidence): Prose =>
  evidence.route === undefined ? [] : prose` The call was ${evidence.route.value}.`;

const scopeWords = (operation: Operation): Prose =>
  operation.level === 'project'
    ? words(' A role at the project or at the account above it is enough.')
    : words(' This is a route of the account: a role that is held at one of its projects does not count for it.');

const others = (known: KnownRole): Prose =>
  known === 'openAiUser'
    ? prose` ${roleName('cognitiveServicesUser')} and ${roleName('foundryUser')} hold the action too, and cover models of other makers as well.`
    : prose` Cognitive Services OpenAI User does not hold this action.`;

export default defineScenario({
  id: 'missing-data-action',
  family: 'missing-data-action',
  title: 'A data action is missing',
  stage: 'authorise',
  needs: [],
  refines: ['permission-denied', 'principal-no-access'],
  rules: [
    { strength: 'certain', says: ['lacks the required data action'] },
    {
      strength: 'strong',
      oneOf: [
        'missing the required data action',
        'does not have the required data action',
        'does not have permissions for',
        'does not have permission to perform',
        'aka.ms/FoundryPermissions',
      ],
      when: (evidence) => evidence.dataAction !== undefined,
      whenInWords: 'a data action of Azure AI is named',
    },
  ],
  explain: (evidence) => {
    const operation = named(evidence);
    const known = recommendedRole(operation.dataAction) ?? 'foundryUser';
    const assign = assignRole(evidence, operation, known);
    return {
      headline: prose`${sentence(thePrincipal(evidence))} lacks ${purpose(evidence)} on ${theResource(evidence)}.`,
      cause: prose`The token was accepted; no role assignment of this identity holds ${actionWords(evidence)} there.${routeWords(evidence)}${scopeWords(operation)} ${NOT_OWNER}`,
      steps: [{ ...assign, text: [...assign.text, ...others(known)] }, whichIdentity, waitAndRenew],
      older: words(
        'Older pages recommend Azure AI Developer: it holds actions of OpenAI models, but none of Foundry agents and projects. And Azure AI User is called Foundry User since May 2026; only the name changed.',
      ),
    };
  },
  asks: (evidence) => {
    const likely = likelyOperation(evidence);
    const name = evidence.dataAction?.value;
    const wanted = name === undefined ? { name: likely.dataAction, alternative: likely.alternative } : { name };
    return { wanted: { kind: 'dataAction', ...wanted }, resource: resourceOf(evidence) };
  },
  sources: [SOURCES.foundryRbac, SOURCES.foundryEntra, ROLES_SOURCE],
  topics,
  examples,
});
