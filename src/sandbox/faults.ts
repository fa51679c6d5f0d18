import type { RouteName } from './routes';

/** What goes wrong. `hold` answers when its promise ends; `page-repeats` makes each page's `nextLink` its own address. */
export type Mishap =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code?: string;
      readonly message?: string;
      readonly retryAfter?: string;
    }
  | { readonly kind: 'delay'; readonly milliseconds: number }
  | { readonly kind: 'hold'; readonly until: () => Promise<void> }
  | { readonly kind: 'body'; readonly contentType: string; readonly body: string }
  | { readonly kind: 'hang' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'page-repeats' };

/** A mishap on a route, for every request or for the first `times`. */
export interface Fault {
  readonly route: RouteName | 'any';
  readonly mishap: Mishap;
  readonly times?: number | undefined;
  /** Only requests at this scope: `subscription`, or anything below it. */
  readonly level?: 'subscription' | 'resource' | undefined;
  /** Only from this page on (0 is the first). */
  readonly fromPage?: number | undefined;
}

/** What a request is, for choosing its mishaps. */
export interface Asked {
  readonly route: RouteName;
  readonly scope: string;
  readonly page: number;
}

/** Chooses the mishaps of each request and counts them. */
export function faultPlan(faults: readonly Fault[]): (asked: Asked) => readonly Mishap[] {
  const left = new Map(faults.map((fault) => [fault, fault.times ?? Infinity]));
  const level = (scope: string): 'subscription' | 'resource' =>
    scope.split('/').length <= 3 ? 'subscription' : 'resource';
  return ({ route, scope, page }) =>
    faults
      .filter((fault) => {
        const times = left.get(fault) ?? 0;
        const hit =
          times > 0 &&
          (fault.route === 'any' || fault.route === route) &&
          (fault.level === undefined || fault.level === level(scope)) &&
          page >= (fault.fromPage ?? 0);
        if (hit) left.set(fault, times - 1);
        return hit;
      })
      .map(({ mishap }) => mishap);
}
