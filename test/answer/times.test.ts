import { duration, moment, range } from '../../src/answer/times';

const MINUTE = 60_000;

test.each([
  [-5, 'less than a minute'],
  [0, 'less than a minute'],
  [MINUTE, '1 minute'],
  [3.9 * MINUTE, '3 minutes'],
  [119 * MINUTE, '119 minutes'],
  [120 * MINUTE, '2 hours'],
  [47 * 60 * MINUTE, '47 hours'],
  [48 * 60 * MINUTE, '2 days'],
])('%d ms is %s', (milliseconds, expected) => {
  expect(duration(milliseconds)).toBe(expected);
});

test.each([
  [{ from: 5, to: 10 }, '5 to 10 minutes'],
  [{ from: 10, to: 360 }, '10 minutes to 6 hours'],
  [{ from: 10, to: 1440 }, '10 minutes to 24 hours'],
])('%j is %s', (minutes, expected) => {
  expect(range(minutes)).toBe(expected);
});

test('a moment is in UTC, and a time that no calendar has is left out', () => {
  expect(moment(Date.UTC(2026, 10, 20, 8, 15, 59))).toBe('2026-11-20 08:15 UTC');
  expect(moment(Number.NaN)).toBe('');
  expect(moment(9e15)).toBe('');
});
