import type { FetchFailure, FetchFailureCause } from "#domain/report/fetch-failure.ts";

/** The error of a published file that cannot be fetched or read, with its cause. */
export class FetchError extends Error {
  readonly failure: FetchFailure;

  constructor(cause: FetchFailureCause, file: string, detail: string) {
    super(`${file}: ${cause}${detail === "" ? "" : ` (${detail})`}`);
    this.name = "FetchError";
    this.failure = { cause, file, detail };
  }
}

const CAUSE_MESSAGES: Readonly<Partial<Record<FetchFailureCause, string>>> = {
  missing: "is not there",
  "not-json": "is not JSON",
  "wrong-shape": "does not follow its format",
  "cut-off": "is cut off",
  "hash-differs": "is not the file that the index promises",
  "newer-format": "is in a newer format than is read here",
};

/** Writes one sentence that names the file and the cause. */
export function formatFetchError({ file, cause, detail }: FetchFailure): string {
  // A folder's files come with the status of a server, which says nothing here.
  const why = detail === "" || cause === "missing" ? "" : `: ${detail}`;
  return `${file} ${CAUSE_MESSAGES[cause] ?? "cannot be read"}${why}.`;
}
