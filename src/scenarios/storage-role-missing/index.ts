import { defineScenario } from '../../diagnosis';
import { prose, slot, snippet, strong, words } from '../../prose';
import { roleName } from '../../services';
import { saysOneOf } from '../shared/said';
import { AZURE_AI_WORDS, OF_AZURE_AI } from '../shared/surroundings';
import { examples } from './examples';

const UPLOAD = 'UnauthorizedUserAction';

export default defineScenario({
  id: 'storage-role-missing',
  family: 'permission-denied',
  title: 'The storage account refuses the identity',
  about: 'storage account',
  stage: 'authorise',
  needs: [],
  refines: ['permission-denied', 'forbidden-without-reason'],
  rules: [
    {
      strength: 'certain',
      codes: ['AuthorizationPermissionMismatch'],
      oneOf: [...AZURE_AI_WORDS, 'evaluation', 'agent', 'Foundry', 'fine-tuning', 'indexer'],
      orShows: OF_AZURE_AI,
    },
    {
      strength: 'certain',
      says: ['AuthorizationPermissionMismatch'],
      oneOf: [...AZURE_AI_WORDS, 'evaluation', 'agent', 'Foundry', 'fine-tuning', 'indexer'],
      orShows: OF_AZURE_AI,
    },
    { strength: 'certain', says: [UPLOAD], oneOf: [...AZURE_AI_WORDS, 'evaluation', 'Foundry'], orShows: OF_AZURE_AI },
  ],
  explain: (evidence) => ({
    headline: words('The storage account refuses the identity: it lacks a data role there.'),
    cause: prose`${saysOneOf(evidence, [UPLOAD]) ? words('UnauthorizedUserAction comes from the step that uploads the data set of an evaluation to the connected storage account') : words('AuthorizationPermissionMismatch comes from Azure Storage, not from the model')}: the sign-in was accepted, and the identity holds no data role on that storage account. For evaluations, files and agents it is mostly the managed identity of the Foundry project; for runs on your own machine it is you. Owner and Contributor do not hold it.`,
    steps: [
      {
        does: 'assign',
        text: prose`Give ${strong('Storage Blob Data Contributor')} on the connected storage account to the project's managed identity, and to yourself where you run the evaluation:`,
        snippet: snippet(
          'Bash',
        )`az role assignment create --role "Storage Blob Data Contributor" --assignee-object-id "${slot('object id of the managed identity', undefined)}" --assignee-principal-type ServicePrincipal --scope "${slot('resource id', undefined)}"`,
      },
      {
        does: 'identify',
        text: words("The object id of the project's identity:"),
        snippet: snippet(
          'Bash',
        )`az resource show --ids "${slot('project resource id', undefined)}" --query identity.principalId --output tsv`,
      },
      {
        does: 'assign',
        text: prose`For the calls to the model the same identity needs ${roleName('foundryUser')} at the account, not at the project alone.`,
      },
      {
        does: 'wait',
        text: words(
          'A new role counts after up to 10 minutes. If it stays: look at the network rules of the storage account.',
        ),
      },
    ],
  }),
  sources: [
    {
      title: 'Permissions for evaluations',
      url: 'https://learn.microsoft.com/azure/foundry/observability/concepts/evaluation-permissions',
      read: '2026-11-29',
      edition: '2026-09-29',
      confidence: 'documented',
    },
    {
      title: 'Troubleshoot evaluations',
      url: 'https://learn.microsoft.com/azure/foundry/observability/how-to/troubleshooting',
      read: '2026-11-29',
      edition: '2026-04-13',
      confidence: 'documented',
    },
  ],
  examples,
});
