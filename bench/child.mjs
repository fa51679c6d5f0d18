import { once } from 'node:events';

/** In the parent: the next message of a child. Rejects where the child ends instead. */
export async function messageOf(child) {
  const over = new AbortController();
  const ended = once(child, 'exit', { signal: over.signal }).then(([status]) => {
    throw new Error(`the child process ended with status ${status}`);
  });
  try {
    const [message] = await Promise.race([once(child, 'message', { signal: over.signal }), ended]);
    return message;
  } finally {
    over.abort();
    ended.catch(() => undefined);
  }
}

/** In a child process: tells the parent the port, and on each message how much processor time was used so far. */
export function serveParent(port, more = () => ({})) {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send({ cpuMs: (user + system) / 1000, ...more() });
  });
  process.on('disconnect', () => process.exit(0));
  process.send({ port });
}

/** In a child process: tells the parent on each message how much memory the process holds, in bytes. */
export function tellMemory() {
  process.on('message', () => process.send({ rss: process.memoryUsage.rss() }));
  process.on('disconnect', () => process.exit(0));
}
