import { formatCount, formatPlural } from "./format-count.ts";

/** How many detainers of a cell have no outcome recorded, in small print beside a 0: "79 open". */
export function formatOpen(open: number): string {
  return `${formatCount(open)} open`;
}

/** The same in whole words: "79 detainers with no outcome recorded". */
export function formatOpenDetainers(open: number): string {
  return `${formatPlural(open, "detainer")} with no outcome recorded`;
}
