import { isRestError } from '@azure/core-rest-pipeline';
import type { FactName, Gap } from '../access';
import { TooLarge } from '../network';
import { BudgetSpent } from './budget';

/** Why something could not be read: a `Gap` that does not say yet what it is about. */
export interface Failure {
  readonly why: Gap['why'];
  readonly retryAfterSeconds?: number | undefined;
}

/** No token could be had. The message of the credential is not kept: it may name accounts and tenants. */
export class SignInNeeded extends Error {
  constructor() {
    super('no token for Resource Manager');
    this.name = 'SignInNeeded';
  }
}

/** An answer that is no JSON, or JSON of another shape. */
export class Unreadable extends Error {
  constructor() {
    super('the answer has another shape than documented');
    this.name = 'Unreadable';
  }
}

/** An answer leads to an address that is not the service's own: a link to the next page, or a redirect. */
export class OtherAddress extends Error {
  constructor() {
    super('the answer leads to another address');
    this.name = 'OtherAddress';
  }
}

/** The service asks for a longer wait than a check may take. */
export class WaitTooLong extends Error {
  constructor(
    readonly status: number,
    readonly seconds: number,
  ) {
    super(`the service asks to wait ${seconds} s`);
    this.name = 'WaitTooLong';
  }
}

/** Error codes of `@azure/core-rest-pipeline`, `@azure/core-client` and zod for a body that cannot be read. */
const PARSE_ERROR = 'PARSE_ERROR';

function byStatus(status: number): Failure['why'] {
  // The clients follow no redirect: it would have to do without the token.
  if (status >= 300 && status < 400) return 'other-address';
  if (status === 401) return 'sign-in-needed';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 429) return 'throttled';
  return status >= 500 || status === 408 ? 'unreachable' : 'unreadable';
}

/** Sorts whatever a request can throw. Messages of the service stay behind. */
export function failureOf(error: unknown): Failure {
  if (error instanceof BudgetSpent) return { why: 'timed-out' };
  if (error instanceof SignInNeeded) return { why: 'sign-in-needed' };
  if (error instanceof Unreadable) return { why: 'unreadable' };
  if (error instanceof OtherAddress) return { why: 'other-address' };
  if (error instanceof TooLarge) return { why: 'too-large' };
  if (error instanceof WaitTooLong)
    return { why: error.status === 429 ? 'throttled' : 'unreachable', retryAfterSeconds: error.seconds };
  if (error instanceof Error && error.name === 'AbortError') return { why: 'timed-out' };
  if (!isRestError(error)) return { why: 'unreadable' };
  if (error.code === PARSE_ERROR) return { why: 'unreadable' };
  return { why: error.statusCode === undefined ? 'unreachable' : byStatus(error.statusCode) };
}

export const gapOf = (what: FactName, failure: Failure, about?: string): Gap => ({
  what,
  why: failure.why,
  ...(about !== undefined && { about }),
  ...(failure.retryAfterSeconds !== undefined && { retryAfterSeconds: failure.retryAfterSeconds }),
});
