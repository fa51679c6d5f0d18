import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'az',
      text: `(DeploymentModelNotSupported) The model 'Format:OpenAI,Name:gpt-4,Version:0613' of account deployment is not supported.
Code: DeploymentModelNotSupported`,
    },
    {
      name: 'a template',
      text: "Error: Code=ServiceModelDeprecated; Message=The model 'Format:OpenAI,Name:gpt-35-turbo,Version:0301' has been deprecated since 02/13/2025 00:00:00.",
    },
  ],
  declines: [
    { name: 'a library', text: "DeprecationWarning: the class 'LLMChain' is deprecated, use RunnableSequence" },
  ],
};
