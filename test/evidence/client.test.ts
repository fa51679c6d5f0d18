import { clue, evidenceOf } from './helpers';

describe('client library', () => {
  test.each([
    ['openai.AuthenticationError: Error code: 401', 'openai', 'python'],
    ['openai.error.InvalidRequestError: Resource not found', 'openai', 'python'],
    ['File "/venv/lib/python3.11/site-packages/openai/_base_client.py", line 10', 'openai', 'python'],
    ['File "C:\\app\\.venv\\Lib\\site-packages\\openai\\_base_client.py", line 10', 'openai', 'python'],
    ["ImportError: cannot import name 'AzureOpenAI' from 'openai' (/x/__init__.py)", 'openai', 'python'],
    ["ModuleNotFoundError: No module named 'openai.error'", 'openai', 'python'],
    ["cannot import name 'Response' from 'openai.types.responses'", 'openai', 'python'],
    ["module 'openai' has no attribute 'ChatCompletion'", 'openai', 'python'],
    ['You tried to access openai.ChatCompletion, but this is no longer supported', 'openai', 'python'],
    ['from openai import AzureOpenAI', 'openai', 'python'],
    ['from azure.ai.documentintelligence import DocumentIntelligenceClient', 'azure-ai-documentintelligence', 'python'],
    [
      'at com.microsoft.cognitiveservices.speech.SpeechRecognizer.recognize(SpeechRecognizer.java:88)',
      'com.microsoft.cognitiveservices.speech',
      'java',
    ],
    ['at file:///srv/node_modules/@ai-sdk/openai/dist/index.mjs:12:3', '@ai-sdk/openai', 'javascript'],
    ['using Azure.AI.ContentSafety;', 'Azure.AI.ContentSafety', 'csharp'],
    ['com.azure.ai.textanalytics.TextAnalyticsClient', 'com.azure.ai.textanalytics', 'java'],
    ['azure-cognitiveservices-speech 1.45.0 on linux', 'azure-cognitiveservices-speech', 'python'],
    ['that is what get_agent of azure-ai-projects returns', 'azure-ai-projects', 'python'],
    ['litellm==1.55.0', 'litellm', 'python'],
    ['client = AzureOpenAI(azure_endpoint="x")', 'openai', 'python'],
    ['at AzureOpenAI.makeStatusError (/app/node_modules/openai/core.js:1:2)', 'openai', 'javascript'],
    ['import { AzureOpenAI } from "openai";', 'openai', 'javascript'],
    ['const client = new AzureOpenAI({ endpoint })', 'openai', 'javascript'],
    [
      'at Azure.AI.OpenAI.Chat.AzureChatClient.CompleteChat(BinaryContent content)\n   at OpenAI.Chat.ChatClient.CompleteChat()',
      'Azure.AI.OpenAI',
      'csharp',
    ],
    ['   at OpenAI.Chat.ChatClient.CompleteChat(IEnumerable`1 messages)', 'OpenAI', 'csharp'],
    ['at com.azure.ai.openai.OpenAIClient.getChatCompletions(OpenAIClient.java:696)', 'com.azure.ai.openai', 'java'],
    ['at com.azure.ai.inference.ChatCompletionsClient.complete(X.java:1)', 'com.azure.ai.inference', 'java'],
    ['at com.openai.errors.UnauthorizedException.of(UnauthorizedException.java:1)', 'com.openai', 'java'],
    ['File "/x/site-packages/azure/ai/inference/_patch.py", line 738', 'azure-ai-inference', 'python'],
    ['from azure.ai.inference import ChatCompletionsClient', 'azure-ai-inference', 'python'],
    ['node_modules/@azure-rest/ai-inference/dist/x.js', '@azure-rest/ai-inference', 'javascript'],
    ['at Azure.AI.Inference.ChatCompletionsClient.Complete(x)', 'Azure.AI.Inference', 'csharp'],
    ['File "/x/site-packages/azure/ai/agents/operations/_operations.py"', 'azure-ai-agents', 'python'],
    ['from azure.ai.projects import AIProjectClient', 'azure-ai-projects', 'python'],
    ['at Azure.AI.Agents.Persistent.PersistentAgents.Get()', 'Azure.AI.Agents.Persistent', 'csharp'],
    ['github.com/openai/openai-go.(*ChatCompletionService).New', 'openai-go', 'go'],
    ['github.com/Azure/azure-sdk-for-go/sdk/ai/azopenai', 'azopenai', 'go'],
  ])('%s', (text, sdk, language) => {
    const evidence = evidenceOf(text);
    expect([evidence.sdk?.value, evidence.language?.value]).toEqual([sdk, language]);
  });

  test.each([
    'Azure OpenAI API version 2024-10-21 has exceeded',
    'https://contoso.openai.azure.com/openai/deployments/x',
    'You can find your API key at https://platform.openai.com/account/api-keys.',
    'we use openai and azure',
  ])('is not proven by: %s', (text) => {
    expect(clue(text, 'sdk')).toBeUndefined();
  });
});

