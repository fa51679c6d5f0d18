const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How often a process looks whether it has been orphaned, in milliseconds. */
const WATCH_MS = 500;

/**
 * Calls `stop` once, when the process is told to end; a second signal ends it at once.
 *
 * npm hands a signal to its shell, which ends without passing it on: under npm, losing the parent is the only sign.
 */
export function whenToldToStop(stop: () => Promise<void>): void {
  let told = false;
  const tell = (): void => {
    if (told) process.exit(1);
    told = true;
    void stop().finally(() => process.exit());
  };
  for (const signal of SIGNALS) process.on(signal, tell);
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent || told) return;
    clearInterval(watch);
    tell();
  }, WATCH_MS);
  watch.unref();
}
