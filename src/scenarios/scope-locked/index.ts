import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { theScope } from '../shared/arm';
import { scopeOf } from '../shared/questions';
import { AZURE_AI_WORDS, OF_AZURE_AI } from '../shared/surroundings';
import { examples } from './examples';

export default defineScenario({
  id: 'scope-locked',
  family: 'role-assignment-blocked',
  title: 'A lock forbids the change',
  about: 'lock on the resource',
  stage: 'authorise',
  needs: [],
  rules: [
    { strength: 'certain', codes: ['ScopeLocked'], oneOf: ['role assignment'] },
    { strength: 'certain', codes: ['ScopeLocked'], oneOf: AZURE_AI_WORDS, orShows: OF_AZURE_AI },
  ],
  explain: (evidence) => ({
    headline: prose`A lock on ${theScope(evidence)} or above it forbids the change.`,
    cause: words(
      'A lock of the kind ReadOnly forbids every change, also role assignments; one of the kind Delete forbids removing things. It holds for Owners too, and for everything below the place where it was set.',
    ),
    steps: [
      {
        does: 'read',
        text: words('See the locks that count here:'),
        snippet: snippet(
          'Bash',
        )`az lock list --resource-group "${slot('resource group', scopeOf(evidence)?.split('/')[4])}" --output table`,
      },
      {
        does: 'ask',
        text: words('Ask the owner of the lock to lift it for the change, or make the change where it does not reach.'),
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
    SOURCES.rbacTroubleshooting,
  ],
  examples,
});
