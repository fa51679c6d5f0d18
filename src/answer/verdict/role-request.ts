import {
  scopeLevel,
  type AccessVerdict,
  type ArmId,
  type Granter,
  type NearMiss,
  type Remedy,
  type RoleChoice,
  type ScopeLevel,
  type WantedAction,
} from '../../access';
import { activateLink, ROLE } from '../../azure-names';
import { joined, plain, prose, withArticle, words, type Prose } from '../../prose';
import { roleTitle } from '../../services';
import { headlineOf } from '../fit';
import { cloudOf, resourceName } from '../names';
import type { Button, Step, Tone } from '../types';
import { grantCommandOf, granteeIn } from './grant';
import { doing } from './operations';
import { subject } from './reasons';
import { targetName } from './words';

/** What a verdict says by itself: the part of a card that it rules. */
export interface Ruling {
  readonly tone: Tone;
  readonly headline: Prose;
  readonly why: Prose;
  readonly todo?: Step | undefined;
  readonly expect?: Prose | undefined;
  /** What belongs to this verdict alone, before "Check again". */
  readonly buttons: readonly Button[];
}

const roleNameOf = ({ role }: Pick<RoleChoice, 'role'>): string => role.name;

const LEVELS: Readonly<Partial<Record<ScopeLevel, string>>> = {
  root: 'the whole tenant',
  'management-group': 'the management group',
  subscription: 'the subscription',
  'resource-group': 'the resource group',
};

/** Where somebody is Owner: the level says it, and its id would say nothing. */
const scopeWords = (scope: ArmId): Prose => {
  const level = LEVELS[scopeLevel(scope)];
  return level === undefined ? resourceName(scope) : words(level);
};

/** Somebody who may give a role, with what lets them. */
export const whoIs = ({ name, role, scope, afterActivating, isHere }: Granter): Prose => {
  const held = prose`${role.name} of ${scopeWords(scope)}`;
  const known = name === undefined ? withArticle(held) : prose`${name} (${held})`;
  const able = afterActivating ? prose`${known}, who first activates that` : known;
  return isHere ? prose`${able}, in this chat` : able;
};

const isHereFirst = (left: Granter, right: Granter): number =>
  Number(right.isHere === true) - Number(left.isHere === true);

/** Who may give this role, people of this chat first. */
export function granters({ whoMayAssign }: Remedy, { role }: RoleChoice): readonly Granter[] {
  const able = whoMayAssign?.filter(({ mayAssign }) => mayAssign.includes(role.id)) ?? [];
  const holders = able.filter(({ afterActivating }) => !afterActivating);
  return [...(holders.length === 0 ? able : holders)].sort(isHereFirst).slice(0, 2);
}

const ANY_GRANTER = `an Owner or a ${roleTitle('userAccessAdministrator')}`;

const unique = (texts: readonly Prose[]): readonly Prose[] =>
  texts.filter((text, i) => texts.findIndex((other) => plain(other) === plain(text)) === i);

/** These people in words, those of this chat first; where none is known, the roles that allow it. */
export function granterWords(found: readonly Granter[]): Prose {
  const [first, ...others] = unique(found.map(whoIs));
  if (first === undefined) return words(ANY_GRANTER);
  const here = found.filter(({ isHere }) => isHere);
  if (here.length === 2 && found.length === 2)
    return prose`${joined(
      here.map((each) => whoIs({ ...each, isHere: undefined })),
      'or',
    )}, both in this chat`;
  return here.length === 1 && others.length > 0
    ? prose`${first}, or ${joined(others, 'or')}`
    : joined([first, ...others], 'or');
}

/** What is left to do where nobody can say which role is missing. */
export const ASK_WHOEVER_RUNS_IT: Step = {
  does: 'ask',
  text: words('Ask whoever runs the resource which role they give for this.'),
};

/** Whom to ask for a role, and a message to send on: `request`, and the command that it speaks of. */
export function askFor(
  request: Prose,
  verdict: AccessVerdict,
  remedy: Remedy,
  choice: RoleChoice,
): Pick<Ruling, 'todo' | 'buttons'> {
  const able = granters(remedy, choice);
  const first = able[0]?.name;
  return {
    todo: { does: 'grant', text: prose`Ask ${granterWords(able)} for it.` },
    buttons: [
      {
        kind: 'show',
        label: first === undefined ? 'Message to send' : `Message for ${first}`,
        blocks: [
          { kind: 'text', text: request },
          { kind: 'snippet', snippet: grantCommandOf(remedy, choice, granteeIn(verdict)) },
        ],
      },
    ],
  };
}

const NEAR_HEADLINES = {
  expired: ({ reason }, target) => prose`Your role ${subject(reason)} on ${target} has ended`,
  'scope-below': (_, target) => prose`Your role is on a project, not on ${target} itself`,
  'scope-elsewhere': (_, target) => prose`Your role is on another resource, not on ${target}`,
  'excluded-by-role': ({ reason }, target) =>
    prose`${subject(reason)} leaves this call out: you need one more role on ${target}`,
  'control-plane-only': ({ reason }, target) =>
    prose`${reason.role?.name ?? 'Your role'} is not enough on ${target}: you need one more role`,
  'action-not-in-role': ({ reason }, target, wanted) =>
    wanted.kind === 'action'
      ? prose`${reason.role?.name ?? 'Your role'} does not let you ${doing(wanted)} on ${target}`
      : prose`${reason.role?.name ?? 'Your role'} does not cover this call: you need one more role on ${target}`,
} as const satisfies Partial<Record<NearMiss['kind'], (near: NearMiss, target: Prose, wanted: WantedAction) => Prose>>;

