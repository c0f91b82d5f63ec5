import type { PublicationDate } from "#domain/report/printed-totals.ts";
import { formatDate } from "#domain/calendar/week.ts";

/** When a revision was published: "March 20, 2017", or "by March 29, 2017; the exact day is not recorded". */
export function formatPublished({ date, exact }: PublicationDate): string {
  return exact ? formatDate(date) : `by ${formatDate(date)}; the exact day is not recorded`;
}
