import { formatPlural } from "./format-count.ts";

/** What the newest weeks of a file are, by how many they are. */
export function formatOpenWeeks(weeks: number): string {
  const last = weeks === 1 ? "week" : formatPlural(weeks, "week");
  return `Detainers issued in the last ${last} before the file ends may still have been open when it was made; what became of them later is not in it.`;
}
