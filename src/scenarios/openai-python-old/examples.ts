import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'removed API',
      text: `openai.lib._old_api.APIRemovedInV1:

You tried to access openai.Embedding, but this is no longer supported in openai>=1.0.0 - see the README at https://github.com/openai/openai-python for the API.`,
    },
    {
      name: 'class is missing',
      text: "ImportError: cannot import name 'AzureOpenAI' from 'openai' (/usr/lib/python3/dist-packages/openai/__init__.py)",
    },
    {
      name: 'a library that looks for the old API',
      text: '`openai` has no `Embedding` attribute, this is likely due to an old version of the openai package. Try upgrading it with `pip install --upgrade openai`.',
    },
    {
      name: 'an answer read in the old way',
      text: "TypeError: 'ChatCompletion' object is not subscriptable",
    },
    {
      name: 'a part that came later',
      text: "AttributeError: 'AsyncAzureOpenAI' object has no attribute 'responses'",
    },
    {
      name: 'a retired package',
      text: `  File "/usr/lib/python3.11/site-packages/azure/ai/generative/evaluate/_evaluate.py", line 20, in <module>
AttributeError: module 'openai' has no attribute 'error'`,
    },
  ],
  declines: [
    { name: 'responses of another object', text: "AttributeError: 'Session' object has no attribute 'responses'" },
    { name: 'a slip in the code', text: "AttributeError: 'AzureOpenAI' object has no attribute 'bind'" },
    { name: 'another package', text: "ImportError: cannot import name 'Mapping' from 'collections'" },
  ],
};
