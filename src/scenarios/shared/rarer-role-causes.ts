import { activateLink } from '../../azure-names';
import { proves, suggests, type Cause, type Situation, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words } from '../../prose';
import { roleName } from '../../services';
import { works } from './claimed';
import { cloudIn } from './naming';
import { needOf } from './questions';
import { assignRole } from './role-steps';
import { azLogin } from './sign-in';

export const afterWaiting: Step = {
  does: 'wait',
  text: words(
    'Wait until the assignment is 10 minutes old, then call again. Nothing else has to be changed. If it still fails, get a new token: sign in again, or restart the process that keeps the old one.',
  ),
};

/** Somebody may hold it, and has to switch it on each time. */
export function notActivated<E extends Evidence>(): Cause<E> {
  return {
    id: 'role-not-activated',
    title: words('The role is an eligible one: it counts only while it is activated.'),
    usual: 'seldom',
    for: ({ claims }) => [
      claims.eligible !== undefined && suggests(words('the role is said to be an eligible one')),
      claims.eligible !== undefined && suggests(words('eligible roles hold nothing until they are activated')),
    ],
    against: ({ claims }) => [claims.eligible === undefined && proves(words('no eligible role is spoken of'))],
    headline: () => words('The role is eligible only: activate it, then it counts for some hours.'),
    why: () =>
      words(
        'In Privileged Identity Management an eligible assignment is the right to switch a role on. Until then it allows nothing, though the portal lists it.',
      ),
    steps: ({ evidence }) => [
      {
        does: 'activate',
        text: words(
          'In the Azure portal open Privileged Identity Management, My roles, Azure resources, and activate the role for this resource. A reason or an approval may be asked for.',
        ),
        link: { text: 'Azure portal: your eligible roles', href: activateLink(cloudIn(evidence)) },
      },
      afterWaiting,
    ],
  };
}

/** Tokens carry the groups of the moment in which they were issued. */
export function newInGroup<E extends Evidence>(): Cause<E> {
  return {
    id: 'new-in-the-group',
    title: words('The group holds the role, and the token is older than the membership.'),
    usual: 'seldom',
    for: (situation) => [
      situation.claims.viaGroup !== undefined && suggests(words('the membership is new, and a token in use is older')),
      situation.claims.viaGroup !== undefined &&
        works(situation, 'another-person') &&
        suggests(words('it works for others of the group')),
    ],
    against: ({ claims }) => [claims.viaGroup === undefined && proves(words('no new membership is spoken of'))],
    headline: () => words('You are new in the group: sign in again, so that the token knows it.'),
    why: () =>
      words(
        'A token carries the groups of the moment in which it was issued. Azure CLI, VS Code and running programs keep theirs for up to an hour or more; for a managed identity it can take a day.',
      ),
    steps: ({ evidence }) => [
      {
        does: 'sign-in',
        text: words('Sign in anew where the program takes its sign-in from, then restart the notebook or program:'),
        snippet: azLogin(evidence),
      },
      {
        does: 'wait',
        text: words(
          'If it stays for an hour: have the role assigned to you directly, or see that the group is the one that holds it.',
        ),
      },
    ],
  };
}

/** A role of one's own with the data action in the wrong list. */
export function customRole<E extends Evidence>(): Cause<E> {
  return {
    id: 'custom-role-without-data-actions',
    title: words('The custom role has no data actions.'),
    usual: 'seldom',
    for: ({ claims }) => [claims.noDataActions !== undefined && proves(words('its DataActions are empty'))],
    against: ({ claims }) => [claims.noDataActions === undefined && proves(words('no such role is shown'))],
    headline: () => words('The custom role lists the action under Actions: it belongs under DataActions.'),
    why: () =>
      words(
        'Actions are for managing a resource, DataActions for calling it. A data action that stands under Actions allows nothing.',
      ),
    steps: ({ evidence }) => [
      {
        does: 'change-template',
        text: words('Move it in the definition of the role, then update the role:'),
        snippet: snippet(
          'Bash',
        )`az role definition list --custom-role-only --query "[?roleName=='${slot('name', undefined)}'] | [0]" > role.json
# in role.json, under permissions: "dataActions": ["${slot('data action', needOf(evidence).dataAction)}"]
az role definition update --role-definition @role.json`,
      },
      {
        does: 'wait',
        text: prose`A changed role counts after some minutes. A built-in role such as ${roleName('openAiUser')} needs no upkeep.`,
      },
    ],
  };
}

/** A log says which sign-in of the chain was taken, and it is not that of the person. */
export function tokenFromEnvironment<E extends Evidence>(): Cause<E> {
  const isThere = ({ claims }: Situation): boolean => claims.tokenFrom?.value === 'environmentcredential';
  return {
    id: 'token-from-the-environment',
    title: words('The token is that of an app in environment variables.'),
    usual: 'seldom',
    for: (situation) => [isThere(situation) && proves(words('the log says that EnvironmentCredential gave the token'))],
    against: (situation) => [!isThere(situation) && proves(words('no log says so'))],
    headline: () => words('The call was made by the app in AZURE_CLIENT_ID, not by you.'),
    why: () =>
      words(
        'EnvironmentCredential comes first in the chain: where AZURE_CLIENT_ID, AZURE_TENANT_ID and a secret are set, your own sign-in is never looked at. The app has no role there.',
      ),
    steps: ({ evidence }) => [
      {
        does: 'set-environment',
        text: words('To be you: take the variables out (also of .env files), or name the sign-in that is meant:'),
        snippet: snippet('Bash')`unset AZURE_CLIENT_ID AZURE_CLIENT_SECRET AZURE_TENANT_ID
export AZURE_TOKEN_CREDENTIALS=AzureCliCredential`,
      },
      {
        does: 'identify',
        text: words('Or stay with the app, and give it the role. Its object id:'),
        snippet: snippet('Bash')`az ad sp show --id "$AZURE_CLIENT_ID" --query id --output tsv`,
      },
      assignRole(evidence, needOf(evidence)),
    ],
  };
}
