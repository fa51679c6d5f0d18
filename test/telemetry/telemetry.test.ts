import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { z } from 'zod';

import { loopbackCertificate } from '../../src/sandbox/certificate';
import { build, startProcess, type BotProcess } from '../instances/process';
import { startProduction, type Production } from '../teams/production';
import { startBlobService, type BlobService } from '../instances/shared/blob-service';
import { startReceiver, type Receiver } from './receiver';
import { leaked, planted } from './secrets';

const KEY = '11111111-2222-4333-8444-555555555555';

const Span = z.object({
  name: z.string(),
  kind: z.number(),
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  startTimeUnixNano: z.string(),
  endTimeUnixNano: z.string(),
  attributes: z.array(z.object({ key: z.string(), value: z.record(z.unknown()) })),
  status: z.object({ code: z.number().optional() }),
});
const Traces = z.object({
  resourceSpans: z.array(z.object({ scopeSpans: z.array(z.object({ spans: z.array(Span) })) })),
});
const Metrics = z.object({
  resourceMetrics: z.array(
    z.object({
      scopeMetrics: z.array(
        z.object({ metrics: z.array(z.object({ name: z.string(), unit: z.string().optional() }).passthrough()) }),
      ),
    }),
  ),
});

let collector: Receiver;
let insights: Receiver;
let blobs: BlobService;
let child: BotProcess;
let bot: Production;
let words: readonly string[];
let log: readonly string[];

/** Everything that a setting can name, at once: two places for telemetry, and the storage that takes no key. */
async function start(): Promise<void> {
  const tls = await loopbackCertificate();
  const ca = join(mkdtempSync(join(tmpdir(), 'locksmith-')), 'ca.pem');
  writeFileSync(ca, tls.cert);
  [collector, insights, blobs] = await Promise.all([startReceiver(), startReceiver(tls), startBlobService(tls)]);
  bot = await startProduction({
    settings: {
      NODE_EXTRA_CA_CERTS: ca,
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      APPLICATIONINSIGHTS_CONNECTION_STRING: `InstrumentationKey=${KEY};IngestionEndpoint=${insights.url}/`,
      AZURE_STORAGE_BLOB_ENDPOINT: blobs.url,
    },
    start: async (settings, services) => (child = await startProcess(settings, services)),
  });
}

beforeAll(async () => {
  build();
  await start();
  words = await planted(bot);
  child.child.kill('SIGTERM');
  await child.ended;
  log = child.out().trim().split('\n').slice(1);
});
afterAll(async () => {
  await bot.close();
  await Promise.all([collector.close(), insights.close(), blobs.close()]);
});

const spans = (): readonly z.infer<typeof Span>[] =>
  collector.received
    .filter(({ path }) => path === '/v1/traces')
    .flatMap(({ text }) => Traces.parse(JSON.parse(text)).resourceSpans)
    .flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans));

const lines = (): readonly Readonly<Record<string, unknown>>[] =>
  log.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);

test('every line of the log about a turn has its span, with the same reference and words', () => {
  const turns = spans().filter(({ parentSpanId }) => !parentSpanId);
  const referenceOf = (span: z.infer<typeof Span>): unknown =>
    span.attributes.find(({ key }) => key === 'locksmith.reference')?.value['stringValue'];
  const logged = lines().filter(({ reference }) => reference !== undefined);
  expect(logged.length).toBeGreaterThan(8);
  expect(turns.map(referenceOf).sort()).toEqual(logged.map(({ reference }) => reference).sort());
  expect(turns.map(({ name }) => name)).toEqual(expect.arrayContaining(['turn message', 'turn edit', 'turn click']));
  const verdicts = turns.flatMap(({ attributes }) => attributes).filter(({ key }) => key === 'locksmith.verdict');
  expect(verdicts.map(({ value }) => value['stringValue'])).toContain('not-granted');
});

