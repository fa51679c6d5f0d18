import pino from 'pino';

import { failureOf, type Log, type TurnStage } from '../conversation';
import { Refusals } from './refusals';

/** Milliseconds by the name of the stage. */
function sums(stages: readonly TurnStage[]): Readonly<Record<string, number>> {
  const totals = new Map<string, number>();
  for (const { name, ms } of stages) totals.set(name, (totals.get(name) ?? 0) + ms);
  return Object.fromEntries([...totals].map(([name, ms]) => [name, Math.round(ms)]));
}

const MINUTE_MS = 60_000;

/** A log that writes one JSON line for each turn; standard output where no destination is given. */
export function createLog(destination?: pino.DestinationStream): Log {
  const options: pino.LoggerOptions = { base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const logger = destination ? pino(options, destination) : pino(options);
  const refusals = new Refusals({
    everyMs: MINUTE_MS,
    write: (kind, count, error) => {
      // What a stranger sent fails where strangers fail; where we do, the place is worth knowing.
      const failure = kind.status < 500 || error === undefined ? {} : { failure: failureOf(error) };
      logger.warn({ ...kind, count, ...failure }, 'requests refused');
    },
  });
  return {
    turn: ({ stages = [], ...record }) => {
      const line = { ...record, ...(stages.length === 0 ? {} : { stages: sums(stages) }) };
      if (record.failure) logger.error(line, 'turn failed');
      else logger.info(line, 'turn');
    },
    trouble: (part, error) => {
      logger.warn({ part, failure: failureOf(error) }, 'trouble');
    },
    refused: (kind, error) => {
      refusals.add(kind, error);
    },
    flush: () => {
      refusals.flush();
    },
  };
}