describe('version', () => {
  test.each([
    ['User-Agent: azsdk-python-ai-inference/1.0.0b9 Python/3.12', 'azure-ai-inference', '1.0.0b9'],
    [
      'User-Agent: azsdk-js-ai-inference-rest/1.0.0-beta.6 core-rest-pipeline',
      '@azure-rest/ai-inference',
      '1.0.0-beta.6',
    ],
    ['User-Agent: azsdk-net-AI.OpenAI/2.1.0', 'Azure.AI.OpenAI', '2.1.0'],
    ['User-Agent: azsdk-java-azure-ai-openai/1.0.0-beta.16', 'com.azure.ai.openai', '1.0.0-beta.16'],
    ['User-Agent: AzureOpenAI/Python 1.3.5', 'openai', '1.3.5'],
    ['User-Agent: AsyncAzureOpenAI/Python 1.99.0', 'openai', '1.99.0'],
    ["'user-agent': 'AzureOpenAI/JS 4.104.0'", 'openai', '4.104.0'],
    ['openai==0.28.1\nhttpx==0.28.0', 'openai', '0.28.1'],
    ['Name: openai\nVersion: 1.3.5\nSummary: x', 'openai', '1.3.5'],
    ['openai              1.3.5', 'openai', '1.3.5'],
    ['pip list says openai 0.27.8', 'openai', '0.27.8'],
    ['openai version: 1.2.3', 'openai', '1.2.3'],
    ['azure-ai-projects: 2.0.0b1', 'azure-ai-projects', '2.0.0b1'],
    ['"openai": "^3.2.1",', 'openai', '3.2.1'],
    ['openai@4.2.0', 'openai', '4.2.0'],
    ['"@azure/openai": "~1.0.0-beta.12"', '@azure/openai', '1.0.0-beta.12'],
    ['Azure.AI.OpenAI 1.0.0-beta.5', 'Azure.AI.OpenAI', '1.0.0-beta.5'],
    ['<PackageReference Include="Azure.AI.OpenAI" Version="1.0.0-beta.17" />', 'Azure.AI.OpenAI', '1.0.0-beta.17'],
    ['com.azure:azure-ai-openai:1.0.0-beta.16', 'com.azure.ai.openai', '1.0.0-beta.16'],
    [
      '<artifactId>azure-ai-openai</artifactId>\n  <version>1.0.0-beta.8</version>',
      'com.azure.ai.openai',
      '1.0.0-beta.8',
    ],
    ['site-packages/openai-0.27.8.dist-info/METADATA', 'openai', '0.27.8'],
    ['github.com/openai/openai-go v0.1.0-beta.2', 'openai-go', '0.1.0-beta.2'],
    ['on version 1.54.3 of the openai package', 'openai', '1.54.3'],
    ["avec la version 1.12.0 d'openai", 'openai', '1.12.0'],
    ['pip show says 1.86.0 for openai', 'openai', '1.86.0'],
    ['SDK version: 1.70.0 (openai python)', 'openai', '1.70.0'],
    ['openai is still at 1.51.2 here', 'openai', '1.51.2'],
    ['the openai SDK (v1.77.0)', 'openai', '1.77.0'],
    ['after pip install -U openai (now 1.99.2)', 'openai', '1.99.2'],
    ['openai版本: 1.35.7', 'openai', '1.35.7'],
    ['пакет openai версии 1.62.0', 'openai', '1.62.0'],
    ['dotnet add package Azure.AI.OpenAI --version 2.2.0-beta.4', 'Azure.AI.OpenAI', '2.2.0-beta.4'],
    ['### Package\nAzure.AI.OpenAI\n\n### Package version\n2.1.0', 'Azure.AI.OpenAI', '2.1.0'],
    ['- **Package Name**: openai\n- **Package Version**: 1.40.0', 'openai', '1.40.0'],
    ['we moved from openai 0.27 to 1.3 last month', 'openai', '1.3'],
    ['upgraded openai from 1.30.0 to 1.66.2', 'openai', '1.66.2'],
    ['the openai npm package 4.12.1', 'openai', '4.12.1'],
    ['Semantic Kernel 1.7 in the worker', 'semantic-kernel', '1.7'],
    ['| SDK | azure-ai-projects |\n| SDK version | 1.1.0b2 |', 'azure-ai-projects', '1.1.0b2'],
    ['WebSocket upgrade failed. azure-ai-inference 1.0.0b9', 'azure-ai-inference', '1.0.0b9'],
    ['com.azure:azure-identity:1.14.2', 'com.azure.identity', '1.14.2'],
    ['node_modules/.pnpm/@azure+identity@4.2.0/node_modules/@azure/identity/x', '@azure/identity', '4.2.0'],
  ])('%s', (text, sdk, version) => {
    const evidence = evidenceOf(text);
    expect([evidence.sdk?.value, evidence.sdkVersion?.value]).toEqual([sdk, version]);
  });

  test('belongs to the client that leads', () => {
    const evidence = evidenceOf('openai.AuthenticationError: x\nazure-identity==1.15.0\nopenai==1.30.1');
    expect([evidence.sdk?.value, evidence.sdkVersion?.value]).toEqual(['openai', '1.30.1']);
  });

  test('belongs to the library that got no token', () => {
    const evidence = evidenceOf(
      'DefaultAzureCredential failed to retrieve a token\nazure-identity==1.15.0\nopenai==1.30.1',
    );
    expect([evidence.sdk?.value, evidence.sdkVersion?.value]).toEqual(['azure-identity', '1.15.0']);
  });

  test.each([
    'is azure-ai-inference the right package?',
    'should we use azure-ai-projects',
    'a colleague suggests azure-ai-agents',
  ])('a package that is only spoken of: %s', (text) => {
    expect(clue(text, 'sdk')).toBeUndefined();
  });

  test.each([
    'no longer supported in openai>=1.0.0 - see the README',
    'pin your installation to the old version, e.g. `pip install openai==0.28`',
    'OpenAI API version 2024-10-21',
    'gpt-4.1 and openai',
  ])('is not: %s', (text) => {
    expect(clue(text, 'sdkVersion')).toBeUndefined();
  });
});

