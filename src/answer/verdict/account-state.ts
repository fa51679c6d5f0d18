import type { AccountState } from '../../access';
import type { Family } from '../../diagnosis';
import { prose, words, type Prose } from '../../prose';

interface Note {
  readonly text: Prose;
  /** Families of errors that this state explains. */
  readonly explains: readonly Family[];
  /** Worth telling whatever the error is: no role helps while it holds. */
  readonly always: boolean;
}

const publicAccess = ({ name, publicAccess: access }: AccountState): readonly Note[] => {
  const explains = ['network-blocked', 'connectivity'] as const;
  if (access === 'disabled')
    return [
      {
        text: prose`Public network access to ${name} is disabled: only calls through a private endpoint reach it, whatever role you hold.`,
        explains,
        always: true,
      },
    ];
  if (access === 'selected-networks')
    return [{ text: prose`${name} accepts calls from selected networks only.`, explains, always: false }];
  return [];
};

function notesOf(account: AccountState): readonly Note[] {
  const { name, abusePenalty, customSubDomain, keysDisabled, provisioningState } = account;
  const notes: readonly (Note | false)[] = [
    abusePenalty !== undefined && {
      text: prose`Azure has blocked ${name} (${abusePenalty}). No role helps; only a support request does.`,
      explains: ['permission-denied'],
      always: true,
    },
    provisioningState !== undefined &&
      provisioningState.toLowerCase() !== 'succeeded' && {
        text: prose`${name} is not ready: its state is ${provisioningState}.`,
        explains: ['resource-not-found', 'service-error', 'deployment-not-found'],
        always: true,
      },
    customSubDomain === undefined && {
      text: prose`${name} has no custom subdomain, so it takes no Microsoft Entra token, only keys.`,
      explains: ['subdomain-required', 'token-rejected'],
      always: true,
    },
    keysDisabled && {
      text: prose`Keys are switched off on ${name}: it takes Microsoft Entra tokens only.`,
      explains: ['key-auth-disabled', 'key-invalid'],
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
    : notesOf(account).flatMap(({ text, explains, always }) => {
        if (family !== undefined && explains.includes(family)) return [confirmed(text)];
        return always ? [text] : [];
      });
