import type { ArmId } from '../../../access';
import { accessControlLink, DOCS, type BuiltInRole } from '../../../azure-names';
import { prose, words, type Prose } from '../../../prose';
import { headlineOf } from '../../fit';
import { fold } from '../../folds';
import { cloudOf } from '../../names';
import type { Answer, Block, Button } from '../../types';
import { grantCommand } from '../../verdict/grant';
import { granters, whoIs } from '../../verdict/role-request';
import { aboutOf, check, isCalled, say, type FollowUpInput, type SpokenOf } from './input';
import { neededRole, placeIn } from './unseen';
import { who } from './who';

/** The same role for somebody else: by their own object id, or once for a group that both are in. */
const givenTo = (same: Pick<BuiltInRole, 'id' | 'name'>, scope: ArmId | undefined, whom: Prose): readonly Block[] => [
  {
    kind: 'text',
    text: prose`This gives ${same.name} to ${whom}. For several people, give it once to a group, and add them:`,
  },
  { kind: 'snippet', snippet: grantCommand(same, scope, { id: undefined, type: undefined }) },
];

/** A group has the role once, and its members have it through that. */
const forTeam = (input: FollowUpInput, same: Pick<BuiltInRole, 'id' | 'name'>): Answer => ({
  tone: 'neutral',
  headline: words('Give the role to a group, once'),
  why: words('Members of the group have it, also through groups inside. Whoever is added signs in again.'),
  todo: {
    does: 'grant',
    text: prose`This gives the group ${same.name}:`,
    snippet: grantCommand(same, input.verdict?.remedy?.scope ?? placeIn(input).scope, { id: undefined, type: 'Group' }),
  },
  blocks: [],
  buttons: [...say(input, 'Who can grant it?'), ...say(input, 'In Terraform'), ...check(input)],
});

/** What the sandbox says of whomever one can be there. */
const inSandbox = ({ sandboxPerson }: SpokenOf): readonly Block[] =>
  sandboxPerson === undefined
    ? []
    : [{ kind: 'text', text: prose`In the sandbox: ${sandboxPerson.name}. ${sandboxPerson.case}` }];

const beThem = (input: FollowUpInput): readonly Button[] => {
  const name = input.speaksOf?.sandboxPerson?.name;
  return name === undefined ? [] : say(input, `Become ${name}`, `become ${name}`);
};

/** Somebody who was named may be the one who gives the role. */
function whoGives({ verdict, speaksOf }: FollowUpInput): Prose | undefined {
  const [remedy, name] = [verdict?.remedy, speaksOf?.person];
  const choice = remedy?.choices[0];
  if (remedy === undefined || choice === undefined || name === undefined) return undefined;
  const found = granters(remedy, choice).find((granter) => granter.name !== undefined && isCalled(granter.name, name));
  return found && prose`${whoIs(found)} can give you the role.`;
}

/** "Omar has the same problem", said by Omar. */
const isAsker = ({ asker, speaksOf }: FollowUpInput): boolean =>
  speaksOf?.person !== undefined && asker?.name !== undefined && isCalled(asker.name, speaksOf.person);

const headlineFor = (name: string | undefined): Prose =>
  name === undefined
    ? words('I can look only with that person’s own sign-in')
    : headlineOf(prose`I can look only with ${name}’s own sign-in`, words('I can look only with their own sign-in'));

/** Where the portal shows anybody's roles. */
const portal = ({ verdict }: FollowUpInput): Button => ({
  kind: 'open',
  label: 'Check access in the portal',
  href:
    verdict?.resource === undefined
      ? DOCS.checkAccess
      : accessControlLink(verdict.resource, cloudOf(verdict.account?.endpoints[0])),
});

/** Somebody else's access: whose sign-in is needed, and what to send them. */
export function otherPerson(input: FollowUpInput): Answer {
  const { question, verdict, speaksOf } = input;
  const same = verdict?.remedy?.choices[0]?.role ?? neededRole(input);
  if (speaksOf?.isTeam && same !== undefined) return forTeam(input, same);
  if (isAsker(input)) return who(input);
  const name = speaksOf?.person;
  const whom = name === undefined ? words('your colleague') : prose`${name}`;
  const command = question?.resource === undefined ? prose`check` : prose`check ${aboutOf(input)}`;
  return {
    tone: 'neutral',
    headline: headlineFor(name),
    why: [
      ...(same === undefined ? [] : prose`Whoever makes this call needs ${same.name}. `),
      ...words('Nobody sees somebody else’s roles through me. Send them this message:'),
    ],
    todo: {
      does: 'note',
      text: prose`Please write “${command}” to Locksmith, or paste your error there. It then says what you are missing.`,
    },
    note: whoGives(input),
    blocks: speaksOf === undefined ? [] : inSandbox(speaksOf),
    folds: fold('Other ways', [
      ...(same === undefined ? [] : givenTo(same, verdict?.remedy?.scope ?? placeIn(input).scope, whom)),
      {
        kind: 'text',
        text: words(
          'In the portal, Access control (IAM) has Check access: it shows the roles of anybody, if you may read them.',
        ),
      },
    ]),
    buttons: [...beThem(input), portal(input), ...check(input)],
  };
}
