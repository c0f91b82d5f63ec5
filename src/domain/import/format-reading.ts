import type { Mapping } from "./mapping.ts";

const ORDER_WORDS = {
  "month-first": ["month first"],
  "day-first": ["day first"],
  iso: [],
} as const;

/** What a mapping says of a table, in a few words: "weeks by “Booked”, day first, counted by the column “n”, every row a decline". */
export function formatMapping({ columns, week, order, rows }: Mapping): string {
  return [
    `weeks by “${columns[week] ?? ""}”`,
    ...(order === null ? [] : ORDER_WORDS[order]),
    ...(columns.count === null ? [] : [`counted by the column “${columns.count}”`]),
    rows === "outcomes" ? `outcomes by “${columns.outcome ?? ""}”` : "every row a decline",
  ].join(", ");
}
