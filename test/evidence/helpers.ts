import { preparePhrases, readEvidence, type Evidence, type Finding } from '../../src/evidence';
import { readPaste, type Paste } from '../../src/paste';

export const evidenceOf = (text: string, phrases: readonly string[] = []): Evidence =>
  readEvidence(readPaste({ text }), preparePhrases(phrases));

type Single = {
  [K in keyof Evidence]-?: NonNullable<Evidence[K]> extends Finding<unknown> ? K : never;
}[keyof Evidence];

/** What one clue holds; undefined where the text does not state it. */
export const clue = (text: string, name: Single): unknown => evidenceOf(text)[name]?.value;

const isFinding = (value: unknown): value is Finding<unknown> =>
  typeof value === 'object' && value !== null && 'value' in value && 'at' in value;

/** Every finding of an evidence with the name of its clue. */
export const findingsOf = (evidence: Evidence): readonly (readonly [string, Finding<unknown>])[] =>
  Object.entries({ ...evidence, ...evidence.claims }).flatMap(([name, value]: [string, unknown]) =>
    (Array.isArray(value) ? value : [value]).filter(isFinding).map((finding) => [name, finding] as const),
  );

export const quoted = (paste: Paste, { at }: Finding<unknown>): string => paste.text.slice(at.start, at.end);

export const OID = '6f1c2d3e-4a5b-4c6d-8e7f-901234567890';
export const TENANT = '72f988bf-86f1-41af-91ab-2d7cd011db47';
export const OTHER_TENANT = '1b730954-1685-4b74-9bfd-dac224a7b894';
export const APP = '0d1e2f30-4152-4637-8495-a6b7c8d9e0f1';
export const REQUEST = 'c0ffee00-1234-4abc-9def-0123456789ab';

/** What a viewer of that width makes of a text: it breaks lines wherever it must. */
export const wrapped = (text: string, width: number, newline = '\n'): string =>
  text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? [''])
    .join(newline);