describe('library that gets tokens', () => {
  test.each([
    ['at X (/app/node_modules/@azure/identity/dist/x.js:1:2)', '@azure/identity', 'javascript'],
    ['Azure.Identity.AuthenticationFailedException: x', 'Azure.Identity', 'csharp'],
    ['File "/x/site-packages/azure/identity/_credentials/default.py", line 1', 'azure-identity', 'python'],
    [
      'at com.azure.identity.ManagedIdentityCredential.getToken(ManagedIdentityCredential.java:1)',
      'com.azure.identity',
      'java',
    ],
  ])('%s', (text, id, language) => {
    const evidence = evidenceOf(text);
    expect([evidence.credentialSdk?.value, evidence.language?.value, evidence.sdk?.value]).toEqual([id, language, id]);
  });
});

describe('framework', () => {
  test.each([
    ['litellm.NotFoundError: AzureException', 'litellm'],
    ['/site-packages/langchain_openai/chat_models/base.py', 'langchain'],
    ['Troubleshooting URL: https://js.langchain.com/docs', 'langchain'],
    ['at Microsoft.SemanticKernel.Connectors.OpenAI.ClientCore', 'semantic-kernel'],
    ['site-packages\\promptflow\\core\\_flow.py', 'promptflow'],
    ['Retrying llama_index.embeddings.openai.base.get_embeddings', 'llama-index'],
    ['at org.springframework.ai.azure.openai.AzureOpenAiChatModel.call(AzureOpenAiChatModel.java:214)', 'spring-ai'],
  ])('%s', (text, value) => {
    expect(clue(text, 'framework')).toBe(value);
  });
});

