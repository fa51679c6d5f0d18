import type { AccessVerdict, Granter, Remedy, RoleChoice } from '../../../access';
import { prose, slot, snippet, words, type Prose } from '../../../prose';
import { roleTitle } from '../../../services';
import { headlineOf } from '../../fit';
import type { Answer } from '../../types';
import { withNextStep } from '../../verdict/next-step';
import { granters, granterWords, notGranted, whoIs } from '../../verdict/role-request';
import { check, isAboutRoles, isCalled, say, type FollowUpInput } from './input';
import { finished, holdsIt, nobody, openPage, rolesOf, ruledBy, SOURCES_FOLD } from './parts';
import { placeIn, receiverIn } from './unseen';

function upper(text: Prose): Prose {
  const [first, ...rest] = text;
  return first === undefined
    ? text
    : [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}

/** Who can grant it, by name where Azure tells, and the message for them. */
export function who(input: FollowUpInput): Answer {
  const { verdict, question } = input;
  if (question === undefined || !isAboutRoles(input)) return nobody(input);
  const choice = verdict?.remedy?.choices[0];
  if (verdict?.verdict === 'granted') return holdsIt(input, verdict);
  if (verdict?.verdict === 'eligible')
    return {
      ...ruledBy(input, verdict),
      why: words('You activate it yourself. If somebody has to approve that, its form says who.'),
    };
  if (verdict?.verdict === 'denied') return ruledBy(input, verdict);
  if (verdict?.remedy === undefined || choice === undefined) return unknownPeople(input);
  const { remedy } = verdict;
  return (
    (speaksOfSomebody(input) ? ofSomebody(input, verdict, remedy, choice) : undefined) ??
    byName(input, verdict, remedy, choice)
  );
}

/** Somebody else than the one who asks. */
const speaksOfSomebody = ({ speaksOf, asker }: FollowUpInput): boolean =>
  speaksOf?.person !== undefined &&
  speaksOf.isElse !== true &&
  !(asker?.name !== undefined && isCalled(asker.name, speaksOf.person));

/** "Can Elena grant it?": whether Azure shows that right of hers, and who else has it. */
function ofSomebody(
  input: FollowUpInput,
  verdict: AccessVerdict,
  remedy: Remedy,
  choice: RoleChoice,
): Answer | undefined {
  const { person = '' } = input.speaksOf ?? {};
  const { whoMayAssign } = remedy;
  const answer = byName(input, verdict, remedy, choice);
  if (whoMayAssign === undefined)
    return {
      ...answer,
      headline: headlineOf(prose`I cannot see whether ${person} can grant it`, words('I cannot see who can grant it')),
    };
  const found = whoMayAssign.find(
    ({ name, mayAssign }) => name !== undefined && isCalled(name, person) && mayAssign.includes(choice.role.id),
  );
  if (found === undefined) {
    return {
      ...answer,
      headline: headlineOf(prose`Azure shows no such right of ${person}`, words('Azure shows no such right of theirs')),
      why: prose`To give roles there one has to be Owner or ${roleTitle('userAccessAdministrator')}: that is ${choice.youMayAssign === 'yes' ? words('you') : granterWords(granters(remedy, choice))}.`,
    };
  }
  return {
    ...answer,
    headline: headlineOf(prose`Yes, ${found.name ?? person} can grant it`, words('Yes, that person can grant it')),
    why: prose`${whoIs(found)} may give roles there. The role is ${choice.role.name}.`,
  };
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
  const { person, isElse } = input.speaksOf ?? {};
  const isOut = ({ name }: Granter): boolean =>
    isElse === true && person !== undefined && name !== undefined && isCalled(name, person);
  const able = granters({ ...remedy, whoMayAssign: remedy.whoMayAssign?.filter((each) => !isOut(each)) }, choice);
  const names = granterWords(able);
  const self = choice.youMayAssign === 'yes';
  // What the one who asks gives to somebody else is another command.
  const isOther = receiverIn(input) !== undefined;
  const first = able[0]?.name;
  return finished(
    {
      tone: 'neutral',
      headline: self
        ? words('You can: you may give roles there')
        : headlineOf(prose`${first ?? upper(names)} can grant it`, words('These people can grant it')),
      why: self
        ? prose`The role is ${choice.role.name}.`
        : choice.youMayActivate !== undefined
          ? prose`So can you, once you activate ${choice.youMayActivate.name}: the role is ${choice.role.name}.`
          : able.length === 0
            ? words('Azure does not show me who they are. The page Access control (IAM) lists them.')
            : prose`Ask ${names} for ${choice.role.name}. The button has a message that you can send.`,
      todo: self && !isOther ? todo : undefined,
      expect,
      blocks: [],
      folds: rolesOf(input),
      buttons: [
        ...(isOther ? say(input, 'Show the command', 'with azure cli') : buttons),
        ...(able.length === 0 || self ? openPage(verdict) : []),
        ...check(input),
      ],
    },
    input,
  );
}
