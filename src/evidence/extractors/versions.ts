import { captures, type Capture } from '../finding';
import type { ClientId, Language } from '../types';
import { PACKAGES } from './client-marks';

const VERSION = String.raw`(?<v>\d{1,3}\.\d{1,4}[0-9A-Za-z.+-]{0,24})`;
const PACKAGE = String.raw`(?<name>@?[\w.-]{2,60}(?:[\/+][\w.-]{2,60}){0,3})`;

/** A package and its version, in the ways of the package managers. */
const PAIRS: readonly RegExp[] = [
  new RegExp(String.raw`(?<!pip install[^\n]{0,40})(?<![\w@.-])${PACKAGE}(?:==|@[\^~]?v?)${VERSION}`, 'g'),
  new RegExp(
    String.raw`(?<![\w@./-])(?<name>[A-Za-z][\w.-]{3,40})[ \t]{1,30}v?(?<v>\d{1,3}\.\d{1,4}\.\d[0-9A-Za-z.+-]{0,24})`,
    'g',
  ),
  new RegExp(String.raw`["']${PACKAGE}["']\s?[:,]\s?["'][\^~>=v]{0,2}${VERSION}["']`, 'g'),
  new RegExp(String.raw`\bName: ${PACKAGE}\s{1,4}Version: ${VERSION}`, 'g'),
  new RegExp(String.raw`\bInclude="${PACKAGE}"\s{1,4}Version="${VERSION}"`, 'g'),
  new RegExp(
    String.raw`(?<![\w@./-])(?<name>[A-Za-z][\w.-]{3,40}),? (?:sdk |package |library |python )?version:? {0,2}(?:is )?v?${VERSION}`,
    'gi',
  ),
  new RegExp(String.raw`:(?<name>[a-z][a-z-]{3,40}):${VERSION}`, 'g'),
  new RegExp(String.raw`[\\/](?<name>[\w.]{3,40})-${VERSION}\.(?:dist|egg)-info`, 'g'),
];

const AGENT_LANGUAGES: Readonly<Record<string, Language>> = {
  python: 'python',
  js: 'javascript',
  net: 'csharp',
  java: 'java',
  go: 'go',
};
const AZURE_AGENT = new RegExp(
  String.raw`\bazsdk-(?<language>python|js|net|java|go)-(?<name>[\w.-]{2,60})\/v?${VERSION}`,
  'gi',
);
const OPENAI_AGENT = new RegExp(
  String.raw`\b(?:Async)?(?:Azure)?OpenAI\/(?<language>Python|JS|Go|Java) ${VERSION}`,
  'g',
);

/** Names in user agents: `ai-inference`, `ai-inference-rest`, `AI.OpenAI`, `azure-ai-openai`. */
const AGENT_NAMES: Readonly<Record<string, Readonly<Partial<Record<Language, ClientId>>>>> = {
  'ai-inference': {
    python: 'azure-ai-inference',
    csharp: 'Azure.AI.Inference',
    java: 'com.azure.ai.inference',
    javascript: '@azure-rest/ai-inference',
  },
  'ai-projects': {
    python: 'azure-ai-projects',
    csharp: 'Azure.AI.Projects',
    javascript: '@azure/ai-projects',
    java: 'com.azure.ai.projects',
  },
  'ai-agents': { python: 'azure-ai-agents', csharp: 'Azure.AI.Agents.Persistent', javascript: '@azure/ai-agents' },
  'ai-openai': { csharp: 'Azure.AI.OpenAI', java: 'com.azure.ai.openai', javascript: '@azure/openai' },
  openai: { javascript: '@azure/openai' },
  azopenai: { go: 'azopenai' },
};

export interface Versioned {
  readonly id: ClientId;
  readonly language?: Language | undefined;
  readonly version: Capture;
}

const agentOf = (name: string, language: Language | undefined): ClientId | undefined => {
  const plain = name
    .toLowerCase()
    .replaceAll('.', '-')
    .replace(/^azure-/, '')
    .replace(/-(?:rest|persistent)$/, '');
  return language && AGENT_NAMES[plain]?.[language];
};

const withNames = (
  text: string,
  pattern: RegExp,
): readonly (Capture & { readonly name: string; readonly language: string })[] =>
  Array.from(captures(text, pattern), (capture) => {
    const { name = '', language = '' } =
      new RegExp(pattern.source, pattern.flags.replace('g', '')).exec(text.slice(capture.from, capture.to))?.groups ??
      {};
    return { ...capture, name, language };
  });

/** Versions of the clients that are named with one, in the order of the text. */
export function versionsIn(text: string): Versioned[] {
  const pairs = PAIRS.flatMap((pattern) =>
    withNames(text, pattern).flatMap(({ name, ...version }): Versioned[] => {
      const known = PACKAGES.get(
        name
          .toLowerCase()
          .replace('+', '/')
          .replace(/^\d{1,3}\./, '')
          .replaceAll('_', '-'),
      );
      return known ? [{ id: known.id, language: known.language, version }] : [];
    }),
  );
  const agents = withNames(text, AZURE_AGENT).flatMap(({ name, language, ...version }): Versioned[] => {
    const spoken = AGENT_LANGUAGES[language.toLowerCase()];
    const id = agentOf(name, spoken);
    return id === undefined ? [] : [{ id, language: spoken, version }];
  });
  const openai = withNames(text, OPENAI_AGENT).map(({ language, ...version }): Versioned => {
    return { id: 'openai', language: AGENT_LANGUAGES[language.toLowerCase()], version };
  });
  return [...pairs, ...agents, ...openai].sort((a, b) => a.version.start - b.version.start);
}
