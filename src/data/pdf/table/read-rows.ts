import type { PageText } from "#domain/import/import-summary.ts";
import { joinWords } from "#data/pdf/page/text-lines.ts";
import type { JoinedText } from "#data/pdf/text/join-lines.ts";
import { splitCellLines, listCellTexts } from "./cell-lines.ts";
import type { CellLine } from "./cell-lines.ts";
import type { PdfColumn, RulesByPage } from "./columns.ts";
import { findColumn, listFieldLines, isAgencyName, joinCells } from "./raw-row.ts";
import { joinRows, listCellLines } from "./raw-row.ts";
import type { AdjacentParts, TableCell, RawRow } from "./raw-row.ts";
import { cutAtRules, hasRowRules, isClosedBetween } from "./row-cuts.ts";
import { listSpaceCuts, splitBlocks } from "./row-cuts.ts";
import type { RowCut } from "./row-cuts.ts";
import { hasTwoDates } from "./table-kinds.ts";
import type { PdfTablePart } from "./table-parts.ts";
import type { CellTexts, RowRules } from "./table-kinds.ts";
import { buildRowText } from "./table-row.ts";
import type { JoinCell, TableRow } from "./table-row.ts";

/** Rows of a table, and what is no row. */
export interface TableRowsResult {
  readonly rows: readonly TableRow[];
  /** Lines that run across columns, and rows without a head. */
  readonly unplacedTexts: readonly PageText[];
  /** Rows that were left out because a cell holds two dates. */
  readonly twoDates: number;
}

/** Rows of all parts of a table in order. */
export function readTableRows(
  parts: readonly PdfTablePart[],
  rules: RowRules,
  ruled: RulesByPage,
  join: JoinCell,
): TableRowsResult {
  const reader = new RowReader(rules, ruled, join);
  const unplaced: PageText[] = [];
  for (const [at, { columns, body }] of parts.entries()) {
    const all = splitCellLines(body, columns);
    for (const { line, isSpanning } of all) {
      if (isSpanning) unplaced.push({ page: line.page, text: joinWords(line.words) });
    }
    const inside = all.filter(({ isSpanning }) => !isSpanning);
    reader.addPart(inside, columns, { before: at > 0, after: at < parts.length - 1 });
  }
  const rows = reader.rows();
  const whole = rows.filter(({ cells }) => rules.isRow(cells));
  const others = rows.filter(({ cells }) => !rules.isRow(cells));
  unplaced.push(...others.map(buildRowText));
  const twoDates = others.filter(
    ({ cells }) => hasTwoDates(cells["issued"] ?? "") || hasTwoDates(cells["declined"] ?? ""),
  ).length;
  return { rows: whole, unplacedTexts: unplaced, twoDates };
}

class RowReader {
  private readonly raw: RawRow[] = [];
  private readonly joined = new Map<string, JoinedText>();

  constructor(
    private readonly rules: RowRules,
    private readonly ruled: RulesByPage,
    private readonly join: JoinCell,
  ) {}

  addPart(lines: readonly CellLine[], columns: readonly PdfColumn[], beside: AdjacentParts): void {
    const { rows, isRuled } = this.bestRows(lines, columns, beside);
    let page = -1;
    for (const row of rows) {
      const before = this.raw.at(-1);
      const turns = row.page !== page;
      page = row.lastPage;
      if (turns && before !== undefined && this.isContinuedBy(before, row)) {
        this.raw.pop();
        this.raw.push(joinRows(before, row));
      } else {
        const isRest = turns && before !== undefined && isRuled && this.shareOverPages(before, row);
        this.raw.push(isRest ? { ...row, isNamedOverPages: true } : row);
      }
    }
  }

  rows(): readonly TableRow[] {
    const above = new Map<string, TableCell>();
    return this.raw.map((raw) => {
      let row = raw;
      for (const field of this.rules.sharedFields) {
        const column = findColumn(raw, field);
        const cell = column === null ? undefined : raw.cells.get(column);
        const isEmpty = cell === undefined || listCellLines(cell).length === 0;
        const other = above.get(field);
        if (!isEmpty) above.set(field, cell);
        else if (column !== null && other !== undefined && this.isFilledFromAbove(raw, row))
          row = { ...row, cells: new Map([...row.cells, [column, other]]), isFilled: true };
      }
      return this.rowOf(row);
    });
  }

