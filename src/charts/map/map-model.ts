import type { CellState } from "#domain/table/cell-state.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import { CELL_STATE_SIGNS } from "#domain/table/cell-state.ts";
import { compareText } from "#domain/text/compare-text.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { formatList } from "#domain/text/format-list.ts";
import { lowercaseFirst } from "#domain/text/lowercase-first.ts";
import type { BarListModel, BarRow } from "#charts/bars/bar-list-model.ts";
import { createMapSteps, type MapStep } from "./map-steps.ts";

/** A state or county that a map can draw. */
export interface MapPlace {
  readonly fips: string;
  /** The value of the dimension: two letters, or five digits. */
  readonly value: string;
  readonly name: string;
}

/** How an area is drawn: in the color of its step, plain where it is none, gray where the filter leaves it out, otherwise hatched. */
export type MapFill = "step" | "zero" | "not-selected" | "unknown";

/** A state or county as it is drawn. */
export interface MapArea {
  readonly fips: string;
  /** What is known of it, as in the list; without a count where the list has no row of it. */
  readonly row: BarRow;
  readonly fill: MapFill;
  /** The number of its color; null where it has none. */
  readonly color: number | null;
  /** What stands on it where there is room: its count, or the sign of a number that is not known. */
  readonly text: string;
}

/** Areas by name, the steps of their colors and what has no place on the map. */
export interface MapModel {
  readonly areas: readonly MapArea[];
  readonly steps: readonly MapStep[];
  readonly fills: ReadonlySet<MapFill>;
  /** "7 withdrawn", "1,272 with no place given", "Guam and Puerto Rico: 0". */
  readonly unplaced: readonly string[];
}

/** Up to this number of areas with a count each has its number; of more only those in the two highest steps. */
const MAX_NUMBERS = 20;

/** Up to this number of places of one count that lie on no map are named. */
const MAX_NAMES = 6;

/** A map from the rows of a list. `getUnlistedCell` gives the cell of a place that the answer does not name. */
export function createMapModel(
  list: BarListModel,
  places: readonly MapPlace[],
  getUnlistedCell: (value: string) => CellState,
): MapModel {
  const rows = new Map(list.rows.map((row) => [row.value, row]));
  const known = places.map((place) => {
    const cell = list.cells.get(place.value) ?? getUnlistedCell(place.value);
    const row = rows.get(place.value) ?? createEmptyRow(place, cell);
    return { fips: place.fips, row: { ...row, label: place.name } };
  });
  const counted = known.filter(({ row }) => (row.count ?? 0) > 0);
  const steps = createMapSteps(counted.map(({ row }) => row.count ?? 0));
  const least = counted.length > MAX_NUMBERS ? (steps.at(-2)?.from ?? 1) : 1;
  const areas = known
    .map(({ fips, row }): MapArea => {
      const count = row.count ?? 0;
      const step = steps.find(({ from, to }) => count >= from && (to === null || count <= to));
      const fill = step === undefined ? chooseFill(row.cell) : "step";
      const color = step?.color ?? null;
      return { fips, row, fill, color, text: formatAreaText(row, least) };
    })
    .sort((a, b) => compareText(a.row.label, b.row.label));
  const placed = new Set(places.map(({ value }) => value));
  return {
    areas,
    steps,
    fills: new Set(areas.map(({ fill }) => fill)),
    unplaced: listUnplaced(
      list.rows.filter(({ value }) => !placed.has(value)),
      list.dimension === "state" ? "with no place given" : "with no county on record",
      list.dimension === "state" ? "states" : "counties",
    ),
  };
}

function createEmptyRow({ value, name }: MapPlace, cell: CellState): BarRow {
  return {
    key: value,
    value,
    label: name,
    name,
    state: "",
    remark: "",
    cell,
    count: null,
    open: null,
    issued: null,
    marks: [],
    isApart: false,
  };
}

function chooseFill(cell: CellState): MapFill {
  if (cell === "reported-zero" || cell === "not-named") return "zero";
  return cell === "not-selected" ? "not-selected" : "unknown";
}

function formatAreaText({ cell, count }: BarRow, least: number): string {
  if (count !== null) return count >= least ? formatCount(count) : "";
  return cell === "named-only" || cell === "withdrawn" ? CELL_STATE_SIGNS[cell] : "";
}

/** Counts that lie on no area: those without a place by name, places of one number together. */
function listUnplaced(rows: readonly BarRow[], unknown: string, places: string): readonly string[] {
  const apart = rows.filter(({ isApart, count }) => isApart && (count ?? 0) > 0);
  const numbers = new Map<number, string[]>();
  for (const { isApart, count, label } of rows) {
    if (isApart || count === null) continue;
    numbers.set(count, [...(numbers.get(count) ?? []), label]);
  }
  return [
    ...apart.map(
      ({ value, label, count }) =>
        `${formatCount(count ?? 0)} ${value === UNKNOWN ? unknown : lowercaseFirst(label)}`,
    ),
    ...[...numbers].map(([count, names]) => {
      const named = names.length > MAX_NAMES ? `${names.length} ${places}` : formatList(names);
      return `${named}: ${formatCount(count)}`;
    }),
  ];
}
