import { role, type KnownRole } from '../../azure-names';
import { strong, type Inline } from '../../prose';

/** Today's name of a role, in bold. */
export const the = (known: KnownRole): Inline => strong(role(known).name);

/** The name that a role had before May 2026, in bold. */
export const former = (known: KnownRole): Inline => strong(role(known).formerName ?? role(known).name);
