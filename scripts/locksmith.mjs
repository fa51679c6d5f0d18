// `npm run locksmith`: builds where something changed, and runs the command in the same process. Where Node.js can, it
// keeps what it has compiled for the next time.
import module from 'node:module';
import './build.mjs';

if (!process.exitCode) {
  module.enableCompileCache?.();
  await import('../dist/cli.js');
}
