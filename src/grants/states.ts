/** Where a request stands, as instances tell each other. */
export type RequestState = 'open' | 'granting' | 'granted' | 'declined' | 'withdrawn' | 'revoked';

/**
 * The same at a moment: an open one ends by itself, and whoever was granting it may have died. `stuck`: another press may
 * take over; `lost`: its time has ended as well.
 */
export type Standing = RequestState | 'expired' | 'stuck' | 'lost';

export type RequestEvent = 'grant' | 'settle' | 'give-up' | 'decline' | 'withdraw' | 'take-back' | 'seen-granted';

/** What a press, or what Azure said, makes of a request; nothing where it makes nothing of it. */
const NEXT: Readonly<Record<Standing, Readonly<Partial<Record<RequestEvent, RequestState>>>>> = {
  open: {
    grant: 'granting',
    decline: 'declined',
    withdraw: 'withdrawn',
    'seen-granted': 'granted',
  },
  granting: { settle: 'granted', 'give-up': 'open' },
  stuck: { grant: 'granting', settle: 'granted', 'give-up': 'open', 'seen-granted': 'granted' },
  lost: { settle: 'granted', 'seen-granted': 'granted' },
  granted: { 'take-back': 'revoked' },
  declined: {},
  withdrawn: {},
  revoked: {},
  expired: {},
};

export const nextState = (standing: Standing, event: RequestEvent): RequestState | undefined => NEXT[standing][event];

/** What a state means now. Times are milliseconds since 1970. */
export function standingOf(
  { state, openUntil, lease }: { readonly state: RequestState; readonly openUntil: number; readonly lease: number },
  now: number,
): Standing {
  const isOver = openUntil <= now;
  if (state === 'granting') return lease > now ? 'granting' : isOver ? 'lost' : 'stuck';
  return state === 'open' && isOver ? 'expired' : state;
}
