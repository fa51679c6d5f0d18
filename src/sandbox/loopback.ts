import { Server } from 'node:net';

/**
 * Loaded into the chat client's process before its own code. The client listens on every interface and has no setting
 * for it; the sandbox is for this machine alone.
 */
const listen: unknown = Reflect.get(Server.prototype, 'listen');

const LOOPBACK = '127.0.0.1';

/** The arguments of `listen(port, …)` with the address of this machine, where they name none. */
function toLoopback(args: readonly unknown[]): readonly unknown[] {
  const [port, host, ...rest] = args;
  const isPort = typeof port === 'number' || (typeof port === 'string' && /^\d+$/.test(port));
  if (isPort) return typeof host === 'string' ? [port, LOOPBACK, ...rest] : [port, LOOPBACK, ...args.slice(1)];
  return typeof port === 'object' && port !== null && 'port' in port
    ? [{ ...port, host: LOOPBACK }, ...args.slice(1)]
    : args;
}

if (typeof listen === 'function') {
  Reflect.set(Server.prototype, 'listen', function (this: Server, ...args: readonly unknown[]): unknown {
    const server: unknown = Reflect.apply(listen, this, toLoopback(args));
    return server;
  });
}