  /** A row without rules around it that names no agency has that of the row above it, and so its state. */
  private isFilledFromAbove(raw: RawRow, row: RawRow): boolean {
    return !raw.isRuled && (row.isFilled || this.rules.isWholeWithoutShared(this.texts(raw)));
  }

  /** A row that a page's end cut in two: the second part has no head of its own, or the first no more than a part of one. */
  private isContinuedBy(before: RawRow, row: RawRow): boolean {
    const { isWhole, isContinuation } = this.rules;
    const cells = this.texts(row);
    const above = this.texts(before);
    if (isContinuation(cells, above)) return true;
    if (isWhole(above)) return false;
    const both = Object.fromEntries(
      Object.keys({ ...above, ...cells }).map((field) => [
        field,
        this.text(field, [...listFieldLines(before, field), ...listFieldLines(row, field)]),
      ]),
    );
    return isWhole(both);
  }

  /**
   * A cell over several rows that goes on at the top of the next page is empty there, or holds the rest of a name: of two
   * texts in one state, one does not name an agency. True where a name was put together so.
   */
  private shareOverPages(before: RawRow, row: RawRow): boolean {
    const [texts, above] = [this.texts(row), this.texts(before)];
    const isOneState = [above["state"], ""].includes(texts["state"] ?? "");
    const hasShared = this.raw.some(({ isShared }) => isShared);
    let isRest = false;
    for (const [column, cell] of row.cells) {
      const field = column.field ?? "";
      if (!this.rules.sharedFields.includes(field)) continue;
      const cellText = texts[field] ?? "";
      const isPart =
        hasShared &&
        field === "agency" &&
        isOneState &&
        !(isAgencyName(cellText) && isAgencyName(above[field] ?? ""));
      if (cellText !== "" && !isPart) continue;
      isRest ||= cellText !== "";
      const other = findColumn(before, column.field);
      const cellAbove = other === null ? undefined : before.cells.get(other);
      if (cellAbove !== undefined) joinCells(cellAbove, cell);
    }
    return isRest;
  }

  /** The rows that the rules draw, or the cutting by white space that makes most whole rows and fewest parts. */
  private bestRows(
    lines: readonly CellLine[],
    columns: readonly PdfColumn[],
    beside: AdjacentParts,
  ): { readonly rows: readonly RawRow[]; readonly isRuled: boolean } {
    const made = (cut: RowCut, isRuled: boolean) => {
      const rows = this.rowsAt(lines, cut, columns, isRuled);
      return { rows, isRuled, score: this.score(rows, beside) };
    };
    const byRules = cutAtRules(lines, columns, this.ruled);
    const isDrawn = hasRowRules(lines, columns, this.ruled);
    const ruled = made(byRules, isDrawn);
    // The first and the last may be parts of rows that go on on other pages.
    if (isDrawn && ruled.score > 0 && ruled.score >= 0.8 * (ruled.rows.length - 2)) return ruled;
    const bySpace = [...listSpaceCuts(lines), this.findRowStarts(lines, columns)];
    // Rules may part groups of rows, with white space between the rows of a group.
    const byBoth = bySpace.map((cut) => cut.map((is, i) => is || byRules[i] === true));
    const best = [...bySpace, ...byBoth]
      .map((cut) => made(cut, false))
      .reduce((top, each) => (each.score > top.score ? each : top));
    const pages = new Set(lines.map(({ line }) => line.page)).size;
    const hasRules = isDrawn || splitBlocks(lines, byRules).length > pages;
    const least = Math.min(best.score, Math.max(1, 0.7 * best.score));
    return hasRules && ruled.score >= least ? ruled : best;
  }

  /** Whole rows less parts of rows; a part at a page's end or beginning is what a row over two pages leaves, and no fault. */
  private score(rows: readonly RawRow[], { before, after }: AdjacentParts): number {
    return rows.reduce((score, row, i) => {
      const cells = this.texts(row);
      if (this.rules.isWhole(cells)) return score + 1;
      if (this.rules.isWholeWithoutShared(cells)) return score + 0.9;
      const hasBefore = i === 0 ? before : rows[i - 1]?.page !== row.page;
      const hasAfter = i === rows.length - 1 ? after : rows[i + 1]?.page !== row.page;
      return hasBefore || hasAfter ? score : score - 1;
    }, 0);
  }

