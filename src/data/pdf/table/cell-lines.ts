import { joinWords } from "#data/pdf/page/text-lines.ts";
import type { Line } from "#data/pdf/page/text-lines.ts";
import type { Word } from "#data/pdf/page/text-words.ts";
import type { PdfColumn } from "./columns.ts";

/** A line's words by column, in order of the columns. `isSpanning` is true for a sentence that belongs to no column. */
export interface CellLine {
  readonly line: Line;
  readonly words: readonly (readonly Word[])[];
  readonly isSpanning: boolean;
}

const ALIGNMENT_TOLERANCE = 0.25;

/**
 * Lines with their words in columns. A word stands in the column in which it begins; one that the file drew together with the
 * word before stays with it, save where it begins just where the words of a later column begin that has no text of its own on
 * the line: text may overflow its column.
 */
export function splitCellLines(
  lines: readonly Line[],
  columns: readonly PdfColumn[],
): readonly CellLine[] {
  const starts = columns.map((column) => findUsualStarts(lines, column));
  return lines.map((line) => buildCellLine(line, columns, starts));
}

const MIN_STARTS = 3;

/** Where texts of a column begin: its left edge, and each place where several do, as behind a bullet. */
function findUsualStarts(lines: readonly Line[], column: PdfColumn): readonly number[] {
  const counts = new Map<number, number>();
  for (const { words } of lines) {
    const word = words.find(
      ({ left, isContinued }) => !isContinued && left >= column.from && left < column.to,
    );
    if (word === undefined) continue;
    const at = Math.round(word.left * 2) / 2;
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const usual = [...counts].filter(([, count]) => count >= MIN_STARTS).map(([at]) => at);
  return [column.left, ...usual];
}

function buildCellLine(
  line: Line,
  columns: readonly PdfColumn[],
  starts: readonly (readonly number[])[],
): CellLine {
  const words: Word[][] = columns.map(() => []);
  const beginsIn = new Set<number>();
  const isWordStart = (word: Word, at: number): boolean =>
    at === 0 || !(word.isContinued || word.isGlued);
  const columnsWithStart = new Set(
    line.words.filter(isWordStart).map((word) => findColumnIndex(word, columns)),
  );
  let column = 0;
  let farthest = 0;
  const beyond = new Map<number, Word[]>();
  for (const [at, word] of line.words.entries()) {
    const columnIndex = findColumnIndex(word, columns);
    const follows = !isWordStart(word, at);
    const aligned = starts.findIndex(
      (places, i) =>
        i > column && !columnsWithStart.has(i) && places.some((start) => startsAt(word, start)),
    );
    if (!follows) column = columnIndex;
    else if (aligned > column && aligned <= columnIndex + 1) column = aligned;
    else if (columnIndex > column) {
      beyond.set(columnIndex, [...(beyond.get(columnIndex) ?? []), word]);
      farthest = Math.max(farthest, columnIndex - column);
    }
    if (!follows || aligned === column) beginsIn.add(column);
    words[column]?.push(word);
  }
  const overflow = [...beyond].filter(([i]) => !beginsIn.has(i)).flatMap(([, all]) => all);
  const runsAcross = overflow.length > 1 || crossesColumns(line.words, columns, beginsIn);
  return { line, words, isSpanning: runsAcross };
}

function startsAt({ left, size }: Word, start: number): boolean {
  return Math.abs(left - start) <= ALIGNMENT_TOLERANCE * size;
}

function findColumnIndex({ left, size }: Word, columns: readonly PdfColumn[]): number {
  const start = left + 0.1 * size;
  const at = columns.findIndex(({ to }) => start < to);
  return at === -1 ? columns.length - 1 : at;
}

/** True where one word reaches over a whole column in which nothing begins. */
function crossesColumns(
  words: readonly Word[],
  columns: readonly PdfColumn[],
  beginsIn: ReadonlySet<number>,
): boolean {
  return words.some(({ left, right }) =>
    columns.some(
      (column, i) => !beginsIn.has(i) && left < column.left && right > column.right && i > 0,
    ),
  );
}

/** The lines of each column's cell in a row, in order of the columns. */
export function listCellTexts(
  block: readonly CellLine[],
  columns: readonly PdfColumn[],
): readonly (readonly string[])[] {
  return columns.map((_, i) =>
    block.flatMap(({ words }) => {
      const text = joinWords(words[i] ?? []);
      return text === "" ? [] : [text];
    }),
  );
}
