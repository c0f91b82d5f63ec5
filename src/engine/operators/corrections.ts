import type { Measure } from "#domain/detainer/outcome.ts";
import type { WeekCoverage } from "#domain/report/dataset.ts";
import { getNumberReader } from "#domain/table/table.ts";
import type { WeekStart } from "#domain/calendar/week.ts";
import { getWeeksInRange } from "#engine/query/axis.ts";
import { createRowCounter } from "#engine/operators/row-counter.ts";
import { createRowComparison } from "./row-comparison.ts";
import type { ChangeSide } from "./change-sides.ts";
import { createRowLookup, groupRowsByWeek } from "./row-lookup.ts";

/**
 * By line, what rows of one id brought to it or took from it because two files of one week hold them with different fields.
 * Rows that only one file holds bring nothing, and neither do weeks of one file, or collections that share no ids.
 */
export function computeCorrections(
  first: ChangeSide,
  second: ChangeSide,
  measure: Measure,
): Float64Array {
  const found = new Float64Array(first.axis.values.length);
  const weeks = findWeeksOfTwoFiles(first, second);
  if (weeks.size === 0) return found;
  const [from, to] = [
    createCorrectionReader(first, measure),
    createCorrectionReader(second, measure),
  ];
  const differ = createRowComparison(first.dataset, second.dataset);
  const ordinal = getNumberReader(first.dataset.table, "ordinal");
  const others = groupRowsByWeek(second.dataset, weeks);
  for (const [week, rows] of groupRowsByWeek(first.dataset, weeks)) {
    const otherOf = createRowLookup(second.dataset, others.get(week) ?? new Uint32Array());
    for (const row of rows) {
      const other = otherOf(ordinal(row));
      if (other < 0) continue;
      const [was, is] = [from.added(row), to.added(other)];
      const [line, toLine] = [from.line(row), to.line(other)];
      const isSame = was === is && (was === 0 || line === toLine);
      if (isSame || !differ(row, other)) continue;
      found[line] = (found[line] ?? 0) - was;
      found[toLine] = (found[toLine] ?? 0) + is;
    }
  }
  return found;
}

/** What a row adds, and the line to which it would. */
function createCorrectionReader({ dataset, filter, axis }: ChangeSide, measure: Measure) {
  return {
    added: createRowCounter(dataset, filter, measure),
    line: (row: number): number => axis.indexByCode[axis.codes[row] ?? 0] ?? -1,
  };
}

/** Weeks of which each side reads another file of one collection. */
function findWeeksOfTwoFiles(first: ChangeSide, second: ChangeSide): ReadonlySet<WeekStart> {
  const isOne = first.dataset.datasetPeriod.collection === second.dataset.datasetPeriod.collection;
  if (first.dataset === second.dataset || !isOne) return new Set();
  const present = ({ dataset, filter }: ChangeSide): readonly WeekCoverage[] =>
    getWeeksInRange(dataset, filter).filter(({ presence }) => presence === "present");
  const others = new Map(present(second).map((week) => [week.week, week]));
  const twice = present(first).filter(({ week, revision, transcription }) => {
    const other = others.get(week);
    if (other === undefined) return false;
    return other.revision !== revision || other.transcription !== transcription;
  });
  return new Set(twice.map(({ week }) => week));
}
