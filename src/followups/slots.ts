import { conceptsWith } from '../questions';
import { operationOf, usualOf, type ServiceId } from '../services';
import { isNear } from './near';

/** How somebody wants the same thing said. */
export const FORMS = [
  ...(['terraform', 'bicep', 'cli', 'portal'] as const),
  ...(['python', 'javascript', 'csharp', 'java', 'go', 'curl'] as const),
] as const;
export type Form = (typeof FORMS)[number];

const conceptsOf = conceptsWith({
  command: { words: 'command befehl comando commande コマンド 命令 powershell', phrases: '' },
  image: { words: 'bilder bildern imágenes imagens 画像 图像 图片', phrases: '' },
  deployment: { words: 'deploy deploying', phrases: '' },
  chat: { words: 'chat completions responses', phrases: '' },
  click: { words: 'click klick cliquer clic clicar クリック 点击', phrases: 'without the command line|no terminal' },
});

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}#]{2,30}/gu) ?? [];

/** The form that a text names, also where a letter of it is wrong; undefined where it names none. */
export function formIn(text: string): Form | undefined {
  const concepts = conceptsOf(text.slice(0, 400));
  const named = FORMS.find((form) => concepts.includes(form));
  if (named !== undefined) return named;
  const near = FORMS.find((form) => wordsOf(text).some((word) => isNear(word, form)));
  if (near !== undefined) return near;
  if (concepts.includes('click')) return 'portal';
  return concepts.includes('command') ? 'cli' : undefined;
}

/** What somebody wants to do, as a permission. */
export interface AskedOperation {
  readonly kind: 'action' | 'dataAction';
  readonly name: string;
  readonly alternative?: string | undefined;
}

const byPath = (path: string): AskedOperation | undefined => {
  const { dataAction, alternative } = operationOf({ path: `POST ${path}` }) ?? {};
  return dataAction === undefined ? undefined : { kind: 'dataAction', name: dataAction, alternative };
};

const byService = (id: ServiceId): AskedOperation => {
  const { dataAction, alternative } = usualOf(id);
  return { kind: 'dataAction', name: dataAction, alternative };
};

const action = (name: string): AskedOperation => ({
  kind: 'action',
  name: `Microsoft.CognitiveServices/accounts/${name}`,
});

/** What each concept of a question asks for; the first that a text speaks of is meant. */
const OPERATIONS: readonly (readonly [concept: string, wanted: () => AskedOperation | undefined])[] = [
  ['embedding', () => byPath('/openai/v1/embeddings')],
  ['image', () => byPath('/openai/v1/images/generations')],
  ['realtime', () => byPath('/openai/v1/realtime')],
  ['fine tune', () => byPath('/openai/v1/fine_tuning/jobs')],
  ['batch', () => byPath('/openai/v1/batches')],
  ['audio', () => byPath('/openai/v1/audio/transcriptions')],
  ['speech', () => byService('speech')],
  ['translator', () => byService('translator')],
  ['language service', () => byService('language')],
  ['document intelligence', () => byService('document-intelligence')],
  ['content safety', () => byService('content-safety')],
  ['content understanding', () => byService('content-understanding')],
  ['vision', () => byService('vision')],
  ['claude', () => byService('anthropic')],
  ['agent', () => byService('foundry')],
  ['file', () => byPath('/openai/v1/files')],
  ['key', () => action('listKeys/action')],
  ['deployment', () => action('deployments/write')],
  ['chat', () => byService('openai')],
  ['model', () => byService('openai')],
];

/** What a text says that somebody wants to do; undefined where it names nothing that is known. */
export function operationIn(text: string): AskedOperation | undefined {
  const concepts = conceptsOf(text.slice(0, 400));
  for (const [concept, wanted] of OPERATIONS) if (concepts.includes(concept)) return wanted();
  return undefined;
}

/** A word that may be the name of a resource: with a hyphen or a digit in it, and no name of a model. */
const NAME =
  /(?<![\w.@/-])[A-Za-z][A-Za-z0-9]{0,40}(?:[-_][A-Za-z0-9]{1,40}){1,6}(?![\w@/-])|(?<![\w.@/-])[A-Za-z]{3,30}\d{1,6}(?![\w@/-])/g;
const MODEL = /^(?:gpt|o\d|dall|text-embedding|whisper|claude|phi|llama|mistral|deepseek|grok|cohere|sora|tts)/i;

/** Words that may be names of resources, in the order of the text. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set((text.slice(0, 400).match(NAME) ?? []).filter((name) => !MODEL.test(name))),
];

/** The model or deployment that a text names. */
export const modelIn = (text: string): string | undefined =>
  (text.slice(0, 400).match(/(?<![\w/-])[A-Za-z]\w{0,20}(?:[-.]\w{1,20}){0,6}/g) ?? []).find((word) =>
    MODEL.test(word),
  );
