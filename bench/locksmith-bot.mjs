// This bot as it answers somebody who is not signed in: it explains the error and offers the check. With AZURE in its
// environment (where the pretend Azure is), everybody is signed in: it checks, and answers with the verdict.
import { Writable } from 'node:stream';
import { createDefinitionCache, createFactsSource } from '../dist/azure/index.js';
import { LIMITS } from '../dist/conversation/index.js';
import { SandboxCredential } from '../dist/sandbox/credential.js';
import { Adapter, createBot, startServer } from '../dist/teams/index.js';
import { createLog } from '../dist/telemetry/index.js';
import { serveParent } from './child.mjs';

let verdicts = 0;
const log = createLog(
  new Writable({
    write(chunk, _encoding, done) {
      if (String(chunk).includes('"verdict":')) verdicts += 1;
      done();
    },
  }),
);

const signedOut = {
  identity: { askerOf: async () => undefined },
  accessFor: async () => ({ kind: 'sign-in', prompt: async () => ({}) }),
};

/** A few people ask more often than any would, and a busy machine cuts no check short. */
const PATIENT = {
  ...{ checksPerMinute: 1_000_000, turnsPerMinute: 1_000_000 },
  ...{ cardWaitMs: 60_000, clickWaitMs: 60_000, checkBudgetMs: 60_000 },
};

/** As production puts a source together for each check, with the definitions that were read kept for all. */
function signedIn({ endpoint, ca, tenantId }) {
  const cache = createDefinitionCache();
  const now = () => Date.now();
  const sourceOf = (objectId) =>
    createFactsSource({ credential: new SandboxCredential(objectId, tenantId), endpoint, ca, now, cache });
  return {
    identity: {
      askerOf: async ({ activity: { from } }) => ({ objectId: from.aadObjectId, name: from.name }),
    },
    accessFor: async ({ objectId }) => ({ kind: 'ready', source: sourceOf(objectId) }),
    limits: { ...LIMITS, ...PATIENT },
  };
}

const { AZURE } = process.env;
const parts = AZURE === undefined ? signedOut : signedIn(JSON.parse(AZURE));
const bot = createBot(new Adapter({}), { ...parts, now: () => Date.now(), log });
const { port } = await startServer({
  prove: bot.prove,
  receive: bot.receive,
  port: 0,
  host: '127.0.0.1',
  onRefused: (refusal, error) => log.refused(refusal, error),
});
serveParent(port, () => ({ verdicts }));
