import type { AccessVerdict, Granter } from '../../../access';
import { builtInRole, ROLE, SOURCES } from '../../../azure-names';
import { hasOwnIdentity, objectIdOf } from '../../../diagnosis';
import type { RunsOn } from '../../../evidence';
import { prose, slot, snippet, words, type Prose, type Slot, type Snippet } from '../../../prose';
import { applicationName } from '../../applications';
import { headlineOf } from '../../fit';
import { fold } from '../../folds';
import type { Answer, Block, Step } from '../../types';
import { whichIdentity } from '../../paste/identity';
import { grantCommand, type RoleReceiver } from '../../verdict/grant';
import { answerVerdict } from '../../verdict/verdict';
import { targetName } from '../../verdict/words';
import { granters, granterWords } from '../../verdict/role-request';
import { check, say, type FollowUpInput } from './input';
import { open, openPage } from './parts';
import { namedIn, neededRole, placeIn, receiverIn, whoCalled } from './unseen';

const bash = snippet('Bash');

/** Its object id is to be filled in. */
const AN_APP = { id: undefined, type: 'ServicePrincipal' } as const;

interface Host {
  readonly called: string;
  readonly id: (name: string | undefined) => Snippet;
}

const byName =
  (find: (app: Slot) => Snippet): Host['id'] =>
  (name) =>
    find(slot('app name', name));

const PRINCIPAL: Host = {
  called: 'a service principal',
  id: (name) =>
    name === undefined
      ? objectIdOf.client
      : bash`az ad sp list --display-name "${slot('app name', name)}" --query "[].{name:displayName, objectId:id}" --output table`,
};

const FUNCTION: Host = { called: 'a Function app', id: byName(objectIdOf.functionApp) };
const WEB: Host = { called: 'a web app', id: byName(objectIdOf.webApp) };
const CONTAINER: Host = { called: 'a container app', id: byName(objectIdOf.containerApp) };
const MACHINE: Host = { called: 'a virtual machine', id: byName(objectIdOf.virtualMachine) };

const USER_ASSIGNED: Host = {
  called: 'a user-assigned identity',
  id: (name) =>
    bash`az identity show --name "${slot('name', name)}" --resource-group "${slot('resource group of the app', undefined)}" --query principalId --output tsv`,
};

const ANY: Host = {
  called: 'any resource with an identity',
  id: () =>
    bash`az resource show --ids "${slot('resource id of the identity', undefined)}" --query identity.principalId --output tsv`,
};

/** Where each kind of place keeps the identity that calls. */
const HOSTS: Readonly<Partial<Record<RunsOn, Host>>> = {
  'function-app': FUNCTION,
  'app-service': WEB,
  'teams-bot': WEB,
  'container-apps': CONTAINER,
  vm: MACHINE,
  'build-agent': MACHINE,
  kubernetes: USER_ASSIGNED,
  'github-actions': PRINCIPAL,
  'azure-pipelines': PRINCIPAL,
  'logic-app': ANY,
  'api-management': ANY,
  'search-service': ANY,
  'machine-learning': ANY,
};

/** Whether a place runs code as an identity of its own, and not as whoever sits before it. */
export const isHosted = (place: RunsOn): boolean => HOSTS[place] !== undefined;

/** The kinds that are offered where nobody said which one it is. */
const USUAL = [WEB, FUNCTION, CONTAINER, MACHINE, USER_ASSIGNED, PRINCIPAL] as const;

const lookUp = ({ called, id }: Host, name: string | undefined): readonly Block[] => [
  { kind: 'text', text: prose`Of ${words(called)}:` },
  { kind: 'snippet', snippet: id(name) },
];

/**
 * Whose right to give roles is often bound to people: the verdict looked at the one who asks, and says nothing of apps
 * (rbac.md).
 */
const isBound = ({ role }: Granter): boolean => role.id === ROLE.rbacAdministrator;

function whoRuns({ verdict }: FollowUpInput): Prose {
  const remedy = verdict?.remedy;
  const choice = remedy?.choices[0];
  const free = remedy && choice && granters(remedy, choice).filter((granter) => !isBound(granter));
  if (choice?.youMayAssign === 'yes') return words('You may run it, if your right to give roles covers apps.');
  return free === undefined || free.length === 0
    ? words('An Owner of the resource runs it.')
    : prose`Ask ${granterWords(free)} to run it.`;
}

/** The app was found, with the rights of who asks: what holds for it. */
function found(input: FollowUpInput, verdict: AccessVerdict): Answer {
  const { now, setting, grants } = input;
  const card = answerVerdict(verdict, { now, setting, grants });
  if (verdict.verdict !== 'not-granted' || verdict.caller?.kind !== 'application') return card;
  const name = applicationName(verdict.caller.application);
  return {
    ...card,
    headline: headlineOf(
      prose`${name} has no role for this on ${targetName(verdict)}`,
      words('It has no role for this'),
    ),
  };
}

