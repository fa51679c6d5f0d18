import { ROLES_SOURCE, SOURCES } from '../../azure-names';
import { defineScenario, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words, type Prose } from '../../prose';
import { formerRoleTitle, roleName, roleTitle } from '../../services';
import { resourceOf } from '../shared/questions';
import { accessControl, assignCommand, waitAndRenew } from '../shared/role-steps';
import { examples } from './examples';
import { saysOneOf } from '../shared/said';

const AS_PROJECT = 'project managed identity';
const AGENTS_WRITE = 'Microsoft.CognitiveServices/accounts/AIServices/agents/write';

const ofProject = (evidence: Evidence): boolean => saysOneOf(evidence, [AS_PROJECT]);

const whose = (evidence: Evidence): Prose =>
  ofProject(evidence)
    ? words("the project's own managed identity")
    : words('the person who writes to the agent (and everybody else who does)');

const shortWhose = (evidence: Evidence): Prose =>
  words(ofProject(evidence) ? "the project's identity" : 'whoever writes to it');

/** Since agents are published as applications, each has an Access control (IAM) of its own. */
const AT_THE_AGENT: Step = {
  does: 'grant',
  text: prose`If they hold a role at the project already: a published agent is an application of its own. Give ${roleName('foundryAgentConsumer')} (to run it) or ${roleName('foundryUser')} at the agent itself, under its Access control (IAM). ${words(roleTitle('azureAiDeveloper'))} and ${words(roleTitle('cognitiveServicesContributor'))} do not hold this action.`,
};

export default defineScenario({
  id: 'published-agent-access',
  family: 'missing-data-action',
  title: 'A published agent may not run',
  about: 'published agent',
  stage: 'authorise',
  needs: [],
  refines: ['missing-data-action', 'permission-denied'],
  rules: [{ strength: 'certain', says: ['Authorization error encountered when processing your request'] }],
  explain: (evidence) => ({
    headline: prose`The published agent may not run: ${shortWhose(evidence)} lacks a role.`,
    cause: prose`An agent that is published to Teams or Microsoft 365 runs for two: an identity of its own, and the person who writes. Agents of today have an agent identity in Microsoft Entra ID, and roles of the project do not carry over to it; older ones, as here, work as the project's managed identity. Here ${evidence.dataAction?.value ?? AGENTS_WRITE} is missing for ${whose(evidence)}. That it works for the one who published it proves nothing: they have the role.`,
    steps: [
      {
        does: 'grant',
        text: prose`Have ${roleName('foundryUser')} assigned to ${whose(evidence)}, at the project. For many people, assign it to a group.`,
        snippet: assignCommand(evidence, 'foundryUser'),
        link: accessControl(evidence),
      },
      ...(ofProject(evidence)
        ? [
            {
              does: 'identify' as const,
              text: words(
                'The object id of the managed identity stands on the page Identity of the project, or comes from:',
              ),
              snippet: snippet(
                'Bash',
              )`az resource show --ids "${slot('project resource id', evidence.resourceId?.value)}" --query identity.principalId --output tsv`,
            },
          ]
        : []),
      ...(ofProject(evidence) ? [] : [AT_THE_AGENT]),
      waitAndRenew,
    ],
    older: words(
      `The message still names the role ${formerRoleTitle('foundryUser')}. Since May 2026 it is called ${roleTitle('foundryUser')}; its id is the same.`,
    ),
  }),
  asks: (evidence) =>
    ofProject(evidence)
      ? undefined
      : {
          wanted: { kind: 'dataAction', name: evidence.dataAction?.value ?? AGENTS_WRITE },
          resource: resourceOf(evidence),
        },
  sources: [SOURCES.foundryRbac, ROLES_SOURCE],
  examples,
});
