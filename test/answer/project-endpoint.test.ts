import { answerDiagnosis } from '../../src/answer';
import { diagnose } from '../../src/respond';
import { wordsOf } from './text';

const NOW = Date.parse('2026-11-30T12:00:00Z');
const PROJECT = 'https://contoso-ai.services.ai.azure.com/api/projects/claims';
const NOT_FOUND = "Error code: 404 - {'error': {'code': '404', 'message': 'Resource not found'}}";

const shown = (text: string): string => {
  const diagnosed = diagnose({ text });
  return wordsOf(answerDiagnosis({ ...diagnosed, setting: 'terminal', check: 'none', now: NOW }));
};

describe("a client for models that was given a project's endpoint gets the line with the account's", () => {
  test.each([
    [
      'Semantic Kernel, Python',
      `AzureChatCompletion(deployment_name="gpt-5-mini", endpoint="${PROJECT}")\nsemantic_kernel.exceptions: ${NOT_FOUND}`,
      'endpoint="https://contoso-ai.openai.azure.com/"',
    ],
    [
      'Semantic Kernel, C#',
      `Microsoft.SemanticKernel.HttpOperationException: Resource not found\nStatus: 404 (Not Found)\nbuilder.AddAzureOpenAIChatCompletion("gpt-5-mini", "${PROJECT}", credential);`,
      'builder.AddAzureOpenAIChatCompletion("gpt-5-mini", "https://contoso-ai.openai.azure.com/"',
    ],
    [
      'LlamaIndex',
      `  File "/app/site-packages/llama_index/llms/azure_openai/base.py", line 180\nopenai.NotFoundError: ${NOT_FOUND}\nHTTP Request: POST ${PROJECT}/openai/deployments/gpt-5-mini/chat/completions "HTTP/1.1 404 Not Found"`,
      'azure_endpoint="https://contoso-ai.openai.azure.com/"',
    ],
    [
      'AutoGen',
      `  File "/app/site-packages/autogen_ext/models/openai/_openai_client.py"\nopenai.NotFoundError: ${NOT_FOUND}\nPOST ${PROJECT}/openai/deployments/gpt-5-mini/chat/completions`,
      'AzureOpenAIChatCompletionClient(',
    ],
    [
      'LangChain.js',
      `NotFoundError: 404 Resource not found\n    at AzureChatOpenAI.invoke (/srv/node_modules/@langchain/openai/dist/azure.js:88)\nendpoint: '${PROJECT}'`,
      "azureOpenAIApiInstanceName: 'contoso-ai'",
    ],
    [
      'LiteLLM',
      `litellm.NotFoundError: AzureException NotFoundError - ${NOT_FOUND}\nmodel: azure/gpt-5-mini, api_base: ${PROJECT}`,
      'api_base: https://contoso-ai.openai.azure.com/',
    ],
    [
      'a token for the other audience',
      `langchain_openai.chat_models AzureChatOpenAI(azure_endpoint="${PROJECT}") https://cognitiveservices.azure.com/.default\n401 Unauthorized. Access token is missing, invalid, audience is incorrect (https://ai.azure.com), or have expired.`,
      'azure_endpoint="https://contoso-ai.openai.azure.com/"',
    ],
  ])('%s', (_, text, line) => {
    const answer = shown(text);
    expect(answer).toContain('endpoint');
    expect(answer).toContain(line);
    expect(answer).not.toContain('AIProjectClient');
  });

  test.each([
    ['the client of projects', `AIProjectClient(endpoint="${PROJECT}").get_openai_client()\n${NOT_FOUND}`],
    ['FoundryChatClient', `agent_framework.x FoundryChatClient(project_endpoint="${PROJECT}")\n${NOT_FOUND}`],
    ['langchain-azure-ai', `File "/app/langchain_azure_ai/chat.py" project_endpoint="${PROJECT}"\n${NOT_FOUND}`],
    ['the v1 route of the project', `OpenAI(base_url="${PROJECT}/openai/v1/")\n${NOT_FOUND}`],
  ])('%s wants the project, and keeps it', (_, text) => {
    expect(shown(text)).not.toContain("needs the account's");
  });
});
