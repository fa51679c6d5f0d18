import { allCaptures, captures, distinct, toFinding, type Capture } from '../finding';
import type { Reading } from '../reading';
import type { Evidence } from '../types';

const PREFIXED = [/\bAADSTS\s{0,2}(?<v>\d{4,8})/gi, /(?<=[A-Za-z_])AADSTS(?<v>\d{4,8})/g];
/** The same numbers where they stand without their prefix. */
const BARE = [
  /\berror_codes["']?\s{0,3}[:=]\s{0,3}\[\s{0,3}(?<v>\d{4,8})\b/gi,
  /\berror\?code=(?<v>\d{4,8})\b/gi,
  /\b(?:sign-?in )?error ?codes?["']?\s{0,2}(?:is|[:=#(])?\s{0,2}(?<v>(?:1600\d|4\d{4}|[5-9]\d{4,6}|1[0-3]\d{4,5}|2800\d|240\d{3,5}|399\d{3}))\b/gi,
];
/** "Error validating credentials": a more exact code follows it in the same message. */
const TRACE = /\bTrace ?ID\b/gi;

const byPlace = (text: string): readonly Capture[] => {
  const prefixed = allCaptures(text, PREFIXED);
  return prefixed.length > 0 ? prefixed : allCaptures(text, BARE);
};

/**
 * Codes of Microsoft Entra, digits only. A message may hold two (`AADSTS70002: … AADSTS50012: …`): the last one before
 * its trace id is the exact one, and leads.
 */
export function extractAadsts(reading: Reading): Pick<Evidence, 'aadsts' | 'aadstsCodes'> {
  const text = reading.clean;
  const found = byPlace(text);
  const [first] = found;
  if (!first) return { aadstsCodes: [] };
  const messageEnd = Array.from(captures(text, TRACE)).find(({ start }) => start > first.start)?.start ?? first.end;
  const leading = found.filter(({ start }) => start < messageEnd).at(-1) ?? first;
  const findings = [leading, ...found.filter((capture) => capture !== leading)].map((capture) =>
    toFinding(reading, capture),
  );
  return { aadsts: findings[0], aadstsCodes: distinct(findings, (code) => code) };
}
