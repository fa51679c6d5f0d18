import { allCaptures, cued, distinct, firstFinding, toFinding } from '../finding';
import type { Reading } from '../reading';
import type { Evidence } from '../types';

/** "Please retry after 27 seconds", `retry-after: 27`. */
const RETRY_AFTER = [
  ...cued('try', /\b(?:retry|try again)\s{1,4}(?:after|in)\s{1,4}(?<v>\d{1,6})\s{0,4}(?:s\b|sec)/gi),
  ...cued('retry-after', /\bretry-after["']?\s{0,4}[:=]\s{0,4}["']?(?<v>\d{1,6})\b/gi),
];

/** What a deployment asks for, and what is left of the quota. */
const ASKED = cued('capacity', /\b(?:require|requires|requested)\s{1,4}(?<v>\d{1,7})\s{1,4}(?:new\s{1,4})?capacity/gi);
const LEFT = cued('capacity', /\bavailable\s{1,4}capacity\s{1,4}(?:is\s{1,4})?(?<v>\d{1,7})\b/gi);

/** The filters of a content filter's result that fired. */
const FIRED = cued(
  'filtered',
  /["'](?<v>hate|violence|sexual|self_harm|jailbreak|indirect_attack|profanity|protected_material_text|protected_material_code|custom_blocklists)\\?["']\s{0,8}:\s{0,8}\{[^{}]{0,120}?filtered\\?["']\s{0,8}:\s{0,8}true/gi,
);

/** How much of a limit is left, when it is free again, and which filter spoke. */
export const extractLimits = (
  reading: Reading,
): Pick<Evidence, 'retryAfter' | 'capacityAsked' | 'capacityLeft' | 'filters'> => ({
  retryAfter: firstFinding(reading, RETRY_AFTER),
  capacityAsked: firstFinding(reading, ASKED),
  capacityLeft: firstFinding(reading, LEFT),
  filters: distinct(
    allCaptures(reading, FIRED).map((capture) => toFinding(reading, capture)),
    (name) => name,
  ),
});
