import type { Measure } from "#domain/outcome.ts";
import type { WeekCoverage } from "#domain/publication/coverage.ts";
import { numbersOf } from "#domain/table.ts";
import type { WeekStart } from "#domain/week.ts";
import { weeksInRange } from "#engine/ask/axis.ts";
import { addedBy } from "#engine/scan/added-by.ts";
import { differing } from "./differing.ts";
import type { Half } from "./lines.ts";
import { rowOf, rowsByWeek } from "./row-ids.ts";

/**
 * By line, what rows of one id brought to it or took from it because two files of one week hold them with different fields.
 * Rows that only one file holds bring nothing, and neither do weeks of one file, or collections that share no ids.
 */
export function corrections(left: Half, right: Half, measure: Measure): Float64Array {
  const found = new Float64Array(left.axis.values.length);
  const weeks = weeksOfTwoFiles(left, right);
  if (weeks.size === 0) return found;
  const [from, to] = [linesBy(left, measure), linesBy(right, measure)];
  const differ = differing(left.corpus, right.corpus);
  const ordinal = numbersOf(left.corpus.table, "ordinal");
  const others = rowsByWeek(right.corpus, weeks);
  for (const [week, rows] of rowsByWeek(left.corpus, weeks)) {
    const otherOf = rowOf(right.corpus, others.get(week) ?? new Uint32Array());
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
function linesBy({ corpus, filter, axis }: Half, measure: Measure) {
  return {
    added: addedBy(corpus, filter, measure),
    line: (row: number): number => axis.indexByCode[axis.codes[row] ?? 0] ?? -1,
  };
}

/** Weeks of which each side reads another file of one collection. */
function weeksOfTwoFiles(left: Half, right: Half): ReadonlySet<WeekStart> {
  const isOne = left.corpus.cohort.collection === right.corpus.cohort.collection;
  if (left.corpus === right.corpus || !isOne) return new Set();
  const present = ({ corpus, filter }: Half): readonly WeekCoverage[] =>
    weeksInRange(corpus, filter).filter(({ presence }) => presence === "present");
  const others = new Map(present(right).map((week) => [week.week, week]));
  const twice = present(left).filter(({ week, revision, transcription }) => {
    const other = others.get(week);
    if (other === undefined) return false;
    return other.revision !== revision || other.transcription !== transcription;
  });
  return new Set(twice.map(({ week }) => week));
}
