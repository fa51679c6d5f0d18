import { subscriptionOf, type ArmId, type WantedAction } from '../../../access';
import { builtInRole, builtInRoleNamed, SOURCES, type BuiltInRole } from '../../../azure-names';
import { data, listed, prose, slot, snippet, words, type Prose, type Snippet } from '../../../prose';
import { headlineOf } from '../../fit';
import { fold } from '../../folds';
import type { Answer } from '../../types';
import { granteeIn, type RoleReceiver } from '../../verdict/grant';
import { doing } from '../../verdict/operations';
import { allowsDeed, deedInWords, DEEDS, isOfProject, type Deed } from '../../../services';
import { aboutOf, check, isAboutRoles, say, type FollowUpInput } from './input';
import { open, openPage, roleStep, SOURCES_FOLD } from './parts';
import { steps } from './told';
import { namedIn, placeIn, usualRole } from './unseen';

const bash = snippet('Bash');

/** The role that this is about: the one that is missing, or that documentation names. */
const roleOf = (input: FollowUpInput): BuiltInRole | undefined => {
  const id = input.verdict?.remedy?.choices[0]?.role.id;
  return (id === undefined ? undefined : builtInRole(id)) ?? usualRole(input);
};

/** What the missing role lets somebody do, and what it does not; or another one that is named. */
export function allows(input: FollowUpInput, said?: string): Answer {
  const named = said === undefined ? undefined : builtInRoleNamed(said);
  const found = named ?? (isAboutRoles(input) ? roleOf(input) : undefined);
  if (found === undefined) return steps(input);
  const told = (deeds: readonly Deed[]): readonly string[] => deeds.map((deed) => deedInWords(found, deed));
  const used = told(DEEDS.filter((deed) => deed.kind === 'dataAction' && allowsDeed(found, deed)));
  const managing = DEEDS.filter(({ kind }) => kind === 'action');
  const may = told(managing.filter((deed) => allowsDeed(found, deed)));
  const mayNot = managing.filter((deed) => !allowsDeed(found, deed)).map((deed) => deed.may);
  return open(
    {
      tone: 'neutral',
      headline:
        may.length === 0 && used.length > 0
          ? headlineOf(
              prose`${found.name} uses models, and changes nothing`,
              words('It uses models, and changes nothing'),
            )
          : headlineOf(prose`What ${found.name} allows`, words('What this role allows')),
      why: prose`${
        used.length > 0
          ? prose`It lets one ${listed(used, 'and')}.`
          : words(named === undefined ? 'It calls what the error names.' : 'It calls no model.')
      }${may.length === 0 ? [] : prose` One may also ${listed(may, 'and')}.`}${
        mayNot.length === 0 ? [] : prose` One may not ${listed(mayNot, 'or')}.`
      }`,
      expect: words('It counts at the resource where it is given, and nowhere else. Calls cost tokens.'),
      blocks: [],
      folds: [
        ...fold('Why', [{ kind: 'text', text: prose`This is what Azure’s own definition of ${found.name} says.` }]),
        ...SOURCES_FOLD,
      ],
      buttons: [...say(input, 'Custom role?'), ...say(input, 'Who can grant it?'), ...check(input)],
    },
    input,
  );
}

const ABOVE =
  /\bgroups?\b|subscription|\brg\b|gruppe|grupo|groupe|assinatura|suscripción|abonnement|グループ|サブスク|组|订阅/i;

const PROJECT = /\bproje[ck]?t\w*|\bprojet\w*|\bproyecto|プロジェクト|项目/iu;

/** Whether a project is a place for this role. */
function atProject(input: FollowUpInput): Answer {
  const wanted = input.question?.wanted;
  const found = roleOf(input);
  const isThere = wanted !== undefined && isOfProject(wanted.name);
  const does: Prose = wanted === undefined ? words('do this') : doing(wanted);
  return open(
    {
      tone: 'neutral',
      headline: isThere
        ? words('Yes: this call asks a project, so the role can be given there')
        : words('No: at a project it does not reach the resource'),
      why: isThere
        ? words('At the resource it counts for all of its projects.')
        : prose`To ${does} one asks the resource, one level above its projects. A role at a project counts for agents and what else is the project’s.`,
      todo:
        found === undefined || isThere
          ? undefined
          : { does: 'note', text: prose`So give ${found.name} on ${aboutOf(input)}.` },
      blocks: [],
      folds: SOURCES_FOLD,
      buttons: [...say(input, 'Which role?'), ...say(input, 'Who can grant it?'), ...check(input)],
    },
    input,
  );
}

const INHERITS = /inherit|vererb|h[ée]rit|hered|herda|継承|继承/iu;

