import { SOURCES, type Source } from '../../azure-names';
import type { Explanation, Phrase } from '../../diagnosis';
import { prose, slot, snippet, strong, words } from '../../prose';
import { roleName } from '../../services';

/** Where the traces of agents lie. */
export const STORES: readonly Phrase[] = [
  'Application Insights',
  'microsoft.insights/components',
  'Microsoft.OperationalInsights/workspaces',
  'Log Analytics workspace',
];

const bash = snippet('Bash');
const READERS = ['Monitoring Reader', 'Log Analytics Reader'] as const;

/** Which role reads the traces of agents, and where. */
export const TELEMETRY: Explanation = {
  headline: words('Traces lie in Application Insights, and you may not read them there.'),
  cause: prose`Foundry stores the traces of agents in the Application Insights resource that is connected to the project. ${roleName('foundryUser')} and the other roles of Foundry show metrics at most, and no traces: reading them takes a role at that resource.`,
  steps: [
    {
      does: 'grant',
      text: prose`Have ${strong(READERS[0])} assigned to you at the Application Insights resource. It reads the workspace below as well.`,
      snippet: bash`az role assignment create --role "Monitoring Reader" --assignee-object-id "${slot('object id', undefined)}" --assignee-principal-type "User" --scope "${slot('resource id', undefined)}"`,
      link: {
        text: 'Microsoft: who sees telemetry of agents',
        href: SOURCES.hostedPermissions.url,
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
};

export const TELEMETRY_SOURCES: readonly Source[] = [
  SOURCES.hostedPermissions,
  {
    title: 'Set up tracing in Microsoft Foundry',
    url: 'https://learn.microsoft.com/azure/foundry/observability/how-to/trace-agent-setup',
    read: '2026-11-29',
    confidence: 'documented',
  },
];
