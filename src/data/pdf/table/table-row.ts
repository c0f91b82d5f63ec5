import type { PageText } from "#domain/import/import-summary.ts";
import type { JoinedText } from "#data/pdf/text/join-lines.ts";
import type { CellTexts } from "./table-kinds.ts";

/** A row of a table: the page on which it begins and the text of its cells by field. */
export interface TableRow {
  readonly page: number;
  readonly cells: CellTexts;
  /** Texts of columns that no field is for, by heading. */
  readonly others: CellTexts;
  /** Words that were put together over two lines of a cell, as they are printed and as they are read. */
  readonly breaks: readonly {
    readonly field: string;
    readonly printed: string;
    readonly joined: string;
  }[];
  /** What is not certain of the row, in sentences without a stop. */
  readonly notices: readonly string[];
  /** True where white space alone separated the row from those beside it. */
  readonly isCutByWhiteSpace: boolean;
}

/** The text of a cell from its lines. */
export type JoinCell = (field: string, lines: readonly string[]) => JoinedText;

/** A row's cells as text beside its page. */
export function buildRowText({ page, cells }: TableRow): PageText {
  const texts = Object.values(cells).filter((text) => text !== "");
  return { page, text: texts.join(" | ") };
}
