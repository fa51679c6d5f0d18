import { AzureMonitorMetricExporter, AzureMonitorTraceExporter } from '@azure/monitor-opentelemetry-exporter';
import { diag, DiagLogLevel } from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader, type PushMetricExporter } from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { recorder } from './record';
import type { Telemetry, TelemetryOptions } from './types';

interface Exporters {
  readonly spans: SpanExporter;
  readonly metrics: PushMetricExporter;
}

/** What is left gets this long when the bot stops, in milliseconds. */
const CLOSE_MS = 3_000;

const TROUBLE_EVERY_MS = 60_000;

/** No address with a token or a name is among these: only what `recorder` writes is sent. */
function exportersOf({ applicationInsights, otlp, credential }: TelemetryOptions): readonly Exporters[] {
  const exporters: Exporters[] = [];
  if (otlp !== undefined) {
    const base = otlp.replace(/\/$/, '');
    exporters.push({
      spans: new OTLPTraceExporter({ url: `${base}/v1/traces` }),
      metrics: new OTLPMetricExporter({ url: `${base}/v1/metrics` }),
    });
  }
  if (applicationInsights !== undefined) {
    // The exporter reports about itself to its maker, unless it is told not to.
    process.env['APPLICATION_INSIGHTS_NO_STATSBEAT'] ??= 'true';
    process.env['APPLICATIONINSIGHTS_SDKSTATS_DISABLED'] ??= 'true';
    const azure = {
      connectionString: applicationInsights,
      // It would keep on disk what it cannot send.
      disableOfflineStorage: true,
      ...(credential ? { credential } : {}),
    };
    exporters.push({ spans: new AzureMonitorTraceExporter(azure), metrics: new AzureMonitorMetricExporter(azure) });
  }
  return exporters;
}

/** The framework tells of failures in words that may hold addresses: that there was one is all that is passed on. */
function listen(onTrouble: TelemetryOptions['onTrouble']): void {
  let told = -Infinity;
  const trouble = (): void => {
    if (performance.now() - told < TROUBLE_EVERY_MS) return;
    told = performance.now();
    onTrouble(new Error('Telemetry could not be delivered.'));
  };
  const nothing = (): void => undefined;
  diag.setLogger(
    { error: trouble, warn: nothing, info: nothing, debug: nothing, verbose: nothing },
    { logLevel: DiagLogLevel.ERROR, suppressOverrideMessage: true },
  );
}

export function openTelemetry(options: TelemetryOptions): Telemetry {
  listen(options.onTrouble);
  const exporters = exportersOf(options);
  const resource = resourceFromAttributes({ 'service.name': 'locksmith', 'service.instance.id': randomUUID() });
  const traces = new BasicTracerProvider({
    resource,
    spanProcessors: exporters.map(({ spans }) => new BatchSpanProcessor(spans)),
  });
  const meters = new MeterProvider({
    resource,
    readers: exporters.map(({ metrics }) => new PeriodicExportingMetricReader({ exporter: metrics })),
  });
  const close = async (): Promise<void> => {
    const end = Promise.allSettled([traces.shutdown(), meters.shutdown()]);
    await Promise.race([end, pause(CLOSE_MS, undefined, { ref: false })]);
  };
  return { ...recorder(traces.getTracer('locksmith'), meters.getMeter('locksmith'), Date.now), close };
}
