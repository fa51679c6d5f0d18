import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { resourceIdSlot } from '../shared/naming';
import { examples } from './examples';

export default defineScenario({
  id: 'role-principal-not-found',
  family: 'role-assignment-blocked',
  title: 'The identity to assign to is not found',
  stage: 'authorise',
  needs: [],
  rules: [
    { strength: 'certain', codes: ['PrincipalNotFound'] },
    { strength: 'certain', codes: ['InvalidPrincipalId'] },
    { strength: 'certain', codes: ['UnmatchedPrincipalType'] },
    { strength: 'certain', says: ['A valid principal ID must be provided for role assignment'] },
    { strength: 'certain', says: ['Check that you have the correct principal ID'] },
    { strength: 'certain', says: ['this error might be related to a replication delay'] },
    { strength: 'strong', says: ['has type … which is different from specified PrinciaplType'] },
    { strength: 'strong', oneOf: ['InvalidPrincipalId', 'UnmatchedPrincipalType'] },
    { strength: 'strong', says: ['PrincipalNotFound', 'does not exist in the directory'] },
    { strength: 'strong', says: ['Principal … does not exist in the directory'] },
    {
      strength: 'strong',
      says: ['role assignment'],
      oneOf: [
        'Cannot find user or service principal in graph database',
        'Insufficient privileges to complete the operation',
      ],
    },
  ],
  explain: (evidence) => ({
    headline: prose`The role could not be assigned: Azure does not find the identity to assign it to.`,
    cause: words(
      'Three causes are common. The identity was made seconds ago and the directory has not caught up. An application (client) id was given where an object id belongs. Or the object id is from another tenant.',
    ),
    steps: [
      {
        does: 'assign',
        text: words(
          'Give the object id and say what kind of identity it is: then Azure does not look it up, and a new one works at once.',
        ),
        snippet: snippet(
          'Bash',
        )`az role assignment create --role "${slot('role id', undefined)}" --assignee-object-id "${slot('object id', undefined)}" --assignee-principal-type ServicePrincipal --scope "${resourceIdSlot(evidence)}"`,
      },
      {
        does: 'identify',
        text: words(
          'From an application (client) id to the object id of its service principal (not that of the app registration):',
        ),
        snippet: snippet(
          'Bash',
        )`az ad sp show --id "${slot('client id', evidence.appId?.value)}" --query id --output tsv`,
      },
      {
        does: 'change-template',
        text: words(
          'In Bicep and ARM templates set principalType on the role assignment; with azd check that the principal id is not empty.',
        ),
      },
    ],
  }),
  sources: [SOURCES.rbacTroubleshooting],
  examples,
});
