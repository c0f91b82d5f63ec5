import type { ReadingQuestion } from "#domain/import/reading-question.ts";
import { listHeadingRows } from "./sample-table.ts";
import { formatFirstCells } from "./format-first-cells.ts";

const MAX_CHOICES = 8;

/** Which row holds the headings, where more than one of the first rows may: `found` is the one that was taken. */
export function createHeadingRowQuestion(
  rows: readonly (readonly string[])[],
  found: number,
): readonly ReadingQuestion[] {
  const numbers = listHeadingRows(rows, found).slice(0, MAX_CHOICES);
  const choices = numbers.includes(found) ? numbers : [...numbers.slice(1), found];
  if (choices.length < 2) return [];
  return [
    {
      key: "heading-row",
      words: "Which row holds the headings?",
      why: `${choices.length} of the first rows hold words alone, as headings do.`,
      examples: [],
      choices: choices.map((row) => ({
        value: String(row),
        words: `Headings in row ${row}: ${formatFilledCells(rows[row - 1] ?? [])}`,
      })),
      answer: String(found),
      isUnanswered: false,
    },
  ];
}

function formatFilledCells(cells: readonly string[]): string {
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return formatFirstCells(texts);
}
