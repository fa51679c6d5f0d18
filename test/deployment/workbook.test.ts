import { z } from 'zod';

import { createLog } from '../../src/telemetry';
import { readText } from './lifecycle';

const Workbook = z.object({
  version: z.literal('Notebook/1.0'),
  items: z.array(
    z.object({
      name: z.string(),
      type: z.number(),
      content: z.object({ title: z.string().optional(), query: z.string().optional() }),
    }),
  ),
});
const QUERIES = Workbook.parse(JSON.parse(readText('infra/workbook.json'))).items.flatMap(({ name, content }) =>
  content.query === undefined ? [] : [{ name, query: content.query }],
);

/** Every field that the log writes, of lines of every kind. */
function written(): ReadonlySet<string> {
  const lines: string[] = [];
  const log = createLog({ write: (line) => void lines.push(line) });
  const failure = new Error('x');
  log.turn({
    ...{ reference: 'Q24JC8BE', turn: 'click', setting: 'shared', intent: 'check', outcome: 'explained' },
    ...{ scenario: 'permission-denied', verdict: 'granted', ms: 1, checkMs: 1 },
    failure: { name: 'Error', code: 'X', status: 500, at: ['x'] },
    stages: [{ name: 'access', at: 0, ms: 1, failed: false }],
  });
  log.trouble('storage', failure);
  log.refused({ status: 401, code: 'Unauthorized' });
  log.refused({ status: 401, code: 'Unauthorized' });
  log.flush();
  return new Set(lines.flatMap((line) => Object.keys(z.record(z.unknown()).parse(JSON.parse(line)))));
}

test('it answers what an operator asks', () => {
  const asked = ['turns', 'families', 'verdicts', 'durations', 'failures', 'throttling', 'refused'];
  expect(QUERIES.map(({ name }) => name)).toEqual(expect.arrayContaining(asked));
  expect(QUERIES.find(({ name }) => name === 'durations')?.query).toContain('percentile(tolong(line.ms), 95)');
});

test.each(QUERIES)('$name reads fields that the log writes', ({ query }) => {
  const fields = written();
  const named = [...query.matchAll(/\bline(?:\.(\w{1,40})|\["(\w{1,40})"\])/g)].map(([, a, b]) => a ?? b ?? '');
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !fields.has(name))).toEqual([]);
  expect(query).toMatch(/^AppServiceConsoleLogs\n\| where TimeGenerated \{span\}\n/);
});
