import type { Source } from '../azure-names';

/** A version of a model that retires before the last one does. */
export interface EarlierVersion {
  readonly version: string;
  readonly on: string;
  readonly isOver: boolean;
}

/** A model of the schedule. */
export interface Retirement {
  readonly model: string;
  /** YYYY-MM-DD: the day on which its last version retires. Microsoft moves these days now and then. */
  readonly on: string;
  /** It was over on the day on which the schedule was last compared. */
  readonly isOver: boolean;
  /** Versions that go earlier, the first one first. */
  readonly earlier: readonly EarlierVersion[];
}

export const RETIREMENTS_SOURCE: Source = {
  title: 'Microsoft Foundry Models: retirement schedule',
  url: 'https://learn.microsoft.com/azure/foundry/openai/concepts/model-retirement-schedule',
  read: '2026-11-29',
  edition: '2026-09-02',
  confidence: 'documented',
};

/** The day that decides what is over. */
const SCHEDULE_COMPARED = '2026-11-29';

const isOver = (on: string): boolean => on <= SCHEDULE_COMPARED;

/**
 * By the schedule of 2026-09-02: when the last version of a model retires. That of 2026-07-07 had gpt-4o, gpt-4o-mini and
 * gpt-4.1 go in October 2026 altogether.
 */
const SCHEDULE: readonly (readonly [on: string, ...models: readonly string[]])[] = [
  ['2026-05-01', 'grok-3', 'grok-3-mini', 'grok-4-fast-reasoning', 'grok-4-fast-non-reasoning'],
  ['2026-05-12', 'Cohere-command-r-08-2024', 'Cohere-command-r-plus-08-2024'],
  ['2026-05-14', 'Cohere-rerank-v3.5'],
  [
    '2026-06-13',
    'Meta-Llama-3.1-405B-Instruct',
    'Meta-Llama-3.1-8B-Instruct',
    'Llama-3.2-11B-Vision-Instruct',
    'Llama-3.2-90B-Vision-Instruct',
  ],
  ['2026-06-29', 'gpt-5-chat', 'gpt-5.1-chat', 'gpt-5.2-chat', 'gpt-5.3-chat'],
  ['2026-07-13', 'DeepSeek-R1-0528', 'DeepSeek-V3-0324', 'DeepSeek-V3.1'],
  ['2026-08-05', 'claude-opus-4-1'],
  ['2026-08-13', 'DeepSeek-R1'],
  ['2026-08-31', 'gpt-realtime-2'],
  ['2026-10-01', 'o3-mini'],
  ['2026-10-15', 'sora-2', 'gpt-4o-transcribe'],
  ['2026-10-16', 'o4-mini'],
  ['2026-10-19', 'claude-sonnet-4-5', 'claude-haiku-4-5', 'claude-opus-4-5'],
  ['2026-10-21', 'o1', 'o1-pro', 'o3'],
  ['2026-10-23', 'gpt-image-1'],
  ['2026-11-15', 'codex-mini'],
  ['2026-12-02', 'gpt-chat-latest'],
  ['2026-12-15', 'whisper', 'tts', 'tts-hd'],
  ['2026-12-17', 'o3-pro'],
  ['2026-12-26', 'o3-deep-research'],
  ['2027-02-02', 'claude-opus-4-6'],
  ['2027-02-09', 'gpt-5', 'gpt-5-mini', 'gpt-5-nano'],
  ['2027-02-10', 'claude-sonnet-4-6'],
  ['2027-03-02', 'gpt-realtime', 'gpt-audio'],
  ['2027-03-17', 'gpt-5-codex'],
  ['2027-04-06', 'claude-opus-4-7'],
  ['2027-04-07', 'gpt-5-pro', 'gpt-image-1-mini'],
  ['2027-04-14', 'gpt-4o', 'gpt-4o-mini', 'gpt-4.1', 'gpt-4.1-mini', 'gpt-4.1-nano'],
  ['2027-04-15', 'gpt-4o-transcribe-diarize'],
  ['2027-05-15', 'gpt-5.1', 'gpt-5.1-codex', 'gpt-5.1-codex-mini'],
  ['2027-05-18', 'gpt-5.1-codex-max'],
  ['2027-05-20', 'model-router'],
  ['2027-06-08', 'gpt-5.2'],
  ['2027-06-15', 'gpt-4o-mini-transcribe', 'gpt-4o-mini-tts', 'gpt-realtime-mini', 'gpt-audio-mini'],
  ['2027-06-16', 'gpt-image-1.5'],
  ['2027-06-25', 'gpt-realtime-2.1', 'gpt-realtime-2.1-mini'],
  ['2027-06-30', 'claude-sonnet-5'],
  ['2027-07-08', 'claude-opus-5'],
  ['2027-07-13', 'gpt-5.2-codex'],
  ['2027-08-24', 'gpt-5.3-codex', 'gpt-realtime-1.5', 'gpt-audio-1.5'],
  ['2027-09-01', 'claude-opus-4-8'],
  ['2027-09-02', 'gpt-5.4'],
  ['2027-09-07', 'gpt-5.4-pro'],
  ['2027-09-21', 'gpt-5.4-mini', 'gpt-5.4-nano'],
  ['2027-10-21', 'gpt-image-2'],
  ['2027-10-26', 'gpt-5.5'],
  ['2028-01-11', 'gpt-5.6-luna', 'gpt-5.6-sol', 'gpt-5.6-terra'],
  ['2028-02-09', 'text-embedding-3-small', 'text-embedding-3-large', 'text-embedding-ada-002'],
];