function needsRole(verdict: AccessVerdict): Prose {
  const target = targetName(verdict);
  const near = verdict.nearMisses[0];
  const none = prose`You have no role that may ${doing(verdict.question.wanted)} on ${target}`;
  const short = prose`You need one more role on ${target}`;
  if (near === undefined || near.kind === 'other-principal') return headlineOf(none, short);
  return headlineOf(NEAR_HEADLINES[near.kind](near, target, verdict.question.wanted), short);
}

const NEAR_WHY = {
  'control-plane-only': ({ reason }) =>
    reason.role?.id === ROLE.reader
      ? words('Reader lets you look, but not call a model.')
      : prose`${reason.role?.name ?? 'It'} manages the resource, but calls no model.`,
  'scope-below': (_, verdict) =>
    prose`A role on a project is one level too low: this call is decided on ${targetName(verdict)}.`,
  'scope-elsewhere': (near) =>
    prose`You hold ${subject(near.reason)} elsewhere, and a role counts only where it is held.`,
  expired: () => words('It was given for a limited time.'),
  'excluded-by-role': () => words('The role itself takes this call out.'),
  'action-not-in-role': (_, { question: { wanted } }) =>
    wanted.kind === 'action' ? [] : words('It covers other calls, not this one.'),
  'other-principal': ({ reason }) => prose`The identity that the error names holds ${subject(reason)}. You do not.`,
} as const satisfies Record<NearMiss['kind'], (near: NearMiss, verdict: AccessVerdict) => Prose>;

/** Who may give some roles only gives one of those, and not the smallest. */
const onlySome = ({ smaller, role }: RoleChoice): Prose =>
  smaller === undefined
    ? []
    : prose` You may give ${role.name}, also to yourself, but not the smaller ${smaller.name}.`;

const requestFor = (verdict: AccessVerdict, choice: RoleChoice): Prose =>
  prose`Please give me the role ${roleNameOf(choice)} on ${targetName(verdict)}, so that I can ${doing(verdict.question.wanted)}. This command does it:`;

/** Whoever is eligible for a role that gives roles takes the first step without anybody's help. */
function afterActivating(
  verdict: AccessVerdict,
  remedy: Remedy,
  choice: RoleChoice,
  lead: Prose,
): Omit<Ruling, 'tone' | 'headline'> {
  const first = choice.youMayActivate?.name ?? '';
  const { buttons } = askFor(requestFor(verdict, choice), verdict, remedy, choice);
  return {
    why: prose`${lead}${words(lead.length === 0 ? '' : ' ')}You are eligible for ${first}, which may give roles here, but it is not active.`,
    todo: {
      does: 'activate',
      text: prose`Activate ${first} in Privileged Identity Management (PIM), under My roles. Then give yourself ${roleNameOf(choice)}, or ask ${granterWords(granters(remedy, choice))} for it.`,
    },
    expect: words('It works 5 to 10 minutes after the role is given.'),
    buttons: [
      { kind: 'open', label: 'Activate in PIM', href: activateLink(cloudOf(verdict.account?.endpoints[0])) },
      ...buttons,
    ],
  };
}

/** A role is missing: which one, who gives it, and the command or the message for it. */
export function notGranted(verdict: AccessVerdict): Omit<Ruling, 'tone'> {
  const { remedy, nearMisses } = verdict;
  const near = nearMisses[0];
  const lead = near === undefined ? [] : NEAR_WHY[near.kind](near, verdict);
  const choice = remedy?.choices[0];
  const headline = needsRole(verdict);
  if (remedy === undefined || choice === undefined)
    return {
      headline,
      why: near === undefined ? prose`No role of yours on ${targetName(verdict)} or above allows this.` : lead,
      todo: ASK_WHOEVER_RUNS_IT,
      buttons: [],
    };
  const where = resourceName(remedy.scope);
  const expect = words('It works 5 to 10 minutes later. If it does not, sign in again.');
  if (choice.youMayAssign === 'yes')
    return {
      headline,
      why: prose`${lead.length === 0 ? words('Nothing that you hold allows this; you may give roles here.') : lead}${onlySome(choice)}`,
      todo: {
        does: 'grant',
        text: prose`Give yourself ${roleNameOf(choice)}:`,
        snippet: grantCommandOf(remedy, choice, granteeIn(verdict)),
      },
      expect,
      buttons: [],
    };
  if (choice.youMayActivate !== undefined) return { headline, ...afterActivating(verdict, remedy, choice, lead) };
  const request = requestFor(verdict, choice);
  return {
    headline,
    why: prose`${lead}${words(lead.length === 0 ? '' : ' ')}You need ${roleNameOf(choice)} on ${where}.`,
    expect,
    ...askFor(request, verdict, remedy, choice),
  };
}
