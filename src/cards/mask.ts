import { masked } from '../paste';

const isParts = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const maskedPart = (value: unknown): unknown => {
  if (typeof value === 'string') return masked(value);
  if (Array.isArray(value)) {
    const parts = value.map(maskedPart);
    return parts.some((part, i) => part !== value[i]) ? parts : value;
  }
  return isParts(value) ? maskedParts(value) : value;
};

/** The same parts without keys in any text of theirs: links, code and the data of buttons too. Copied only where one is. */
export function maskedParts<T extends object>(value: T): T {
  let copy: T | undefined;
  for (const [name, part] of Object.entries(value)) {
    const safe = maskedPart(part);
    if (safe !== part) copy = { ...(copy ?? value), [name]: safe };
  }
  return copy ?? value;
}