/** Whether a role reaches further than where it was given. */
function inherited(input: FollowUpInput): Answer {
  const { verdict } = input;
  const says = {
    headline: words('Roles are inherited downwards only, never upwards'),
    why: prose`One on the subscription or the resource group counts on ${aboutOf(input)}, and one there for its projects. One on a project does not reach the resource.`,
  };
  if (verdict?.verdict === 'not-granted' && verdict.remedy !== undefined) return roleStep(input, verdict, says);
  return open(
    {
      tone: 'neutral',
      ...says,
      blocks: [],
      folds: SOURCES_FOLD,
      buttons: [...check(input), ...say(input, 'Which role?'), ...say(input, 'Who can grant it?')],
    },
    input,
  );
}

const PER_MODEL = /deploy|\bmodels?\b|modell|mod[èe]le|\bgpt|despliegue|implanta|デプロイ|モデル|部署|模型/iu;

/** Where the role may be given: not at one deployment; higher up it counts for more. */
export function scope(input: FollowUpInput, said: string): Answer {
  if (!isAboutRoles(input)) return steps(input);
  if (INHERITS.test(said)) return inherited(input);
  if (PROJECT.test(said)) return atProject(input);
  const found = roleOf(input);
  const above = ABOVE.test(said);
  return open(
    {
      tone: 'neutral',
      headline: above
        ? words('Yes, it counts for every resource below, too')
        : PER_MODEL.test(said)
          ? words('Not per deployment: the resource is the smallest place')
          : headlineOf(
              prose`On ${aboutOf(input)} itself: the resource is the smallest place`,
              words('The resource itself is the smallest place'),
            ),
      why: above
        ? prose`A role at the resource group or the subscription is inherited. The smallest place is ${aboutOf(input)} itself.`
        : words(
            'Azure AI takes roles at the resource, not at a deployment. Put the model into a resource of its own to keep it apart.',
          ),
      todo:
        found === undefined || above
          ? undefined
          : { does: 'note', text: prose`So give ${found.name} on ${aboutOf(input)}.` },
      blocks: [],
      folds: SOURCES_FOLD,
      buttons: [...say(input, 'With Azure CLI'), ...say(input, 'Custom role?'), ...check(input)],
    },
    input,
  );
}

const NOTHING = snippet('Json')``;
const quoted = ({ name }: WantedAction): Snippet => snippet('Json')`"${slot('data action', name)}"`;

const definition = (wanted: WantedAction, place: ArmId | undefined): Snippet => snippet('Json')`{
  "Name": "One action only",
  "IsCustom": true,
  "Actions": [${wanted.kind === 'action' ? quoted(wanted) : NOTHING}],
  "DataActions": [${wanted.kind === 'dataAction' ? quoted(wanted) : NOTHING}],
  "AssignableScopes": ["${slot('subscription', place && subscriptionOf(place))}"]
}`;

/** A role that holds this one data action. */
export function custom(input: FollowUpInput): Answer {
  const { question, verdict } = input;
  if (question === undefined || !isAboutRoles(input)) return steps(input);
  return open(
    {
      tone: 'neutral',
      headline: words(
        question.wanted.kind === 'dataAction'
          ? 'Yes: a custom role with this one data action does it'
          : 'Yes: a custom role with this one action does it',
      ),
      why: prose`It then allows to ${doing(question.wanted)}, and nothing else. An Owner makes it. Save this as role.json:`,
      blocks: [
        { kind: 'snippet', snippet: definition(question.wanted, verdict?.resource) },
        { kind: 'text', text: words('Then:') },
        { kind: 'snippet', snippet: bash`az role definition create --role-definition role.json` },
      ],
      expect: words('Give it like any other role: on the resource, the group or the subscription.'),
      folds: fold('Sources', [{ kind: 'sources', sources: [SOURCES.rbacTroubleshooting, SOURCES.permissions] }]),
      buttons: [...say(input, 'Which role?'), ...say(input, 'Who can grant it?'), ...check(input)],
    },
    input,
  );
}

const removal = (found: BuiltInRole, place: ArmId | undefined, { id }: RoleReceiver): Snippet =>
  bash`az role assignment delete --assignee "${slot('object id', id)}" --role "${slot('role id', found.id)}" --scope "${slot('scope', place)}"`;

/** How the role is taken away again. */
export function undo(input: FollowUpInput): Answer {
  const { verdict } = input;
  const found = roleOf(input);
  if (found === undefined || !isAboutRoles(input)) return steps(input);
  const place = verdict?.remedy?.scope ?? placeIn(input).scope;
  return open(
    {
      tone: 'neutral',
      headline: words('This takes the role away again'),
      why: [
        ...words('Whoever may give roles there may remove them. It stops within some minutes.'),
        ...(verdict?.verdict === 'not-granted' ? prose` Now you do not hold ${[data(found.name)]} there.` : []),
      ],
      todo: {
        does: 'assign',
        text: words('For a short time only, an eligible role in PIM ends by itself. Else:'),
        snippet: removal(found, place, verdict === undefined ? namedIn(input) : granteeIn(verdict)),
      },
      blocks: [],
      folds: SOURCES_FOLD,
      buttons: [...(verdict ? openPage(verdict) : []), ...check(input), ...say(input, 'Who can grant it?')],
    },
    input,
  );
}
