import { defineScenario, type Phrase } from '../../diagnosis';
import { prose, slot, snippet, strong, words } from '../../prose';
import { roleName } from '../../services';
import { examples } from './examples';

/** Where the traces of agents lie. */
const STORES: readonly Phrase[] = [
  'Application Insights',
  'microsoft.insights/components',
  'Microsoft.OperationalInsights/workspaces',
  'Log Analytics workspace',
];

/** Whose traces they are: the store serves any program. */
const OF_FOUNDRY: readonly Phrase[] = [
  'Foundry portal',
  'Foundry project',
  'Foundry agent',
  'Microsoft Foundry',
  'AI Foundry',
  'in Foundry',
  'traces of the agent',
  'traces of my agent',
  'agent traces',
  'tab Traces',
  'Traces tab',
];

const REFUSALS: ReadonlySet<string> = new Set(['AuthorizationFailed', 'InsufficientAccessError', 'Forbidden']);

const PERMISSIONS_URL = 'https://learn.microsoft.com/azure/foundry/agents/concepts/hosted-agent-permissions';

const bash = snippet('Bash');
const READERS = ['Monitoring Reader', 'Log Analytics Reader'] as const;

export default defineScenario({
  id: 'telemetry-role-missing',
  family: 'permission-denied',
  title: 'Traces of agents may not be read',
  stage: 'authorise',
  needs: [],
  refines: ['arm-authorization-failed', 'forbidden-without-reason', 'foundry-portal-permission', 'permission-denied'],
  rules: STORES.flatMap((store) => [
    {
      strength: 'strong',
      says: [store],
      oneOf: OF_FOUNDRY,
      when: ({ statuses, errorCodes }) =>
        statuses.some(({ value }) => value === 401 || value === 403) ||
        errorCodes.some(({ value }) => REFUSALS.has(value)),
      whenInWords: 'a refusal (401, 403, AuthorizationFailed, InsufficientAccessError) stands in the text',
    },
  ]),
  explain: () => ({
    headline: words('Traces lie in Application Insights, and you may not read them there.'),
    cause: prose`Foundry stores the traces of agents in the Application Insights resource that is connected to the project. ${roleName('foundryUser')} and the other roles of Foundry show metrics at most, and no traces: reading them takes a role at that resource.`,
    steps: [
      {
        does: 'grant',
        text: prose`Have ${strong(READERS[0])} assigned to you at the Application Insights resource. It reads the workspace below as well.`,
        snippet: bash`az role assignment create --role "Monitoring Reader" --assignee-object-id "${slot('object id', undefined)}" --assignee-principal-type "User" --scope "${slot('resource id', undefined)}"`,
        link: {
          text: 'Microsoft: who sees telemetry of agents',
          href: PERMISSIONS_URL,
        },
      },
      {
        does: 'read',
        text: words(
          'Which resource it is stands in the project: Foundry portal, Operate, Admin, the project, Connected resources (kind Application Insights).',
        ),
      },
      {
        does: 'grant',
        text: prose`For queries in the Log Analytics workspace itself: ${strong(READERS[1])} there too; for protected tables ${strong('Privileged Monitoring Data Reader')}.`,
      },
    ],
  }),
  sources: [
    { title: 'Hosted agent permissions reference', url: PERMISSIONS_URL, read: '2026-11-29', confidence: 'documented' },
    {
      title: 'Set up tracing in Microsoft Foundry',
      url: 'https://learn.microsoft.com/azure/foundry/observability/how-to/trace-agent-setup',
      read: '2026-11-29',
      confidence: 'documented',
    },
  ],
  examples,
});
