import { FairQueue } from '../../src/conversation/fair-queue';

interface Job {
  readonly name: string;
  readonly end: () => void;
}

/** A queue whose work ends when the test says so, and what has started in it, in order. */
function rig(atOnce: number) {
  const queue = new FairQueue(atOnce);
  const started: Job[] = [];
  const controller = new AbortController();
  const add = (person: string, name: string, signal = controller.signal): Promise<string> =>
    queue.run(person, () => new Promise((resolve) => started.push({ name, end: () => resolve(name) })), signal);
  const names = (): readonly string[] => started.map(({ name }) => name);
  const end = async (name: string): Promise<void> => {
    started.find((job) => job.name === name)?.end();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { add, names, end };
}

test('so many run at once, the next when one ends', async () => {
  const { add, names, end } = rig(2);
  const all = ['a', 'b', 'c', 'd'].map((name) => add(name, name));
  expect(names()).toEqual(['a', 'b']);
  await end('b');
  expect(names()).toEqual(['a', 'b', 'c']);
  for (const name of ['a', 'c', 'd']) await end(name);
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
});

test('whoever asks for much waits for themselves: people take turns', async () => {
  const { add, names, end } = rig(1);
  for (const name of ['ada-1', 'ada-2', 'ada-3', 'ada-4']) void add('ada', name);
  for (const name of ['omar-1', 'omar-2']) void add('omar', name);
  void add('ruth', 'ruth-1');
  for (const name of ['ada-1', 'ada-2', 'omar-1', 'ruth-1', 'ada-3', 'omar-2']) await end(name);
  expect(names()).toEqual(['ada-1', 'ada-2', 'omar-1', 'ruth-1', 'ada-3', 'omar-2', 'ada-4']);
});

test('work that fails makes room as well', async () => {
  const queue = new FairQueue(1);
  const { signal } = new AbortController();
  const failed = queue.run('ada', () => Promise.reject(new Error('no')), signal);
  const next = queue.run('omar', () => Promise.resolve('yes'), signal);
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
});

test('a signal that fires ends the waiting, and nothing else', async () => {
  const { add, names, end } = rig(1);
  const waiting = new AbortController();
  void add('ada', 'first');
  void add('omar', 'given up', waiting.signal);
  void add('omar', 'second');
  waiting.abort();
  await new Promise((resolve) => setImmediate(resolve));
  expect(names()).toEqual(['first', 'given up']);
  await end('given up');
  await end('first');
  expect(names()).toEqual(['first', 'given up', 'second']);
  await end('second');
});
