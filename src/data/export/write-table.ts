import { escapeFormula } from "#domain/text/formula-escape.ts";
import type { ExportedTable } from "#domain/table/exported-table.ts";

/**
 * A table as CSV by RFC 4180: a line of headings, CRLF after every line, quotation marks where needed. UTF-8 with no byte
 * order mark, so that programs find the first heading as it is written.
 */
export function writeCsv(table: ExportedTable): string {
  return writeLines(table, (cells) => `${cells.map(quoteCell).join(",")}\r\n`).join("");
}

/** A table as tab-separated text for the clipboard; tabs and line ends inside a value become a space. */
export function writeTsv(table: ExportedTable): string {
  return writeLines(table, (cells) =>
    cells.map((text) => text.replace(/[\t\r\n]+/gu, " ")).join("\t"),
  ).join("\n");
}

/** The headings and every row, each as `writeLine` writes its cells. */
function writeLines(
  { columns, rows, description }: ExportedTable,
  writeLine: (cells: readonly string[]) => string,
): readonly string[] {
  const headings = [
    ...columns.map(({ heading }) => heading),
    ...description.map(([heading]) => heading),
  ];
  const described = description.map(([, value]) => escapeFormula(value));
  const lines = rows.map((row) =>
    writeLine([...columns.map(({ text }) => escapeFormula(text(row))), ...described]),
  );
  return [writeLine(headings), ...lines];
}

function quoteCell(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
