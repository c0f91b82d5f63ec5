import type { Fault, FaultCause } from "#domain/publication/fault.ts";

const WORDS: Readonly<Partial<Record<FaultCause, string>>> = {
  missing: "is not there",
  "not-json": "is not JSON",
  "wrong-shape": "does not follow its format",
  "cut-off": "is cut off",
  "hash-differs": "is not the file that the index promises",
  "newer-format": "is in a newer format than is read here",
};

/** A file that cannot be had, in one sentence with its cause. */
export function faultSentence({ file, cause, detail }: Fault): string {
  // A folder's files come with the status of a server, which says nothing here.
  const why = detail === "" || cause === "missing" ? "" : `: ${detail}`;
  return `${file} ${WORDS[cause] ?? "cannot be read"}${why}.`;
}
