import { snippet } from '../../prose';
import { curl, type Code, type CodeByLanguage, type SettlingCall } from '../code';
import { javaTokens } from '../java';
import { code as openai } from '../openai/code';

const plain = snippet('PlainText');

/** The client asks for the public cloud's audience by itself; in another cloud it must be told. */
const PUBLIC_SCOPE = 'https://ai.azure.com/.default';

const python: Code = ({ base, scope }) =>
  snippet('Python')`from azure.ai.projects import AIProjectClient
from azure.identity import DefaultAzureCredential

project = AIProjectClient(endpoint="${base}", credential=DefaultAzureCredential()${scope.value === PUBLIC_SCOPE ? plain`` : plain`, credential_scopes=["${scope}"]`})
client = project.get_openai_client()`;

const typescript: Code = ({ base }) =>
  snippet('TypeScript')`import { AIProjectClient } from '@azure/ai-projects';
import { DefaultAzureCredential } from '@azure/identity';

const project = new AIProjectClient('${base}', new DefaultAzureCredential());`;

const csharp: Code = ({ base }) =>
  snippet('CSharp')`using Azure.AI.Projects;
using Azure.Identity;

var project = new AIProjectClient(new Uri("${base}"), new DefaultAzureCredential());`;

const java: Code = ({ base, scope }) =>
  snippet('Java')`// The project's OpenAI route, with com.openai:openai-java and com.azure:azure-identity
${javaTokens(scope)}
OpenAIClient client = OpenAIOkHttpClient.builder()
    .baseUrl("${base}/openai/v1")
    .credential(BearerTokenCredential.create(tokens))
    .build();`;

/** Calls that settle access, below the endpoint of the project. */
export const calls: readonly SettlingCall[] = [
  { actions: ['AIServices/agents/read'], path: '/agents?api-version=v1' },
  { actions: ['AIServices/assets/read'], path: '/datasets?api-version=v1' },
  { actions: ['AIServices/connections/read'], path: '/connections?api-version=v1' },
  { actions: ['AIServices/deployments/read'], path: '/deployments?api-version=v1' },
];

export const code: CodeByLanguage = {
  python,
  javascript: typescript,
  csharp,
  java,
  go: (target) => (openai.go ?? openai.rest)({ ...target, base: plain`${target.base}/openai/v1/` }),
  rest: curl({ path: '/agents?api-version=v1' }),
};
