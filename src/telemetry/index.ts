import type { Log } from '../conversation';
import type { Telemetry, TelemetryOptions } from './types';

export { createLog } from './log';
export type { Telemetry, TelemetryOptions } from './types';

/** OpenTelemetry is loaded here and not before: a bot without telemetry starts without it. */
export async function startTelemetry(options: TelemetryOptions): Promise<Telemetry> {
  const { openTelemetry } = await import('./exporters.js');
  return openTelemetry(options);
}

/** A log whose turns and refusals are told to telemetry as well. */
export const withTelemetry = (log: Log, telemetry: Telemetry): Log => ({
  ...log,
  turn: (record) => {
    log.turn(record);
    telemetry.turn(record);
  },
  refused: (refusal, error) => {
    log.refused(refusal, error);
    telemetry.refused(refusal, error);
  },
});
