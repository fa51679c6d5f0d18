import { allCaptures, cued, firstFinding, toFinding } from '../finding';
import type { Reading } from '../reading';
import type { Evidence, Finding } from '../types';

const QUOTE = '["\'`‘’“”\\\\]{0,3}';
const NAME = '(?<v>[a-z][a-z0-9_.]{1,60}[a-z0-9])';

/** The parameter that a message names as refused. */
const PARAMETER = [
  ...cued('unsupported', new RegExp(`\\bunsupported (?:parameter|value):\\s{0,4}${QUOTE}${NAME}${QUOTE}`, 'gi')),
  ...cued('parameter', new RegExp(`\\b(?:invalid|unknown) parameter:\\s{0,4}${QUOTE}${NAME}${QUOTE}`, 'gi')),
  ...cued('parameter', new RegExp(`(?<=(?:^|\\n)\\s{0,8})parameter:\\s{0,4}${QUOTE}${NAME}`, 'gi')),
  ...cued('argument', new RegExp(`\\bunrecognized request arguments? supplied:\\s{0,4}${QUOTE}${NAME}`, 'gi')),
  ...cued('param', new RegExp(`(?<=["'])param\\\\?["']\\s{0,4}:\\s{0,4}\\\\?["']${NAME}\\\\?["']`, 'gi')),
];

/** "… and later": the first api-version that has what the call wants. */
const EARLIEST = cued(
  'version',
  new RegExp(
    `\\bapi[- ]versions?\\s{1,4}${QUOTE}(?<v>\\d{4}-\\d{2}-\\d{2}(?:-preview)?)${QUOTE}\\s{1,4}(?:and|or)\\s{1,4}(?:later|newer|above)`,
    'gi',
  ),
);

/** The versions that Resource Manager would take: "The supported api-versions are '2024-10-01, 2025-06-01'". */
const SERVED = cued(
  'versions',
  new RegExp(
    `\\bsupported (?:api[- ])?versions are\\s{1,4}${QUOTE}(?<v>\\d{4}-\\d{2}-\\d{2}[\\d\\s,a-z-]{0,2000})`,
    'gi',
  ),
);

/** The resource that a policy refuses, by its name. */
const DISALLOWED = cued(
  'disallowed',
  new RegExp(`\\bresource\\s{1,4}${QUOTE}(?<v>[\\w./-]{1,90})${QUOTE}\\s{1,4}was\\s{1,4}disallowed`, 'gi'),
);

/** The resource provider that the subscription lacks: "not registered to use namespace 'Microsoft.App'". */
const NAMESPACE = cued(
  'namespace',
  new RegExp(`\\bnamespace\\s{0,4}${QUOTE}(?<v>microsoft\\.[a-z]{2,60})(?![\\w/])`, 'gi'),
);

/** The newest of them that is no preview. */
function newestServed(reading: Reading): Finding<string> | undefined {
  const [list] = allCaptures(reading, SERVED);
  const stable = list?.text.match(/\b\d{4}-\d{2}-\d{2}\b(?!-)/g)?.sort() ?? [];
  const newest = stable.at(-1);
  return list && newest !== undefined ? { ...toFinding(reading, list), value: newest } : undefined;
}

/** What the service names as refused, and what it would take. */
export const extractRefused = (
  reading: Reading,
): Pick<Evidence, 'parameter' | 'earliestVersion' | 'servedVersion' | 'disallowed' | 'namespace'> => ({
  parameter: firstFinding(reading, PARAMETER),
  earliestVersion: firstFinding(reading, EARLIEST),
  servedVersion: newestServed(reading),
  disallowed: firstFinding(reading, DISALLOWED),
  namespace: firstFinding(reading, NAMESPACE),
});
