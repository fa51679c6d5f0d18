import type { AccountState } from '../../access';
import { traitsOf, type AccountTrouble, type Family } from '../../diagnosis';
import { prose, words, type Prose } from '../../prose';

interface Note {
  readonly text: Prose;
  readonly trouble: AccountTrouble;
  /** Worth telling whatever the error is: no role helps while it holds. */
  readonly always: boolean;
}

const publicAccess = ({ name, publicAccess: access }: AccountState): readonly Note[] => {
  const trouble = 'public-access';
  if (access === 'disabled')
    return [
      {
        text: prose`Public network access to ${name} is disabled: only calls through a private endpoint reach it, whatever role you hold.`,
        trouble,
        always: true,
      },
    ];
  if (access === 'selected-networks')
    return [{ text: prose`${name} accepts calls from selected networks only.`, trouble, always: false }];
  return [];
};

function notesOf(account: AccountState): readonly Note[] {
  const { name, abusePenalty, customSubDomain, keysDisabled, provisioningState } = account;
  const notes: readonly (Note | false)[] = [
    abusePenalty !== undefined && {
      text: prose`Azure has blocked ${name} (${abusePenalty}). No role helps; only a support request does.`,
      trouble: 'abuse-penalty',
      always: true,
    },
    provisioningState !== undefined &&
      provisioningState.toLowerCase() !== 'succeeded' && {
        text: prose`${name} is not ready: its state is ${provisioningState}.`,
        trouble: 'not-ready',
        always: true,
      },
    customSubDomain === undefined && {
      text: prose`${name} has no custom subdomain, so it takes no Microsoft Entra token, only keys.`,
      trouble: 'no-subdomain',
      always: true,
    },
    keysDisabled && {
      text: prose`Keys are switched off on ${name}: it takes Microsoft Entra tokens only.`,
      trouble: 'keys-off',
      always: false,
    },
  ];
  return [...notes.filter((note) => note !== false), ...publicAccess(account)];
}

const confirmed = (text: Prose): Prose => [...words('Confirmed: '), ...text];

/** What the state of the account has to do with it: what explains this error, and what no role can mend. */
export const stateNotes = (account: AccountState | undefined, family?: Family): readonly Prose[] =>
  account === undefined
    ? []
    : notesOf(account).flatMap(({ text, trouble, always }) => {
        if (family !== undefined && traitsOf(family).explainedBy.includes(trouble)) return [confirmed(text)];
        return always ? [text] : [];
      });
