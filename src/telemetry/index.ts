import type { TokenCredential } from '@azure/identity';

import type { Log } from '../teams';

export interface TelemetryOptions {
  /** Connection string of an Application Insights resource. */
  readonly applicationInsights?: string | undefined;
  /** Address of an OpenTelemetry collector that takes OTLP over HTTP, without `/v1/…`. */
  readonly otlp?: string | undefined;
  /** Proves the bot to Application Insights, where that takes no telemetry from strangers. */
  readonly credential?: TokenCredential | undefined;
  /** Told when telemetry cannot be delivered; at most once a minute. */
  readonly onTrouble: (error: unknown) => void;
}

/** Traces and metrics of what the log is told: a line of the log and its span say the same, and no more. */
export interface Telemetry extends Pick<Log, 'turn' | 'refused'> {
  /** Sends what is left. Never rejects, and takes no longer than a few seconds. */
  readonly close: () => Promise<void>;
}

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
