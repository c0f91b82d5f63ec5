/** Causes for which a published file cannot be had, one for each sentence that a reader is shown. */
export const FAULT_CAUSES = [
  "missing",
  "server-error",
  "not-json",
  "wrong-shape",
  "cut-off",
  "hash-differs",
  "newer-format",
  "offline",
  "no-edition",
] as const;
export type FaultCause = (typeof FAULT_CAUSES)[number];

/** A file that cannot be had: which one, why, and a detail such as the path inside it or the status. */
export interface Fault {
  readonly cause: FaultCause;
  readonly file: string;
  readonly detail: string;
}
