const OPENAI_MODELS = [
  'gpt',
  'o1',
  'o3',
  'o4',
  'text-embedding',
  'dall-e',
  'whisper',
  'tts',
  'davinci',
  'sora',
  'codex',
  'computer-use',
  // Deployed with the format OpenAI.
  'model-router',
];
const OTHER_MODELS = [
  'llama',
  'mistral',
  'ministral',
  'codestral',
  'deepseek',
  'phi',
  'cohere',
  'command',
  'jamba',
  'jais',
  'grok',
  'claude',
  'kimi',
  'qwen',
  'flux',
  'mai-',
  'nemotron',
  'bria',
];

/** Whose model a model or deployment name suggests. A guess from names: a deployment may be called anything. */
export function modelFamily(name: string | undefined): 'openai' | 'other' | 'unknown' {
  const lower = name?.toLowerCase() ?? '';
  if (lower.includes('gpt-oss') || OTHER_MODELS.some((word) => lower.includes(word))) return 'other';
  return OPENAI_MODELS.some((word) => lower.startsWith(word) || lower.includes(`-${word}`)) ? 'openai' : 'unknown';
}
