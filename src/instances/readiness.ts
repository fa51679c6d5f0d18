/** Whether an instance wants new turns. Cheap to ask: it looks at nothing. */
export interface Readiness {
  readonly isReady: () => boolean;
  /** No new turns from now on. */
  readonly drain: () => void;
}

export interface ReadinessOptions {
  /** Resolves when the storage that instances share answers; rejects where it does not. */
  readonly reach: () => Promise<void>;
  readonly onTrouble: (error: unknown) => void;
  /** Between two attempts. Milliseconds. */
  readonly everyMs?: number;
  /** An instance answers without the storage too: it becomes ready after this long in any case. Milliseconds. */
  readonly patienceMs?: number;
}

/** Not ready until the shared storage was reached once, for at most `patienceMs`; not ready again when it drains. */
export function startReadiness({
  reach,
  onTrouble,
  everyMs = 2_000,
  patienceMs = 60_000,
}: ReadinessOptions): Readiness {
  let ready = false;
  let draining = false;
  let again: NodeJS.Timeout | undefined;
  const patience = setTimeout(() => {
    ready = true;
    clearTimeout(again);
  }, patienceMs);
  patience.unref();
  const attempt = async (told: boolean): Promise<void> => {
    try {
      await reach();
      ready = true;
      clearTimeout(patience);
    } catch (error) {
      if (!told) onTrouble(error);
      if (ready || draining) return;
      again = setTimeout(() => void attempt(true), everyMs);
      again.unref();
    }
  };
  void attempt(false);
  const drain = (): void => {
    draining = true;
    clearTimeout(patience);
    clearTimeout(again);
  };
  return { isReady: () => ready && !draining, drain };
}