test('below a turn stands each group of requests, within its time', () => {
  const all = spans();
  const byId = new Map(all.map((span) => [span.spanId, span]));
  const stages = all.filter(({ parentSpanId }) => parentSpanId);
  expect(new Set(stages.map(({ name }) => name))).toEqual(
    new Set(['proof', 'reading', 'storage', 'token', 'access', 'channel']),
  );
  for (const { parentSpanId, traceId, startTimeUnixNano } of stages) {
    const turn = byId.get(parentSpanId ?? '');
    expect(turn?.traceId).toBe(traceId);
    expect(BigInt(startTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(turn?.startTimeUnixNano ?? 0) - 2_000_000n);
  }
  expect(stages.filter(({ name, status }) => name === 'channel' && status.code === 2).length).toBeGreaterThan(0);
});

test('turns, verdicts, refusals and durations are counted', () => {
  const metrics = collector.received
    .filter(({ path }) => path === '/v1/metrics')
    .flatMap(({ text }) => Metrics.parse(JSON.parse(text)).resourceMetrics)
    .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics));
  expect(new Set(metrics.map(({ name }) => name))).toEqual(
    new Set([
      'locksmith.turns',
      'locksmith.verdicts',
      'locksmith.refused',
      'locksmith.turn.duration',
      'locksmith.stage.duration',
    ]),
  );
  const text = JSON.stringify(metrics);
  expect(text).toContain('"not-granted"');
  expect(text).toContain('"Unauthorized"');
});

test('neither the log nor a trace nor a metric holds a secret, a name, an e-mail address, an id or a word of a paste', () => {
  expect(words.length).toBeGreaterThan(15);
  expect(leaked(log.join(''), words)).toEqual([]);
  expect(leaked(collector.received.map(({ text }) => text).join('\n'), words)).toEqual([]);
});

test('a line of the log tells what a turn was and where its time went', () => {
  const click = lines().find(({ turn, verdict }) => turn === 'click' && verdict !== undefined);
  expect(click).toMatchObject({
    reference: expect.stringMatching(/^[A-Z2-9]{8}$/),
    setting: 'personal',
    intent: 'check',
    verdict: 'not-granted',
    ms: expect.any(Number),
    stages: { proof: expect.any(Number), token: expect.any(Number), access: expect.any(Number) },
  });
  const message = lines().find(({ turn, scenario }) => turn === 'message' && scenario !== undefined);
  expect(message).toMatchObject({ outcome: 'explained', stages: { reading: expect.any(Number) } });
});

test('Application Insights gets the same, from an identity and not by a key', () => {
  const text = insights.received.map((each) => each.text).join('\n');
  expect(insights.received.length).toBeGreaterThan(0);
  for (const { path, authorization } of insights.received) {
    expect(path).toMatch(/^\/v2(\.1)?\/track$/);
    expect(authorization).toMatch(/^Bearer ey/);
  }
  for (const kind of ['RequestData', 'RemoteDependencyData', 'MetricData']) expect(text).toContain(kind);
  const references = lines().flatMap(({ reference }) => (typeof reference === 'string' ? [reference] : []));
  expect(references.filter((reference) => !text.includes(reference))).toEqual([]);
  expect(leaked(text, words)).toEqual([]);
});

test('the storage is asked as the managed identity, and holds none of it either', () => {
  expect(blobs.requests.length).toBeGreaterThan(5);
  for (const { authorization } of blobs.requests) expect(authorization).toMatch(/^Bearer ey/);
  const audiences = blobs.requests.map(({ authorization }) =>
    Buffer.from(authorization.split('.')[1] ?? '', 'base64url').toString(),
  );
  for (const claims of audiences) expect(JSON.parse(claims)).toMatchObject({ aud: 'https://storage.azure.com' });
  expect([...blobs.blobs.keys()].filter((path) => path.startsWith('/locksmith/message-')).length).toBeGreaterThan(3);
  // So that a talk goes on, an hour: whom and what the last question was about, and which known sentences the error had.
  const kept = ['01203c0e-fa61-4cc4-9a25-cc688a469060', 'contoso-ai', 'lacks the required'];
  const stored = [...blobs.blobs].flat().join('\n');
  expect(leaked(stored, words).filter((word) => !kept.includes(word))).toEqual([]);
});
