import { defineScenario, type Explanation } from '../../diagnosis';
import { prose, snippet, words } from '../../prose';
import { saysOneOf } from '../shared/said';
import { examples } from './examples';

/** The client of a project for JavaScript refuses by itself, before anything is sent. */
const ALLOW = 'requires you to set `allowPreview: true`';

const NEEDS_ALLOWING: Explanation = {
  headline: words('The client of the project must be told to use preview features.'),
  cause: words(
    'An OpenAI client for one agent (agentName) uses a route that is in preview. The library sends its header only where the client of the project was made with allowPreview. Nothing was sent yet; role and token are not the matter.',
  ),
  steps: [
    {
      does: 'build-client',
      text: words('Make the client of the project with that option:'),
      snippet: snippet(
        'PlainText',
      )`new AIProjectClient(endpoint, new DefaultAzureCredential(), { allowPreview: true })`,
    },
    {
      does: 'change-call',
      text: words('Or leave agentName out, and name the agent in the request (agent_reference).'),
    },
  ],
};

export default defineScenario({
  id: 'preview-feature-required',
  family: 'operation-not-supported',
  title: 'A preview feature needs its header',
  stage: 'serve',
  needs: [],
  refines: ['forbidden-without-reason', 'permission-denied'],
  rules: [
    { strength: 'certain', codes: ['preview_feature_required'] },
    {
      strength: 'certain',
      oneOf: ["Include the 'Foundry-Features"],
    },
    { strength: 'certain', says: [ALLOW] },
  ],
  explain: (evidence) => {
    if (saysOneOf(evidence, [ALLOW])) return NEEDS_ALLOWING;
    const { said } = evidence;
    const feature = said.some(({ value }) => value.includes('Foundry-Features'))
      ? words('the header that the message prints')
      : words('the header Foundry-Features with the name that the message gives');
    return {
      headline: words('A preview feature is switched on by a header, and the call did not send it.'),
      cause: prose`Hosted agents, toolboxes and routines are in preview: each call must name the feature in the header Foundry-Features. The status is 403 (or 404), but no role and no network rule is missing. Send ${feature}.`,
      steps: [
        {
          does: 'change-call',
          text: words(
            'Send the header that the message names, for example for hosted agents (toolboxes: Toolboxes=V1Preview, routines: Routines=V1Preview):',
          ),
          snippet: snippet('PlainText')`Foundry-Features: HostedAgents=V1Preview`,
        },
        {
          does: 'install',
          text: words(
            'Or bring the tool up to date: newer versions of azd, of its extension for agents and of azure-ai-projects (with allow_preview=True) send it by themselves.',
          ),
          snippet: snippet('Bash')`azd extension upgrade azure.ai.agents`,
        },
      ],
    };
  },
  sources: [
    {
      title: '@azure/ai-projects 2.10.0',
      url: 'https://www.npmjs.com/package/@azure/ai-projects',
      read: '2026-11-28',
      confidence: 'package',
    },
    {
      title: 'azure-dev: hosted agents answer preview_feature_required',
      url: 'https://github.com/Azure/azure-dev/issues/8442',
      read: '2026-11-29',
      edition: '2026-05-28',
      confidence: 'observed',
    },
  ],
  examples,
});
