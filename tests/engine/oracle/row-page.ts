import type { Question, RowColumn } from "#engine/query/question.ts";
import type { Fact, FactCollection } from "./facts.ts";
import { createDisplayedRow } from "./displayed-row.ts";

type PageRequest = Pick<Extract<Question, { kind: "rows" }>, "sort" | "offset" | "limit">;
type DisplayedRow = Readonly<Record<RowColumn, string | number | null>>;

/** A page of the lines that match, sorted; lines that agree in every key keep the order of the editions. */
export function createPage(
  known: FactCollection,
  facts: readonly Fact[],
  request: PageRequest,
): readonly DisplayedRow[] {
  return facts
    .map((fact) => createDisplayedRow(known, fact))
    .sort((a, b) => {
      for (const { column, descending } of request.sort) {
        const order = compareValues(column, a[column], b[column], descending);
        if (order !== 0) return order;
      }
      return 0;
    })
    .slice(request.offset, request.offset + request.limit);
}

/** Text by code unit, numbers by size, ids by week and number; what is not known stands last in both directions. */
function compareValues(
  column: RowColumn,
  a: string | number | null,
  b: string | number | null,
  descending: boolean,
): number {
  const late = getValueRank(column, a) - getValueRank(column, b);
  if (late !== 0) return late;
  if (a === null || b === null || getValueRank(column, a) > 0) return 0;
  const [x, y] = column === "id" ? [formatSortableId(a), formatSortableId(b)] : [a, b];
  const order = x < y ? -1 : x > y ? 1 : 0;
  return descending ? -order : order;
}

function getValueRank(column: RowColumn, value: string | number | null): number {
  if (value === "withdrawn") return 3;
  if (value === "not-itemised") return 2;
  if (value === null || value === "" || value === "unknown") return 1;
  const isDate = column === "issued" || column === "declined";
  return isDate && String(value).startsWith('"') ? 1 : 0;
}

/** An id as text in which numbers have one length. */
function formatSortableId(id: string | number): string {
  const [week = "", section = "", ordinal = ""] = String(id).split("/");
  return [week, section, ordinal.padStart(9, "0")].join("/");
}
