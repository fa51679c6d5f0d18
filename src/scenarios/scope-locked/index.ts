import { REMOVES_LOCKS, SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, slot, snippet, strong, words } from '../../prose';
import { roleTitle } from '../../services';
import { theScope } from '../shared/arm';
import { scopeOf } from '../shared/questions';
import { AZURE_AI_WORDS, OF_AZURE_AI } from '../shared/surroundings';
import { examples } from './examples';

export default defineScenario({
  id: 'scope-locked',
  family: 'role-assignment-blocked',
  title: 'A lock forbids the change',
  about: 'lock on the resource',
  mendedBy: REMOVES_LOCKS,
  stage: 'authorise',
  needs: [],
  refines: ['arm-authorization-failed'],
  rules: [
    { strength: 'certain', codes: ['ScopeLocked'], oneOf: ['role assignment'] },
    { strength: 'certain', codes: ['ScopeLocked'], oneOf: AZURE_AI_WORDS, orShows: OF_AZURE_AI },
  ],
  explain: (evidence) => ({
    headline: prose`A lock on ${theScope(evidence)} or above it forbids the change.`,
    cause: words(
      'It holds for Owners too, and for everything below the place where it was set. Where the message says “write operation” it is of the kind ReadOnly, which forbids every change, also role assignments; one of the kind Delete (CanNotDelete) only forbids removing things. Calls to models go on.',
    ),
    steps: [
      {
        does: 'read',
        text: words('See the locks that count here, with their kind and their notes (why they were set):'),
        snippet: snippet(
          'Bash',
        )`az lock list --resource-group "${slot('resource group', scopeOf(evidence)?.split('/')[4])}" --output table`,
      },
      {
        does: 'change-account',
        text: prose`Remove it, make the change, and set it again. Of the built-in roles only ${strong('Owner')} and ${strong(roleTitle('userAccessAdministrator'))} may; whoever set it knows why:`,
        snippet: snippet('Bash')`az lock delete --ids "${slot('id of the lock', undefined)}"`,
      },
      {
        does: 'ask',
        text: words(
          'Or leave it there: add the person to a group that has the role already, which changes nothing in Azure, or assign the role at the resource group, if the lock is on the resource alone. There it counts for all that is in the group.',
        ),
      },
    ],
  }),
  sources: [
    {
      title: 'Lock your Azure resources',
      url: 'https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources',
      read: '2026-11-30',
      edition: '2024-03-08',
      confidence: 'documented',
    },
    {
      title: 'Management locks: delete at resource level',
      url: 'https://learn.microsoft.com/rest/api/resources/management-locks/delete-at-resource-level',
      read: '2026-11-30',
      confidence: 'documented',
    },
    SOURCES.rbacTroubleshooting,
  ],
  examples,
});