/** Where the app runs, as far as that was said. */
function hostOf({ speaksOf, error }: FollowUpInput): Host | undefined {
  const place = speaksOf?.runsOn ?? error?.evidence.claims.runsOn.map(({ value }) => value).find(isHosted);
  const host = place === undefined ? undefined : HOSTS[place];
  return host ?? (speaksOf?.isPrincipal ? PRINCIPAL : undefined);
}

/** Where the sign-in failed, no call was made: the role for calls to models comes next. */
const ofUsualCalls = ({ error, question }: FollowUpInput) =>
  error === undefined || question !== undefined ? undefined : builtInRole(ROLE.openAiUser);

/** The role, for the id that is found, or was named. */
function give(input: FollowUpInput, given: RoleReceiver = AN_APP): readonly Step[] {
  const remedy = input.verdict?.remedy;
  const role = remedy?.choices[0]?.role ?? neededRole(input) ?? ofUsualCalls(input);
  if (role === undefined) return [];
  return [
    {
      does: 'grant',
      text: given.id === undefined ? prose`Give that id ${role.name}. ${whoRuns(input)}` : prose`Give it ${role.name}:`,
      snippet: grantCommand(role, remedy?.scope ?? placeIn(input).scope, given),
    },
  ];
}

const otherHosts = (host: Host, name: string | undefined): readonly Block[] => [
  ...USUAL.filter((one) => one !== host).flatMap((one) => lookUp(one, name)),
  { kind: 'text', text: words('In the portal it stands on the page Identity of the app, as Object (principal) ID.') },
  { kind: 'text', text: words('This lists the roles that the identity has now:') },
  {
    kind: 'snippet',
    snippet: bash`az role assignment list --assignee "${slot('object id', undefined)}" --all --include-inherited --output table`,
  },
];

/** Somebody else made the call, or a program as itself, and it is not known by name what they hold. */
export const isOfOther = (input: FollowUpInput): boolean =>
  input.error !== undefined &&
  input.verdict?.caller?.kind !== 'application' &&
  (hasOwnIdentity(input.error.evidence.claims) || whoCalled(input) === 'other');

/** The error names whom it refused, and that is not the one who asks. */
function ofNamed(input: FollowUpInput, receiver: RoleReceiver): Answer {
  const { verdict, error } = input;
  const person = verdict?.caller?.kind === 'person' ? verdict.caller : undefined;
  const given = { ...receiver, type: person === undefined ? receiver.type : 'User' } as const;
  return open(
    {
      tone: 'neutral',
      headline:
        person?.name === undefined
          ? words('The role goes to the identity that made the call')
          : headlineOf(prose`The role goes to ${person.name}`, words('The role goes to whoever made the call')),
      why: prose`Your roles do not count for it. ${whoRuns(input)}`,
      blocks: [{ kind: 'steps', title: 'How', steps: give(input, given) }],
      folds: fold('Sources', [{ kind: 'sources', sources: [SOURCES.foundryEntra, SOURCES.cliIdentity] }]),
      buttons: [
        ...(error === undefined
          ? []
          : [{ kind: 'show', label: 'Which identity was it?', blocks: whichIdentity(error.evidence) } as const]),
        ...say(input, 'In Terraform'),
        ...(verdict === undefined ? check(input) : openPage(verdict)),
      ],
    },
    input,
  );
}

/** An app or a managed identity makes the call: its object id, and the role for that id. */
export function app(input: FollowUpInput): Answer {
  const { verdict, speaksOf } = input;
  if (verdict !== undefined && speaksOf?.isSeen) return found(input, verdict);
  const receiver = receiverIn(input) ?? namedIn(input);
  if (receiver.id !== undefined && whoCalled(input) === 'other' && speaksOf?.app === undefined)
    return ofNamed(input, receiver);
  const host = hostOf(input) ?? WEB;
  const find: Step = {
    does: 'identify',
    text: prose`Find the object id. Where it is ${words(host.called)}:`,
    snippet: host.id(speaksOf?.app),
  };
  return open(
    {
      tone: 'neutral',
      headline: words('An app needs a role of its own'),
      why: words('Your roles do not count for it. The role goes to the object id of its identity.'),
      blocks: [{ kind: 'steps', title: 'Two steps', steps: [find, ...give(input)] }],
      folds: [
        ...fold('Other ways', otherHosts(host, speaksOf?.app)),
        ...fold('Sources', [{ kind: 'sources', sources: [SOURCES.foundryEntra, SOURCES.cliIdentity] }]),
      ],
      buttons: [
        ...say(input, 'In Terraform'),
        ...(verdict === undefined ? check(input) : openPage(verdict)),
        ...say(input, 'Which role?'),
      ],
    },
    input,
  );
}
