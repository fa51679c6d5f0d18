import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { keylessClient } from '../shared/snippets';
import { LATER_IN_PYTHON, updateCommand, versionsCommand } from '../shared/sdk';
import { examples } from './examples';

export default defineScenario({
  id: 'openai-python-old',
  family: 'sdk-outdated',
  title: 'Code and version of openai do not match',
  stage: 'client',
  needs: [],
  refines: ['sdk-outdated'],
  rules: [
    { strength: 'certain', says: ['is no longer supported in openai>=1.0.0'] },
    { strength: 'certain', says: ['APIRemovedInV1'] },
    { strength: 'certain', says: ["'ChatCompletion' object is not subscriptable"] },
    { strength: 'certain', says: ['openai has no ChatCompletion attribute'] },
    { strength: 'certain', says: ['openai has no Embedding attribute'] },
    { strength: 'certain', says: ['openai has no Completion attribute'] },
    { strength: 'certain', says: ['likely due to an old version of the openai package'] },
    {
      strength: 'strong',
      oneOf: [
        "module 'openai' has no attribute",
        "cannot import name … from 'openai'",
        "No module named 'openai.error'",
        "No module named 'openai.embeddings_utils'",
        "No module named 'openai.api_resources'",
        "unexpected keyword argument 'azure_ad_token_provider'",
        "unexpected keyword argument 'azure_endpoint'",
        "unexpected keyword argument 'azure_deployment'",
        "unexpected keyword argument 'max_completion_tokens'",
        "unexpected keyword argument 'reasoning_effort'",
        ...LATER_IN_PYTHON,
      ],
    },
  ],
  explain: (evidence) => ({
    headline: prose`The code and the installed version of the package openai are of different generations.`,
    cause: prose`Version 1.0 of openai for Python replaced calls such as openai.ChatCompletion.create by client objects (OpenAI, AzureOpenAI); later versions added sign-in without keys and the Responses API. ${evidence.sdkVersion === undefined ? 'One of the two is older than the other.' : `The text shows version ${evidence.sdkVersion.value}.`} The call never left the machine, so no role matters yet.`,
    steps: [
      { does: 'install', text: words('Update the package and the one for sign-in:'), snippet: updateCommand(evidence) },
      {
        does: 'install',
        text: words('Make sure that the program runs in the same environment:'),
        snippet: versionsCommand(evidence),
      },
      {
        does: 'build-client',
        text: words('Build the client as today, without a key:'),
        snippet: keylessClient(evidence, 'python'),
      },
    ],
    older: words(
      'The message suggests to pin openai 0.28. That version cannot sign in with Microsoft Entra ID by itself and gets no repairs.',
    ),
  }),
  sources: [
    {
      title: 'openai-python: migration to v1',
      url: 'https://github.com/openai/openai-python/discussions/742',
      read: '2026-11-20',
      confidence: 'observed',
    },
    SOURCES.foundryErrors,
  ],
  examples,
});
