import { calledDeployment, toldDeployment } from '../../src/evidence';
import { evidenceOf } from './helpers';

describe('which name a call asks for', () => {
  test.each<[string, string, string | undefined, string | undefined]>([
    [
      'a model in code, the deployment in prose',
      'client.chat.completions.create(model="gpt-4.1")\nour deployment is called "chat-prod"',
      'gpt-4.1',
      'chat-prod',
    ],
    [
      'the deployment in an argument of its own',
      'AzureChatOpenAI(azure_deployment="chat-prod", model="gpt-4.1")\nllm.chat.completions.create(model="gpt-4.1")',
      'chat-prod',
      undefined,
    ],
    ['no code at all', 'the deployment "chat-prod" of the model gpt-4.1 answers 404', 'chat-prod', undefined],
    ['one name for both', 'client.responses.create(model="chat-prod")\ndeployment "chat-prod"', 'chat-prod', undefined],
  ])('%s', (_, text, called, told) => {
    const evidence = evidenceOf(text);
    expect([calledDeployment(evidence), toldDeployment(evidence)]).toEqual([called, told]);
  });
});
