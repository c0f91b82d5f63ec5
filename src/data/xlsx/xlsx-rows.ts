import { NotReadable } from "#data/open/not-readable.ts";
import type { ReadingOptions, ReadRows } from "#data/open/reading.ts";
import { readDirectory } from "#data/zip/central-directory.ts";
import type { ZipEntry } from "#data/zip/central-directory.ts";
import { createCellIssues } from "./cell-issues.ts";
import type { CellIssues } from "./cell-issues.ts";
import { partReader } from "./part-bytes.ts";
import { createSheetScanner } from "./scan-sheet.ts";
import { createSharedStrings } from "./shared-strings.ts";
import { createArena } from "#data/xml/text-arena.ts";
import { readWorkbook } from "./workbook.ts";
import type { Workbook } from "./workbook.ts";

const ENOUGH = new Error("enough rows of a sheet");

/**
 * Rows of the sheets of a workbook in its order, hidden sheets left out and told. Formulas are never evaluated: the values
 * that the workbook keeps of them are read. Cells shown as days are handed on as `YYYY-MM-DD`, with ` HH:MM:SS` where they
 * have a time; other numbers as a person would write them.
 */
export const readXlsxRows: ReadRows = async (source, taker, options) => {
  const issues = createCellIssues();
  const parts = await readDirectory(source);
  const reader = partReader(source, options.signal ?? null);
  const workbook = await readWorkbook(parts, reader);
  const { sheets, epoch, isDate, texts } = workbook;
  tellUnread(workbook, issues);
  const progress = createProgress(options);
  const arena = createArena();
  const shared = createSharedStrings(arena);
  if (texts !== null)
    await reader.each(
      texts,
      shared.scan,
      progress.of(texts, () => 0),
    );
  const ends = texts === null ? new Uint32Array(0) : shared.end();
  const most = options.mostOfSheet ?? Infinity;
  let taken = 0;
  let rows = 0;
  const scanner = createSheetScanner({ arena, ends, epoch, isDate, issues }, (record) => {
    taker.take(record);
    taken += 1;
    if (taken >= most) throw ENOUGH;
  });
  for (const { name, entry } of sheets) {
    const before = rows;
    taken = 0;
    scanner.begin(sheets.length > 1 ? name : null);
    if (sheets.length > 1) taker.sheet?.(name);
    try {
      await reader.each(
        entry,
        scanner.scan,
        progress.of(entry, () => before + scanner.row()),
      );
      scanner.end();
    } catch (thrown) {
      if (thrown !== ENOUGH) throw thrown;
    }
    rows += scanner.row();
  }
  return { bytes: source.size, rows, isEnded: true, issues: issues.all(), epoch };
};

function tellUnread({ sheets, hidden, unnamed, links }: Workbook, issues: CellIssues): void {
  if (sheets.length === 0) {
    throw new NotReadable(
      hidden.length > 0
        ? "Every sheet of the workbook is hidden; hidden sheets are not read."
        : "The workbook has no sheet with cells.",
    );
  }
  for (const name of hidden) issues.say("hidden sheet", `sheet '${name}' is hidden; left out`);
  for (const path of unnamed) {
    const words = `the workbook holds “${path}” and does not name it; left out`;
    issues.say("sheet without a name", words, "error");
  }
  for (const link of links) issues.say("link to another file", `${link.slice(0, 80)}; not opened`);
}

/** Tells how far the reading is: of a part that is half unpacked, half of its bytes. */
function createProgress({ onProgress }: ReadingOptions) {
  let done = 0;
  return {
    of: ({ compressed, size }: ZipEntry, rows: () => number) => {
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
