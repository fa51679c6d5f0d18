import fc from 'fast-check';

import { failureOf } from '../../src/conversation';
import { createLog } from '../../src/telemetry';

const lines: string[] = [];
const log = createLog({ write: (line: string) => lines.push(line) });
const written = (): unknown[] => lines.map((line) => JSON.parse(line) as unknown);

beforeEach(() => {
  jest.useFakeTimers();
  lines.length = 0;
});
afterEach(() => {
  log.flush();
  jest.useRealTimers();
});

const refuse = (times: number, code: string, status = 401, error?: Error): void => {
  for (let i = 0; i < times; i += 1) log.refused({ status, code }, error);
};

test('refusals are counted: the first at once, the others in one line a minute for each kind', () => {
  refuse(24_000, 'Unauthorized');
  refuse(3, 'AddressInvalid', 400);
  expect(written()).toMatchObject([
    { status: 401, count: 1 },
    { status: 400, count: 1 },
  ]);
  jest.advanceTimersByTime(60_000);
  expect(written().slice(2)).toMatchObject([
    { status: 401, code: 'Unauthorized', count: 23_999, msg: 'requests refused' },
    { status: 400, code: 'AddressInvalid', count: 2 },
  ]);
});

test('an attack that goes on has a line a minute; when it is over, none', () => {
  for (let minute = 0; minute < 5; minute += 1) {
    refuse(100, 'Unauthorized');
    jest.advanceTimersByTime(60_000);
  }
  expect(written()).toMatchObject([1, 99, 100, 100, 100, 100].map((count) => ({ count })));
  jest.advanceTimersByTime(600_000);
  expect(lines).toHaveLength(6);
  refuse(1, 'Unauthorized');
  expect(lines).toHaveLength(7);
});

test('what is counted is written at the end', () => {
  refuse(5, 'Unauthorized');
  log.flush();
  expect(written()).toMatchObject([{ count: 1 }, { count: 4 }]);
});

test('a line about strangers is short and says nothing of why; about ourselves it says where', () => {
  refuse(1, 'Unauthorized', 401, new Error('secret'));
  refuse(1, 'TurnFailed', 500, new Error('secret'));
  expect(lines[0]?.length).toBeLessThan(150);
  expect(written()).toMatchObject([
    { code: 'Unauthorized' },
    { failure: { at: expect.arrayContaining([expect.stringMatching(/log\.test/)]) as unknown } },
  ]);
  expect(lines.join('')).not.toContain('secret');
});

describe('the places of a failure', () => {
  const STACKS = [
    'Could not read\n    at the secret (/home/jane/secret.txt:1:2)',
    '\n    at secret:1:2',
    'secret\n    at secret (secret:1:2)\n    at secret (secret:1:2)',
    '    at secret (secret:1:2)',
    'Error: secret\n    at secret:3:4',
    ': \n    at secret:3:4',
  ];

  test.each(STACKS)('are not taken from the message %j', (message) => {
    expect(JSON.stringify(failureOf(new Error(message)))).not.toContain('secret');
    class Odd extends Error {
      override readonly name = 'Odd';
    }
    expect(JSON.stringify(failureOf(new Odd(message)))).not.toContain('secret');
  });

  test('are not taken from any message, changed afterwards or not', () => {
    const piece = fc.constantFrom(
      'secret',
      '\n',
      '    at ',
      'Error',
      ': ',
      '(',
      ')',
      ':1:2',
      'secret.ts',
      ' ',
      'TypeError: ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, later) => {
        const message = pieces.join('');
        const error = new TypeError(later ? '' : message);
        if (later) Object.assign(error, { message });
        expect(failureOf(error).at.join('\n')).not.toContain('secret');
      }),
      { numRuns: 2_000 },
    );
  });

  test('are there for an ordinary error', () => {
    const [first] = failureOf(new RangeError('too far: 1')).at;
    expect(first).toMatch(/^at .*log\.test\.ts:\d+:\d+\)?$/);
    expect(failureOf(new Error('')).at.length).toBeGreaterThan(0);
    class TimeoutError extends Error {
      override readonly name = 'TimeoutError';
    }
    expect(failureOf(new TimeoutError('late'))).toMatchObject({
      name: 'TimeoutError',
      at: expect.arrayContaining([expect.stringMatching(/^at /)]) as unknown,
    });
  });
});
