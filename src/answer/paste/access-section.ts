import type { AccessVerdict, OpenQuestion } from '../../access';
import type { Family } from '../../diagnosis';
import { prose, words, type Prose } from '../../prose';
import { eyesNotice } from '../verdict/eyes';
import { waitingFor } from '../verdict/gaps';
import type { Identity } from './identity';
import type { DiagnosisInput } from './input';
import type { Block, Button } from '../types';
import { verdictButtons } from '../verdict/verdict';
import { toneOf, verdictHeadline, verdictLead } from '../verdict/words';

/** The verdict that may be shown with this answer: complete, and to the one whom it is about. */
export const shownVerdict = ({ setting, check, verdict }: DiagnosisInput): AccessVerdict | undefined =>
  setting === 'personal' && check === 'done' ? verdict : undefined;

/** Families whose message is itself the service's word that a role was missing. */
const ROLE_MISSING: readonly Family[] = [
  'principal-no-access',
  'permission-denied',
  'missing-data-action',
  'arm-authorization-failed',
];

export const saysRoleMissing = (family: Family | undefined): boolean =>
  family !== undefined && ROLE_MISSING.includes(family);

/** What error and verdict say together. */
function comment(verdict: AccessVerdict, family: Family | undefined, identity: Identity): Prose {
  if (family === undefined || identity === 'other') return [];
  if (!saysRoleMissing(family))
    return verdict.verdict === 'granted' || verdict.verdict === 'unknown'
      ? []
      : words(' That is not what this error says, but it would stop the next call.');
  if (verdict.verdict === 'unknown')
    return words(
      ' The error itself proves that, when it was sent, the identity that made the call did not have this access.',
    );
  if (verdict.verdict !== 'granted' || verdict.freshness !== undefined) return [];
  const other = identity === 'asker' ? '' : ', or another identity made the call';
  return words(
    ` So the error came before the role counted, or from an old token${other}. Get a new token and try again.`,
  );
}

const NOT_CHECKED = {
  unavailable: 'I could not check your access: the sign-in service does not answer. Press Check my access in a minute.',
  'too-many':
    'You asked for many checks within a minute, so I did not check your access this time. Press Check my access in a minute.',
} as const;

/** The verdict in two sentences, or how far the check is. */
export function accessBlocks(input: DiagnosisInput, identity: Identity, family?: Family): readonly Block[] {
  const verdict = shownVerdict(input);
  if (verdict !== undefined) {
    const about = identity === 'other' ? words('About you, not that identity: ') : [];
    const text = [
      ...about,
      ...verdictHeadline(verdict),
      ...words('. '),
      ...verdictLead(verdict, input.now),
      ...comment(verdict, family, identity),
    ];
    return [
      { kind: 'heading', text: 'Your access' },
      { kind: 'notice', tone: toneOf(verdict), text },
      ...eyesNotice(verdict),
    ];
  }
  if (input.setting === 'shared') return [];
  if (input.check === 'sign-in')
    return [
      {
        kind: 'notice',
        tone: 'neutral',
        text: words('Press Check my access and sign in: then I can see your own roles here.'),
      },
    ];
  if (input.check === 'unavailable' || input.check === 'too-many')
    return [{ kind: 'notice', tone: 'neutral', text: words(NOT_CHECKED[input.check]) }];
  if (input.check !== 'pending') return [];
  const waiting = waitingFor(input.verdict?.gaps ?? []);
  // A card in a chat is updated by itself; a dialog cannot be.
  const later = input.picked ? words(' Press Check again in a few seconds.') : [];
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

/** Buttons that ask for the clicking person's access, or open what the verdict is about. */
export function accessButtons(input: DiagnosisInput, question: OpenQuestion | undefined): readonly Button[] {
  const verdict = shownVerdict(input);
  if (verdict !== undefined) return verdictButtons(verdict);
  if (question === undefined) return [];
  const label = input.setting === 'personal' && input.check === 'pending' ? 'Check again' : 'Check my access';
  return [{ kind: 'check', label, question }];
}
