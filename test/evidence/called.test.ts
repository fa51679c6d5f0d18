import { evidenceOf } from './helpers';

describe('a deployment that is told, against what the code sends', () => {
  test.each<[string, string, string | undefined]>([
    [
      'a model in code, the deployment in prose',
      'client.chat.completions.create(model="gpt-4.1")\nour deployment is called "chat-prod"',
      'chat-prod',
    ],
    [
      'the deployment in an argument of its own',
      'AzureChatOpenAI(azure_deployment="chat-prod", model="gpt-4.1")\nllm.chat.completions.create(model="gpt-4.1")',
      undefined,
    ],
    ['no code at all', 'the deployment "chat-prod" of the model gpt-4.1 answers 404', undefined],
    ['one name for both', 'client.responses.create(model="chat-prod")\ndeployment "chat-prod"', undefined],
  ])('%s', (_, text, told) => {
    expect(evidenceOf(text).deploymentTold?.value).toBe(told);
  });
});

test('the name that a client sends is the deployment that was asked for, also where another one is told of', () => {
  const text = `The deployment is named chat-main there.
litellm_params:
  model: azure/gpt-5-mini
litellm.NotFoundError: AzureException DeploymentNotFound 404`;
  expect(evidenceOf(text).deployment?.value).toBe('gpt-5-mini');
});
