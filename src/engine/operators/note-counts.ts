import type { Dataset } from "#domain/report/dataset.ts";
import type { Table } from "#domain/table/table.ts";
import { getCodeColumn } from "#domain/table/table.ts";
import type { By } from "#engine/query/question.ts";
import type { QueryBackend } from "#engine/query/query-backend.ts";
import { compareValues } from "#engine/query/reserved-values.ts";
import type { Axis } from "#engine/query/axis.ts";
import { mapSides } from "#engine/query/sides.ts";
import type { BaseQuery } from "#engine/query/sides.ts";
import { createTidyTable } from "#engine/query/tidy-table.ts";

/** Answers a `marks` question: for each value and ledger note that touches it, how much of the count it touches. */
export function computeNoteCounts(
  datasets: readonly Dataset[],
  query: BaseQuery & { readonly by: By },
  backend: QueryBackend,
): Table {
  const name = typeof query.by === "string" ? query.by : "period";
  const rows = mapSides(datasets, query, (dataset, filter, measure, heading) => {
    const sets = createNotesAxis(dataset);
    if (sets.values.every((set) => set === "")) return [];
    const axis = backend.getAxis(dataset, query.by, filter);
    const sums = backend.sumCells({ dataset, filter, measure, ignored: [] }, [axis, sets]);
    const notes = sets.values.map((set) => [...new Set(set.split(" "))].filter((id) => id !== ""));
    return axis.values.flatMap((value, v) => {
      const touched = new Map<string, number>();
      notes.forEach((ids, s) => {
        const count = sums[v * sets.values.length + s] ?? 0;
        for (const id of ids) touched.set(id, (touched.get(id) ?? 0) + count);
      });
      return [...touched]
        .filter(([, count]) => count > 0)
        .sort(([a], [b]) => compareValues(a, b))
        .map(([note, count]) => ({ ...heading, [name]: value, note, count }));
    });
  });
  return createTidyTable(rows, ["measure", name, "note"], ["side", "count"]);
}

/** The sets of notes that touch rows, as an axis. */
function createNotesAxis(dataset: Dataset): Axis {
  const { codes, dictionary } = getCodeColumn(dataset.table, "marks");
  return {
    name: "marks",
    dimension: null,
    column: "marks",
    values: dictionary,
    codes,
    indexByCode: Int32Array.from(dictionary, (_, code) => code),
    getWeekIndexes: () => [],
  };
}
