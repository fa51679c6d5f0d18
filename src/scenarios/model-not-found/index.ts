import { SOURCES, type Source } from '../../azure-names';
import { defineScenario, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words, type Prose } from '../../prose';
import { listDeployments } from '../shared/account';
import { sentence, theResource } from '../shared/naming';
import { keylessClient } from '../shared/snippets';
import { OF_ANOTHER_SERVICE } from '../shared/surroundings';
import { inferenceQuestion } from '../shared/questions';
import { examples } from './examples';
import { saysOneOf } from '../shared/said';

const NO_NAME = ['No model specified in request', 'x-ms-model-mesh-model-name'] as const;
const CLIENT_LIST = ['Please provide a valid OpenAI model name in'] as const;

/** An agent whose models come through a gateway of its own. */
const GATEWAY = ['AI gateway', 'model gateway', 'APIM connection', 'gateway connection'] as const;

const AI_GATEWAY = SOURCES.aiGateway;

const CLAUDE_CODE = ['is not available on your foundry deployment'] as const;

const CLAUDE_CODE_PAGE: Source = {
  title: 'Configure Claude Code for Microsoft Foundry',
  url: 'https://learn.microsoft.com/azure/foundry/foundry-models/how-to/configure-claude-code',
  read: '2026-11-29',
  edition: '2026-02-24',
  confidence: 'documented',
};

const claudeCodeSteps = (evidence: Evidence): readonly Step[] => [
  {
    does: 'list-deployments',
    text: words('List the deployments: the first column holds the names that count.'),
    snippet: listDeployments(evidence),
  },
  {
    does: 'set-environment',
    text: words('Pin each alias to one of them, and start Claude Code anew. Each alias that is used needs one:'),
    snippet: snippet('Bash')`export ANTHROPIC_DEFAULT_SONNET_MODEL="${slot('deployment', undefined)}"
export ANTHROPIC_DEFAULT_OPUS_MODEL="${slot('deployment', undefined)}"
export ANTHROPIC_DEFAULT_HAIKU_MODEL="${slot('deployment', undefined)}"`,
    link: { text: 'Microsoft: Claude Code and Foundry', href: CLAUDE_CODE_PAGE.url },
  },
  {
    does: 'deploy',
    text: words(
      'Or deploy the model that the message names. A model pinned in ~/.claude/settings.json wins over the environment: look there too.',
    ),
  },
];

const gatewaySteps = (evidence: Evidence): readonly Step[] => [
  {
    does: 'change-call',
    text: words('Give the agent this as model, with the name of the connection as the project has it:'),
    snippet: snippet('PlainText')`${slot('connection', undefined)}/${slot('model', evidence.model?.value)}`,
    link: { text: 'Microsoft: AI gateway', href: AI_GATEWAY.url },
  },
  {
    does: 'read',
    text: words(
      'If the connection is Inactive (Foundry portal: project settings, Connected resources): check that its gateway endpoint can be reached, and its key or sign-in. For API Management that is the subscription key.',
    ),
  },
  {
    does: 'note',
    text: words('Only prompt agents can use such a connection.'),
  },
];

const theModel = (evidence: Evidence): Prose => {
  const name = evidence.model?.value ?? evidence.deployment?.value;
  return name === undefined ? words('the model that the call names') : prose`the model ${name}`;
};

function cause(evidence: Evidence): Prose {
  if (saysOneOf(evidence, CLAUDE_CODE))
    return words(
      'Claude Code asks for the model of an alias (sonnet, opus, haiku) under its own default name. The resource has no deployment of that name: yours has another version or another name. Key, role and network are fine.',
    );
  if (saysOneOf(evidence, GATEWAY))
    return words(
      'An agent that calls a model behind a gateway names it by the connection and the model together; the name of the model alone is looked for on the account. A connection that is inactive serves none.',
    );
  if (saysOneOf(evidence, NO_NAME))
    return words(
      'One endpoint serves many deployments, so each request must say which one is meant: the field "model" is empty.',
    );
  if (saysOneOf(evidence, CLIENT_LIST))
    return words(
      'The library checks the name against its own list before it calls anybody. "model" takes a name that the library knows; the name of the Azure deployment goes into its own argument (engine, deployment_name or azure_deployment).',
    );
  return words(
    'Sign-in and network are fine. "model" is the name of a deployment, and there is none of that name: the model is not deployed on this account, the deployment is called otherwise, or the call goes to another account or project (only instant access, a preview in few regions, takes the name of a model).',
  );
}

export default defineScenario({
  id: 'model-not-found',
  family: 'model-not-found',
  title: 'There is no such model on this endpoint',
  stage: 'route',
  needs: [],
  refines: ['resource-not-found'],
  rules: [
    { strength: 'certain', codes: ['unknown_model', 'no_model_name'] },
    { strength: 'certain', oneOf: NO_NAME },
    { strength: 'strong', says: ['model not found'], oneOf: GATEWAY },
    {
      strength: 'certain',
      oneOf: ['does not exist in the AOAI resource', 'Failed to resolve model info for'],
    },
    { strength: 'certain', oneOf: CLAUDE_CODE },
    { strength: 'strong', says: ['unknown_model'], unlessShows: OF_ANOTHER_SERVICE },
  ],
  explain: (evidence) => ({
    headline: saysOneOf(evidence, GATEWAY)
      ? words('A model behind an AI gateway is named <connection>/<model>.')
      : saysOneOf(evidence, NO_NAME)
        ? words('The request does not say which model it is for.')
        : prose`${sentence(theResource(evidence))} has no deployment for ${theModel(evidence)}.`,
    cause: cause(evidence),
    steps: saysOneOf(evidence, CLAUDE_CODE)
      ? claudeCodeSteps(evidence)
      : saysOneOf(evidence, GATEWAY)
        ? gatewaySteps(evidence)
        : [
            {
              does: 'list-deployments',
              text: words(
                'List the deployments of the account: the first column is what "model" must be, letter by letter.',
              ),
              snippet: listDeployments(evidence),
            },
            {
              does: 'build-client',
              text: words('Use that name.'),
              snippet: keylessClient({ ...evidence, deployment: undefined, model: undefined }),
            },
            { does: 'deploy', text: words('If the model is not deployed: deploy it first, then wait five minutes.') },
          ],
  }),
  asks: inferenceQuestion,
  sources: [SOURCES.inferenceMigration, SOURCES.foundryErrors, AI_GATEWAY, CLAUDE_CODE_PAGE],
  examples,
});
