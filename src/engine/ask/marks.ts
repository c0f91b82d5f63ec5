import type { Corpus } from "#domain/publication/coverage.ts";
import type { Table } from "#domain/table.ts";
import { codesOf } from "#domain/table.ts";
import type { By } from "#engine/question.ts";
import type { Reading } from "#engine/reading/reading.ts";
import { byValue } from "#engine/scan/columns.ts";
import type { Axis } from "./axis.ts";
import { eachSide } from "./sides.ts";
import type { Sided } from "./sides.ts";
import { tidy } from "./tidy.ts";

/** Answers a `marks` question: for each value and ledger note that touches it, how much of the count it touches. */
export function marks(
  corpora: readonly Corpus[],
  asked: Sided & { readonly by: By },
  reading: Reading,
): Table {
  const name = typeof asked.by === "string" ? asked.by : "period";
  const rows = eachSide(corpora, asked, (corpus, filter, measure, heading) => {
    const sets = marksAxis(corpus);
    if (sets.values.every((set) => set === "")) return [];
    const axis = reading.axis(corpus, asked.by, filter);
    const sums = reading.cells({ corpus, filter, measure, ignored: [] }, [axis, sets]);
    const notes = sets.values.map((set) => [...new Set(set.split(" "))].filter((id) => id !== ""));
    return axis.values.flatMap((value, v) => {
      const touched = new Map<string, number>();
      notes.forEach((ids, s) => {
        const count = sums[v * sets.values.length + s] ?? 0;
        for (const id of ids) touched.set(id, (touched.get(id) ?? 0) + count);
      });
      return [...touched]
        .filter(([, count]) => count > 0)
        .sort(([a], [b]) => byValue(a, b))
        .map(([note, count]) => ({ ...heading, [name]: value, note, count }));
    });
  });
  return tidy(rows, ["measure", name, "note"], ["side", "count"]);
}

/** The sets of notes that touch rows, as an axis. */
function marksAxis(corpus: Corpus): Axis {
  const { codes, dictionary } = codesOf(corpus.table, "marks");
  return {
    name: "marks",
    dimension: null,
    column: "marks",
    values: dictionary,
    codes,
    indexByCode: Int32Array.from(dictionary, (_, code) => code),
    indexOfWeek: () => -1,
  };
}
