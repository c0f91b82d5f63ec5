import {
  PDFDocument,
  PDFHexString,
  PDFName,
  StandardFonts,
  beginText,
  endText,
  setFontAndSize,
  setTextMatrix,
  showText,
} from "pdf-lib";
import type { PDFFont, PDFOperator, PDFPage } from "pdf-lib";
import { framed } from "./printed-report.ts";
import { codesOf, tellSigns } from "./unicode-map.ts";

/** Between two rows: the next one stands at the top of the next page. */
export const PAGE_END = "page end";

/**
 * Cells of a row: "\n" ends a line, "\f" a page inside of the row. Null is a part of the merged cell above it: it has no text,
 * and no rule above it.
 */
export type SmallRow = readonly (string | null)[] | typeof PAGE_END;

/** A table with all that is drawn of it; widths in points. */
export interface SmallTable {
  readonly headings: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly SmallRow[];
  readonly rules: "grid" | "rows" | "none";
  readonly align: "left" | "center";
  readonly valign: "top" | "middle";
  readonly headingsAgain: boolean;
  /** White space between the rows, in points. */
  readonly gap: number;
}

/** A text at its place: points from the page's lower left corner, and its codes in the font. */
export interface DrawnText {
  readonly codes: Uint8Array;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly font: PDFName;
}

/** What differs from a small report that is drawn well. */
export interface SmallReport {
  readonly one?: Partial<SmallTable>;
  readonly two?: Partial<SmallTable>;
  readonly three?: Partial<SmallTable>;
  readonly said?: string;
  readonly size?: readonly [number, number];
  /** Letters as they are written in the report, and the text that the file gives for each. */
  readonly signs?: Readonly<Record<string, string>>;
  readonly begin?: (page: PDFPage) => void;
  readonly show?: (text: DrawnText) => readonly PDFOperator[];
}

const LEFT = { align: "left", valign: "top" } as const;
const WELL = { rules: "grid", ...LEFT, headingsAgain: false, gap: 4 } as const;

export const ONE: SmallTable = {
  ...WELL,
  headings: ["County, State", "Issued Detainers"],
  widths: [200, 120],
  rows: [
    ["Clark, Nevada", "51"],
    ["Cook, Illinois", "13"],
  ],
};

export const TWO: SmallTable = {
  ...WELL,
  headings: [
    "LEA",
    "State",
    "Citizenship",
    "Date Detainer\nIssued",
    "Date Detainer\nDeclined",
    "Notable Criminal Activity",
    "Charged or\nConvicted",
  ],
  widths: [118, 60, 62, 62, 62, 116, 60],
  rows: [
    ["Travis County Jail", "Texas", "Mexico", "6/29/2015", "1/28/2017", "Assault", "Conviction"],
    ["King County Jail", "Washington", "Guatemala", "11/3/2016", "1/30/2017", "Burglary", "Charge"],
  ],
};

export const THREE: SmallTable = {
  ...WELL,
  headings: ["Jurisdiction (AOR)", "Date Enacted", "Policy", "Criteria for Honoring Detainer"],
  widths: [140, 80, 120, 200],
  rows: [
    [
      "Cook County, Illinois\n(Chicago)",
      "September 2011",
      "County Ordinance",
      "Accepts requests with a court order",
    ],
    [
      "King County, Washington\n(Seattle)",
      "August 2014",
      "Trust Act",
      "Must have signed ICE Form I-200",
    ],
  ],
};

const MARGIN = 36;
const SIZE = 8;
const PITCH = 10;

/** A small weekly report of the week from January 28, 2017, drawn by pdf-lib operator by operator. */
export async function smallReport(report: SmallReport): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const fonts = [
    await pdf.embedFont(StandardFonts.Helvetica),
    await pdf.embedFont(StandardFonts.HelveticaBold),
  ] as const;
  const signs = report.signs ?? {};
  const pen = new Pen(pdf, fonts, codesOf(signs), report);
  const { title, headings, scope } = framed("2017-01-28");
  const two = { ...TWO, ...report.two };
  const count = two.rows.filter((row) => row !== PAGE_END).length;
  for (const line of [...title, "Summary"]) pen.text(line, "bold");
  pen.text("This report is comprised of four sections.");
  pen.turn();
  pen.text(`Section I: ${headings.I}`, "bold");
  pen.table({ ...ONE, ...report.one });
  pen.text(`Section II: ${headings.II}`, "bold");
  pen.text(report.said ?? `In this week ICE recorded ${count} declined detainers.`);
  pen.table(two);
  pen.text(`Section III: ${headings.III}`, "bold");
  pen.table({ ...THREE, ...report.three });
  pen.text(`Section IV: ${headings.IV}`, "bold");
  pen.text(scope);
  if (report.signs !== undefined) await tellSigns(pdf, fonts, signs);
  return pdf.save();
}

type Style = "plain" | "bold";

class Pen {
  private page: PDFPage;
  /** How far down the page is used. */
  private top = MARGIN;

  constructor(
    private readonly pdf: PDFDocument,
    private readonly fonts: readonly [PDFFont, PDFFont],
    private readonly codes: ReadonlyMap<string, number>,
    private readonly report: SmallReport,
  ) {
    this.page = this.nextPage();
  }

  turn(): void {
    this.page = this.nextPage();
    this.top = MARGIN;
  }

