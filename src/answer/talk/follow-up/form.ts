import type { AccessVerdict, Remedy, RoleChoice } from '../../../access';
import { accessControlLink, DOCS, SOURCES, type BuiltInRole } from '../../../azure-names';
import { prose, words, type Prose, type Snippet } from '../../../prose';
import { headlineOf } from '../../fit';
import { fold } from '../../folds';
import { cloudOf, resourceName } from '../../names';
import type { Answer, Block } from '../../types';
import { ofApplication } from '../../verdict/application';
import {
  bicep,
  bicepAt,
  grantCommand,
  grantCommandOf,
  granteeIn,
  grantInPowerShell,
  terraform,
} from '../../verdict/grant';
import { asDeclared, type Declaring } from './declared';
import { asItIs } from './again';
import { asOnCard, inPortalOfCard } from './on-card';
import { about } from './others';
import {
  aboutOf,
  check,
  isAboutRoles,
  isMendedByRole,
  isOfRoles,
  needsRoleNext,
  say,
  type FollowUpInput,
} from './input';
import { holdsIt, open, SOURCES_FOLD } from './parts';
import { AFTER_GRANT, namedIn, placeIn, receiverIn, usualRole } from './unseen';

/** In what somebody wants to see it. */
export type GrantForm = 'terraform' | 'bicep' | 'cli' | 'powershell' | 'portal';

const TITLES: Readonly<Record<GrantForm, string>> = {
  terraform: 'In Terraform',
  bicep: 'In Bicep',
  cli: 'With Azure CLI',
  powershell: 'With PowerShell',
  portal: 'In the Azure portal',
};

const OTHERS: Readonly<Record<GrantForm, GrantForm>> = {
  terraform: 'bicep',
  bicep: 'terraform',
  cli: 'portal',
  powershell: 'cli',
  portal: 'cli',
};

function snippetOf(form: GrantForm, remedy: Remedy, choice: RoleChoice, input: FollowUpInput): Snippet | undefined {
  const { verdict } = input;
  if (verdict === undefined) return undefined;
  const grantee = receiverIn(input) ?? granteeIn(verdict);
  switch (form) {
    case 'terraform':
      return terraform(choice.role.id, remedy.scope, grantee);
    case 'bicep':
      return bicep(choice.role.id, remedy.scope, grantee);
    case 'cli':
      return grantCommandOf(remedy, choice, grantee);
    case 'powershell':
      return grantInPowerShell(choice.role, remedy.scope, grantee);
    case 'portal':
      return undefined;
  }
}

const inPortal = (role: Pick<RoleChoice['role'], 'name'>): readonly Prose[] => [
  words('Press Add, then Add role assignment.'),
  prose`Choose ${role.name}, then Next.`,
  words('Press Select members, choose the person, then Review + assign.'),
];

/** Where the form is described. */
const sourcesOf = (form: GrantForm): NonNullable<Answer['folds']> =>
  form === 'powershell'
    ? fold('Sources', [{ kind: 'sources', sources: [SOURCES.psAssignment, SOURCES.foundryRbac] }])
    : SOURCES_FOLD;

const isDeclaring = (form: GrantForm | undefined): form is Declaring => form === 'terraform' || form === 'bicep';

/** The same for another caller, of whom the talk goes on: the role is what it needs. */
export const inFormFor = (input: FollowUpInput, form: GrantForm | undefined): Answer =>
  receiverIn(input) !== undefined && isMendedByRole(input) ? asGrant(input, form ?? 'cli') : inForm(input, form);

/** What mends the case, in the form that was asked for: what is declared, the role assignment, or the card's own steps. */
function inForm(input: FollowUpInput, form: GrantForm | undefined): Answer {
  const { verdict } = input;
  const declared = isDeclaring(form) ? asDeclared(input, form) : undefined;
  if (declared !== undefined) return declared;
  const isRole = isAboutRoles(input) && (isOfRoles(input) || (isDeclaring(form) && needsRoleNext(input)));
  // What somebody is eligible for is switched on, and not given.
  if (verdict?.verdict === 'eligible' && !isDeclaring(form)) return asItIs(input);
  const isMissing = isOfRoles(input) || needsRoleNext(input);
  const grants = isMissing && verdict?.remedy !== undefined && verdict.verdict !== 'granted';
  if (grants || (isRole && form !== undefined)) return asGrant(input, form ?? 'cli');
  return (form === 'portal' ? inPortalOfCard(input) : asOnCard(input, form === 'cli')) ?? about(input);
}

/** To whom the role assignment gives the role. */
function whomIn({ speaksOf }: FollowUpInput, verdict: AccessVerdict): string {
  const application = ofApplication(verdict);
  if (application !== undefined) return application.name ?? 'the app';
  return speaksOf?.caller === undefined ? 'you' : speaksOf.caller === 'team' ? 'the group' : 'the app';
}

