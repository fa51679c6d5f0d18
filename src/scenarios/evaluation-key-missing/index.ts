import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, snippet, words } from '../../prose';
import { roleName } from '../../services';
import { inferenceQuestion } from '../shared/questions';
import { examples } from './examples';

export default defineScenario({
  id: 'evaluation-key-missing',
  family: 'key-invalid',
  title: 'A cloud evaluation was given no key',
  stage: 'authenticate',
  needs: [],
  rules: [{ strength: 'certain', says: ['required fields are missing for connection azure_openai'] }],
  explain: () => ({
    headline: words('The evaluation wants the key of the model resource, and got none.'),
    cause: words(
      'An evaluation that runs in the cloud calls the model by itself. Versions of the SDK and of the service differ in whether they take your Microsoft Entra sign-in for that, or only a key that stands in the configuration. Your own sign-in was accepted.',
    ),
    steps: [
      {
        does: 'install',
        text: words('Bring the packages up to date together: older ones send nothing but a key.'),
        snippet: snippet(
          'Bash',
        )`python -m pip install --upgrade azure-ai-projects "azure-ai-evaluation>=1.11" azure-identity`,
      },
      {
        does: 'build-client',
        text: words(
          'Leave api_key out of the model configuration altogether (an empty one counts as a key), and give the evaluator a credential (azure-ai-evaluation 1.11 or newer).',
        ),
        snippet: snippet('Python')`evaluator = RelevanceEvaluator(
    model_config={"azure_endpoint": endpoint, "azure_deployment": deployment, "api_version": api_version},
    credential=DefaultAzureCredential(),
)`,
      },
      {
        does: 'assign',
        text: prose`For a cloud evaluation, connect the model resource to the project with Microsoft Entra ID, and give the managed identity of the project ${roleName('foundryUser')} on it, at the account (a role at the project alone does not authorise calls to models). Storage of your own takes Storage Blob Data Contributor for the same identity.`,
      },
      {
        does: 'change-call',
        text: prose`If the resource allows keys and nothing else helps, give the evaluation a connection that holds the key, and never a key in the code.`,
      },
    ],
  }),
  asks: inferenceQuestion,
  sources: [
    {
      title: 'azure-sdk-for-python: Entra ID for Foundry evaluations',
      url: 'https://github.com/Azure/azure-sdk-for-python/issues/42430',
      read: '2026-11-21',
      confidence: 'observed',
    },
    {
      title: 'azure-ai-evaluation: changelog (credentials for evaluators since 1.11.0)',
      url: 'https://github.com/Azure/azure-sdk-for-python/blob/main/sdk/evaluation/azure-ai-evaluation/CHANGELOG.md',
      read: '2026-11-29',
      confidence: 'package',
    },
    {
      title: 'Permissions for evaluations',
      url: 'https://learn.microsoft.com/azure/foundry/observability/how-to/evaluation-permissions',
      read: '2026-11-29',
      edition: '2026-09-29',
      confidence: 'documented',
    },
    SOURCES.foundryAuth,
  ],
  examples,
});
