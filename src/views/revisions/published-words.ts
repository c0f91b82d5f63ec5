import type { Published } from "#domain/publication/printed.ts";
import { dateInWords } from "#domain/week.ts";

/** When a revision was published: "March 20, 2017", or "by March 29, 2017; the exact day is not recorded". */
export function publishedInWords({ date, exact }: Published): string {
  return exact ? dateInWords(date) : `by ${dateInWords(date)}; the exact day is not recorded`;
}
