import type { Column, Stretch } from "./columns.ts";
import { joined, lineOf, textOf } from "./lines-of.ts";
import type { PageText } from "#domain/opening/found.ts";
import type { Line } from "./lines-of.ts";

/** A row of a table: the page on which it begins and the text of its cells by field. */
export interface TableRow {
  readonly page: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** How a table's rows are known from parts of rows. */
export interface RowRules {
  /** True where the cells can be kept as a row. */
  readonly isRow: (cells: TableRow["cells"]) => boolean;
  /** True where the cells are a whole row in every part, which no part of one and no two rows together are. */
  readonly isWhole: (cells: TableRow["cells"]) => boolean;
  /** True where the cells hold nothing that only the head of a row has, so that they belong to the row before. */
  readonly isRest: (cells: TableRow["cells"], before: TableRow["cells"]) => boolean;
  /** True where a line cannot belong to the row whose cells are above it, because a part of a row is there that it has. */
  readonly begins: (line: TableRow["cells"], above: TableRow["cells"]) => boolean;
}

/** Rows of all stretches of a table in order; `unplaced` are lines that run across columns and rows without a head. */
export function recordsOf(
  stretches: readonly Stretch[],
  rules: RowRules,
): { readonly records: readonly TableRow[]; readonly unplaced: readonly PageText[] } {
  const records: TableRow[] = [];
  const unplaced: PageText[] = [];
  for (const [at, { columns, body }] of stretches.entries()) {
    const beside = { before: at > 0, after: at < stretches.length - 1 };
    const inside = body.filter((line) => !crosses(line, columns));
    const across = body.filter((line) => crosses(line, columns));
    unplaced.push(...across.map(({ page, words }) => ({ page, text: textOf(words) })));
    let page = -1;
    for (const block of bestBlocks(inside, columns, rules, beside)) {
      const made = recordOf(block, columns);
      const before = records.at(-1);
      const turns = made.page !== page;
      page = block.at(-1)?.page ?? made.page;
      if (turns && before !== undefined && continues(before, made, rules)) {
        records.pop();
        records.push(together(before, made));
      } else records.push(made);
    }
  }
  const whole = records.filter(({ cells }) => rules.isRow(cells));
  unplaced.push(...records.filter(({ cells }) => !rules.isRow(cells)).map(rowText));
  return { records: whole, unplaced };
}

/** A row's cells as text beside its page. */
export function rowText({ page, cells }: TableRow): PageText {
  const texts = Object.values(cells).filter((text) => text !== "");
  return { page, text: texts.join(" | ") };
}

/** A row that a page's end cut in two: the second part has no head of its own, or the first no more than a part of one. */
function continues(before: TableRow, made: TableRow, { isWhole, isRest }: RowRules): boolean {
  if (isRest(made.cells, before.cells)) return true;
  return !isWhole(before.cells) && isWhole(together(before, made).cells);
}

function together(a: TableRow, b: TableRow): TableRow {
  const fields = Object.keys({ ...a.cells, ...b.cells });
  const cells = fields.map((field) => [
    field,
    joined([a.cells[field] ?? "", b.cells[field] ?? ""].filter((text) => text !== "")),
  ]);
  return { page: a.page, cells: Object.fromEntries(cells) as TableRow["cells"] };
}

/** Whether the table goes on before and after the lines in question, on other pages. */
interface Beside {
  readonly before: boolean;
  readonly after: boolean;
}

/** The cutting into rows that makes most whole rows and fewest parts: at gaps of one height or more, or at anchors. */
function bestBlocks(
  lines: readonly Line[],
  columns: readonly Column[],
  { isWhole, begins }: RowRules,
  beside: Beside,
): readonly (readonly Line[])[] {
  const gaps = gapsAbove(lines);
  const heights = usualHeights(gaps);
  const cuts = [
    ...heights.toSorted((a, b) => b - a).map((height) => gaps.map((gap) => gap >= height - 0.13)),
    whereRowsBegin(lines, columns, begins),
    gaps.map((gap) => gap === Number.POSITIVE_INFINITY),
  ];
  let best: { score: number; blocks: readonly (readonly Line[])[] } = {
    score: -Infinity,
    blocks: [],
  };
  for (const cut of cuts) {
    const blocks = blocksAt(lines, cut);
    const score = scoreOf(blocks, columns, isWhole, beside);
    if (score > best.score) best = { score, blocks };
  }
  return best.blocks;
}

const MOST_HEIGHTS = 24;

/** Heights of white space that occur, to a quarter of a point: at most the 24 most frequent, so that no file takes long. */
function usualHeights(gaps: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const gap of gaps.filter(Number.isFinite)) {
    const height = Math.round(gap * 4) / 4;
    counts.set(height, (counts.get(height) ?? 0) + 1);
  }
  const usual = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, MOST_HEIGHTS);
  return usual.map(([height]) => height);
}

