import type { AccessVerdict, OpenQuestion } from '../../access';
import { leadingMatch, traitsOf, type Family } from '../../diagnosis';
import { prose, words } from '../../prose';
import type { Block, Button, Carried } from '../types';
import { waitingFor } from '../verdict/gaps';
import { verdictButtons } from '../verdict/verdict';
import type { DiagnosisInput } from './input';

/** The verdict that may be shown with this answer: complete, and to the one whom it is about. */
export const shownVerdict = ({ setting, check, verdict }: DiagnosisInput): AccessVerdict | undefined =>
  setting === 'personal' && check === 'done' ? verdict : undefined;

/** The message is itself the service's word that a role was missing. */
export const saysRoleMissing = (family: Family | undefined): boolean =>
  family !== undefined && traitsOf(family).roleMissing !== 'no';

const NOT_CHECKED = {
  unavailable: 'I could not check your access: the sign-in service does not answer. Try again in a minute.',
  'too-many': 'You asked for many checks within a minute. Check your access again in a minute.',
} as const;

/** How far the check is, where there is no verdict yet. */
export function checkNotices({ setting, check, verdict, picked }: DiagnosisInput): readonly Block[] {
  if (setting === 'shared') return [];
  if (check === 'unavailable' || check === 'too-many')
    return [{ kind: 'notice', tone: 'neutral', text: words(NOT_CHECKED[check]) }];
  if (check !== 'pending') return [];
  const waiting = waitingFor(verdict?.gaps ?? []);
  // A card in a chat is updated by itself; a dialog cannot be.
  const later = picked ? words(' Press Check again in a few seconds.') : [];
  return [
    {
      kind: 'notice',
      tone: 'neutral',
      text: [
        ...(waiting === ''
          ? words('I am checking your access …')
          : prose`I am checking your access … Still reading: ${waiting}.`),
        ...later,
      ],
    },
  ];
}

/** Whether the account itself shows what is wrong: its deployments, its network. */
const showsInAccount = (family: Family | undefined): boolean => {
  if (family === undefined) return false;
  const { namesDeployment, explainedBy } = traitsOf(family);
  return namesDeployment || explainedBy.includes('public-access');
};

function checkLabel({ setting, check, diagnosis }: DiagnosisInput, { resource }: OpenQuestion): string {
  if (setting === 'personal' && (check === 'pending' || check === 'done')) return 'Check again';
  const isOfAccount = showsInAccount(leadingMatch(diagnosis)?.scenario.family);
  return resource === undefined && isOfAccount ? 'Look at my resource' : 'Check my access';
}

/** Buttons that ask for the clicking person's access, or open what the verdict is about, where it rules the card. */
export function accessButtons(
  input: DiagnosisInput,
  verdict: AccessVerdict | undefined,
  question: OpenQuestion | undefined,
  carried: Carried,
): readonly Button[] {
  if (verdict !== undefined) return verdictButtons(verdict, carried);
  if (question === undefined) return [];
  return [{ kind: 'check', label: checkLabel(input, question), question, carried }];
}

/** Where others read along: both buttons answer the one who presses, alone. */
export const sharedButtons = (question: OpenQuestion | undefined, carried: Carried): readonly Button[] => [
  { kind: 'explain', label: 'How to fix', carried },
  ...(question === undefined ? [] : [{ kind: 'check', label: 'What is mine?', question, carried } as const]),
];