/** The role assignment alone, in one form. */
function asGrant(input: FollowUpInput, form: GrantForm): Answer {
  const { verdict } = input;
  const choice = verdict?.remedy?.choices[0];
  const isOther = receiverIn(input) !== undefined;
  if (verdict?.verdict === 'granted' && !isOther) return holdsIt(input, verdict);
  if (verdict?.remedy === undefined || choice === undefined) return unseen(input, form);
  const { remedy } = verdict;
  const snippet = snippetOf(form, remedy, choice, input);
  const self = choice.youMayAssign === 'yes';
  const where = resourceName(remedy.scope);
  const link = {
    text: 'Open Access control (IAM)',
    href: accessControlLink(remedy.scope, cloudOf(verdict.account?.endpoints[0])),
  };
  const blocks: readonly Block[] = form === 'portal' ? [{ kind: 'list', items: inPortal(choice.role) }] : [];
  return open(
    {
      tone: 'neutral',
      headline: headlineOf(prose`${words(TITLES[form])}: ${choice.role.name} on ${where}`, words(TITLES[form])),
      why: self ? undefined : words('Whoever may give roles there has to do this.'),
      todo: snippet && { does: 'grant', text: prose`This gives ${whomIn(input, verdict)} the role:`, snippet },
      blocks,
      folds: sourcesOf(form),
      buttons: [
        ...(form === 'portal' ? [{ kind: 'open', label: link.text, href: link.href } as const] : []),
        ...say(input, TITLES[OTHERS[form]]),
        ...(self ? [] : say(input, 'Who can grant it?')),
        ...check(input),
      ],
    },
    input,
  );
}

/** Nobody's roles are seen: the role that documentation names, with a blank for each value that is not known. */
function unseen(input: FollowUpInput, form: GrantForm): Answer {
  const known = usualRole(input);
  if (known === undefined) return unknownRole(input, form);
  const snippet = withBlanks(form, known, input);
  const page = {
    kind: 'open',
    label: 'How roles are given',
    href: form === 'portal' ? DOCS.assignRole : DOCS.assignRoleCli,
  } as const;
  return open(
    {
      tone: 'neutral',
      headline: headlineOf(
        prose`${words(TITLES[form])}: ${known.name} on ${aboutOf(input)}`,
        prose`${words(TITLES[form])}: ${known.name}`,
      ),
      why: words(
        'Fill in what stands in < >. An Owner of the resource has to do this, or somebody else who gives roles.',
      ),
      todo: snippet && { does: 'grant', text: words('This gives the role:'), snippet },
      blocks:
        form === 'portal'
          ? [{ kind: 'list', items: [words('Open the resource, then Access control (IAM).'), ...inPortal(known)] }]
          : [],
      expect: AFTER_GRANT,
      folds: sourcesOf(form),
      buttons: [...check(input), page, ...say(input, TITLES[OTHERS[form]])],
    },
    input,
  );
}

function withBlanks(form: GrantForm, known: BuiltInRole, input: FollowUpInput): Snippet | undefined {
  const place = placeIn(input);
  const given = receiverIn(input) ?? namedIn(input);
  switch (form) {
    case 'terraform':
      return terraform(known.id, place.scope, given);
    case 'bicep':
      return bicepAt(known.id, place, given);
    case 'cli':
      return grantCommand(known, place.scope, given);
    case 'powershell':
      return grantInPowerShell(known, place.scope, given);
    case 'portal':
      return undefined;
  }
}

/** No page names a role for this call. */
const unknownRole = (input: FollowUpInput, form: GrantForm): Answer => ({
  tone: 'neutral',
  headline: headlineOf(
    prose`I need to see your roles on ${aboutOf(input)} first`,
    words('I need to see your roles first'),
  ),
  why: words('Then I can say what is missing.'),
  blocks: [],
  buttons: [
    ...check(input),
    { kind: 'open', label: 'How roles are given', href: form === 'portal' ? DOCS.assignRole : DOCS.assignRoleCli },
  ],
});

/** The client, or the call, alone. */
export function asCode(input: FollowUpInput, title: string, snippet: Snippet): Answer {
  return open(
    {
      tone: 'neutral',
      headline: words(`The call without a key, ${title}`),
      why: words('It signs in as you, or as the identity that runs it.'),
      todo: { does: 'build-client', text: words('Build the client like this:'), snippet },
      blocks: [],
      folds: SOURCES_FOLD,
      buttons: [...check(input), ...say(input, 'Which role?'), ...say(input, 'Why?')],
    },
    input,
  );
}
