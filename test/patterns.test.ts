import type * as respond from '../src/respond';
import type * as scenarioRoom from '../src/scenarios';
import { builtPatterns, readPatterns } from './patterns/collect';
import { slowPatterns } from './patterns/slow';

const { written, builders } = readPatterns();

/** Loads afresh whatever puts patterns together, and lets the scenarios' examples pass through it. */
function useBuilders(): void {
  jest.isolateModules(() => {
    const { diagnose } = jest.requireActual<typeof respond>('../src/respond');
    const { scenarios } = jest.requireActual<typeof scenarioRoom>('../src/scenarios');
    for (const { examples } of scenarios) for (const { text } of examples.claims) diagnose({ text });
    for (const file of builders) jest.requireActual(file);
  });
}

test('no pattern that is written down takes more than linear time on any text', () => {
  expect(written.length).toBeGreaterThan(100);
  expect(slowPatterns(written)).toEqual([]);
});

test('no pattern that is put together at run time does', () => {
  const built = builtPatterns(useBuilders);
  expect(built.length).toBeGreaterThan(10);
  expect(slowPatterns(built)).toEqual([]);
});

test.each([
  ['nested quantifiers', /^(a+)+$/],
  ['neighbours that overlap', /\s+\d*\s+x/],
  ['an unanchored run with an end', /\d+$/],
])('the check sees %s', (_, pattern) => {
  expect(slowPatterns([pattern])).not.toEqual([]);
});
