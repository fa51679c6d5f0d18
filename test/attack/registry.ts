import type { Attack } from './attack';
import { bombs } from './bombs';
import { faults } from './faults';
import { fileAddresses } from './file-addresses';
import { floods } from './floods';
import { fuzzActivities } from './fuzz-activities';
import { fuzzPastes } from './fuzz-pastes';
import { growing } from './growing';
import { hostilePastes } from './hostile-pastes';
import { identities } from './identities';
import { killed, sigterm, twoInstances } from './instances';
import { invokes } from './invokes';
import { nextLinks } from './next-links';
import { planted } from './plantings';
import { rawRequests } from './raw-requests';
import { readerRequests } from './reader-requests';
import { signingKeys } from './signing-keys';
import { slowClients } from './slow-clients';
import { soak } from './soak';
import { tokens } from './tokens';

/** Every attack, in the order of the table. */
export const attacks: readonly Attack[] = [
  rawRequests,
  tokens,
  signingKeys,
  identities,
  invokes,
  readerRequests,
  fileAddresses,
  nextLinks,
  planted,
  hostilePastes,
  fuzzActivities,
  fuzzPastes,
  growing,
  faults,
  bombs,
  floods,
  slowClients,
  twoInstances,
  sigterm,
  killed,
  soak,
];
