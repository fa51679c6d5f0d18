import type { ActivationNeeds, ArmId, Refused } from '../../access';
import { activateLink } from '../../azure-names';
import { clock, data, joined, prose, words } from '../../prose';
import { headlineOf } from '../fit';
import { humane } from '../humane';
import { resourceName } from '../names';
import { duration } from '../times';
import type { Answer, Button, Field } from '../types';
import { checkButton, endButton, worksButton } from './buttons';
import { refusalWords } from './refused';
import { LONGEST_REASON } from './ask';
import type { GrantTopic } from './steps';

/** A role that somebody may activate, and what their organisation asks for. */
export interface Activatable {
  readonly topic: GrantTopic;
  readonly role: string;
  readonly scope: ArmId;
  readonly needs: ActivationNeeds | undefined;
}

const PIM: Button = { kind: 'open', label: 'Open PIM', href: activateLink() };

const MINUTE = 60_000;

/** For how long a role is activated: what is usual, up to what is allowed. In minutes. */
const LENGTHS = [60, 120, 240, 480] as const;
const USUAL_LONGEST = 480;

const lengthsUpTo = (longest: number): readonly number[] => {
  const fitting = LENGTHS.filter((minutes) => minutes <= longest);
  return fitting.length === 0 ? [longest] : fitting;
};

const fieldsOf = ({ needs }: Activatable): readonly Field[] => [
  {
    ...{ kind: 'text', id: 'reason', longest: LONGEST_REASON },
    label: needs?.reason === false ? 'What for (if you like)' : 'What for',
    placeholder: 'For example: load test for release 4',
  },
  ...(needs?.ticket
    ? [{ kind: 'text', id: 'ticket', label: 'Ticket number', placeholder: 'For example: INC-42', longest: 60 } as const]
    : []),
  {
    ...{ kind: 'choice', id: 'duration', label: 'For how long' },
    choices: lengthsUpTo(needs?.longest ?? USUAL_LONGEST).map((minutes) => ({
      title: duration(minutes * MINUTE),
      value: String(minutes),
    })),
  },
];

const HEADLINE = ({ role, scope }: Activatable) =>
  headlineOf(prose`Activate ${role} on ${resourceName(scope)}`, words('Activate your role'));

/** What is asked for before a role is activated. */
export function answerActivateForm(of: Activatable, id: string, problem?: Refused): Answer {
  const { needs, topic } = of;
  const approvers = needs?.approvers ?? [];
  return humane({
    tone: 'neutral',
    headline: HEADLINE(of),
    why:
      approvers.length === 0
        ? words('It ends by itself after the time that you choose.')
        : prose`${joined(
            approvers.slice(0, 3).map((name) => [data(name)]),
            'or',
          )} decides on it. It ends by itself.`,
    blocks: [
      ...(problem === undefined
        ? []
        : [{ kind: 'notice', tone: 'warning', text: refusalWords(problem, 'activate') } as const]),
      { kind: 'form', fields: fieldsOf(of) },
    ],
    buttons: [
      { kind: 'grants', label: 'Activate', step: { kind: 'activation', topic, id }, fields: true },
      PIM,
      checkButton(topic, 'Back'),
    ],
  });
}

/** What the organisation asks for, Teams cannot give. */
export const answerActivateElsewhere = (of: Activatable, refused: Refused): Answer =>
  humane({
    tone: 'warning',
    headline: HEADLINE(of),
    why: prose`${refusalWords(refused, 'activate')} Activate it in Privileged Identity Management (PIM).`,
    blocks: [],
    buttons: [PIM, checkButton(of.topic)],
  });

/** The role is active, or will be. */
export function answerActivated(of: Activatable, state: 'active' | 'waiting' | 'approval', until: number): Answer {
  const { topic, role, needs } = of;
  const approvers = needs?.approvers ?? [];
  if (state === 'active')
    return humane({
      tone: 'good',
      headline: headlineOf(prose`${role} is active until ${clock(until)}`, words('Your role is active')),
      why: words('It counts in some minutes. If it does not, sign in again.'),
      blocks: [],
      buttons: [worksButton(topic), checkButton(topic), endButton(topic)],
    });
  return humane({
    tone: 'neutral',
    headline: state === 'approval' ? words('Your request waits for approval') : words('Azure is activating your role'),
    why:
      state === 'approval' && approvers.length > 0
        ? prose`${joined(
            approvers.slice(0, 3).map((name) => [data(name)]),
            'or',
          )} decides on it. Check again afterwards.`
        : words('Check again in a minute.'),
    blocks: [],
    buttons: [checkButton(topic), PIM],
  });
}

/** The activation has ended, as was asked for; or why not. */
export const answerEnded = (of: Activatable, refused?: Refused): Answer =>
  humane({
    tone: 'neutral',
    headline:
      refused === undefined
        ? headlineOf(prose`${of.role} is not active any more`, words('Your role is not active any more'))
        : words('Azure did not end it'),
    why:
      refused === undefined
        ? words('For some minutes, a new activation may be refused.')
        : prose`${refusalWords(refused, 'activate')}${words(refused.why === 'absent' ? ' An activation cannot be ended in its first minutes.' : '')}`,
    blocks: [],
    buttons: [checkButton(of.topic), PIM],
  });
