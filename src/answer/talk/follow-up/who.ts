import type { AccessVerdict, Remedy, RoleChoice } from '../../../access';
import { SOURCES } from '../../../azure-names';
import { prose, slot, snippet, words, type Prose } from '../../../prose';
import { roleTitle } from '../../../services';
import { headlineOf } from '../../fit';
import { fold } from '../../folds';
import { range } from '../../times';
import type { Answer, Block } from '../../types';
import { withNextStep } from '../../verdict/next-step';
import { granters, granterWords, notGranted } from '../../verdict/role-request';
import { check, isAboutRoles, say, type FollowUpInput } from './input';
import { finished, holdsIt, noRole, openPage, rolesOf, ruledBy, SOURCES_FOLD } from './parts';
import { placeIn } from './unseen';
import { waitOf } from './waits';

function upper(text: Prose): Prose {
  const [first, ...rest] = text;
  return first === undefined
    ? text
    : [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}

/** Who can grant it, by name where Azure tells, and the message for them. */
export function who(input: FollowUpInput): Answer {
  const { verdict, question } = input;
  if (question === undefined || !isAboutRoles(input)) return noRole(input);
  const choice = verdict?.remedy?.choices[0];
  if (verdict?.verdict === 'granted') return holdsIt(input, verdict);
  if (verdict?.verdict === 'denied' || verdict?.verdict === 'eligible') return ruledBy(input, verdict);
  if (verdict?.remedy === undefined || choice === undefined) return unknownPeople(input);
  return byName(input, verdict, verdict.remedy, choice);
}

const bash = snippet('Bash');

/** Nobody's roles are seen: which roles may give roles, and how to see who holds one. */
const unknownPeople = (input: FollowUpInput): Answer =>
  finished(
    {
      tone: 'neutral',
      headline: words('An Owner of the resource can grant it'),
      why: words(
        `${roleTitle('userAccessAdministrator')} and ${roleTitle('rbacAdministrator')} can, too. The page Access control (IAM) lists who they are.`,
      ),
      todo: {
        does: 'check-access',
        text: words('Or list who has a role there, and look for these three:'),
        snippet: bash`az role assignment list --scope "${slot('scope', placeIn(input).scope)}" --include-inherited --query "[].{role:roleDefinitionName, who:principalName}" --output table`,
      },
      blocks: [],
      folds: SOURCES_FOLD,
      buttons: [...check(input), ...(input.verdict ? openPage(input.verdict) : []), ...say(input, 'Which role?')],
    },
    input,
  );

function byName(input: FollowUpInput, verdict: AccessVerdict, remedy: Remedy, choice: RoleChoice): Answer {
  const { todo, expect, buttons } = withNextStep(notGranted(verdict), verdict, input.grants);
  const able = granters(remedy, choice);
  const names = granterWords(able);
  const self = choice.youMayAssign === 'yes';
  return finished(
    {
      tone: 'neutral',
      headline: self
        ? words('You can: you may give roles there')
        : headlineOf(prose`${upper(names)} can grant it`, words('These people can grant it')),
      why: self
        ? prose`The role is ${choice.role.name}.`
        : able.length === 0
          ? words('Azure does not show me who they are. The page Access control (IAM) lists them.')
          : prose`Ask for ${choice.role.name}. The button has a message that you can send.`,
      todo: self ? todo : undefined,
      expect,
      blocks: [],
      folds: rolesOf(input),
      buttons: [...buttons, ...(able.length === 0 || self ? openPage(verdict) : []), ...check(input)],
    },
    input,
  );
}

const USUAL_WAIT = { from: 5, to: 10 } as const;

/** How long it takes until a role counts. */
export function time(input: FollowUpInput): Answer {
  const { verdict } = input;
  const other = waitOf(input);
  if (other !== undefined) return other;
  if (verdict?.verdict === 'granted' && verdict.freshness !== undefined) return ruledBy(input, verdict);
  const more: readonly Block[] = [
    {
      kind: 'text',
      text: words(
        'A role at a management group can take several hours. A managed identity that was put into a group can wait up to a day.',
      ),
    },
  ];
  return finished(
    {
      tone: 'neutral',
      headline: words(`${range(USUAL_WAIT)} after the role is given`),
      why: words('A token from before does not know the new role: sign in again, or restart the program.'),
      blocks: [],
      folds: [...fold('Why', more), ...fold('Sources', [{ kind: 'sources', sources: [SOURCES.rbacTroubleshooting] }])],
      buttons: [...check(input), ...say(input, 'It still does not work'), ...say(input, 'Who can grant it?')],
    },
    input,
  );
}