  private rowsAt(
    lines: readonly CellLine[],
    cut: RowCut,
    columns: readonly PdfColumn[],
    isRuled: boolean,
  ): readonly RawRow[] {
    const blocks = splitBlocks(lines, cut);
    const rows = blocks.map((block) => {
      const texts = listCellTexts(block, columns);
      const page = block[0]?.line.page ?? 0;
      const cells = new Map(
        columns.map((column, i) => [column, { lines: texts[i] ?? [], mergedInto: null }]),
      );
      return {
        page,
        lastPage: page,
        cells,
        isRuled,
        isShared: false,
        isFilled: false,
        isNamedOverPages: false,
      };
    });
    if (!isRuled) return rows;
    return rows.map((row, i) => {
      const above = blocks[i - 1]?.at(-1)?.line;
      const line = blocks[i]?.[0]?.line;
      const before = rows[i - 1];
      if (above === undefined || line === undefined || before === undefined) return row;
      if (above.page !== line.page) return row;
      let isShared = false;
      for (const [column, cell] of row.cells) {
        const other = before.cells.get(column);
        if (other === undefined || isClosedBetween(above, line, column, this.ruled)) continue;
        joinCells(other, cell);
        isShared = true;
      }
      return { ...row, isShared };
    });
  }

  /** For each line whether a row begins there, decided from top to bottom by what the row above has already. */
  private findRowStarts(lines: readonly CellLine[], columns: readonly PdfColumn[]): RowCut {
    let start = 0;
    return lines.map((line, i) => {
      const above = this.blockTexts(lines.slice(start, i), columns);
      const isFirst = i === 0 || line.line.page !== lines[i - 1]?.line.page;
      const isBegun = isFirst || this.rules.beginsRow(this.blockTexts([line], columns), above);
      if (isBegun) start = i;
      return isBegun;
    });
  }

  private blockTexts(block: readonly CellLine[], columns: readonly PdfColumn[]): CellTexts {
    const texts = listCellTexts(block, columns);
    return Object.fromEntries(
      columns.flatMap(({ field }, i) =>
        field === null ? [] : [[field, this.text(field, texts[i] ?? [])]],
      ),
    );
  }

  private texts(row: RawRow): CellTexts {
    return Object.fromEntries(
      [...row.cells].flatMap(([{ field }, cell]) =>
        field === null ? [] : [[field, this.text(field, listCellLines(cell))]],
      ),
    );
  }

  private text(field: string, lines: readonly string[]): string {
    return this.joinedText(field, lines).text;
  }

  private joinedText(field: string, lines: readonly string[]): JoinedText {
    const key = `${field}\u0000${lines.join("\u0000")}`;
    const known = this.joined.get(key) ?? this.join(field, lines);
    this.joined.set(key, known);
    return known;
  }

  private rowOf(raw: RawRow): TableRow {
    const cells: Record<string, string> = {};
    const others = new Map<string, string>();
    const breaks: TableRow["breaks"][number][] = [];
    const notices: string[] = [];
    for (const [{ field, heading }, cell] of raw.cells) {
      const lines = listCellLines(cell);
      const { text, joinedWords, uncertainWords } = this.joinedText(field ?? "", lines);
      if (field === null) {
        if (text !== "") others.set(heading, text);
        continue;
      }
      cells[field] = text;
      if (joinedWords.length > 0) breaks.push({ field, printed: lines.join(" / "), joined: text });
      notices.push(
        ...uncertainWords.map(
          (word) => `"${word}" is broken at the end of a line, and nothing else says how it reads`,
        ),
      );
    }
    if (raw.isNamedOverPages) notices.push("the agency's name was put together over a page's end");
    if (raw.isFilled)
      notices.push(`the agency is not printed in the row; that of the row above was taken`);
    return {
      page: raw.page,
      cells,
      others: Object.fromEntries(others),
      breaks,
      notices,
      isCutByWhiteSpace: !raw.isRuled,
    };
  }
}
