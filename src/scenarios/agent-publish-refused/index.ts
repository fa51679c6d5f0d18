import { defineScenario, type Step } from '../../diagnosis';
import { prose, snippet, strong, words } from '../../prose';
import { roleName } from '../../services';
import { examples } from './examples';
import { saysOneOf } from '../shared/said';

const OLD = 'can no longer be published to Teams and Microsoft 365';
const PUBLISH = 'https://learn.microsoft.com/azure/foundry/agents/how-to/publish-copilot';

export default defineScenario({
  id: 'agent-publish-refused',
  family: 'arm-authorization-failed',
  title: 'An agent cannot be published',
  about: 'publish an agent',
  stage: 'authorise',
  needs: [],
  refines: ['arm-authorization-failed'],
  rules: [
    {
      strength: 'certain',
      oneOf: [
        'The acting user does not have the required permission on the workspace',
        'can no longer be published to Teams and Microsoft 365',
      ],
    },
    {
      strength: 'certain',
      oneOf: ['have authorization to perform action', 'have permission to perform action'],
      when: ({ action }) => /^microsoft\.botservice\//i.test(action?.value ?? ''),
      whenInWords: 'the missing action is one of Azure Bot Service',
    },
  ],
  explain: ({ said }) => {
    const old = saysOneOf({ said }, [OLD]);
    const steps: readonly Step[] = [
      {
        does: 'grant',
        text: prose`Whoever publishes needs ${strong('Azure Bot Service Contributor Role')} on the resource group (a bot is made there) and ${roleName('foundryUser')} on the project.`,
        link: { text: 'Microsoft: publish an agent', href: PUBLISH },
      },
      {
        does: 'change-account',
        text: words('Register the provider Microsoft.BotService in the subscription, once:'),
        snippet: snippet('Bash')`az provider register --namespace Microsoft.BotService`,
      },
      {
        does: 'ask',
        text: words('To publish for the whole organisation, an administrator of Microsoft 365 approves the agent.'),
      },
      {
        does: 'note',
        text: prose`People who use it need ${roleName('foundryAgentConsumer')} at the agent; guests of the tenant cannot call it.`,
      },
    ];
    return {
      headline: old
        ? words('This agent has an older format: upgrade it before it is published.')
        : words('Publishing an agent takes a role for Azure Bot Service, and one on the project.'),
      cause: old
        ? words(
            'Agents of the older format can no longer be published to Teams and Microsoft 365 Copilot. Upgrade makes a new agent of it; roles are not the matter.',
          )
        : words(
            'Publishing to Teams or Microsoft 365 makes an Azure bot and an application for the agent. The person who publishes lacks a right for one of them: on the project (workspace) or on Azure Bot Service.',
          ),
      steps: old
        ? [
            {
              does: 'migrate',
              text: words('Choose Upgrade at the agent in the Foundry portal, then publish the new one.'),
              link: { text: 'Microsoft: publish an agent', href: PUBLISH },
            },
            ...steps,
          ]
        : steps,
    };
  },
  sources: [
    {
      title: 'Publish agents to Microsoft 365 Copilot and Teams',
      url: 'https://learn.microsoft.com/azure/foundry/agents/how-to/publish-copilot',
      read: '2026-11-29',
      edition: '2026-09-23',
      confidence: 'documented',
    },
    {
      title: 'Troubleshoot publishing of agents',
      url: 'https://learn.microsoft.com/azure/foundry/agents/how-to/troubleshoot-publish-copilot',
      read: '2026-11-29',
      edition: '2026-09-28',
      confidence: 'documented',
    },
  ],
  examples,
});
