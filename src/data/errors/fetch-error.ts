import type { FetchFailure, FetchFailureCause } from "#domain/report/fetch-failure.ts";

/** A published file that cannot be had, thrown inside `data` and turned into a value at its door. */
export class FetchError extends Error {
  readonly failure: FetchFailure;

  constructor(cause: FetchFailureCause, file: string, detail: string) {
    super(`${file}: ${cause}${detail === "" ? "" : ` (${detail})`}`);
    this.name = "FetchError";
    this.failure = { cause, file, detail };
  }
}
