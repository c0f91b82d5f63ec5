import type { FetchFailure, FetchFailureCause } from "#domain/report/fetch-failure.ts";

/** The sentence that a reader sees for a fault. */
export interface ErrorMessage {
  readonly title: string;
  readonly words: string;
}

const ERROR_MESSAGES: Readonly<Record<FetchFailureCause, (fault: FetchFailure) => ErrorMessage>> = {
  missing: ({ file }) => ({
    title: "A file is missing",
    words: `${file} is not on the server. It may have been moved, or this copy of the site is incomplete.`,
  }),
  "server-error": ({ file, detail }) => ({
    title: "The server had an error",
    words: `The server could not send ${file}${detail === "" ? "" : ` (${detail})`}. This often passes; try again.`,
  }),
  "not-json": ({ file }) => ({
    title: "A file cannot be read",
    words: `${file} is not a report file: what came is not JSON. A proxy or login page may have answered in its place.`,
  }),
  "wrong-shape": ({ file, detail }) => ({
    title: "A file is not as described",
    words: `${file} does not follow its format${detail === "" ? "" : `: ${detail}`}. Its numbers are not shown.`,
  }),
  "cut-off": ({ file }) => ({
    title: "A file arrived incomplete",
    words: `${file} was cut off on the way. Its numbers are not shown; try again.`,
  }),
  "hash-differs": ({ file }) => ({
    title: "A file is not the one that was published",
    words: `The SHA-256 of ${file} is not the one that is published here. It was changed or damaged, so its numbers are not shown.`,
  }),
  "newer-format": ({ file, detail }) => ({
    title: "A file is newer than this page",
    words: `${file} is in a format that this page does not know yet${detail === "" ? "" : ` (${detail})`}. Reload to get the newest page.`,
  }),
  offline: ({ file }) => ({
    title: "You seem to be offline",
    words: `${file} could not be fetched because there is no connection. What is already on the page stays.`,
  }),
  "no-edition": ({ detail }) => ({
    title: "There is no edition to show",
    words: `No edition is published here for the collection and date chosen${detail === "" ? "" : ` (${detail})`}. This is not a count of zero.`,
  }),
  "not-readable": ({ file, detail }) => ({
    title: `${file} cannot be opened`,
    words: `${detail} What was open before is still open.`,
  }),
  "not-here": ({ detail }) => ({
    title: "This address is of a file that is not in this browser",
    words: `It names a file of somebody’s own by its SHA-256, ${detail}. Such files are not on the server: open the same file here, and the view comes back as the address says.`,
  }),
  "not-combined": ({ detail }) => ({
    title: "These files cannot be seen together",
    words: `${detail} Each can be seen by itself, from the list of files opened in this browser.`,
  }),
  "not-kept": ({ detail }) => ({ title: "Change not kept", words: `${detail}.` }),
  outdated: () => ({
    title: "The reports are being read again",
    words: "What is shown here is counted as soon as they are read.",
  }),
  "part-missing": ({ detail }) => ({
    title: "A part of this page could not be loaded",
    words: `What is already on the page stays${detail === "" ? "" : ` (${detail})`}.`,
  }),
  "worker-stopped": ({ detail }) => ({
    title: "The part of this page that counts has stopped",
    words: `Nothing more can be counted until it is started again${detail === "" ? "" : ` (${detail})`}. The address and what you chose stay as they are.`,
  }),
  "out-of-memory": ({ detail }) => ({
    title: "There is not enough memory to count",
    words: `The browser had no room for the tables${detail === "" ? "" : ` (${detail})`}. Closing other tabs or choosing a smaller collection may help. The address and what you chose stay as they are.`,
  }),
};

/** Title and sentence for a fault, naming its file and, where it helps, the detail. */
export function formatError(fault: FetchFailure): ErrorMessage {
  return ERROR_MESSAGES[fault.cause](fault);
}
