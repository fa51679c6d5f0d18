// The bundle, started as `npm start` starts it, between the servers of framework.mjs.
import { createRequire } from 'node:module';
import { tellMemory } from './child.mjs';

const { run } = createRequire(import.meta.url)('../dist/server/locksmith.cjs');
tellMemory();
await run(process.env, { botFramework: JSON.parse(process.env.BOT_FRAMEWORK), host: '127.0.0.1' });
