// This bot as it answers somebody who is not signed in: it explains the error and offers the check.
import { Writable } from 'node:stream';
import { Adapter, createBot, createLog, startServer } from '../dist/teams/index.js';
import { serveParent } from './child.mjs';

const nowhere = new Writable({
  write(_chunk, _encoding, done) {
    done();
  },
});
const log = createLog(nowhere);
const bot = createBot(new Adapter({}), {
  identity: { askerOf: async () => undefined },
  accessFor: async () => ({ kind: 'sign-in', prompt: async () => ({}) }),
  now: () => Date.now(),
  log,
});
const { port } = await startServer({
  prove: bot.prove,
  receive: bot.receive,
  port: 0,
  host: '127.0.0.1',
  onRefused: (refusal, error) => log.refused(refusal, error),
});
serveParent(port);
