import type { Attack } from './attack';
import { bombs } from './bombs';
import { faults } from './faults';
import { identities } from './identities';
import { invokes } from './invokes';
import { rawRequests } from './raw-requests';
import { tokens } from './tokens';

/** Every attack, in the order of the table. */
export const attacks: readonly Attack[] = [rawRequests, tokens, identities, invokes, faults, bombs];
