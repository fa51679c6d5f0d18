// The built bot in a process of its own, between the servers that SERVICES names.
import { createRequire } from 'node:module';

const { run } = createRequire(import.meta.url)(process.argv[2]);
await run(process.env, JSON.parse(process.env.SERVICES ?? '{}'));

// An error that nobody takes, when a test wants one.
process.on('SIGUSR2', () => {
  throw new Error('nobody takes this');
});

// A test that dies takes its processes along: they would turn for ever over a pipe that nobody reads.
process.stdin
  .on('end', () => process.exit(1))
  .resume()
  .unref();
