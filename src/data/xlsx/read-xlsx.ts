import { ImportError } from "#data/errors/import-error.ts";
import { addSheetLimitIssue, createIssueList } from "#data/tabular/issue-list.ts";
import type { ImportOptions, TableReader } from "#data/tabular/table-reader.ts";
import { readDirectory } from "#data/zip/read-directory.ts";
import type { ZipEntry } from "#data/zip/read-directory.ts";
import { createCellIssues } from "./cell-issues.ts";
import type { CellIssues } from "./cell-issues.ts";
import { createPartReader } from "./part-reader.ts";
import { createSheetScanner } from "./scan-sheet.ts";
import { createSharedStrings } from "./shared-strings.ts";
import { createTextBuffer } from "#data/xlsx/text-buffer.ts";
import { readWorkbook } from "./read-workbook.ts";
import type { Workbook } from "./read-workbook.ts";

const ENOUGH_ROWS = new Error("enough rows of a sheet");

/**
 * Rows of the sheets of a workbook in its order, hidden sheets left out and told. Formulas are never evaluated: the values
 * that the workbook keeps of them are read. Cells shown as days are passed on as `YYYY-MM-DD`, with ` HH:MM:SS` where they
 * have a time; other numbers as a person would write them.
 */
export const readXlsx: TableReader = async (source, consumer, options) => {
  const issues = createCellIssues();
  const parts = await readDirectory(source);
  const reader = createPartReader(source, options.signal ?? null);
  const workbook = await readWorkbook(parts, reader);
  const { sheets, epoch, isDate, texts } = workbook;
  addUnreadSheetIssues(workbook, issues);
  const progress = createProgressReporter(options);
  const arena = createTextBuffer();
  const shared = createSharedStrings(arena);
  if (texts !== null)
    await reader.readPart(
      texts,
      shared.scan,
      progress.createPartProgress(texts, () => 0),
    );
  const ends = texts === null ? new Uint32Array(0) : shared.end();
  const maxRows = options.maxRowsPerSheet ?? Infinity;
  const sheetLimits = createIssueList();
  let rowCount = 0;
  let rows = 0;
  const scanner = createSheetScanner({ buffer: arena, ends, epoch, isDate, issues }, (record) => {
    consumer.addRecord(record);
    rowCount += 1;
    if (rowCount >= maxRows) throw ENOUGH_ROWS;
  });
  for (const { name, entry } of sheets) {
    const before = rows;
    rowCount = 0;
    scanner.begin(sheets.length > 1 ? name : null);
    if (sheets.length > 1) consumer.beginSheet?.(name);
    try {
      await reader.readPart(
        entry,
        scanner.scan,
        progress.createPartProgress(entry, () => before + scanner.lastRow()),
      );
      scanner.end();
    } catch (thrown) {
      if (thrown !== ENOUGH_ROWS) throw thrown;
    }
    addSheetLimitIssue(sheetLimits, scanner.lastRow(), sheets.length > 1 ? name : null);
    rows += scanner.lastRow();
  }
  const found = [...issues.all(), ...sheetLimits.all()];
  return { bytes: source.size, rows, isComplete: true, issues: found, epoch };
};

function addUnreadSheetIssues(
  { sheets, hiddenSheets, unlistedSheets, links }: Workbook,
  issues: CellIssues,
): void {
  if (sheets.length === 0) {
    throw new ImportError(
      hiddenSheets.length > 0
        ? "Every sheet of the workbook is hidden; hidden sheets are not read."
        : "The workbook has no sheet with cells.",
    );
  }
  for (const name of hiddenSheets)
    issues.addWorkbookIssue("hidden sheet", `sheet '${name}' is hidden; left out`);
  for (const path of unlistedSheets) {
    const message = `the workbook holds “${path}” and does not name it; left out`;
    issues.addWorkbookIssue("sheet without a name", message, "error");
  }
  for (const link of links)
    issues.addWorkbookIssue("link to another file", `${link.slice(0, 80)}; not opened`);
}

/** Tells how far the reading is: of a part that is half unpacked, half of its bytes. */
function createProgressReporter({ onProgress }: ImportOptions) {
  let done = 0;
  return {
    createPartProgress: ({ compressed, size }: ZipEntry, rows: () => number) => {
      const before = done;
      let unpacked = 0;
      done += compressed;
      return (more: number): void => {
        unpacked += more;
        const share = size === 0 ? 1 : unpacked / size;
        onProgress?.({ bytes: Math.round(before + compressed * share), rows: rows() });
      };
    },
  };
}
