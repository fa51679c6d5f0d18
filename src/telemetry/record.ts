import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Meter,
  type Tracer,
} from '@opentelemetry/api';

import type { Log, TurnStage, TurnRecord } from '../conversation';
import type { Telemetry } from './types';

/** Whom each stage of a turn waits for, as a name: never an address, which may hold an id or a token. */
const PEERS = {
  proof: 'Bot Connector keys',
  reading: undefined,
  storage: 'Azure Storage',
  token: 'Bot Framework token service',
  access: 'Azure Resource Manager',
  file: 'Teams files',
  channel: 'Bot Connector',
} as const satisfies Record<TurnStage['name'], string | undefined>;

const given = (attributes: Readonly<Record<string, string | undefined>>): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));

/** What is said of a turn: the fields of its log line that are one of a few words. */
const wordsOf = ({ turn, setting, intent, outcome, scenario, verdict, failure }: TurnRecord): Attributes =>
  given({
    'locksmith.turn': turn,
    'locksmith.setting': setting,
    'locksmith.intent': intent,
    'locksmith.outcome': outcome,
    'locksmith.scenario': scenario,
    'locksmith.verdict': verdict,
    'error.type': failure?.name,
  });

/** One span a turn and one below it a stage, and the counts and durations of both. `now`: milliseconds since 1970. */
export function recorder(tracer: Tracer, meter: Meter, now: () => number): Pick<Telemetry, 'turn' | 'refused'> {
  const turns = meter.createCounter('locksmith.turns', { description: 'Turns by kind, setting and outcome' });
  const verdicts = meter.createCounter('locksmith.verdicts', { description: 'Verdicts of access checks' });
  const refusals = meter.createCounter('locksmith.refused', { description: 'Requests that were refused' });
  const durations = meter.createHistogram('locksmith.turn.duration', { unit: 's' });
  const stageDurations = meter.createHistogram('locksmith.stage.duration', { unit: 's' });

  const trail = (record: TurnRecord): void => {
    const start = now() - record.ms;
    const words = wordsOf(record);
    const span = tracer.startSpan(
      `turn ${record.turn}`,
      {
        ...{ kind: SpanKind.SERVER, startTime: start, root: true },
        attributes: { ...words, 'locksmith.reference': record.reference },
      },
      ROOT_CONTEXT,
    );
    if (record.failure) span.setStatus({ code: SpanStatusCode.ERROR });
    const below = trace.setSpan(ROOT_CONTEXT, span);
    for (const { name, at, ms, failed } of record.stages ?? []) {
      const peer = PEERS[name];
      const kind = peer === undefined ? SpanKind.INTERNAL : SpanKind.CLIENT;
      const attributes = given({ 'peer.service': peer });
      const stage = tracer.startSpan(name, { kind, startTime: start + at, attributes }, below);
      if (failed) stage.setStatus({ code: SpanStatusCode.ERROR });
      stage.end(start + at + ms);
    }
    span.end(start + record.ms);
  };

  const count = (record: TurnRecord): void => {
    const { turn, setting, outcome, verdict, failure } = record;
    const failed = String(failure !== undefined);
    turns.add(1, given({ turn, setting, outcome, failed }));
    if (verdict !== undefined) verdicts.add(1, { verdict });
    durations.record(record.ms / 1_000, { turn });
    for (const { name, ms, failed: broken } of record.stages ?? []) {
      stageDurations.record(ms / 1_000, { stage: name, failed: String(broken) });
    }
  };

  const refused: Log['refused'] = ({ status, code }) => {
    refusals.add(1, { status, code });
  };
  return {
    turn: (record) => {
      trail(record);
      count(record);
    },
    refused,
  };
}
