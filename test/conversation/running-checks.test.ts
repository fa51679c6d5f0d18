import {
  parseObjectId,
  type AccessFacts,
  type AccessQuestion,
  type AccessVerdict,
  type ObjectId,
} from '../../src/access';
import { FairQueue } from '../../src/conversation/fair-queue';
import { RunningChecks, type ReadFacts } from '../../src/conversation/running-checks';
import { CHAT_ACTION } from '../teams/pastes';

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

/** Facts that nobody reads: `asOf` tells them apart. */
const factsAt = (asOf: number): AccessFacts => {
  const gap = { kind: 'gap', gap: { what: 'resource', why: 'not-asked' } } as const;
  const lists = { assignments: gap, denyAssignments: gap, eligibilities: gap, permissions: gap, groups: gap };
  return { asOf, resource: gap, account: gap, deployments: gap, ...lists, definitions: [], catalogue: [], gaps: [] };
};

interface Held {
  readonly read: ReadFacts;
  readonly calls: () => number;
  readonly signal: () => AbortSignal;
  readonly progress: (facts: AccessFacts) => void;
  readonly end: (facts: AccessFacts) => void;
  readonly fail: (error: Error) => void;
}

/** A reading that ends when the test says so. */
function held(): Held {
  const signals: AbortSignal[] = [];
  let progress: (facts: AccessFacts) => void = () => undefined;
  let end: (facts: AccessFacts) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  return {
    read: (signal, onProgress) => {
      signals.push(signal);
      progress = onProgress;
      return new Promise((resolve, reject) => {
        end = resolve;
        fail = reject;
      });
    },
    calls: () => signals.length,
    signal: () => signals.at(-1) ?? AbortSignal.abort(),
    progress: (facts) => {
      progress(facts);
    },
    end: (facts) => {
      end(facts);
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

const checksOf = (more: object = {}): RunningChecks =>
  new RunningChecks({ queue: new FairQueue(16), budgetMs: 10_000, ...more });

test('clicks on the same question share one check', async () => {
  const checks = checksOf();
  const { read, calls, end } = held();
  const [first, second] = [checks.run(questionOf(1), read), checks.run(questionOf(1), read)];
  end(factsAt(1));
  const looks = await Promise.all([first.end, second.end]);
  expect(looks.map((look) => look().asOf)).toEqual([1, 1]);
  expect(calls()).toBe(1);
});

test.each([
  ['person', questionOf(1), questionOf(2)],
  ['resource', questionOf(1), questionOf(1, 'fabrikam-ai')],
  ['action', questionOf(1), { ...questionOf(1), wanted: { kind: 'action', name: CHAT_ACTION } } as const],
])('another %s is another check', (_name, one, other) => {
  const checks = checksOf();
  const { read, calls } = held();
  checks.run(one, read);
  checks.run(other, read);
  expect(calls()).toBe(2);
  checks.stop();
});

test('a verdict that was shown is not shown again', async () => {
  const checks = checksOf();
  const first = held();
  const check = checks.run(questionOf(1), first.read);
  first.end(factsAt(1));
  await check.end;
  check.delivered();
  const second = held();
  checks.run(questionOf(1), second.read);
  expect(second.calls()).toBe(1);
  checks.stop();
});

test('a verdict that nobody saw is kept for the next click, for a while', async () => {
  const checks = checksOf({ keepMs: 60_000 });
  const first = held();
  const check = checks.run(questionOf(1), first.read);
  first.end(factsAt(1));
  await check.end;
  await jest.advanceTimersByTimeAsync(59_000);
  expect(checks.run(questionOf(1), first.read)).toBe(check);
  expect(first.calls()).toBe(1);
  await jest.advanceTimersByTimeAsync(2_000);
  expect(checks.size).toBe(0);
});

test('what is known so far can be asked for', () => {
  const checks = checksOf();
  const { read, progress } = held();
  const check = checks.run(questionOf(1), read);
  expect(check.latest()).toBeUndefined();
  progress(factsAt(1));
  expect(check.latest()?.asOf).toBe(1);
  checks.stop();
});

describe('a check is judged as often as somebody looks', () => {
  /** A judge that counts, and the facts that it was given. */
  function counting() {
    const judged: number[] = [];
    const judge = (question: AccessQuestion, { asOf }: AccessFacts): AccessVerdict => {
      judged.push(asOf);
      return { verdict: 'unknown', question, asOf, reasons: [], nearMisses: [], gaps: [] };
    };
    return { judged, judge };
  }

  test('not at all while facts arrive', async () => {
    const { judged, judge } = counting();
    const checks = checksOf({ judge });
    const { read, progress, end } = held();
    const check = checks.run(questionOf(1), read);
    for (let at = 1; at <= 13; at += 1) progress(factsAt(at));
    end(factsAt(14));
    await check.end;
    expect(judged).toEqual([]);
  });

  test('once for the same facts, however many look', async () => {
    const { judged, judge } = counting();
    const checks = checksOf({ judge });
    const { read, progress, end } = held();
    const check = checks.run(questionOf(1), read);
    progress(factsAt(1));
    progress(factsAt(2));
    check.latest();
    check.latest();
    progress(factsAt(3));
    end(factsAt(4));
    const looks = await Promise.all([check.end, checks.run(questionOf(1), read).end]);
    for (const look of looks) look();
    check.latest();
    expect(judged).toEqual([2, 4]);
  });
});

test('the budget ends a check, and a reading that ignores it is cut off with what is known', async () => {
  const checks = checksOf();
  const { read, progress, signal } = held();
  const check = checks.run(questionOf(1), read);
  progress(factsAt(1));
  await jest.advanceTimersByTimeAsync(10_000);
  expect(signal().aborted).toBe(true);
  await jest.advanceTimersByTimeAsync(1_000);
  expect((await check.end)().asOf).toBe(1);
});

test('a check that fails is forgotten, so that the next click starts afresh', async () => {
  const checks = checksOf();
  const { read, fail } = held();
  const check = checks.run(questionOf(1), read);
  fail(new Error('inside'));
  await expect(check.end).rejects.toThrow('inside');
  expect(checks.size).toBe(0);
});

test('a reading that neither ends nor tells anything fails the check', async () => {
  const checks = checksOf();
  const { read } = held();
  const end = checks.run(questionOf(1), read).end.catch((error: unknown) => error);
  await jest.advanceTimersByTimeAsync(11_000);
  expect(await end).toBeInstanceOf(Error);
  expect(checks.size).toBe(0);
});

test('no more than the given number run at a time: the oldest is stopped', () => {
  const checks = checksOf({ most: 2 });
  const first = held();
  checks.run(questionOf(1), first.read);
  checks.run(questionOf(2), held().read);
  checks.run(questionOf(3), held().read);
  expect(checks.size).toBe(2);
  expect(first.signal().aborted).toBe(true);
  checks.stop();
});