/** Whole rows less parts of rows; a part at a page's end or beginning is what a row over two pages leaves, and no fault. */
function scoreOf(
  blocks: readonly (readonly Line[])[],
  columns: readonly Column[],
  isWhole: RowRules["isWhole"],
  { before, after }: Beside,
): number {
  const pages = blocks.map(([line]) => line?.page);
  return blocks.reduce((score, block, i) => {
    if (isWhole(recordOf(block, columns).cells)) return score + 1;
    const hasBefore = i === 0 ? before : pages[i] !== pages[i - 1];
    const hasAfter = i === blocks.length - 1 ? after : pages[i] !== pages[i + 1];
    const isEdge = hasBefore || hasAfter;
    return isEdge ? score : score - 1;
  }, 0);
}

/** White space above each line, infinite at the first of a page; lines of one row may overlap, which is below 0. */
function gapsAbove(lines: readonly Line[]): readonly number[] {
  let page = -1;
  let reach = 0;
  return lines.map((line) => {
    const gap = line.page === page ? line.top - reach : Number.POSITIVE_INFINITY;
    reach = line.page === page ? Math.max(reach, line.bottom) : line.bottom;
    page = line.page;
    return gap;
  });
}

/** For each line whether a row begins there, told from top to bottom by what the row above has already. */
function whereRowsBegin(
  lines: readonly Line[],
  columns: readonly Column[],
  begins: RowRules["begins"],
): readonly boolean[] {
  let start = 0;
  return lines.map((line, i) => {
    const above = recordOf(lines.slice(start, i), columns).cells;
    const isFirst = i === 0 || line.page !== lines[i - 1]?.page;
    const isBegun = isFirst || begins(recordOf([line], columns).cells, above);
    if (isBegun) start = i;
    return isBegun;
  });
}

function blocksAt(lines: readonly Line[], cut: readonly boolean[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    if (cut[i] === true || blocks.length === 0) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  return blocks;
}

function recordOf(block: readonly Line[], columns: readonly Column[]): TableRow {
  const cells = columns.map((column, i) => {
    const from = i === 0 ? -Infinity : middle(columns[i - 1], column);
    const next = columns[i + 1];
    const to = next === undefined ? Infinity : middle(column, next);
    const lines = block.map(({ page, words }) =>
      lineOf(
        page,
        words.filter(({ left, right }) => (left + right) / 2 >= from && (left + right) / 2 < to),
      ),
    );
    return [
      column.field,
      joined(lines.filter(({ words }) => words.length > 0).map(({ words }) => textOf(words))),
    ];
  });
  return { page: block[0]?.page ?? 0, cells: Object.fromEntries(cells) as TableRow["cells"] };
}

function middle(a: Column | undefined, b: Column): number {
  return ((a?.right ?? b.left) + b.left) / 2;
}

function crosses({ words }: Line, columns: readonly Column[]): boolean {
  return columns.some((column, i) => {
    const next = columns[i + 1];
    if (next === undefined) return false;
    return words.some(({ left, right }) => left < column.right + 0.1 && right > next.left - 0.1);
  });
}
