import { NOT_ITEMIZED } from "#domain/detainer/row.ts";
import { formatCount } from "#domain/text/format-count.ts";
import type { BarListModel } from "./bar-list-model.ts";

/** Which place has more than half of the count, and how much names no single agency: "154 of the 259 are in Texas."; empty where there is nothing to say. */
export function formatPlaceSummary({ rows, sum, dimension }: BarListModel): string {
  const largest = rows.find(({ count, isApart }) => !isApart && (count ?? 0) > sum / 2);
  const place =
    largest === undefined || largest.count === sum
      ? ""
      : `${formatCount(largest.count ?? 0)} of the ${formatCount(sum)} ${dimension === "agency" ? "name" : "are in"} ${largest.label}`;
  const rest = rows.find(({ value }) => value === NOT_ITEMIZED)?.count ?? 0;
  const unnamed =
    dimension !== "agency" || rest === 0 ? "" : `${formatCount(rest)} name no single agency`;
  const parts = [place, unnamed].filter(Boolean);
  return parts.length === 0 ? "" : `${parts.join("; ")}.`;
}
