/** One look at the clock. Milliseconds. */
const STEP_MS = 50;

export interface Patience {
  /** How long an answer may take while this process has time for it. Milliseconds. */
  readonly waitMs: number;
  /** How long in any case. Milliseconds. */
  readonly mostMs: number;
  /** How many answers the other side has given so far, to anybody here. */
  readonly answers: () => number;
}

class NoAnswer extends Error {
  override readonly name = 'TimeoutError';
}

/**
 * What a promise brings; rejects where the other side is slow. A process with much to do reads an answer long after it
 * has come, and must not take that for a broken storage: time counts in steps between which the process looked at its
 * sockets, and as long as others get their answers, this one is waited for.
 */
export function patiently<T>(promise: Promise<T>, { waitMs, mostMs, answers }: Patience): Promise<T> {
  const most = performance.now() + mostMs;
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const wait = (): void => {
      let left = Math.ceil(waitMs / STEP_MS);
      const known = answers();
      const step = (): void => {
        left -= 1;
        if (performance.now() > most) reject(new NoAnswer(`No answer within ${mostMs} ms.`));
        else if (left > 0) timer = setTimeout(step, STEP_MS);
        else if (answers() > known) wait();
        else reject(new NoAnswer(`No answer within ${waitMs} ms.`));
      };
      timer = setTimeout(step, STEP_MS);
    };
    wait();
    promise.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
