import type { Mapping, MappedField, OutcomeMapping } from "./mapping.ts";
import { trimHeading } from "./mapping.ts";
import type { ReadingQuestion } from "./reading-question.ts";

/** The headings of a table and the first rows under them, as texts. */
export interface TableSample {
  /** As they stand in the file, in their order. */
  readonly headings: readonly string[];
  /** Number of the row of headings, as a spreadsheet counts. */
  readonly headingRow: number;
  /** Rows under the headings, blank ones included: the first is row `headingRow` + 1. */
  readonly rows: readonly (readonly string[])[];
  /** Of each row its number as a spreadsheet counts, where several are read from one row of the file. */
  readonly rowNumbers?: readonly number[];
}

/** Texts of the column of a field in the first rows, without spaces at their ends; empty where it has no column. */
export function getSampleTexts(
  { headings, rows }: TableSample,
  { columns }: Pick<Mapping, "columns">,
  field: MappedField,
): readonly string[] {
  const heading = columns[field];
  const at = headings.findIndex((each) => trimHeading(each) === heading);
  return heading === null || at < 0 ? [] : rows.map((row) => (row[at] ?? "").trim());
}

/** What the columns of a table are proposed to be. */
export interface MappingProposal {
  readonly sample: TableSample;
  readonly mapping: Mapping;
  /** Why each column is proposed, as a sentence. */
  readonly reasons: Readonly<Partial<Record<MappedField, string>>>;
  /** Texts of the first rows that are lift reasons of ICE's list, with their groups. */
  readonly listed: readonly OutcomeMapping[];
  /** What decides which rows the sample has: the sheet, the row of headings, how a wide table is read. */
  readonly questions: readonly ReadingQuestion[];
}
