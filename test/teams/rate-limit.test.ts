import { RateLimit } from '../../src/teams/rate-limit';

const SECOND = 1_000;

/** Asks at these times, in seconds; gives for each whether it was allowed. */
const ask = (limit: RateLimit, seconds: readonly number[], person = 'ada'): readonly boolean[] =>
  seconds.map((at) => limit.take(person, at * SECOND));

test.each<[string, number, readonly number[], readonly boolean[]]>([
  ['as many as the minute allows', 3, [0, 1, 2], [true, true, true]],
  ['one too many', 3, [0, 1, 2, 3], [true, true, true, false]],
  ['all at the same moment', 2, [5, 5, 5, 5], [true, true, false, false]],
  ['just before the minute is over', 1, [0, 59.999], [true, false]],
  ['as soon as the minute is over', 1, [0, 60], [true, true]],
  ['one leaves the minute, one comes in', 2, [0, 30, 59, 60, 61, 90], [true, true, false, true, false, true]],
  ['a refused one costs nothing', 1, [0, 10, 20, 30, 40, 50, 60], [true, false, false, false, false, false, true]],
  ['none at all', 0, [0, 100], [false, false]],
])('%s', (_name, perMinute, seconds, allowed) => {
  expect(ask(new RateLimit({ perMinute }), seconds)).toEqual(allowed);
});

test('people do not use up the share of each other', () => {
  const limit = new RateLimit({ perMinute: 1 });
  expect(ask(limit, [0, 1], 'ada')).toEqual([true, false]);
  expect(ask(limit, [1], 'omar')).toEqual([true]);
});

test('it remembers a bounded number of people, those who asked last', () => {
  const limit = new RateLimit({ perMinute: 1, most: 2 });
  for (const person of ['ada', 'omar', 'ruth']) limit.take(person, 0);
  expect(['ruth', 'omar'].map((person) => limit.take(person, 1))).toEqual([false, false]);
  expect(limit.take('ada', 2)).toBe(true);
});
