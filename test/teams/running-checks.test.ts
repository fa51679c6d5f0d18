import type { AccessQuestion, AccessVerdict, ObjectId } from '../../src/access';
import { parseObjectId } from '../../src/access';
import { RunningChecks, type Judge } from '../../src/teams/running-checks';
import { CHAT_ACTION } from './pastes';

const person = (last: number): ObjectId => {
  const id = parseObjectId(`11111111-2222-4333-8444-${String(last).padStart(12, '0')}`);
  if (!id) throw new Error('no object id');
  return id;
};

const questionOf = (last: number, name = 'contoso-ai'): AccessQuestion => ({
  principal: person(last),
  wanted: { kind: 'dataAction', name: CHAT_ACTION },
  resource: { kind: 'name', name },
});

const verdictOf = (question: AccessQuestion, verdict: AccessVerdict['verdict'] = 'granted'): AccessVerdict => ({
  ...{ verdict, question, asOf: 0, reasons: [], nearMisses: [], gaps: [] },
});

interface Held {
  readonly judge: Judge;
  readonly calls: () => number;
  readonly signal: () => AbortSignal;
  readonly progress: (verdict: AccessVerdict) => void;
  readonly end: (verdict: AccessVerdict) => void;
  readonly fail: (error: Error) => void;
}

/** A judge that ends when the test says so. */
function held(): Held {
  const signals: AbortSignal[] = [];
  let progress: (verdict: AccessVerdict) => void = () => undefined;
  let end: (verdict: AccessVerdict) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  return {
    judge: (signal, onProgress) => {
      signals.push(signal);
      progress = onProgress;
      return new Promise((resolve, reject) => {
        end = resolve;
        fail = reject;
      });
    },
    calls: () => signals.length,
    signal: () => signals.at(-1) ?? AbortSignal.abort(),
    progress: (verdict) => {
      progress(verdict);
    },
    end: (verdict) => {
      end(verdict);
    },
    fail: (error) => {
      fail(error);
    },
  };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const checksOf = (more: object = {}): RunningChecks => new RunningChecks({ budgetMs: 10_000, ...more });

test('clicks on the same question share one check', async () => {
  const checks = checksOf();
  const { judge, calls, end } = held();
  const [first, second] = [checks.run(questionOf(1), judge), checks.run(questionOf(1), judge)];
  end(verdictOf(questionOf(1)));
  expect(await Promise.all([first.end, second.end])).toEqual([verdictOf(questionOf(1)), verdictOf(questionOf(1))]);
  expect(calls()).toBe(1);
});

test.each([
  ['person', questionOf(1), questionOf(2)],
  ['resource', questionOf(1), questionOf(1, 'fabrikam-ai')],
  ['action', questionOf(1), { ...questionOf(1), wanted: { kind: 'action', name: CHAT_ACTION } } as const],
])('another %s is another check', (_name, one, other) => {
  const checks = checksOf();
  const { judge, calls } = held();
  checks.run(one, judge);
  checks.run(other, judge);
  expect(calls()).toBe(2);
  checks.stop();
});

test('a verdict that was shown is not shown again', async () => {
  const checks = checksOf();
  const first = held();
  const check = checks.run(questionOf(1), first.judge);
  first.end(verdictOf(questionOf(1)));
  await check.end;
  check.delivered();
  const second = held();
  checks.run(questionOf(1), second.judge);
  expect(second.calls()).toBe(1);
  checks.stop();
});

test('a verdict that nobody saw is kept for the next click, for a while', async () => {
  const checks = checksOf({ keepMs: 60_000 });
  const first = held();
  const check = checks.run(questionOf(1), first.judge);
  first.end(verdictOf(questionOf(1)));
  await check.end;
  await jest.advanceTimersByTimeAsync(59_000);
  expect(checks.run(questionOf(1), first.judge)).toBe(check);
  expect(first.calls()).toBe(1);
  await jest.advanceTimersByTimeAsync(2_000);
  expect(checks.size).toBe(0);
});

test('what is known so far can be asked for', () => {
  const checks = checksOf();
  const { judge, progress } = held();
  const check = checks.run(questionOf(1), judge);
  expect(check.latest()).toBeUndefined();
  progress(verdictOf(questionOf(1), 'unknown'));
  expect(check.latest()?.verdict).toBe('unknown');
  checks.stop();
});

test('the budget ends a check, and a judge that ignores it is cut off with what is known', async () => {
  const checks = checksOf();
  const { judge, progress, signal } = held();
  const check = checks.run(questionOf(1), judge);
  progress(verdictOf(questionOf(1), 'unknown'));
  await jest.advanceTimersByTimeAsync(10_000);
  expect(signal().aborted).toBe(true);
  await jest.advanceTimersByTimeAsync(1_000);
  expect((await check.end).verdict).toBe('unknown');
});

test('a check that fails is forgotten, so that the next click starts afresh', async () => {
  const checks = checksOf();
  const { judge, fail } = held();
  const check = checks.run(questionOf(1), judge);
  fail(new Error('inside'));
  await expect(check.end).rejects.toThrow('inside');
  expect(checks.size).toBe(0);
});

test('a judge that neither ends nor tells anything fails the check', async () => {
  const checks = checksOf();
  const { judge } = held();
  const end = checks.run(questionOf(1), judge).end.catch((error: unknown) => error);
  await jest.advanceTimersByTimeAsync(11_000);
  expect(await end).toBeInstanceOf(Error);
  expect(checks.size).toBe(0);
});

test('no more than the given number run at a time: the oldest is stopped', () => {
  const checks = checksOf({ most: 2 });
  const first = held();
  checks.run(questionOf(1), first.judge);
  checks.run(questionOf(2), held().judge);
  checks.run(questionOf(3), held().judge);
  expect(checks.size).toBe(2);
  expect(first.signal().aborted).toBe(true);
  checks.stop();
});
