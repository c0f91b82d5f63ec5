import { getCellText } from "#data/tabular/table-record.ts";
import type { ReadingAnswers } from "#domain/import/reading-question.ts";
import type { TableReader } from "#data/tabular/table-reader.ts";

const ENOUGH_ROWS = new Error("enough rows");

/** The first rows of a sheet, or of a table that has one; its name where it is one of several. */
export interface SheetRows {
  readonly name: string | null;
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** The first rows as texts, at most `maxRows` of each sheet, and none after one for which `isEnough`. Throws as `readRows` does. */
export async function readFirstSheets(
  readRows: TableReader,
  source: Blob,
  maxRows: number,
  isEnough: (cells: readonly string[]) => boolean = () => false,
  answers: ReadingAnswers = {},
): Promise<readonly SheetRows[]> {
  let rows: { readonly row: number; readonly cells: readonly string[] }[] = [];
  const sheets: SheetRows[] = [];
  let isSeveral = false;
  try {
    await readRows(
      source,
      {
        beginSheet: (name) => {
          isSeveral = true;
          rows = [];
          sheets.push({ name, rows });
        },
        addRecord: (record) => {
          const cells = Array.from({ length: record.cells }, (_, cell) =>
            getCellText(record, cell),
          );
          rows.push({ row: record.row, cells });
          if ((!isSeveral && rows.length >= maxRows) || isEnough(cells)) throw ENOUGH_ROWS;
        },
      },
      { maxRowsPerSheet: maxRows, answers },
    );
  } catch (thrown) {
    if (thrown !== ENOUGH_ROWS) throw thrown;
  }
  return isSeveral ? sheets : [{ name: null, rows }];
}

/** The first rows of the first sheet that has a heading and a row, each at its place: row `i + 1` stands at `i`. Throws as `readRows` does. */
export async function readFirstRows(
  readRows: TableReader,
  source: Blob,
  maxRows: number,
  answers: ReadingAnswers = {},
): Promise<readonly (readonly string[])[]> {
  const sheets = await readFirstSheets(readRows, source, maxRows, undefined, answers);
  const sheet = sheets.find(({ rows }) => rows.length > 1) ?? sheets[0];
  const placed: (readonly string[])[] = [];
  for (const { row, cells } of sheet?.rows ?? []) {
    while (placed.length < Math.min(row - 1, maxRows)) placed.push([]);
    placed[row - 1] = cells;
  }
  return placed.slice(0, maxRows);
}