  text(text: string, style: Style = "plain"): void {
    let line = "";
    for (const word of text.split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (this.widthOf(longer, style) > 540) {
        this.show(line, MARGIN, this.top, style);
        this.top += PITCH;
        line = word;
      } else line = longer;
    }
    this.show(line, MARGIN, this.top, style);
    this.top += 2 * PITCH;
  }

  table(table: SmallTable): void {
    this.tableRow(table, [table.headings], 0, "bold");
    for (const [at, row] of table.rows.entries()) {
      if (row === PAGE_END) this.turnIn(table);
      else {
        const ends = Math.max(...row.map((cell) => (cell ?? "").split("\f").length));
        for (let part = 0; part < ends; part += 1) {
          if (part > 0) this.turnIn(table);
          const cells = row.map((cell) => (cell === null ? null : (cell.split("\f")[part] ?? "")));
          const below = part < ends - 1 ? [] : table.rows.slice(at + 1);
          const end = below.indexOf(PAGE_END);
          const onPage = below.slice(0, end === -1 ? below.length : end);
          this.tableRow(table, [cells, ...onPage.filter((each) => each !== PAGE_END)], at + 1);
        }
      }
    }
    this.top += 2 * PITCH;
  }

  private turnIn(table: SmallTable): void {
    this.turn();
    if (table.headingsAgain) this.tableRow(table, [table.headings], 0, "bold");
  }

  /** Draws the first of rows; those below it say how far its cells are merged. */
  private tableRow(
    table: SmallTable,
    rows: readonly Exclude<SmallRow, typeof PAGE_END>[],
    at: number,
    style: Style = "plain",
  ): void {
    const { widths, rules, align, valign } = table;
    const heights = rows.map((row) => heightOf(row) + table.gap);
    const height = heights[0] ?? 0;
    let left = MARGIN;
    for (const [i, cell] of (rows[0] ?? []).entries()) {
      const width = widths[i] ?? 0;
      const next = rows.slice(1).findIndex((row) => row[i] !== null);
      const reach = heights
        .slice(0, next === -1 ? heights.length : next + 1)
        .reduce((sum, each) => sum + each, 0);
      const lines = (cell ?? "").split("\n");
      const room = (at === 0 ? height : reach) - table.gap - lines.length * PITCH;
      const above = valign === "middle" ? room / 2 : 0;
      for (const [line, text] of lines.entries()) {
        const indent = align === "center" ? (width - this.widthOf(text, style)) / 2 : 2;
        const y = this.top + table.gap / 2 + above + line * PITCH;
        this.show(text, left + indent, y, style);
      }
      if (rules !== "none" && cell !== null) this.rule(left, this.top, left + width, this.top);
      if (rules === "grid") {
        for (const x of [left, left + width]) this.rule(x, this.top, x, this.top + height);
      }
      if (rules !== "none" && rows[1]?.[i] !== null)
        this.rule(left, this.top + height, left + width, this.top + height);
      left += width;
    }
    this.top += height;
  }

  private rule(x1: number, y1: number, x2: number, y2: number): void {
    const height = this.page.getHeight();
    this.page.drawLine({
      start: { x: x1, y: height - y1 },
      end: { x: x2, y: height - y2 },
      thickness: 0.5,
    });
  }

  private show(text: string, x: number, top: number, style: Style): void {
    if (text === "") return;
    const font = PDFName.of(style);
    const codes = this.codesOf(text);
    const drawn = { codes, x, y: this.page.getHeight() - top - 0.8 * SIZE, size: SIZE, font };
    this.page.pushOperators(...(this.report.show ?? shownOnce)(drawn));
  }

  private widthOf(text: string, style: Style): number {
    const plain = Array.from(text, (letter) => (this.codes.has(letter) ? "m" : letter)).join("");
    return this.fonts[style === "bold" ? 1 : 0].widthOfTextAtSize(plain, SIZE);
  }

  private codesOf(text: string): Uint8Array {
    const all = Array.from(text, (letter) => {
      const code = this.codes.get(letter);
      return code === undefined ? this.fonts[0].encodeText(letter).asBytes() : [code];
    });
    return Uint8Array.from(all.flatMap((codes) => [...codes]));
  }

  private nextPage(): PDFPage {
    const [width, height] = this.report.size ?? [612, 792];
    const page = this.pdf.addPage([width, height]);
    page.node.setFontDictionary(PDFName.of("plain"), this.fonts[0].ref);
    page.node.setFontDictionary(PDFName.of("bold"), this.fonts[1].ref);
    this.report.begin?.(page);
    return page;
  }
}

function heightOf(row: readonly (string | null)[]): number {
  return PITCH * Math.max(...row.map((cell) => (cell ?? "").split("\n").length));
}

/** Codes of a font as the operand of an operator. */
export function hexOf(codes: Uint8Array): PDFHexString {
  return PDFHexString.of(Buffer.from(codes).toString("hex"));
}

/** Operators that draw a text where it stands. */
export function shownOnce({ codes, x, y, size, font }: DrawnText): readonly PDFOperator[] {
  return [
    beginText(),
    setFontAndSize(font, size),
    setTextMatrix(1, 0, 0, 1, x, y),
    showText(hexOf(codes)),
    endText(),
  ];
}
