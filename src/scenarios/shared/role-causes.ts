import { hints, mayBeAsker, proves, suggests, type Cause, type Situation, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, words, type Prose } from '../../prose';
import { roleName, roleTitle } from '../../services';
import { identify, hostOf } from './caller';
import type { JudgedRole } from './held-roles';
import { fitting, isSure, open, unfit, verdictIs } from './judged-roles';
import { operationEnded } from './ended';
import { sentence } from './naming';
import { afterWaiting, customRole, newInGroup, notActivated, tokenFromEnvironment } from './rarer-role-causes';
import { elsewhere } from './role-elsewhere';
import { needOf } from './questions';
import { assignRole, waitAndRenew } from './role-steps';

/** Minutes within which a new role may not count yet, and after which it surely does. */
const NEW = 30;
const OLD = 120;
/** Letters of names that a headline has room for. */
const MOST_NAMES = 48;

const worksFor = ({ claims }: Situation, contrast: string): boolean =>
  claims.works.some(({ value }) => value === contrast);

const ago = (minutes: number): Prose =>
  minutes < 1 ? words('just now') : minutes === 1 ? words('a minute ago') : prose`${String(minutes)} minutes ago`;

/** What a scenario says where nobody has granted the role: its own words for its own message. */
export interface RoleMissing<E extends Evidence> {
  readonly headline: (situation: Situation<E>) => Prose;
  readonly why: (situation: Situation<E>) => Prose;
  readonly steps: (situation: Situation<E>) => readonly Step[];
}

/** Which role is missing, and whose it is, as far as the text shows it. */
export const roleIsMissing = ({ evidence, claims }: Situation): Prose => {
  const need = needOf(evidence);
  const role = words(roleTitle(need.role));
  const { principal } = evidence;
  const person = principal?.value.kind === 'hidden' ? undefined : principal?.value.name;
  if (person !== undefined) return prose`The user ${person} lacks the role ${role}.`;
  const host = principal === undefined ? hostOf(claims, evidence) : undefined;
  if (host !== undefined) return prose`${sentence(words(host.whose))} lacks ${role}.`;
  const name = evidence.resource?.value;
  return need.known === 'nothing'
    ? prose`A role for this call is missing on ${name ?? 'the resource'}: ${role}.`
    : prose`The role ${role} is missing on ${name ?? 'the resource'}.`;
};

function missing<E extends Evidence>({ headline, why, steps }: RoleMissing<E>): Cause<E> {
  return {
    id: 'role-missing',
    title: words('Nobody has assigned the role.'),
    usual: 'often',
    for: (situation) => [
      verdictIs(situation, 'not-granted') && proves(words('none of your roles there allows it')),
      worksFor(situation, 'another-person') && suggests(words('it works for one person and not for others')),
    ],
    against: (situation) => [
      verdictIs(situation, 'granted') && isSure(situation) && proves(words('you hold the role')),
      verdictIs(situation, 'granted') && suggests(words('you hold the role')),
      (fitting(situation) ?? open(situation)) !== undefined && suggests(words('the role is said to be there')),
    ],
    headline,
    why,
    steps,
  };
}

function wrong<E extends Evidence>(): Cause<E> {
  return {
    id: 'role-without-the-action',
    title: words('The role that is held does not allow this call.'),
    usual: 'seldom',
    for: (situation) => {
      const role = unfit(situation);
      return [role !== undefined && suggests(prose`${role.name} does not hold the data action of this call`)];
    },
    against: (situation) => [
      unfit(situation) === undefined && proves(words('no such role is spoken of')),
      verdictIs(situation, 'granted') && isSure(situation) && proves(words('you hold the role')),
    ],
    headline: (situation) => {
      const { title, role } = needOf(situation.evidence);
      const held = unfit(situation)?.name ?? '';
      const takes = roleTitle(role);
      // Names of roles are long, and a headline that does not fit says nothing of them.
      if (held.length + title.length + takes.length > MOST_NAMES)
        return prose`This call takes another role than the one that is held: ${words(takes)}.`;
      return prose`${held} is not enough for ${title}: it takes ${roleName(role)}.`;
    },
    why: (situation) => {
      const name = unfit(situation)?.name ?? '';
      const manages = name === 'Owner' || name === 'Contributor' || name.endsWith('Contributor') || name === 'Reader';
      return manages
        ? prose`${name} manages resources and does not call them: it lacks the data action that this call needs.`
        : prose`${name} holds other data actions than the one that this call needs.`;
    },
    steps: ({ evidence }) => [assignRole(evidence, needOf(evidence)), waitAndRenew],
  };
}

