import type { HeadingFinder } from "#data/tabular/heading-finder.ts";
import { addCutOffIssue } from "#data/tabular/issue-list.ts";
import type { IssueList } from "#data/tabular/issue-list.ts";
import type { ImportOptions, TableReader } from "#data/tabular/table-reader.ts";
import type { TableHeading } from "#data/tabular/table-rows.ts";
import type { ImportIssue } from "#domain/import/import-summary.ts";
import { listChosenWords } from "#domain/import/reading-question.ts";
import type { ReadingQuestion } from "#domain/import/reading-question.ts";
import type { Epoch } from "#domain/import/mapping.ts";
import type { TotalColumns } from "./find-totals.ts";
import { getHeadingRow } from "./heading-rows.ts";
import { LEAVE_OUT, leaveOutRows } from "./leave-out-rows.ts";
import type { RowsLeftOut } from "./leave-out-rows.ts";
import { readWithMergedCells } from "./merged-cells.ts";
import { createRowCollector } from "./row-collector.ts";

/** The rows of a file that count, and what its container tells and asks. */
export interface CountedRows<
  Name extends string,
  Found extends TableHeading<Name>,
> extends RowsLeftOut<Name, Found> {
  readonly containerIssues: readonly ImportIssue[];
  readonly containerQuestions: readonly ReadingQuestion[];
  /** What was left out and what the reader chose, in the words of the source: "2 rows called totals left out". */
  readonly how: readonly string[];
  readonly epoch: Epoch | undefined;
}

/**
 * Reads the rows under the headings that the finder knows, without those that only repeat or sum up others. `issues` are
 * cleared, then hold what was met in the rows. Throws `ImportError` where the file is no such table, and the reason of the
 * signal.
 */
export async function collectTable<Name extends string, Found extends TableHeading<Name>>(
  readRows: TableReader,
  source: Blob,
  finder: HeadingFinder<Found>,
  columns: TotalColumns<Name>,
  issues: IssueList,
  options: ImportOptions,
): Promise<CountedRows<Name, Found>> {
  const { answers = {} } = options;
  const { consumer: collector, summary } = await readWithMergedCells(
    readRows,
    source,
    () => {
      issues.clear();
      return createRowCollector<Name, Found>(issues, finder, getHeadingRow(answers));
    },
    options,
  );
  const counted = leaveOutRows(collector.end(), columns, answers, issues);
  if (!summary.isComplete) addCutOffIssue(issues, "warning");
  const containerQuestions = summary.questions ?? [];
  const others = counted.questions.filter(({ answer }) => answer !== LEAVE_OUT);
  return {
    ...counted,
    containerIssues: summary.issues,
    containerQuestions,
    how: [
      ...counted.leftOut.map((words) => `${words} left out`),
      ...listChosenWords([...containerQuestions, ...others]),
    ],
    epoch: summary.epoch,
  };
}
