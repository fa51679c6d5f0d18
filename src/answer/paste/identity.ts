import type { Application } from '../../access';
import { hasOwnIdentity } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { data, prose, snippet, slot, words, type Prose } from '../../prose';
import { applicationTitle } from '../applications';
import type { DiagnosisInput } from './input';
import type { Block } from '../types';

/** `host`: nobody is named, and the program is said to run where it has an identity of its own. */
export type NamedIdentity = 'asker' | 'other' | 'host' | 'unsaid';

/** Whoever made the call, it was not the one who asks: what they hold decides nothing. */
export const isElse = (identity: NamedIdentity): boolean => identity === 'other' || identity === 'host';

const same = (one: string | undefined, other: string): boolean => one?.toLowerCase() === other.toLowerCase();

/**
 * Whether the identity that the message names is the one that asks. `unsaid` where either of them is not known, and in
 * a shared place, where nobody's own identity is compared with anything.
 */
export function identityOf({ evidence: { principal, claims }, asker, setting }: DiagnosisInput): NamedIdentity {
  if (setting === 'shared') return 'unsaid';
  const unnamed = hasOwnIdentity(claims) ? 'host' : 'unsaid';
  if (principal === undefined) return unnamed;
  if (asker === undefined) return 'unsaid';
  switch (principal.value.kind) {
    case 'object-id':
      if (asker.objectId === undefined) return 'unsaid';
      return same(asker.objectId, principal.value.id) ? 'asker' : 'other';
    case 'upn':
      if (asker.upn === undefined) return 'unsaid';
      return same(asker.upn, principal.value.name) ? 'asker' : 'other';
    case 'hidden':
      return unnamed;
  }
}

const bash = snippet('Bash');

const ORDER =
  'DefaultAzureCredential takes the first that works: environment variables, workload identity, managed identity, then VS Code, Azure CLI, PowerShell, azd.';

/** Which credential most likely ran: an id without a name is most often an application, a name is a person signed in. */
function likely({ principal, token }: Evidence): Prose {
  if (principal?.value.kind === 'upn' || (principal?.value.kind === 'object-id' && principal.value.name !== undefined))
    return words(
      'A name like this is a person: the one signed in to Azure CLI, VS Code, PowerShell or azd on that machine.',
    );
  if (token?.value.identity === 'user')
    return words('The token in your paste belongs to a person: another account that is signed in there.');
  return words(
    'Most likely it is a managed identity, or an application from environment variables such as AZURE_CLIENT_ID.',
  );
}

/** A name beside an id is that of a person, whom the list of applications does not have. */
const lookUp = ({ principal }: Evidence): readonly Block[] => {
  if (principal?.value.kind !== 'object-id') return [{ kind: 'snippet', snippet: bash`az account show --query user` }];
  const { id, name } = principal.value;
  return [
    {
      kind: 'snippet',
      snippet:
        name === undefined
          ? bash`az ad sp show --id "${slot('object id', id)}" --query "{name:displayName,type:servicePrincipalType}"`
          : bash`az ad user show --id "${slot('object id', id)}" --query "{name:displayName,signsInAs:userPrincipalName}"`,
    },
  ];
};

const named = ({ principal }: Evidence): Prose => {
  switch (principal?.value.kind) {
    case 'object-id':
      return principal.value.name === undefined ? prose`${principal.value.id}` : prose`${principal.value.name}`;
    case 'upn':
      return prose`${principal.value.name}`;
    case 'hidden':
    case undefined:
      return words('an identity');
  }
};

/** Which credential most likely ran, in a sentence. */
export const whoRan = likely;

/** How to find out which identity ran. */
export const whichIdentity = (evidence: Evidence): readonly Block[] => [
  { kind: 'text', text: words(ORDER) },
  ...lookUp(evidence),
];

/**
 * That another identity ran the code, and which it most likely was. Where nobody is compared with the paste, it says
 * what follows if the named one is not the reader's. `needsRole`: the error is that a role is missing.
 */
export function identityBlocks(evidence: Evidence, identity: NamedIdentity, needsRole: boolean): readonly Block[] {
  const { principal } = evidence;
  if (principal === undefined || principal.value.kind === 'hidden' || identity === 'asker') return [];
  const role = needsRole ? words(' The role must go to that identity.') : [];
  const text =
    identity === 'other'
      ? prose`Another identity ran this code, not you: ${named(evidence)}.${role} ${likely(evidence)}`
      : prose`The call was made by ${named(evidence)}. If that is not you, another identity ran the code.${role} ${likely(evidence)}`;
  return [{ kind: 'text', text }, ...whichIdentity(evidence)];
}

/** Who made the call, where that is known: the ids are what an administrator asks for. */
export const applicationBlocks = (application: Application): readonly Block[] => [
  {
    kind: 'text',
    text: prose`${applicationTitle(application)} ran this code, not you. A role counts for whoever runs the code.`,
  },
  {
    kind: 'facts',
    facts: [
      { label: 'Object id', value: [data(application.objectId)] },
      ...(application.resource ? [{ label: 'Resource', value: [data(application.resource.id)] }] : []),
    ],
  },
];
