import type { Source } from '../azure-names';

/** A model of the schedule. */
export interface Retirement {
  readonly model: string;
  /** YYYY-MM-DD: the last day on which it answers. Microsoft moves these days now and then. */
  readonly on: string;
  /** It was over on the day on which the schedule was last compared. */
  readonly isOver: boolean;
}

export const RETIREMENTS_SOURCE: Source = {
  title: 'Microsoft Foundry Models: retirement schedule',
  url: 'https://learn.microsoft.com/azure/foundry/openai/concepts/model-retirement-schedule',
  read: '2026-07-07',
  confidence: 'documented',
};

/** The day that decides what is over. */
const SCHEDULE_COMPARED = '2026-11-28';

/** By the schedule of 2026-07-07: when all versions of a model have retired. */
const SCHEDULE: readonly (readonly [on: string, ...models: readonly string[]])[] = [
  ['2026-09-15', 'sora-2'],
  ['2026-09-16', 'o1'],
  ['2026-10-01', 'gpt-4o', 'gpt-4o-mini', 'o3-mini'],
  ['2026-10-14', 'gpt-4.1', 'gpt-4.1-mini', 'gpt-4.1-nano'],
  ['2026-10-16', 'o3', 'o4-mini'],
  ['2026-10-19', 'claude-sonnet-4-5', 'claude-haiku-4-5', 'claude-opus-4-5'],
  ['2026-11-05', 'gpt-chat-latest'],
  ['2026-11-15', 'codex-mini'],
  ['2026-12-05', 'gpt-5.1-codex-max'],
  ['2026-12-10', 'o3-pro'],
  ['2026-12-12', 'gpt-5.2'],
  [
    '2026-12-15',
    'whisper',
    'tts',
    'tts-hd',
    'gpt-4o-transcribe',
    'gpt-4o-mini-transcribe',
    'gpt-4o-mini-tts',
    'gpt-realtime-mini',
    'gpt-audio-mini',
  ],
  ['2026-12-16', 'gpt-image-1.5'],
  ['2026-12-26', 'o3-deep-research'],
  ['2027-01-14', 'gpt-5.2-codex'],
  ['2027-02-02', 'claude-opus-4-6'],
  ['2027-02-06', 'gpt-5', 'gpt-5-mini', 'gpt-5-nano'],
  ['2027-02-10', 'claude-sonnet-4-6'],
  ['2027-02-25', 'gpt-5.3-codex'],
  ['2027-02-28', 'gpt-realtime', 'gpt-audio'],
  ['2027-03-05', 'gpt-5.4'],
  ['2027-03-17', 'gpt-5-codex'],
  ['2027-04-07', 'gpt-5-pro'],
  ['2027-04-15', 'text-embedding-3-small', 'text-embedding-3-large', 'text-embedding-ada-002'],
  ['2027-04-23', 'gpt-5.5'],
  ['2027-05-15', 'gpt-5.1'],
  ['2027-05-20', 'model-router'],
];

export const RETIREMENTS: readonly Retirement[] = SCHEDULE.flatMap(([on, ...models]) =>
  models.map((model) => ({ model, on, isOver: on <= SCHEDULE_COMPARED })),
);

/** `gpt-4o`, `gpt4o`, `GPT-4o (2024-08-06)`: how a name is compared, without the day of a version. */
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[-_ (]{0,3}20\d\d-\d\d-\d\d\)?$/, '')
    .replace(/[^a-z0-9.]/g, '');

const byName: ReadonlyMap<string, Retirement> = new Map(RETIREMENTS.map((row) => [bare(row.model), row]));

/** When a model retires, by its name or that of a deployment that is called like it. */
export const retirementOf = (name: string | undefined): Retirement | undefined =>
  name === undefined ? undefined : byName.get(bare(name));
