import type { AccountState } from '../../access';
import type { Situation } from '../../diagnosis';
import type { Contrast, NetworkClaim, RunsOn } from '../../evidence';

/** Short questions to what the person says and what was found out, for the causes of a scenario. */

export const works = ({ claims }: Situation, ...contrasts: readonly Contrast[]): boolean =>
  claims.works.some(({ value }) => contrasts.includes(value));

export const onNetwork = ({ claims }: Situation, ...parts: readonly NetworkClaim[]): boolean =>
  claims.network.some(({ value }) => parts.includes(value));

export const runsOn = ({ claims }: Situation, ...places: readonly RunsOn[]): boolean =>
  claims.runsOn.some(({ value }) => places.includes(value));

/** Only this way of signing in is spoken of. */
export const signsInBy = ({ claims: { signsIn } }: Situation, way: 'key' | 'sign-in'): boolean =>
  signsIn.length === 1 && signsIn[0]?.value === way;

/** The account as it is, once the check has read it. */
export const accountOf = ({ known }: Situation): AccountState | undefined => known.verdict?.account;
