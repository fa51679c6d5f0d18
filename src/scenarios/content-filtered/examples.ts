import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'a reasoning model',
      text: "AzureOpenAI o4-mini: Error code: 400 - {'error': {'message': 'Invalid prompt: your prompt was flagged as potentially violating our usage policy. Please try again with a different prompt.', 'code': 'invalid_prompt'}}",
    },
    {
      name: 'the body',
      text: `{"error":{"message":"The response was filtered due to the prompt triggering Azure OpenAI's content management policy. Please modify your prompt and retry.","param":"prompt","code":"content_filter","status":400,"innererror":{"code":"ResponsibleAIPolicyViolation"}}}`,
    },
    {
      name: 'pictures',
      text: '{"error":{"code":"contentFilter","message":"Your task failed as a result of our safety system."}}',
    },
    {
      name: 'LangChain',
      text: 'ValueError: Azure has not provided the response due to a content filter being triggered',
    },
    {
      name: 'openai for Python, structured answers',
      text: 'openai.ContentFilterFinishReasonError: Could not parse response content as the request was rejected by the content filter',
    },
  ],
  declines: [
    {
      name: 'an answer that passed the filters',
      text: '{"object":"chat.completion","choices":[{"finish_reason":"stop","message":{"role":"assistant","content":"Hello"},"content_filter_results":{"hate":{"filtered":false,"severity":"safe"}}}]}',
    },
    { name: 'a mail filter', text: 'The message was filtered by the content policy of the mail gateway.' },
    {
      name: 'a filter of another kind',
      text: 'The spam content filter of the mail gateway quarantined the message.',
    },
    {
      name: 'a proxy',
      text: 'The request was rejected by the content filter of the proxy: category gambling.',
    },
  ],
};