describe('language or tool', () => {
  test.each([
    ['Traceback (most recent call last):\n  File "x.py", line 1', 'python'],
    ['azure.core.exceptions.HttpResponseError: (None) x', 'python'],
    ["Error code: 401 - {'error': {}}", 'python'],
    ['at processTicksAndRejections (node:internal/process/task_queues:95:5)', 'javascript'],
    ['Azure.RequestFailedException: x\n   at Foo.Bar() in C:\\a\\Program.cs:line 3', 'csharp'],
    ['Exception in thread "main" java.lang.IllegalStateException', 'java'],
    ['Post "https://x": dial tcp 10.0.0.1:443: i/o timeout', 'go'],
    ['curl: (6) Could not resolve host: x', 'rest'],
    ["$ az account get-access-token --resource x\nERROR: Please run 'az login'", 'az-cli'],
    ["ERROR: deployment failed: failing invoking action 'provision'", 'azd'],
    ['At line:1 char:1\n+ az login\n    + CategoryInfo          : NotSpecified', 'powershell'],
    ['  with azurerm_cognitive_account.x,\n  on main.tf line 12, in resource', 'terraform'],
    ["resource account 'Microsoft.CognitiveServices/accounts@2025-06-01' = {", 'bicep'],
    ['401 from our .NET backend since we went keyless', 'csharp'],
    ['speech sdk c# 401 with managed identity', 'csharp'],
    ['im Spring Boot Service kommt 403', 'java'],
    ['our Next.js app gets a 404', 'javascript'],
    ['with the openai package in TypeScript: 401', 'javascript'],
    ['the client in our Go service gets PermissionDenied', 'go'],
    ['aus einem Jupyter Notebook: 429', 'python'],
    ['we go on with the migration, and the .network file of the node is missing', undefined],
    ['it does not work', undefined],
    ["then authenticate using 'az login'.", undefined],
  ])('%s', (text, value) => {
    expect(clue(text, 'language')).toBe(value);
  });
});

describe('an account that people name by what comes from it', () => {
  test.each([
    ['unsere Logic App bekommt seit heute 403 von contoso-ai, vorher ging alles', 'contoso-ai'],
    ['I get 401 on contoso-ai from my laptop', 'contoso-ai'],
    ['no access to fabrikam-openai-dev since yesterday', 'fabrikam-openai-dev'],
    ['contoso-ai で 401 になります', 'contoso-ai'],
    ['在 contoso-ai 上返回 403', 'contoso-ai'],
    ['401 from func-orders', undefined],
    ['429 on gpt-4o', undefined],
    ['error from langchain-openai 401', undefined],
    ['403 on my-app-ai.example.com', undefined],
  ])('%s', (text, value) => {
    expect(clue(text, 'resource')).toBe(value);
  });
});

test.each([
  ['of PHP', 'in /srv/vendor/openai-php/client/src/Resources/Models.php:21', 'openai-php'],
  ['of Ruby', "/gems/ruby-openai-7.4.0/lib/openai/client.rb:12:in `chat'", 'ruby-openai'],
  ['left behind', 'we are moving from azure-ai-inference to something newer, 401', undefined],
  ['left behind, in German', 'Umstieg von azure-ai-projects, seither 401', undefined],
])('a client %s', (_which, text, sdk) => {
  expect(evidenceOf(text).sdk?.value).toBe(sdk);
});