function tooNew<E extends Evidence>(): Cause<E> {
  return {
    id: 'role-too-new',
    title: words('The role was assigned minutes ago, and does not count yet.'),
    usual: 'sometimes',
    for: (situation) => {
      const minutes = situation.claims.grantedFor?.value;
      return [
        situation.known.verdict?.freshness !== undefined &&
          mayBeAsker(situation.known) &&
          proves(words('your role is a few minutes old')),
        minutes !== undefined && minutes <= NEW && suggests(prose`the role was assigned ${ago(minutes)}`),
        minutes !== undefined && minutes < 10 && suggests(words('new roles take up to 10 minutes')),
        verdictIs(situation, 'granted') && hints(words('you hold the role now')),
      ];
    },
    against: (situation) => [
      verdictIs(situation, 'not-granted') && isSure(situation) && proves(words('there is no role')),
      (situation.claims.grantedFor?.value ?? 0) >= OLD && suggests(words('the role is older than that')),
    ],
    headline: ({ claims }) =>
      claims.grantedFor === undefined
        ? words('The role is there, and does not count yet: wait 10 minutes and call again.')
        : prose`The role was assigned ${ago(claims.grantedFor.value)}: it counts after 5 to 10 minutes.`,
    why: () =>
      words(
        'A new role assignment reaches the service after 5 to 10 minutes. It does not stand in the token; only groups do.',
      ),
    steps: () => [afterWaiting],
    settles: () => undefined,
  };
}

/** The role is said to be with the identity of the very place where the program runs. */
const isOfHost = ({ evidence, claims }: Situation, role: JudgedRole): boolean =>
  role.by === 'identity' && hostOf(claims, evidence) !== undefined;

/** The role is there, as is said or was found: then somebody else made the call. */
function other<E extends Evidence>(): Cause<E> {
  return {
    id: 'another-identity',
    title: words('The call was made by another identity than the one that holds the role.'),
    usual: 'sometimes',
    for: (situation) => {
      const { claims, known } = situation;
      const role = fitting(situation) ?? open(situation);
      const host = hostOf(claims, situation.evidence);
      return [
        known.caller === 'other' && suggests(words('the message names another identity than you')),
        role !== undefined &&
          !isOfHost(situation, role) &&
          suggests(prose`${role.name} is said to be assigned already`),
        verdictIs(situation, 'granted') && suggests(words('you hold the role, and the call was refused all the same')),
        worksFor(situation, 'another-place') &&
          suggests(words('the same call works elsewhere, where another identity signs in')),
        host !== undefined &&
          situation.evidence.principal === undefined &&
          !(role !== undefined && isOfHost(situation, role)) &&
          (known.caller === 'host' ? suggests : hints)(prose`the call is made by ${words(host.whose)}`),
      ];
    },
    against: (situation) => {
      const role = fitting(situation) ?? open(situation);
      return [
        situation.known.caller === 'asker' && proves(words('the message names you')),
        role !== undefined && isOfHost(situation, role) && hints(words('the role is said to be with that identity')),
      ];
    },
    headline: ({ evidence, claims }) => {
      const { principal } = evidence;
      const person = principal?.value.kind === 'hidden' ? undefined : principal?.value.name;
      const host = hostOf(claims, evidence);
      if (person !== undefined) return prose`The user ${person} made this call, and needs the role.`;
      return host === undefined
        ? words('Another identity than the one with the role made this call.')
        : prose`${sentence(words(host.whose))} made this call, without the role.`;
    },
    why: (situation) => {
      const { title, role } = needOf(situation.evidence);
      const told = (fitting(situation) ?? open(situation))?.name;
      return prose`A role counts for the identity that runs the code, not for the person who wrote it. For ${title} that identity needs ${told ?? roleName(role)} itself, under Access control (IAM) of the resource; the page Identity gives nobody access.`;
    },
    steps: ({ evidence, claims }) => [identify(evidence, claims), assignRole(evidence, needOf(evidence)), waitAndRenew],
  };
}

/** What to do where the role is missing: get it, for whom, and wait for it. */
export const roleMissingSteps = ({ evidence, claims }: Situation): readonly [Step, Step, Step] => [
  assignRole(evidence, needOf(evidence)),
  identify(evidence, claims),
  waitAndRenew,
];

/** The causes of a refusal where the token is good and no role assignment allows the call. */
export const roleCauses = <E extends Evidence>(said: RoleMissing<E>): readonly Cause<E>[] => [
  missing(said),
  operationEnded,
  wrong(),
  tooNew(),
  other(),
  elsewhere(),
  notActivated(),
  newInGroup(),
  customRole(),
  tokenFromEnvironment(),
];
