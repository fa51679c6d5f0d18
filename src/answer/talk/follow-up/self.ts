import type { AccessVerdict, RoleChoice } from '../../../access';
import { prose, words } from '../../../prose';
import { roleTitle } from '../../../services';
import { headlineOf } from '../../fit';
import type { Answer } from '../../types';
import { withNextStep } from '../../verdict/next-step';
import { granters, granterWords, notGranted } from '../../verdict/role-request';
import { check, isAboutRoles, say, type FollowUpInput } from './input';
import { finished, rolesOf, ruledBy } from './parts';
import { steps } from './told';
import { who } from './who';

/** Whether somebody can do it without help; the call itself needs no administrator. */
export function self(input: FollowUpInput): Answer {
  const { verdict, question } = input;
  if (question === undefined || !isAboutRoles(input)) return steps(input);
  if (verdict?.verdict === 'eligible') return byActivating(input, verdict);
  const choice = verdict?.remedy?.choices[0];
  if (verdict?.remedy === undefined || choice === undefined || choice.youMayAssign === 'yes') return who(input);
  const { expect, buttons } = withNextStep(notGranted(verdict), verdict, input.grants);
  const first = choice.youMayActivate;
  if (first !== undefined) return afterActivating(input, choice, first);
  return finished(
    {
      tone: 'neutral',
      headline: words('Not by yourself: you may not give roles there'),
      why: prose`The call needs no administrator, only ${choice.role.name}. To give it, one has to be Owner or ${roleTitle('userAccessAdministrator')} there.`,
      todo: { does: 'ask', text: prose`Ask ${granterWords(granters(verdict.remedy, choice))} for it.` },
      expect,
      blocks: [],
      folds: rolesOf(input),
      buttons: [...buttons, ...check(input)],
    },
    input,
  );
}

/** Somebody may give the role once they activate another one: that is their own first step. */
const afterActivating = (
  input: FollowUpInput,
  { role }: RoleChoice,
  first: NonNullable<RoleChoice['youMayActivate']>,
): Answer =>
  finished(
    {
      tone: 'neutral',
      headline: headlineOf(
        prose`Yes, in two steps: activate ${first.name}, then give it`,
        words('Yes, in two steps: activate, then give it'),
      ),
      why: prose`You are eligible for ${first.name}, and that may give roles there.`,
      todo: {
        does: 'activate',
        text: prose`Activate ${first.name} in Privileged Identity Management (PIM), under My roles. Then give yourself ${role.name}.`,
      },
      blocks: [],
      folds: rolesOf(input),
      buttons: [...say(input, 'Show the command', 'with azure cli'), ...check(input)],
    },
    input,
  );

/** A role that waits to be activated: whoever is eligible does that. */
const byActivating = (input: FollowUpInput, verdict: AccessVerdict): Answer => ({
  ...ruledBy(input, verdict),
  headline: words('Yes, by yourself: you activate it'),
  why: words('It may ask for a reason, a ticket or an approval: its form says so.'),
});
