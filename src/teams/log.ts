import pino from 'pino';

import type { Setting } from './envelope';

/**
 * What is written down about one turn, in one line. There is deliberately no field that could hold a paste, a token,
 * a name, an e-mail address or an object id.
 */
export interface TurnRecord {
  /** Short random id; a failure message names it. */
  readonly reference: string;
  readonly turn:
    'message' | 'edit' | 'click' | 'action' | 'dialog-click' | 'welcome' | 'late-update' | 'turned-away' | 'ignored';
  readonly setting?: Setting | undefined;
  readonly want?: string | undefined;
  readonly outcome?: string | undefined;
  readonly scenario?: string | undefined;
  readonly verdict?: string | undefined;
  /** From the arrival of the request to the end of the turn, in milliseconds. */
  readonly ms: number;
  /** How long the access check took as far as this turn saw it, in milliseconds. */
  readonly checkMs?: number | undefined;
  readonly failure?: Failure | undefined;
}

export interface Failure {
  readonly name: string;
  readonly code?: string | undefined;
  readonly status?: number | undefined;
  /** Places in the code, without the error's message. */
  readonly at: readonly string[];
}

export interface Log {
  readonly turn: (record: TurnRecord) => void;
  readonly refused: (refusal: { readonly status: number; readonly code: string }, error?: unknown) => void;
}

const FRAMES = 8;

/**
 * The part of an error that says nothing about a person: its kind and the places in the code that it went through.
 * Messages are left out, since those of services and parsers quote what they were given.
 */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s{4}at /.test(line));
  return {
    name: /^\w{1,60}$/.test(error.name) ? error.name : 'Error',
    ...(code !== undefined && /^[\w.-]{1,60}$/.test(code) ? { code } : {}),
    ...(status === undefined ? {} : { status }),
    at: frames.slice(0, FRAMES).map((line) => line.trim().slice(0, 200)),
  };
}

/** A log that writes one JSON line for each turn; standard output where no destination is given. */
export function createLog(destination?: pino.DestinationStream): Log {
  const options: pino.LoggerOptions = { base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const logger = destination ? pino(options, destination) : pino(options);
  return {
    turn: (record) => {
      if (record.failure) logger.error(record, 'turn failed');
      else logger.info(record, 'turn');
    },
    refused: (refusal, error) => {
      const failure = error === undefined ? {} : { failure: failureOf(error) };
      logger.warn({ ...refusal, ...failure }, 'request refused');
    },
  };
}
