import type { TokenCredential } from '@azure/identity';

import type { Log } from '../conversation';

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
