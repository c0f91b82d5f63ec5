import type { ReadingQuestion } from "#domain/import/reading-question.ts";
import { isHeadingRow } from "./sample-table.ts";

/** Rows below the one that was found that may be chosen, too. */
const MAX_BELOW = 3;
const MAX_CHOICES = 8;
/** Cells of a row that are shown. */
const MAX_CELLS = 5;

/** Which row holds the headings, where more than one of the first rows may: `found` is the one that was taken. */
export function createHeadingRowQuestion(
  rows: readonly (readonly string[])[],
  found: number,
): readonly ReadingQuestion[] {
  const choices = rows
    .slice(0, found + MAX_BELOW)
    .flatMap((row, at) =>
      at + 1 === found || isHeadingRow(row, 2) ? [{ row: at + 1, cells: row }] : [],
    )
    .slice(-MAX_CHOICES);
  if (choices.length < 2) return [];
  return [
    {
      key: "heading-row",
      words: "Which row holds the headings?",
      why: `${choices.length} of the first rows hold words alone, as headings do.`,
      examples: [],
      choices: choices.map(({ row, cells }) => ({
        value: String(row),
        words: `Row ${row}: ${formatCells(cells)}`,
      })),
      answer: String(found),
      isUnanswered: false,
    },
  ];
}

function formatCells(cells: readonly string[]): string {
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return `${texts.slice(0, MAX_CELLS).join(", ")}${texts.length > MAX_CELLS ? " …" : ""}`;
}
