import type { AccessVerdict, Reason, WantedAction } from '../../../access';
import { builtInRoleNamed, ROLE } from '../../../azure-names';
import { prose, words, type Prose } from '../../../prose';
import { headlineOf } from '../../fit';
import { fold } from '../../folds';
import { resourceName } from '../../names';
import type { Answer } from '../../types';
import { granteeIn, otherWays } from '../../verdict/grant';
import { doing } from '../../verdict/operations';
import { because, subject, type View } from '../../verdict/reasons';
import { withNextStep } from '../../verdict/next-step';
import { notGranted } from '../../verdict/role-request';
import { rulingOf } from '../../verdict/ruling';
import { aboutOf, check, isMendedByRole, say, type FollowUpInput } from './input';
import { allows } from './limits';
import { finished, holdsIt, noRole, reasonOf, rolesOf, ruledBy, SMALLEST, SOURCES_FOLD } from './parts';
import { AFTER_GRANT, allowsIt, isSeen, neededRole, needs, PLANES, usualRole } from './unseen';

/** The role that is missing: its name, where, and the way to it. */
export function role(input: FollowUpInput): Answer {
  const { verdict, question } = input;
  if (question === undefined || !isMendedByRole(input)) return noRole(input);
  if (verdict?.verdict === 'granted') return holdsIt(input, verdict);
  if (verdict?.verdict === 'eligible') return ruledBy(input, verdict);
  const remedy = verdict?.remedy;
  const choice = remedy?.choices[0];
  if (verdict === undefined || remedy === undefined || choice === undefined) {
    return byDocument(input, usualRole(input)?.name);
  }
  const { todo, expect, buttons } = withNextStep(notGranted(verdict), verdict, input.grants);
  return finished(
    {
      tone: 'problem',
      headline: headlineOf(prose`${choice.role.name}, on ${resourceName(remedy.scope)}`, prose`${choice.role.name}`),
      why: reasonOf(choice, question.wanted),
      todo,
      expect,
      blocks: [],
      folds: [...fold('Other ways', otherWays(remedy, granteeIn(verdict))), ...rolesOf(input)],
      buttons: [...buttons, ...check(input), ...say(input, 'Who can grant it?')],
    },
    input,
  );
}

/** Whose roles nobody looked at: what documentation names. */
const byDocument = (input: FollowUpInput, title: string | undefined): Answer =>
  finished(
    {
      tone: 'neutral',
      headline:
        title === undefined
          ? words('I do not know which role this needs')
          : headlineOf(prose`${words(title)}, on ${aboutOf(input)}`, words(title)),
      why:
        title === undefined
          ? words('No page of Microsoft names it.')
          : words(`${SMALLEST} Owner and Contributor are not enough.`),
      todo: { does: 'check-access', text: words('Press the button, and I see whether you have it.') },
      blocks: [],
      folds: SOURCES_FOLD,
      buttons: [...check(input), ...say(input, 'How long does it take?')],
    },
    input,
  );

/** What somebody says they hold. */
export interface SaidToHold {
  /** As they call it; absent for "that role", and for "I am admin". */
  readonly role?: string | undefined;
  /** "I have that role": the one that is missing. */
  readonly isThat: boolean;
}

function claimed(input: FollowUpInput, { role: said, isThat }: SaidToHold): string {
  if (said !== undefined) return builtInRoleNamed(said)?.name ?? said;
  const missing = input.verdict?.remedy?.choices[0]?.role.name;
  const held = input.verdict?.reasons.find(({ about }) => about === 'assignment')?.role?.name;
  return (isThat ? missing : held) ?? missing ?? 'That role';
}

/** "I am Owner though": whether that is so, and what it is good for. */
export function holds(input: FollowUpInput, said: SaidToHold): Answer {
  const { verdict, question } = input;
  if (input.error === undefined && question === undefined) return allows(input, said.role);
  if (question === undefined || !isMendedByRole(input)) return noRole(input);
  const called = claimed(input, said);
  if (verdict === undefined || !isSeen(input)) return notSeen(input, said.role === undefined ? undefined : called);
  const found = heldAs(verdict, called);
  const name = found?.role?.name ?? called;
  if (verdict.verdict === 'granted') return holdsIt(input, verdict);
  const view: View = { resource: verdict.resource, now: input.now, kind: verdict.question.wanted.kind };
  const ruled = rulingOf(verdict, input);
  const target = aboutOf(input);
  if (found === undefined)
    return finished(
      {
        ...ruled,
        headline: headlineOf(
          prose`Azure shows no role ${name} of yours on ${target}`,
          prose`Azure shows no role ${name} of yours here`,
        ),
        why: whyUnseen(name, verdict.question.wanted),
        blocks: [],
        folds: rolesOf(input),
        buttons: [...ruled.buttons, ...check(input)],
      },
      input,
    );
  if (found.about === 'eligibility') return onlyEligible(input, verdict, found);
  const manages = found.why.code === 'control-plane-only';
  const isReader = found.role?.id === ROLE.reader;
  return finished(
    {
      ...ruled,
      headline: manages
        ? isReader
          ? headlineOf(prose`You hold ${name} on ${target}: it only looks`, words('You hold Reader: it only looks'))
          : headlineOf(prose`${name} manages ${target}, and calls no model`, prose`${name} manages, and calls no model`)
        : headlineOf(prose`You do hold ${name}, but it does not count here`, words('That role does not count here')),
      why: manages
        ? prose`You do hold it. To ${doing(verdict.question.wanted)} you need one more role.`
        : prose`${subject(found)}: ${because(found, view)}.`,
      blocks: [],
      folds: rolesOf(input),
      buttons: [...ruled.buttons, ...check(input)],
    },
    input,
  );
}

