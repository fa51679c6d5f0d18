import { captures, searchFor, toFinding } from '../finding';
import type { Reading } from '../reading';
import type { Evidence } from '../types';

/** Headers that the gateway in front of Azure AI adds to its answers. */
const HEADERS = String.raw`\b(?:apim-request-id|x-ms-region|x-ms-deployment-name|azureml-model-deployment|x-aml-cluster)\b`;
/** Parameters, classes and names of models by which a client is told that Azure is meant. */
const CODE = String.raw`\bazure[_ ](?:endpoint|deployment)\b|\bapi_type["']?\s{0,3}[:=,]?\s{0,3}["']?azure\b|\bprovider: azure status code|@ai-sdk\/azure\b|\bcreateAzure\(\{|["'= ]azure\/gpt|\bmodel["']?\s?[:=]\s?["']?azure\/|\bAzureException\b|\bFoundryChatClient\b|\bChatCompletionsClient\b`;
const AZURE = searchFor(new RegExp(`${HEADERS}|${CODE}`, 'gi'));

/** Libraries around the client of OpenAI, and their classes, by whatever they are named. */
const AROUND = searchFor(
  /langchain|llama[_-]?index|litellm|semantic[_ -]?kernel|promptflow|\bChatOpenAI\b|AzureChatOpenAI\b|OpenAIEmbedding|OpenAIException\b/gi,
);

/** Code, a library or a header that shows that the call was meant for Azure AI, or for OpenAI's API in general. */
export function extractCallsAzure(reading: Reading): Pick<Evidence, 'azureCode' | 'openAiLibrary'> {
  const [azure] = captures(reading, AZURE);
  const [library] = captures(reading, AROUND);
  return { azureCode: azure && toFinding(reading, azure), openAiLibrary: library && toFinding(reading, library) };
}
