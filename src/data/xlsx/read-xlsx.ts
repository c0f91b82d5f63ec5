import { ImportError } from "#data/errors/import-error.ts";
import { addSheetLimitIssue, createIssueList } from "#data/tabular/issue-list.ts";
import type { ImportOptions, TableReader } from "#data/tabular/table-reader.ts";
import { readDirectory } from "#data/zip/read-directory.ts";
import type { ZipEntry } from "#data/zip/read-directory.ts";
import { MergedCellsError } from "#data/tabular/merged-cells.ts";
import type { MergedRows } from "#data/tabular/table-reader.ts";
import { getCellText } from "#data/tabular/table-record.ts";
import type { TableRecord } from "#data/tabular/table-record.ts";
import { createCellIssues, formatColumn } from "./cell-issues.ts";
import type { CellIssues } from "./cell-issues.ts";
import { chooseSheets, listSheetQuestions } from "./choose-sheets.ts";
import type { SheetChoice, SheetView } from "./choose-sheets.ts";
import { createPartReader } from "./part-reader.ts";
import { createSheetScanner } from "./scan-sheet.ts";
import { createSharedStrings } from "./shared-strings.ts";
import { createTextBuffer } from "#data/xlsx/text-buffer.ts";
import { readTotalsRows, readWorkbook } from "./read-workbook.ts";
import type { Workbook } from "./read-workbook.ts";

const ENOUGH_ROWS = new Error("enough rows of a sheet");

/**
 * Rows of the sheets of a workbook in its order, by the answers of its reader; hidden sheets are left out and told where
 * nothing else is said. Formulas are never evaluated: the values that the workbook keeps of them are read. Cells shown as
 * days are passed on as `YYYY-MM-DD`, with ` HH:MM:SS` where they have a time; other numbers as a person would write them.
 * Throws `MergedCellsError` where sheets have merged cells that the options do not know and ask for.
 */
export const readXlsx: TableReader = async (source, consumer, options) => {
  const issues = createCellIssues();
  const parts = await readDirectory(source);
  const reader = createPartReader(source, options.signal ?? null, options.unpackEntry);
  const workbook = await readWorkbook(parts, reader);
  const { epoch, isDate, texts } = workbook;
  const answers = options.answers ?? {};
  const choice = chooseSheets(workbook.sheets, answers);
  addUnreadSheetIssues(workbook, choice, issues);
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
  let maxRows = Infinity;
  const sheetLimits = createIssueList();
  let rowCount = 0;
  let rows = 0;
  let isRead = true;
  let firstCells: readonly string[] = [];
  const scanner = createSheetScanner({ buffer: arena, ends, epoch, isDate, issues }, (record) => {
    if (isRead) consumer.addRecord(record);
    if (firstCells.length === 0) firstCells = listFilledCells(record);
    rowCount += 1;
    if (rowCount >= maxRows && (isRead || firstCells.length > 0)) throw ENOUGH_ROWS;
  });
  const views: SheetView[] = [];
  const mergedCells = new Map<string, readonly MergedRows[]>();
  const isNamed = choice.sheets.length > 1;
  for (const sheet of choice.sheets) {
    const { name, entry, path } = sheet;
    const before = rows;
    rowCount = 0;
    firstCells = [];
    isRead = sheet.isRead;
    maxRows = isRead ? (options.maxRowsPerSheet ?? Infinity) : 1;
    scanner.begin(isNamed ? name : null, {
      mergedRows: options.mergedCells?.get(path) ?? [],
      totalsRows: await readTotalsRows(sheet, parts, reader),
      leavesOutHiddenRows: choice.hidden === "leave-out",
    });
    if (isNamed && isRead) consumer.beginSheet?.(name);
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
    const facts = scanner.facts();
    views.push({ sheet, facts, firstCells });
    if (!isRead) continue;
    addSheetLimitIssue(sheetLimits, scanner.lastRow(), isNamed ? name : null);
    rows += scanner.lastRow();
    if (facts.mergedRows.length > 0) mergedCells.set(path, facts.mergedRows);
    for (const columns of facts.hiddenColumns)
      addHiddenColumns(columns, isNamed ? name : null, scanner.width(), issues);
  }
  const known = options.mergedCells;
  if (known !== undefined && [...mergedCells.keys()].some((path) => !known.has(path))) {
    throw new MergedCellsError(mergedCells);
  }
  const questions = listSheetQuestions(views, workbook.sheets, choice, answers);
  return {
    bytes: source.size,
    rows,
    isComplete: true,
    issues: [...issues.all(), ...sheetLimits.all()],
    questions,
    epoch,
  };
};

function listFilledCells(record: TableRecord): readonly string[] {
  return Array.from({ length: record.cells }, (_, cell) => getCellText(record, cell).trim()).filter(
    (text) => text !== "",
  );
}

function addHiddenColumns(
  [from, to]: readonly [number, number],
  sheet: string | null,
  width: number,
  issues: CellIssues,
): void {
  if (from >= width) return;
  const last = Math.min(to, width - 1);
  const words =
    from === last
      ? `column ${formatColumn(from)} is hidden; read`
      : `columns ${formatColumn(from)} to ${formatColumn(last)} are hidden; read`;
  const place = sheet === null ? "" : `sheet '${sheet}': `;
  issues.addWorkbookIssue("hidden column", `${place}${words}`);
}

function addUnreadSheetIssues(
  { sheets, unlistedSheets, links }: Workbook,
  { leftOut }: SheetChoice,
  issues: CellIssues,
): void {
  if (sheets.length === 0) throw new ImportError("The workbook has no sheet with cells.");
  for (const name of leftOut)
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
