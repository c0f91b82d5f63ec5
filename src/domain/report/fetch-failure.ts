/** Causes of a failure to load, one for each sentence that a reader is shown. */
export const FETCH_FAILURE_CAUSES = [
  "missing",
  "server-error",
  "not-json",
  "wrong-shape",
  "cut-off",
  "hash-differs",
  "newer-format",
  "offline",
  "no-edition",
  "not-readable",
  "not-here",
  "not-combined",
  "not-kept",
  "outdated",
  "part-missing",
  "worker-stopped",
  "out-of-memory",
] as const;
export type FetchFailureCause = (typeof FETCH_FAILURE_CAUSES)[number];

/**
 * A failure to load: its cause, its file, and a detail such as the path inside it or the status. `file` is empty
 * where the worker stopped, because then no file is at fault.
 */
export interface FetchFailure {
  readonly cause: FetchFailureCause;
  readonly file: string;
  readonly detail: string;
}

/** True where nothing at all can be loaded until the worker is started again. */
export function isWorkerStopped({ cause }: FetchFailure): boolean {
  return cause === "worker-stopped" || cause === "out-of-memory";
}
