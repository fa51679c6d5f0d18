import { SOURCES } from '../../../azure-names';
import { prose, slot, snippet, words, type Snippet } from '../../../prose';
import { SENTENCES, type CodeLanguage } from '../../../services';
import { fold } from '../../folds';
import type { Answer } from '../../types';
import { say, type FollowUpInput } from './input';
import { open } from './parts';

/** How a client repeats a call that met a limit; it waits as long as the service says. */
const RETRYING = {
  python: snippet('Python')`client = OpenAI(max_retries=6)  # beside base_url and api_key`,
  javascript: snippet('TypeScript')`const client = new OpenAI({ maxRetries: 6 }); // beside baseURL and apiKey`,
  csharp: snippet('CSharp')`// using System.ClientModel.Primitives;
var options = new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(maxRetries: 6) };`,
  java: snippet(
    'Java',
  )`OpenAIClient client = OpenAIOkHttpClient.builder().maxRetries(6) // beside baseUrl and credential
    .build();`,
  go: snippet('Go')`client := openai.NewClient(option.WithMaxRetries(6)) // beside WithBaseURL and the credential`,
  rest: snippet('Bash')`curl --retry 6 "${slot('url of the call', undefined)}" # with your headers and body`,
} as const satisfies Record<CodeLanguage, Snippet>;

/** How often each client repeats by itself. */
const BY_ITSELF = {
  python: 'By itself it tries only twice more.',
  javascript: 'By itself it tries only twice more.',
  csharp: 'By itself it tries three times more.',
  java: 'By itself it tries only twice more.',
  go: 'By itself it tries only twice more.',
  rest: 'By itself curl does not try again.',
} as const satisfies Record<CodeLanguage, string>;

/** "What do I do in code?", after a limit: the client waits, and calls again. */
export function retries(input: FollowUpInput, language: CodeLanguage): Answer {
  const seconds = input.error?.evidence.retryAfter?.value;
  return open(
    {
      tone: 'neutral',
      headline: words('Let the client wait and call again'),
      why: prose`It waits as long as the answer says${seconds === undefined ? [] : prose` (now ${seconds} seconds)`}, and longer each time. ${words(BY_ITSELF[language])}`,
      todo: { does: 'build-client', text: words('This makes it six times:'), snippet: RETRYING[language] },
      expect: words(SENTENCES.fewerCalls),
      blocks: [],
      folds: fold('Sources', [{ kind: 'sources', sources: [SOURCES.foundryErrors] }]),
      buttons: [...say(input, 'How do I raise it?'), ...say(input, 'How long does it take?'), ...say(input, 'Why?')],
    },
    input,
  );
}
