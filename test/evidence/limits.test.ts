import { evidenceOf } from './helpers';

test.each([
  ['Please retry after 27 seconds.', '27'],
  ['please try again in 5 s', '5'],
  ['retry-after: 60', '60'],
  ['"Retry-After": "12"', '12'],
])('when to call again: %s', (text, seconds) => {
  expect(evidenceOf(text).retryAfter?.value).toBe(seconds);
});

test('what a deployment asks for, and what is left', () => {
  const { capacityAsked, capacityLeft } = evidenceOf(
    'This operation require 150 new capacity in quota Tokens Per Minute (thousands) - gpt-5, which is bigger than the current available capacity 120.',
  );
  expect([capacityAsked?.value, capacityLeft?.value]).toEqual(['150', '120']);
});

test('the filters that fired, and no others', () => {
  const { filters } = evidenceOf(
    '"content_filter_result": {"hate": {"filtered": false, "severity": "safe"}, "jailbreak": {"filtered": true, "detected": true}, "self_harm": {"filtered": true, "severity": "medium"}}',
  );
  expect(filters.map(({ value }) => value)).toEqual(['jailbreak', 'self_harm']);
});

test('as Python prints it', () => {
  expect(evidenceOf("{'violence': {'filtered': True, 'severity': 'high'}}").filters[0]?.value).toBe('violence');
});

test.each(['retry after lunch', 'the warehouse has a capacity of 90'])('nothing: %s', (text) => {
  const { retryAfter, capacityLeft, capacityAsked } = evidenceOf(text);
  expect([retryAfter, capacityLeft, capacityAsked]).toEqual([undefined, undefined, undefined]);
});
