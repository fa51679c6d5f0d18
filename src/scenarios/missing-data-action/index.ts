import { ROLES_SOURCE, SOURCES, type Source } from '../../azure-names';
import { defineScenario, type Situation } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, words, type Prose } from '../../prose';
import { formerRoleTitle, operationOfAction, roleName, roleTitle, type ServiceId } from '../../services';
import { theCaller } from '../shared/caller';
import { sentence, theResource } from '../shared/naming';
import { inferenceQuestion, needOf, type Need } from '../shared/questions';
import { roleCauses, roleIsMissing, roleMissingSteps } from '../shared/role-causes';
import { IDENTITY_PAGE } from '../shared/role-elsewhere';
import { NOT_OWNER } from '../shared/role-steps';
import { examples } from './examples';

const AGENT_USERS: Source = {
  title: 'Troubleshoot publishing agents: who can use one',
  url: 'https://learn.microsoft.com/azure/foundry/agents/how-to/troubleshoot-publish-copilot',
  read: '2026-11-29',
  edition: '2026-09-28',
  confidence: 'documented',
};

/** Services whose calls go to models: their roles are taken for one another. */
const OF_MODELS: ReadonlySet<ServiceId> = new Set(['openai', 'foundry', 'anthropic', 'inference']);

const actionWords = (evidence: Evidence): Prose =>
  evidence.dataAction === undefined ? words('that data action') : prose`the data action ${evidence.dataAction.value}`;

/** The operation by its name where the table knows the action: a headline is read on a phone. */
function purpose(evidence: Evidence): Prose {
  const name = evidence.dataAction?.value;
  if (name === undefined) return words('a data action');
  const known = operationOfAction(name);
  return known === undefined ? prose`the data action ${name}` : prose`the data action for ${words(known.title)}`;
}

const routeWords = (evidence: Evidence): Prose =>
  evidence.route === undefined ? [] : prose` The call was ${evidence.route.value}.`;

const scopeWords = ({ level }: Need): Prose =>
  level === 'project'
    ? words(' A role at the project or at the account above it is enough.')
    : words(' This is a route of the account: a role that is held at one of its projects does not count for it.');

/** The role that people have tried most often: whether it would do, where the call is one of models. */
function others({ service, role, dataAction }: Need): Prose {
  if (dataAction !== undefined && /\/fine-?_?tun/i.test(dataAction))
    return prose` That covers training. To deploy the tuned model as well, Microsoft names ${roleName('foundryOwner')}, or ${roleName('foundryUser')} together with ${roleName('foundryAccountOwner')}: roles for users leave that action out.`;
  if (dataAction?.endsWith('/applications/invoke/action') === true)
    return words(' Guests of the tenant cannot call a published agent: they need an account of it.');
  if (role === 'openAiUser')
    return prose` ${roleName('cognitiveServicesUser')} and ${roleName('foundryUser')} hold the action too, and cover models of other makers as well.`;
  const isOfModels = service !== undefined && OF_MODELS.has(service);
  return dataAction !== undefined && isOfModels ? prose` ${roleName('openAiUser')} does not hold this action.` : [];
}

const OF_ACCOUNTS = 'microsoft.cognitiveservices/accounts/';

const whoLacks = ({ evidence, claims }: Situation): Prose =>
  prose`${sentence(theCaller(evidence, claims))} lacks ${purpose(evidence)} on ${theResource(evidence)}.`;

export default defineScenario({
  id: 'missing-data-action',
  family: 'missing-data-action',
  title: 'A data action is missing',
  stage: 'authorise',
  needs: [],
  refines: ['permission-denied', 'principal-no-access'],
  rules: [
    { strength: 'certain', says: ['lacks the required data action'] },
    { strength: 'certain', says: ['lacks the required data action'], oneOf: IDENTITY_PAGE },
    {
      strength: 'strong',
      status: [401, 403],
      when: ({ dataAction }) => dataAction?.value.toLowerCase().startsWith(OF_ACCOUNTS) === true,
      whenInWords: 'a data action of an Azure AI account is said to be lacking',
    },
  ],
  headline: roleIsMissing,
  causes: roleCauses({
    headline: roleIsMissing,
    why: (situation) => {
      const { evidence } = situation;
      const need = needOf(evidence);
      return prose`${whoLacks(situation)} The token was accepted; no role assignment of this identity holds ${actionWords(evidence)} there.${routeWords(evidence)}${scopeWords(need)} ${NOT_OWNER}`;
    },
    steps: (situation) => {
      const [assign, ...rest] = roleMissingSteps(situation);
      return [{ ...assign, text: [...assign.text, ...others(needOf(situation.evidence))] }, ...rest];
    },
  }),
  older: words(
    `Older pages recommend ${roleTitle('azureAiDeveloper')}: it holds actions of OpenAI models, but none of Foundry agents and projects. And ${formerRoleTitle('foundryUser')} is called ${roleTitle('foundryUser')} since May 2026; only the name changed.`,
  ),
  asks: inferenceQuestion,
  sources: [SOURCES.foundryRbac, SOURCES.foundryEntra, ROLES_SOURCE, AGENT_USERS],
  examples,
});
