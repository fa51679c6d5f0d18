import { allCaptures, toFinding } from '../finding';
import type { Reading } from '../reading';
import type { Evidence } from '../types';

const PLACES = [
  /\bx-ms-region["']?\s{0,4}[:=]\s{0,4}["']?(?<v>[A-Za-z][A-Za-z0-9 ]{3,30})/gi,
  /\/\/(?<v>[a-z]{4,24}\d?)\.(?:api\.cognitive|stt\.speech|tts\.speech|s2s\.speech)\.microsoft\./gi,
  /\.(?<v>[a-z]{4,24}\d?)\.(?:models|inference)\.(?:ai|ml)\.azure\./gi,
  /\b(?:location|region)["']?\s{0,3}[:=]\s{0,3}["'`](?<v>[A-Za-z][A-Za-z0-9 ]{3,30})["'`]/gi,
  /\bin (?:the )?(?:location|region) ["'`](?<v>[A-Za-z][A-Za-z0-9 ]{3,30})["'`]/gi,
];

/** The Azure region, as the paste spells it. */
export function extractRegion(reading: Reading): Pick<Evidence, 'region'> {
  const [capture] = allCaptures(reading.clean, PLACES);
  return { region: capture && toFinding(reading, { ...capture, text: capture.text.trim() }) };
}
