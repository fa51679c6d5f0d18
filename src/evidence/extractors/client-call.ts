import { allCaptures, cued, findingAt } from '../finding';
import type { Reading } from '../reading';
import type { Finding } from '../types';

/** Parts of the openai clients (Python and JavaScript), and the route of the v1 API that each of them calls. */
const ROUTES: Readonly<Record<string, string>> = {
  'chat.completions': 'chat/completions',
  responses: 'responses',
  embeddings: 'embeddings',
  images: 'images/generations',
  'audio.transcriptions': 'audio/transcriptions',
  'audio.translations': 'audio/translations',
  'audio.speech': 'audio/speech',
  files: 'files',
  batches: 'batches',
  'fine_tuning.jobs': 'fine_tuning/jobs',
  'finetuning.jobs': 'fine_tuning/jobs',
  vector_stores: 'vector_stores',
  vectorstores: 'vector_stores',
  conversations: 'conversations',
  containers: 'containers',
  'beta.assistants': 'assistants',
  'beta.threads': 'threads',
};

const PARTS =
  'chat\\.completions|responses|embeddings|images|audio\\.(?:transcriptions|translations|speech)|files|batches|fine_?tuning\\.jobs|vector_?stores|conversations|containers|beta\\.(?:assistants|threads)';
const FRAMES =
  'chat[\\\\/]completions|responses|embeddings|images|audio[\\\\/](?:transcriptions|translations|speech)|files|batches|fine_tuning[\\\\/]jobs|vector_stores|conversations|containers|beta[\\\\/](?:assistants|threads)';

const VERBS = 'create|generate|edit|parse|stream|list|retrieve|delete|cancel';

/** `client.responses.create(`, and the frame `openai/resources/responses.py` of a traceback. */
const CALLS = [
  ...cued(
    'openai',
    new RegExp(`\\bopenai[\\\\/]resources[\\\\/](?<v>${FRAMES})(?:[\\\\/]\\w{1,30})?\\.(?:py|m?js|ts)\\b`, 'gi'),
  ),
  ...cued('', new RegExp(`(?<=\\b\\w{1,30}\\.)(?<v>${PARTS})\\.(?:${VERBS})\\s?\\(`, 'gi')),
];

/** The route that a client was made to call, where its code or a frame shows it. */
export function clientCallIn(reading: Reading): Finding<string> | undefined {
  const capture = allCaptures(reading, CALLS).at(-1);
  const route = capture && ROUTES[capture.text.toLowerCase().replace(/[\\/]/g, '.')];
  if (capture === undefined || route === undefined) return undefined;
  return findingAt(reading, capture.start, capture.end, `/openai/v1/${route}`);
}
