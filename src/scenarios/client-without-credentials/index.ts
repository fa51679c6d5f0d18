import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, snippet, words } from '../../prose';
import { roleName } from '../../services';
import { keylessClient } from '../shared/snippets';
import { AZURE_AI_WORDS } from '../shared/surroundings';
import { examples } from './examples';

const TWO = [
  'arguments are mutually exclusive; only one can be passed at a time',
  'baseURL and endpoint are mutually exclusive',
  'base_url and azure_endpoint are mutually exclusive',
] as const;
const NO_ENDPOINT = [
  'Must provide one of the `base_url` or `azure_endpoint` arguments',
  'Must provide one of the `baseURL` or `endpoint` arguments',
  'Azure OpenAI endpoint is required',
  'Azure AI project endpoint is required',
  'Azure OpenAI resource name setting is missing',
  'Please provide an Azure OpenAI endpoint',
  'Did not find azure_endpoint',
  'Did not find azure_openai_endpoint',
] as const;

const has = (evidence: Evidence, phrases: readonly string[]): boolean =>
  evidence.said.some(({ value }) => phrases.includes(value));

export default defineScenario({
  id: 'client-without-credentials',
  family: 'credential-unavailable',
  title: 'The client was made without credentials or endpoint',
  stage: 'client',
  needs: [],
  rules: [
    {
      strength: 'certain',
      says: ['Missing credentials. Please pass one of'],
      oneOf: ['azure_ad_token', 'azureADTokenProvider', 'AZURE_OPENAI_API_KEY', 'ANTHROPIC_FOUNDRY_API_KEY'],
    },
    { strength: 'certain', says: [TWO[0]], oneOf: ['azureADTokenProvider', 'azure_ad_token'] },
    { strength: 'certain', oneOf: [TWO[1], TWO[2]] },
    {
      strength: 'certain',
      oneOf: [
        ...NO_ENDPOINT,
        'Azure OpenAI API key is missing',
        'Azure OpenAI API key is required',
        'OpenAI or Azure OpenAI API key or Token Provider not found',
        'Azure OpenAI API key not found',
        'Azure OpenAI API … instance name not found',
        'Azure OpenAI API … deployment name not found',
        'Azure API key must be set',
        'Azure API host must be set',
        'Failed to create Azure OpenAI settings',
        'chat_deployment_name is required',
        'embedding_deployment_name is required',
        'responses_deployment_name is required',
        'Did not find azure_openai_api_key',
        'Azure OpenAI API key must be',
        'Azure credential is required when',
        'Azure OpenAI … deployment name is required',
        'Please provide either api_key or ad_token',
        'Please provide either api_key, ad_token or ad_token_provider',
      ],
    },
    {
      strength: 'strong',
      says: ['api_key client option must be set either by passing api_key to the client'],
      oneOf: AZURE_AI_WORDS,
    },
  ],
  explain: (evidence) => {
    const both = has(evidence, TWO);
    const endpoint = !both && has(evidence, NO_ENDPOINT);
    return {
      headline: both
        ? words('The client was given two things of which only one may be given.')
        : endpoint
          ? words('The client was made without the endpoint of the Azure resource.')
          : words('The client was made without any credentials, so it refused to start.'),
      cause: both
        ? words(
            'A key and a token provider, or a base URL and an endpoint, exclude each other. One of them often comes unseen from an environment variable (AZURE_OPENAI_API_KEY, AZURE_OPENAI_ENDPOINT).',
          )
        : words(
            'No request was sent. The argument is missing in the code and the environment variable that could stand in for it is empty in this process (a .env file counts only where something loads it).',
          ),
      steps: [
        {
          does: 'build-client',
          text: both
            ? words('Keep the token provider and remove the key from code and environment.')
            : words('Give the client its endpoint and a token provider; then no key is needed.'),
          snippet: both ? snippet('Bash')`unset AZURE_OPENAI_API_KEY OPENAI_API_KEY` : keylessClient(evidence),
        },
        {
          does: 'set-environment',
          text: words('See what the process has.'),
          snippet: snippet('Bash')`env | grep -o '^\\(AZURE\\|OPENAI\\)_[A-Z_]*'`,
        },
        {
          does: 'grant',
          text: prose`With a token provider, the identity that runs the program needs a role on the resource, for example ${roleName('openAiUser')}.`,
        },
      ],
    };
  },
  sources: [SOURCES.foundryEntra, SOURCES.inferenceMigration],
  examples,
});
