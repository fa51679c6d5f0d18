import { allCaptures, cued, toFinding } from '../finding';
import type { Reading } from '../reading';
import { once } from '../once';
import type { Evidence, Finding, PrintedError } from '../types';
import { extractCodes, isGeneric } from './codes';
import { requestIdsIn } from './ids';
import { extractStatus } from './status';

/** What services and SDKs say behind the name of the field; each quotation ends with the mark that began it. */
const MESSAGES = [
  ...cued(
    'message',
    /\bmessage"?\s{0,3}[:=]>?\s{0,3}"(?<v>[^"\n]{3,400})/gi,
    /\bmessage'?\s{0,3}[:=]>?\s{0,3}'(?<v>[^'\n]{3,400})/gi,
    /(?<=(?:^|\n)[ \t>]{0,8})Message: {0,2}(?<v>[^\n"'{]{3,400})/g,
    /(?<=[{,]\s?)message=(?<v>[^,}\n"']{3,400})/g,
  ),
];
/** What leads to the inner error of the same body. */
const INNER = /inner_?error|details|\bcause\b/i;
/** How far the facts of one error stand apart at most: headers and a stack stand between them. */
const APART = 500;

type Field = 'status' | 'code' | 'message' | 'requestId';

interface Part {
  readonly field: Field;
  readonly text: string;
  readonly at: PartPlace;
  readonly put: (error: Building) => void;
}

interface PartPlace {
  readonly start: number;
  readonly end: number;
}

type Building = { -readonly [K in keyof PrintedError]: PrintedError[K] };

const textOf = (error: Building, field: Field): string | undefined => {
  const found = error[field];
  return found === undefined ? undefined : `${found.value}`;
};

/** A code that repeats the status says nothing new; what both say is one thing. */
const repeats = ({ status }: Building, { field, text }: Part): boolean =>
  field === 'code' && /^\d{3}$/.test(text) && (status === undefined || `${status.value}` === text);

/** A wrapper's code behind the one that it wraps. */
const saysLess = ({ code }: Building, { field, text }: Part): boolean =>
  field === 'code' && code !== undefined && isGeneric(text) && !isGeneric(code.value);

/** A code that names the cause, behind one that repeats the status in words. */
const saysMore = ({ code }: Building, { field, text }: Part): boolean =>
  field === 'code' && code !== undefined && isGeneric(code.value) && !isGeneric(text);

function partsIn(reading: Reading, statuses: readonly Finding<number>[], codes: readonly Finding<string>[]): Part[] {
  const messages = allCaptures(reading, MESSAGES).map((capture) => toFinding(reading, capture));
  return [
    ...statuses.map((found): Part => {
      return { field: 'status', text: `${found.value}`, at: found.at, put: (error) => void (error.status = found) };
    }),
    ...codes.map((found): Part => {
      return { field: 'code', text: found.value, at: found.at, put: (error) => void (error.code = found) };
    }),
    ...messages.map((found): Part => {
      return { field: 'message', text: found.value, at: found.at, put: (error) => void (error.message = found) };
    }),
    ...requestIdsIn(reading).map((found): Part => {
      return { field: 'requestId', text: found.value, at: found.at, put: (error) => void (error.requestId = found) };
    }),
  ].sort((a, b) => a.at.start - b.at.start);
}

const key = ({ status, code, innerCode, message, requestId }: Building): string =>
  [status, code, innerCode, message, requestId].map((found) => found?.value ?? '').join('\n');

const isError = ({ status, code, message }: Building): boolean => (status ?? code ?? message) !== undefined;

function distinctErrors(errors: readonly Building[]): readonly PrintedError[] {
  const seen = new Set<string>();
  return errors.filter(isError).filter((error) => {
    const name = key(error);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** Puts the facts of a text, which come in its order, together to errors. */
class Grouping {
  private readonly errors: Building[] = [];
  private error: Building = {};
  private last = Number.NEGATIVE_INFINITY;
  private isInner = false;

  constructor(private readonly text: string) {}

  add(part: Part): void {
    const isFar = part.at.start - this.last > APART;
    const between = isFar ? '' : this.text.slice(Math.max(this.last, part.at.start - APART), part.at.start);
    if (isFar) this.begin();
    this.isInner ||= INNER.test(between);
    this.put(part);
    this.last = Math.max(this.last, part.at.end);
  }

  done(): readonly PrintedError[] {
    this.begin();
    return distinctErrors(this.errors);
  }

  private begin(): void {
    this.errors.push(this.error);
    this.error = {};
    this.isInner = false;
  }

  private put(part: Part): void {
    const { error } = this;
    const before = textOf(error, part.field);
    if (before === part.text || repeats(error, part) || saysLess(error, part)) return;
    if (before === undefined || (!this.isInner && saysMore(error, part))) part.put(error);
    else if (this.isInner && part.field === 'code') error.innerCode ??= { value: part.text, at: part.at };
    else if (!this.isInner || part.field !== 'message') {
      this.begin();
      part.put(this.error);
    }
  }
}

/**
 * Every error of a text with the facts that stand together in it. A fact that is there already, with another value, begins
 * the next error; so does one that stands far from the last.
 */
function errorsIn(
  reading: Reading,
  statuses: readonly Finding<number>[],
  codes: readonly Finding<string>[],
): readonly PrintedError[] {
  const grouping = new Grouping(reading.source);
  for (const part of partsIn(reading, statuses, codes)) grouping.add(part);
  return grouping.done();
}

/** The code that belongs to a status: that of the same error, where it says more than the status does. */
const codeBeside = (errors: readonly PrintedError[], status: Finding<number>): Finding<string> | undefined => {
  const own = errors.find((error) => error.status?.at.start === status.at.start);
  return own?.code !== undefined && !isGeneric(own.code.value) ? own.code : own?.innerCode;
};

/** Status and code, with the errors that they are of; of several errors both lead that belong together. */
export function extractErrors(
  reading: Reading,
): Pick<Evidence, 'status' | 'statuses' | 'errorCode' | 'errorCodes'> & { readonly errors: () => Evidence['errors'] } {
  const { status, statuses, printed } = extractStatus(reading);
  const { errorCode, errorCodes, printed: codes } = extractCodes(reading);
  const errors = once(() => errorsIn(reading, printed, codes));
  const isOfSeveral = status !== undefined && statuses.length > 1 && errorCodes.length > 1;
  const beside = isOfSeveral ? codeBeside(errors(), status) : undefined;
  return { status, statuses, errorCode: beside ?? errorCode, errorCodes, errors };
}