/** A role that waits to be activated is not held: until then it gives nobody anything, not even the right to give roles. */
function onlyEligible(input: FollowUpInput, verdict: AccessVerdict, { role, why }: Reason): Answer {
  const name = role?.name ?? 'That role';
  const ruled = rulingOf(verdict, input);
  const also =
    why.code === 'control-plane-only' ? words(' Active, it manages the resource, and still calls no model.') : [];
  return finished(
    {
      ...ruled,
      headline: headlineOf(
        prose`You are eligible for ${name}, but it is not active`,
        words('You are eligible for it, but it is not active'),
      ),
      why: prose`Until you activate it, it gives you nothing.${also}`,
      blocks: [],
      folds: rolesOf(input),
      buttons: [...ruled.buttons, ...check(input)],
    },
    input,
  );
}

/** The role that somebody holds and calls so: by its whole name, or by the end of it where no other one ends so. */
function heldAs({ reasons }: AccessVerdict, called: string): AccessVerdict['reasons'][number] | undefined {
  const said = called.toLowerCase();
  const alike = reasons.filter(({ role }) => role?.name.toLowerCase() === said);
  const whole = alike.find(({ about }) => about === 'assignment') ?? alike[0];
  const [one, ...others] = reasons.filter(({ role }) => role?.name.toLowerCase().endsWith(` ${said}`));
  return whole ?? (others.length === 0 ? one : undefined);
}

/** "Why not Contributor?", "is Foundry User enough?": whether that role would do, whoever holds it. */
export function wouldDo(input: FollowUpInput, said: string): Answer {
  const { verdict, question } = input;
  const named = builtInRoleNamed(said);
  if (question === undefined || named === undefined || !isMendedByRole(input)) return role(input);
  const holdsNow = verdict?.reasons.some((reason) => reason.role?.id === named.id) === true;
  if (holdsNow || verdict?.verdict === 'granted' || !isSeen(input)) return holds(input, { role: said, isThat: false });
  const choice = verdict?.remedy?.choices[0];
  if (choice?.role.id === named.id || verdict?.verdict === 'denied') return role(input);
  const allows = allowsIt(named, question.wanted);
  const what = doing(question.wanted);
  const { todo, expect, buttons } = role(input);
  return finished(
    {
      tone: 'neutral',
      headline: allows
        ? headlineOf(prose`${named.name} would do as well, and allows more`, words('That role would do as well'))
        : headlineOf(prose`${named.name} would not be enough`, words('That role would not be enough')),
      why: allows
        ? prose`It lets one ${what}.${choice === undefined ? [] : prose` ${choice.role.name} is smaller.`}`
        : prose`It does not let anybody ${what}.${choice === undefined ? [] : prose` ${choice.role.name} does.`}`,
      todo,
      expect,
      blocks: [],
      folds: rolesOf(input),
      buttons,
    },
    input,
  );
}

/** Of a role that Azure does not show: where it may be, and whether it would help. */
function whyUnseen(name: string, wanted: WantedAction): Prose {
  const known = builtInRoleNamed(name);
  return known === undefined || allowsIt(known, wanted)
    ? words('It may be on another resource, belong to another account, or wait to be activated.')
    : prose`It would not be enough either: it does not let anybody ${doing(wanted)}.`;
}

/** What a role that somebody names is good for, by its definition: whether they hold it is not known. */
function notSeen(input: FollowUpInput, name: string | undefined): Answer {
  const fitting = neededRole(input);
  const wanted = input.question?.wanted;
  const said = name === undefined ? undefined : builtInRoleNamed(name);
  const allows = said !== undefined && wanted !== undefined && allowsIt(said, wanted);
  const called = name ?? 'A role that manages';
  return finished(
    {
      tone: 'neutral',
      headline: allows
        ? headlineOf(prose`${called} does allow this call`, words('That role does allow this call'))
        : headlineOf(prose`${called} is not enough for this call`, words('Such a role is not enough for this call')),
      why: allows
        ? words('So it is at another place, belongs to another identity, or was given minutes ago.')
        : wanted?.kind === 'action'
          ? prose`It does not let anybody ${doing(wanted)}.`
          : [...words(PLANES), ...(fitting === undefined ? [] : prose` ${needs(fitting)}`)],
      expect: AFTER_GRANT,
      blocks: [],
      folds: SOURCES_FOLD,
      buttons: [...check(input), ...say(input, 'In Terraform'), ...say(input, 'Who can grant it?')],
    },
    input,
  );
}
