import { ImportError } from "#data/errors/import-error.ts";
import type { ImportIssue, ImportSummary } from "#domain/import/import-summary.ts";
import type { ReadingQuestion } from "#domain/import/reading-question.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import {
  COUNT_ISSUE,
  DATE_ISSUE,
  NO_DATE_ISSUE,
  OUTCOME_ISSUE,
  REASON_ISSUE,
  COUNTY_ISSUE,
  STATE_ISSUE,
  ZERO_COUNT_ISSUE,
} from "./issue-list.ts";

/** Of a value that is told with a row, so many may be unreadable before it is doubted that the column was understood. */
const MAX_SHARE = 1 / 50;
const DOUBTED_KINDS: readonly (readonly [kind: string, ofOne: string, ofMany: string])[] = [
  [DATE_ISSUE, "has a date that cannot be read", "have a date that cannot be read"],
  [NO_DATE_ISSUE, "has no date", "have no date"],
  [REASON_ISSUE, "has a lift reason in doubt", "have a lift reason in doubt"],
  [OUTCOME_ISSUE, "has an outcome in no list", "have an outcome in no list"],
  [COUNT_ISSUE, "has no count that can be read", "have no count that can be read"],
  [ZERO_COUNT_ISSUE, "has a count of 0", "have a count of 0"],
  [STATE_ISSUE, "has a state in no list", "have a state in no list"],
  [COUNTY_ISSUE, "has a county in doubt", "have a county in doubt"],
];

/** What a table was found to be, as far as it bears on whether its counts are certain. */
export interface DoubtfulTable {
  /** Rows under the heading, those left out among them. */
  readonly rows: number;
  /** False where rows may be lost or run together. */
  readonly isSure: boolean;
  readonly issues: readonly ImportIssue[];
  readonly questions: readonly ReadingQuestion[];
  /** False where a row without a date is one of which no decline is recorded. */
  readonly needsDates: boolean;
  /** Rows that are counted, and likely duplicates, which can be. */
  readonly keptRows: number;
}

/**
 * Whether the counts of a table are certain, and why they are not. Throws `ImportError` where no row can be kept and no
 * answer of the reader could change that.
 */
export function judgeTable(
  table: DoubtfulTable,
): Pick<ImportSummary, "rows" | "isSure" | "doubts"> {
  const isOpen = table.questions.some(({ isUnanswered }) => isUnanswered);
  if (table.keptRows === 0 && !isOpen) throw new ImportError(formatNoRows(table));
  const doubts = listDoubts(table);
  return { rows: table.rows, isSure: doubts.length === 0, doubts };
}

/** Why the counts of a table are not certain, as sentences; empty where they are. */
function listDoubts({
  rows,
  isSure,
  issues,
  questions,
  needsDates,
}: DoubtfulTable): readonly string[] {
  const open = questions
    .filter(({ isUnanswered }) => isUnanswered)
    .map(({ words }) => `Not answered yet: ${words}`);
  const doubted = issues.flatMap((issue) => {
    const { kind, count, examples } = issue;
    const words = formatIssueRows(issue);
    if (words === null || count <= rows * MAX_SHARE) return [];
    if (kind === ZERO_COUNT_ISSUE || (kind === NO_DATE_ISSUE && !needsDates)) return [];
    return [`Of ${formatPlural(rows, "row")}, ${words}: ${examples[0] ?? ""}.`];
  });
  return [...open, ...(isSure ? [] : [formatLoss(issues)]), ...doubted];
}

function formatLoss(issues: readonly ImportIssue[]): string {
  const words = "Rows may be missing or run together";
  const example = issues.find(({ kind }) => LOSS_KINDS.has(kind))?.examples[0];
  return example === undefined ? `${words}.` : `${words}: ${example}.`;
}

/** Defects by which rows may be lost, as the collector of rows tells them. */
const LOSS_KINDS = new Set(["row that could not be read", "damaged headings", "damaged cell"]);

/** "3 have a date that cannot be read"; null for a kind of defect that is no cell that cannot be read. */
function formatIssueRows({ kind, count }: ImportIssue): string | null {
  const words = DOUBTED_KINDS.find(([doubted]) => doubted === kind);
  return words === undefined ? null : `${formatCount(count)} ${words[count === 1 ? 1 : 2]}`;
}

/** The sentence of a table of which no row is left: why the file cannot be opened. */
function formatNoRows({ rows, issues }: Pick<DoubtfulTable, "rows" | "issues">): string {
  const words = "No row of this file can be kept:";
  if (rows === 0) return `${words} it has headings and no row under them.`;
  const causes = issues.filter(
    ({ severity, kind }) => severity === "error" || kind === ZERO_COUNT_ISSUE,
  );
  const [first] = causes.toSorted((a, b) => b.count - a.count);
  if (first === undefined) return `${words} none of its ${formatPlural(rows, "row")} is counted.`;
  const cause = formatIssueRows(first) ?? `${formatCount(first.count)} with “${first.kind}”`;
  return `${words} of ${formatPlural(rows, "row")}, ${cause}, for example ${first.examples[0] ?? ""}.`;
}
