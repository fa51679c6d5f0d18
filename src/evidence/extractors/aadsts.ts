import { allCaptures, captures, cued, distinct, toFinding, type Capture } from '../finding';
import type { Reading } from '../reading';
import type { Evidence } from '../types';

const PREFIXED = cued('aadsts', /AADSTS\s{0,2}(?<v>\d{4,8})/gi);
/** The same numbers where they stand without their prefix. */
const BARE = [
  ...cued('error_codes', /\berror_codes["']?\s{0,3}[:=]\s{0,3}\[\s{0,3}(?<v>\d{4,8})\b/gi),
  ...cued('error?code=', /\berror\?code=(?<v>\d{4,8})\b/gi),
  ...cued(
    'code',
    /\b(?:sign-?in )?error ?codes?["']?\s{0,2}(?:is|[:=#(])?\s{0,2}(?<v>1600\d|2800\d|240\d{3,5}|399\d{3}|1[0-3]\d{4,5}|[4-9]\d{4,6})\b/gi,
  ),
];
/** "Error validating credentials": a more exact code follows it in the same message. */
const TRACE = /\bTrace ?ID\b/gi;

const byPlace = (reading: Reading): readonly Capture[] => {
  const prefixed = allCaptures(reading, PREFIXED);
  return prefixed.length > 0 ? prefixed : allCaptures(reading, BARE);
};

/**
 * Codes of Microsoft Entra, digits only. A message may hold two (`AADSTS70002: … AADSTS50012: …`): the last one before
 * its trace id is the exact one, and leads.
 */
export function extractAadsts(reading: Reading): Pick<Evidence, 'aadsts' | 'aadstsCodes'> {
  const found = byPlace(reading);
  const [first] = found;
  if (!first) return { aadstsCodes: [] };
  const messageEnd = captures(reading.clean, TRACE).find(({ start }) => start > first.start)?.start ?? first.end;
  const leading = found.filter(({ start }) => start < messageEnd).at(-1) ?? first;
  const findings = [leading, ...found.filter((capture) => capture !== leading)].map((capture) =>
    toFinding(reading, capture),
  );
  return { aadsts: findings[0], aadstsCodes: distinct(findings, (code) => code) };
}
