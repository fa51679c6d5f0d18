import { hints, proves, suggests, type Cause, type Phrase, type Situation, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words } from '../../prose';
import { fitting, isSure, open, verdictIs } from './judged-roles';
import { theResource } from './naming';
import { accountEndpoint, needOf } from './questions';
import { assignRole, waitAndRenew } from './role-steps';
import { saysOneOf } from './said';

/** The page of a resource that says which identity it has: roles put there are those of the resource, for nobody else. */
export const IDENTITY_PAGE: readonly Phrase[] = ['Azure role assignments', 'under Identity'];

/** The name of another resource than the one that was called, on which the role is said to stand. */
function onAnother(situation: Situation): string | undefined {
  const on = (fitting(situation) ?? open(situation))?.on?.toLowerCase();
  const { resource, deployment, model, project } = situation.evidence;
  const called = accountEndpoint(situation.evidence)?.subdomain;
  if (on === undefined || called === undefined) return undefined;
  // What else the text tells of is no other resource, and the one that was called may be named by both of its names.
  const known = [
    called,
    resource?.value,
    deployment?.value,
    model?.value,
    project?.value,
    situation.claims.host?.value,
  ];
  return known.some((name) => name?.toLowerCase() === on) ? undefined : on;
}

/** The role would do, and is said to stand at a project, while the call goes to the account. */
const atProject = (situation: Situation): boolean =>
  fitting(situation)?.at === 'project' && needOf(situation.evidence).level === 'account';

const whereAssigned = ({ evidence }: Situation): Step => ({
  does: 'check-access',
  text: words('See where the role is assigned: the scope must be the account, its resource group or its subscription.'),
  snippet: snippet(
    'Bash',
  )`az role assignment list --all --assignee "${slot('object id', evidence.objectId?.value)}" --query "[].{role:roleDefinitionName, scope:scope}" --output table`,
});

export function elsewhere<E extends Evidence>(): Cause<E> {
  return {
    id: 'role-at-another-scope',
    title: words(
      'The role is assigned at another place: at another resource, or at a project in place of the account.',
    ),
    usual: 'seldom',
    for: (situation) => {
      const role = fitting(situation);
      const account = needOf(situation.evidence).level === 'account';
      return [
        saysOneOf(situation.evidence, IDENTITY_PAGE) && proves(words('the role was put on the page Identity')),
        role !== undefined && hints(prose`${role.name} would do, if it stood in the right place`),
        onAnother(situation) !== undefined && suggests(prose`it is said to stand on ${onAnother(situation) ?? ''}`),
        atProject(situation) && proves(words('it is said to stand at a project, and this is a route of the account')),
        account &&
          situation.evidence.project !== undefined &&
          hints(words('a project is named, and this is a route of the account')),
        situation.known.verdict?.askInstead !== undefined && suggests(words('the call belongs to another level')),
      ];
    },
    against: (situation) => [
      verdictIs(situation, 'granted') && isSure(situation) && proves(words('you hold the role there')),
    ],
    headline: (situation) =>
      saysOneOf(situation.evidence, IDENTITY_PAGE)
        ? words('The role stands on the page Identity, which gives nobody access.')
        : onAnother(situation) !== undefined
          ? prose`The role is said to stand on ${onAnother(situation) ?? ''}; another resource was called.`
          : atProject(situation)
            ? words('The role stands at the project, and this route looks at the account.')
            : words('The role is assigned at another place than the one that counts.'),
    why: (situation) =>
      atProject(situation)
        ? prose`A role counts where it is assigned and below. Agents are called at the project, models at the account above it: for ${needOf(situation.evidence).title} the role must stand at ${theResource(situation.evidence)} itself.`
        : prose`A role counts at the resource where it is assigned and below. It is assigned under Access control (IAM) of ${theResource(situation.evidence)}; the page Identity says which identity the resource itself has, and gives nobody access.`,
    steps: (situation) => {
      const assign = assignRole(situation.evidence, needOf(situation.evidence));
      return atProject(situation) ? [assign, waitAndRenew] : [whereAssigned(situation), assign];
    },
  };
}
