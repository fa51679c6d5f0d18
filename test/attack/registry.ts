import type { Attack } from './attack';
import { bombs } from './bombs';
import { faults } from './faults';
import { fileAddresses } from './file-addresses';
import { hostilePastes } from './hostile-pastes';
import { identities } from './identities';
import { invokes } from './invokes';
import { nextLinks } from './next-links';
import { rawRequests } from './raw-requests';
import { readerRequests } from './reader-requests';
import { tokens } from './tokens';

/** Every attack, in the order of the table. */
export const attacks: readonly Attack[] = [
  rawRequests,
  tokens,
  identities,
  invokes,
  readerRequests,
  fileAddresses,
  nextLinks,
  hostilePastes,
  faults,
  bombs,
];
