import { cued, firstFinding } from '../finding';
import type { Reading } from '../reading';
import type { Evidence } from '../types';

const PLACES = [
  ...cued('x-ms-region', /\bx-ms-region["']?\s{0,4}[:=]\s{0,4}["']?(?<v>[A-Za-z][A-Za-z0-9 ]{2,30}[A-Za-z0-9])/gi),
  ...cued(
    '.microsoft.',
    /\/\/(?<v>[a-z]{4,24}\d?)\.(?:api\.cognitive|stt\.speech|tts\.speech|s2s\.speech)\.microsoft\./gi,
  ),
  ...cued('.azure.', /\.(?<v>[a-z]{4,24}\d?)\.(?:models|inference)\.(?:ai|ml)\.azure\./gi),
  ...cued('location', /\blocation["']?\s{0,3}[:=]?\s{0,3}["'`](?<v>[A-Za-z][A-Za-z0-9 ]{3,30})["'`]/gi),
  ...cued('region', /\bregion["']?\s{0,3}[:=]?\s{0,3}["'`](?<v>[A-Za-z][A-Za-z0-9 ]{3,30})["'`]/gi),
];

/** The Azure region, as the paste spells it. */
export const extractRegion = (reading: Reading): Pick<Evidence, 'region'> => ({
  region: firstFinding(reading, PLACES),
});
