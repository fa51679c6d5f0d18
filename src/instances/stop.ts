const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How often a process looks whether it has been orphaned, in milliseconds. */
const WATCH_MS = 500;

/** However broken the process is: it has ended by then. Milliseconds; the platform gives 60 s. */
const END_MS = 45_000;

/**
 * Calls `stop` once, when the process is told to end; a second signal ends it at once. An error that nobody took ends
 * it as well, in order and with exit code 1: a net for what we do not know of, since nothing that a request holds gets
 * here.
 *
 * npm hands a signal to its shell, which ends without passing it on: under npm, losing the parent is the only sign.
 */
export function whenToldToStop(stop: () => Promise<void>, onUncaught: (error: unknown) => void): void {
  let told = false;
  const end = (): void => {
    told = true;
    setTimeout(() => process.exit(1), END_MS).unref();
    void stop()
      .catch(onUncaught)
      .finally(() => process.exit());
  };
  const tell = (): void => {
    if (told) process.exit(1);
    end();
  };
  const uncaught = (error: unknown): void => {
    onUncaught(error);
    process.exitCode = 1;
    if (!told) end();
  };
  for (const signal of SIGNALS) process.on(signal, tell);
  process.on('uncaughtException', uncaught);
  process.on('unhandledRejection', uncaught);
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent || told) return;
    clearInterval(watch);
    tell();
  }, WATCH_MS);
  watch.unref();
}
