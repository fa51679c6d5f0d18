import { foundryLink, SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { formerRoleTitle, operationOf, roleName, roleTitle, usualOf } from '../../services';
import { cloudIn } from '../shared/naming';
import { resourceOf } from '../shared/questions';
import { accessControl, assignCommand, NOT_OWNER, waitAndRenew } from '../shared/role-steps';
import { saysOneOf } from '../shared/said';
import { STORES, TELEMETRY, TELEMETRY_SOURCES } from '../shared/telemetry';
import { examples } from './examples';

export default defineScenario({
  id: 'foundry-portal-permission',
  family: 'permission-denied',
  title: 'The Foundry portal says that you lack permission',
  stage: 'authorise',
  needs: [],
  refines: ['permission-denied'],
  rules: [
    {
      strength: 'certain',
      oneOf: [
        'have permission to build agents in this project',
        'ask your administrator to assign you the Foundry',
        `need the ${formerRoleTitle('foundryUser')} role`,
        `need the ${roleTitle('foundryUser')} role`,
        `assign you the ${roleTitle('azureAiDeveloper')} role`,
        'assign you the Cognitive Services',
      ],
    },
  ],
  explain: (evidence) =>
    saysOneOf(evidence, STORES)
      ? TELEMETRY
      : {
          headline: prose`The portal will not let you in: you have no Foundry role on this project.`,
          cause: prose`The portal asks for data actions on the resource, which ${roleName('foundryUser')} holds. ${NOT_OWNER} Being able to see the resource in the portal is the control plane and proves nothing.`,
          steps: [
            {
              does: 'grant',
              text: prose`Have ${roleName('foundryUser')} assigned to you at the project; at the account, if you need its models outside the project too.`,
              snippet: assignCommand(evidence, 'foundryUser'),
              link: accessControl(evidence),
            },
            {
              does: 'choose-tenant',
              text: words(
                'Make sure that the portal shows the right directory (tenant) and project: top right, your picture, Switch directory.',
              ),
              link: { text: 'Foundry portal', href: foundryLink(cloudIn(evidence)) },
            },
            waitAndRenew,
          ],
          older: words(
            `The portal may still ask for ${formerRoleTitle('foundryUser')}. Since May 2026 that role is called ${roleTitle('foundryUser')}.`,
          ),
        },
  asks: (evidence) => {
    const { dataAction } = operationOf({ path: evidence.route?.value }) ?? {};
    const name = dataAction ?? usualOf('foundry').dataAction;
    return { wanted: { kind: 'dataAction', name }, resource: resourceOf(evidence) };
  },
  sources: [SOURCES.foundryRbac, SOURCES.foundryAuth, ...TELEMETRY_SOURCES],
  examples,
});
