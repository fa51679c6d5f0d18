import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';

import type { Chat } from './chat';
import type { LoggedFailure, TurnStage, StageName, TurnRecord } from './record';
import { Turnstile } from './turnstile';

/** What a turn notes for its line in the log. */
export type Notes = Partial<Omit<TurnRecord, 'reference' | 'ms' | 'stages'>>;

/** One thing that somebody did, on its way through the bot. */
export interface Turn {
  readonly chat: Chat;
  /** Short random id that a failure message and the log share. */
  readonly reference: string;
  /** Milliseconds since the request came in. */
  elapsed(): number;
  note(notes: Notes): void;
  /** Measures one group of requests to the outside, or one step of the work. */
  stage<T>(name: StageName, work: Promise<T>): Promise<T>;
  /** The same for work that waits for nobody. */
  timed<T>(name: StageName, work: () => T): T;
  /** The line of the log: what was noted, and the stages that have ended since this was asked last. */
  record(failure?: LoggedFailure): Notes & Omit<TurnRecord, 'turn'>;
}

const MOST_STAGES = 50;

/** A measuring start: taken when the request comes in, before its body is checked. */
export type Arrival = number;
export const arrival = (): Arrival => performance.now();

const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Eight letters and digits that nobody mixes up when reading them out. A UUID's randomness comes from a filled pool. */
const newReference = (): string =>
  [...Buffer.from(randomUUID().slice(-12) + randomUUID().slice(0, 4), 'hex')]
    .map((byte) => LETTERS.charAt(byte % LETTERS.length))
    .join('');

/** For all turns of the process: they share one event loop. */
const goingOn = new Turnstile();

export function newTurn(chat: Chat, arrived: Arrival): Turn {
  const reference = newReference();
  let notes: Notes = {};
  const elapsed = (): number => performance.now() - arrived;
  const stages: TurnStage[] = [{ name: 'proof', at: 0, ms: elapsed(), failed: false }];
  const end = (name: StageName, at: number, failed: boolean): void => {
    if (stages.length < MOST_STAGES) stages.push({ name, at, ms: elapsed() - at, failed });
  };
  return {
    chat,
    reference,
    elapsed,
    note: (more) => {
      notes = { ...notes, ...more };
    },
    stage: async (name, work) => {
      const at = elapsed();
      try {
        const result = await work;
        end(name, at, false);
        // What came at once for many turns is gone on with for one after the other.
        await goingOn.pass();
        return result;
      } catch (error) {
        end(name, at, true);
        throw error;
      }
    },
    timed: (name, work) => {
      const at = elapsed();
      try {
        return work();
      } finally {
        end(name, at, false);
      }
    },
    record: (failure) => ({
      ...notes,
      ...{ reference, stages: stages.splice(0), ms: Math.round(elapsed()) },
      ...(failure ? { failure } : {}),
    }),
  };
}

export type Awaited<T> = { readonly kind: 'in-time'; readonly value: T } | { readonly kind: 'late' };

/** The value, if it comes within `ms` milliseconds. Rejects where the promise does so in time. */
export function within<T>(promise: Promise<T>, ms: number): Promise<Awaited<T>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => {
        resolve({ kind: 'late' });
      },
      Math.max(0, ms),
    );
    promise
      .then((value) => {
        resolve({ kind: 'in-time', value });
      }, reject)
      .finally(() => {
        clearTimeout(timer);
      });
  });
}

class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/** The value; rejects with a `TimeoutError` where it does not come within `ms` milliseconds. */
export async function inTime<T>(promise: Promise<T>, ms: number): Promise<T> {
  const answer = await within(promise, ms);
  if (answer.kind === 'late') throw new TimeoutError(`No answer within ${ms} ms.`);
  return answer.value;
}
