import { setImmediate as look } from 'node:timers/promises';

import { Turnstile } from '../../src/conversation/turnstile';

test('lets one through between two looks at the sockets, in the order in which they came', async () => {
  const turnstile = new Turnstile();
  const passed: number[] = [];
  for (let i = 0; i < 5; i += 1) void turnstile.pass().then(() => passed.push(i));
  const seen: number[] = [];
  for (let i = 0; i < 8; i += 1) {
    await look();
    seen.push(passed.length);
  }
  expect(passed).toEqual([0, 1, 2, 3, 4]);
  expect(seen.every((count, i) => count - (seen[i - 1] ?? 0) <= 1)).toBe(true);
});

test('lets whoever comes later through as well', async () => {
  const turnstile = new Turnstile();
  await turnstile.pass();
  await turnstile.pass();
  await Promise.all([turnstile.pass(), turnstile.pass()]);
});
