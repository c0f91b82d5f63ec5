import { getCellText } from "#data/tabular/table-record.ts";
import { readWithMergedCells } from "#data/tabular/merged-cells.ts";
import type { ReadingAnswers, ReadingQuestion } from "#domain/import/reading-question.ts";
import type { RowConsumer, TableReader } from "#data/tabular/table-reader.ts";

const ENOUGH_ROWS = new Error("enough rows");

/** The first rows of a sheet, or of a table that has one; its name where it is one of several. */
export interface SheetRows {
  readonly name: string | null;
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** The first rows of each sheet, and what the container leaves to its reader; nothing where reading ended before its end. */
export interface FirstSheets {
  readonly sheets: readonly SheetRows[];
  readonly questions: readonly ReadingQuestion[];
}

/** The first rows as texts, at most `maxRows` of each sheet, and none after one for which `isEnough`. Throws as `readRows` does. */
export async function readFirstSheets(
  readRows: TableReader,
  source: Blob,
  maxRows: number,
  isEnough: (rows: SheetRows["rows"]) => boolean = () => false,
  answers: ReadingAnswers = {},
): Promise<FirstSheets> {
  let rows: { readonly row: number; readonly cells: readonly string[] }[] = [];
  let sheets: SheetRows[] = [];
  let isSeveral = false;
  let questions: readonly ReadingQuestion[] = [];
  const createConsumer = (): RowConsumer => {
    rows = [];
    sheets = [];
    return {
      beginSheet: (name) => {
        isSeveral = true;
        rows = [];
        sheets.push({ name, rows });
      },
      addRecord: (record) => {
        const cells = Array.from({ length: record.cells }, (_, cell) => getCellText(record, cell));
        rows.push({ row: record.row, cells });
        if ((!isSeveral && rows.length >= maxRows) || isEnough(rows)) throw ENOUGH_ROWS;
      },
    };
  };
  try {
    const options = { maxRowsPerSheet: maxRows, answers };
    const { summary } = await readWithMergedCells(readRows, source, createConsumer, options);
    questions = summary.questions ?? [];
  } catch (thrown) {
    if (thrown !== ENOUGH_ROWS) throw thrown;
  }
  return { sheets: isSeveral ? sheets : [{ name: null, rows }], questions };
}
