import { formatDate, type WeekStart } from "#domain/calendar/week.ts";
import { formatPlural } from "./format-count.ts";

/** What the newest weeks of a file are, by how many they are and from which on; `since` null where it is said elsewhere. */
export function formatOpenWeeks(weeks: number, since: WeekStart | null): string {
  const from = since === null ? "" : `, from ${formatDate(since)},`;
  const last = weeks === 1 ? "week" : formatPlural(weeks, "week");
  return `Detainers issued in the last ${last} before the file ends${from} may still have been open when it was made; what became of them later is not in it.`;
}
