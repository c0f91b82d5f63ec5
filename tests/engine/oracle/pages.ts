import type { Question, RowColumn } from "#engine/question.ts";
import type { Fact, Known } from "./known.ts";
import { shownOf } from "./shown.ts";

type Asked = Pick<Extract<Question, { kind: "rows" }>, "sort" | "offset" | "limit">;
type Shown = Readonly<Record<RowColumn, string | number | null>>;

/** A page of the lines that match, sorted; lines that agree in every key keep the order of the editions. */
export function pageOf(known: Known, facts: readonly Fact[], asked: Asked): readonly Shown[] {
  return facts
    .map((fact) => shownOf(known, fact))
    .sort((a, b) => {
      for (const { column, descending } of asked.sort) {
        const order = compare(column, a[column], b[column], descending);
        if (order !== 0) return order;
      }
      return 0;
    })
    .slice(asked.offset, asked.offset + asked.limit);
}

/** Text by code unit, numbers by size, ids by week and number; what is not known stands last in both directions. */
function compare(
  column: RowColumn,
  a: string | number | null,
  b: string | number | null,
  descending: boolean,
): number {
  const late = lateness(column, a) - lateness(column, b);
  if (late !== 0) return late;
  if (a === null || b === null || lateness(column, a) > 0) return 0;
  const [x, y] = column === "id" ? [idOf(a), idOf(b)] : [a, b];
  const order = x < y ? -1 : x > y ? 1 : 0;
  return descending ? -order : order;
}

function lateness(column: RowColumn, value: string | number | null): number {
  if (value === "withdrawn") return 3;
  if (value === "not-itemised") return 2;
  if (value === null || value === "" || value === "unknown") return 1;
  const isDate = column === "issued" || column === "declined";
  return isDate && String(value).startsWith('"') ? 1 : 0;
}

/** An id as text in which numbers have one length. */
function idOf(id: string | number): string {
  const [week = "", section = "", ordinal = ""] = String(id).split("/");
  return [week, section, ordinal.padStart(9, "0")].join("/");
}
