import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words, type Snippet } from '../../prose';
import { roleName } from '../../services';
import { saysOneOf } from '../shared/said';
import { keylessClient } from '../shared/snippets';
import { examples } from './examples';

const PROJECT = 'AIProjectClient';

const projectClient = ({ endpoint }: Evidence): Snippet => snippet(
  'Python',
)`from azure.ai.projects import AIProjectClient
from azure.identity import DefaultAzureCredential

project = AIProjectClient(endpoint="${slot('endpoint', endpoint?.value.shape === 'foundry-project' ? endpoint.value.url : undefined)}", credential=DefaultAzureCredential())
client = project.get_openai_client()`;

/** What Python says when a key is asked for a token. */
const NO_TOKEN = "'AzureKeyCredential' object has no attribute 'get_token'";

export default defineScenario({
  id: 'key-where-token',
  family: 'credential-unavailable',
  title: 'A key was given where a token is wanted',
  stage: 'client',
  needs: [],
  refines: ['client-without-credentials', 'projects-sdk-changed', 'sdk-outdated'],
  rules: [
    { strength: 'certain', says: [NO_TOKEN] },
    { strength: 'strong', says: [PROJECT], oneOf: ["'AzureKeyCredential' object has no attribute"] },
  ],
  explain: (evidence) => {
    const ofProject = saysOneOf(evidence, [PROJECT]);
    return {
      headline: ofProject
        ? words('AIProjectClient takes tokens only: a key cannot be used with a project.')
        : words('This client takes tokens only: a key was given to it.'),
      cause: prose`The code gives an AzureKeyCredential, and the client asks it for a token, which a key is not. Nothing was sent yet. ${ofProject ? words('A Foundry project takes Microsoft Entra ID only; keys are for the model routes of the account.') : words('Either the client wants a credential of azure-identity, or another client takes keys.')}`,
      steps: [
        {
          does: 'build-client',
          text: words('Give it a credential of azure-identity:'),
          snippet: ofProject ? projectClient(evidence) : keylessClient(evidence),
        },
        {
          does: 'grant',
          text: ofProject
            ? prose`Whoever runs it needs ${roleName('foundryUser')} at the project.`
            : prose`Whoever runs it needs a role on the resource, for example ${roleName('foundryUser')}.`,
        },
        {
          does: 'build-client',
          text: words(
            'To stay with the key, call the model route without the project: the OpenAI client with base URL https://<resource>.openai.azure.com/openai/v1/ and api_key.',
          ),
        },
      ],
    };
  },
  sources: [SOURCES.foundryAuth, SOURCES.foundryEntra],
  examples,
});
