import { retirementOf, RETIREMENTS } from '../../src/services';

test('every model is named once, with a day, the earliest first', () => {
  const names = RETIREMENTS.map(({ model }) => model);
  expect(names).toEqual([...new Set(names)]);
  expect(RETIREMENTS.filter(({ on }) => !/^20\d\d-[01]\d-[0-3]\d$/.test(on))).toEqual([]);
  const days = RETIREMENTS.map(({ on }) => on);
  expect(days).toEqual([...days].sort());
});

test.each([
  ['o3-mini', '2026-10-01', true],
  ['gpt-4o', '2027-04-14', false],
  ['gpt4o', '2027-04-14', false],
  ['GPT-4o-2024-08-06', '2027-04-14', false],
  ['gpt-4o (2024-05-13)', '2026-10-01', true],
  ['Claude-Sonnet-4-5', '2026-10-19', true],
  ['gpt-5', '2027-02-09', false],
  ['text-embedding-3-large', '2028-02-09', false],
])('%s retires on %s', (name, on, isOver) => {
  expect(retirementOf(name)).toMatchObject({ on, isOver });
});

test.each(['gpt-4o-prod', 'my-model', '', undefined])('nothing is said of %s', (name) => {
  expect(retirementOf(name)).toBeUndefined();
});

test('a version that goes earlier than its model is said beside it, and is the answer where it is asked for', () => {
  expect(retirementOf('gpt-4o')?.earlier).toEqual([{ version: '2024-05-13', on: '2026-10-01', isOver: true }]);
  expect(retirementOf('gpt-4o-2024-05-13')?.earlier).toEqual([]);
  const lateOnes = RETIREMENTS.flatMap(({ on, earlier }) => earlier.filter((each) => each.on >= on));
  expect(lateOnes).toEqual([]);
});