/** Versions that go before the last one of their model. Of gpt-realtime-mini the page names two days: the earlier one is here. */
const EARLIER: Readonly<Record<string, readonly (readonly [version: string, on: string])[]>> = {
  'gpt-4o': [['2024-05-13', '2026-10-01']],
  'gpt-4o-mini-transcribe': [['2025-03-20', '2026-10-15']],
  'gpt-4o-mini-tts': [['2025-03-20', '2026-10-15']],
  'gpt-audio-mini': [['2025-10-06', '2027-04-06']],
  'gpt-realtime-mini': [
    ['2025-10-06', '2026-09-21'],
    ['2025-12-15', '2026-12-15'],
  ],
  'model-router': [
    ['2025-05-19', '2026-08-30'],
    ['2025-08-07', '2026-08-30'],
  ],
};

const earlierOf = (model: string): readonly EarlierVersion[] =>
  (EARLIER[model] ?? []).map(([version, on]) => ({ version, on, isOver: isOver(on) }));

export const RETIREMENTS: readonly Retirement[] = SCHEDULE.flatMap(([on, ...models]) =>
  models.map((model) => ({ model, on, isOver: isOver(on), earlier: earlierOf(model) })),
);

/** A version at the end of a name: `gpt-4o-2024-08-06`, `GPT-4o (2024-08-06)`. */
const VERSION = /[-_ (]{0,3}(20\d\d-\d\d-\d\d)\)?$/;

/** `gpt-4o`, `gpt4o`, `GPT-4o (2024-08-06)`: how a name is compared, without the day of a version. */
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(VERSION, '')
    .replace(/[^a-z0-9.]/g, '');

const byName: ReadonlyMap<string, Retirement> = new Map(RETIREMENTS.map((row) => [bare(row.model), row]));

/** When a model retires, by its name or that of a deployment that is called like it; with a version, when that one does. */
export function retirementOf(name: string | undefined): Retirement | undefined {
  const found = name === undefined ? undefined : byName.get(bare(name));
  const version = name === undefined ? undefined : VERSION.exec(name)?.[1];
  if (found === undefined || version === undefined) return found;
  const own = found.earlier.find((each) => each.version === version);
  return { ...found, ...(own && { on: own.on, isOver: own.isOver }), earlier: [] };
}
