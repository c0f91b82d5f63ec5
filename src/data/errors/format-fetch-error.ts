import type { FetchFailure, FetchFailureCause } from "#domain/report/fetch-failure.ts";

const CAUSE_MESSAGES: Readonly<Partial<Record<FetchFailureCause, string>>> = {
  missing: "is not there",
  "not-json": "is not JSON",
  "wrong-shape": "does not follow its format",
  "cut-off": "is cut off",
  "hash-differs": "is not the file that the index promises",
  "newer-format": "is in a newer format than is read here",
};

/** A file that cannot be had, in one sentence with its cause. */
export function formatFetchError({ file, cause, detail }: FetchFailure): string {
  // A folder's files come with the status of a server, which says nothing here.
  const why = detail === "" || cause === "missing" ? "" : `: ${detail}`;
  return `${file} ${CAUSE_MESSAGES[cause] ?? "cannot be read"}${why}.`;
}
