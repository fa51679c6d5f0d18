import { cued, firstFinding } from '../finding';
import type { Reading } from '../reading';
import type { Evidence } from '../types';

const PLACES = [
  ...cued('illegal header', /\b(?<v>Illegal header value)\b/gi),
  ...cued('header', /\b(?<v>Invalid character in header content)\b/gi, /\b(?<v>is an invalid header value)\b/gi),
];

/** What clients say of a value that no header may have; mostly a key with a line end. */
export const extractIllegalHeader = (reading: Reading): Pick<Evidence, 'illegalHeader'> => ({
  illegalHeader: firstFinding(reading, PLACES),
});
