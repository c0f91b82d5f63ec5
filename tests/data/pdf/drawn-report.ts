import { PDFDocument, StandardFonts } from "pdf-lib";
import type { PDFFont, PDFPage } from "pdf-lib";
import { sentencesOf, tablesOf } from "./printed-report.ts";
import type { Layout, PrintedReport, PrintedTable } from "./printed-report.ts";

const WIDTH = 612;
const HEIGHT = 792;
const MARGIN = 40;

/** A report drawn line by line by pdf-lib: a rule below each row, text on top, page numbers at the foot. */
export async function drawnReport(
  report: PrintedReport,
  layout: Layout,
  rules: "between rows" | "none" = "between rows",
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const plain = await pdf.embedFont(
    layout.font === "serif" ? StandardFonts.TimesRoman : StandardFonts.Helvetica,
  );
  const bold = await pdf.embedFont(
    layout.font === "serif" ? StandardFonts.TimesRomanBold : StandardFonts.HelveticaBold,
  );
  const pen = new Pen(pdf, plain, bold, layout, rules === "between rows");
  const tables = tablesOf(report, layout);
  const texts = sentencesOf(report);
  for (const line of report.title) pen.text(line, true);
  pen.text("Summary", true);
  pen.text(texts.front);
  const names = ["I", "II", "III", "IV"] as const;
  for (const name of names) pen.text(`• Section ${name}: ${report.headings[name]}`);
  pen.turn();
  for (const name of names) {
    pen.text(`Section ${name}: ${report.headings[name]}`, true);
    if (name === "IV") pen.text(report.scope);
    else {
      if (name !== "III") pen.text(texts[name]);
      pen.table(tables[name]);
    }
  }
  return pdf.save();
}

class Pen {
  private page: PDFPage;
  private y = HEIGHT - MARGIN;
  private readonly pitch: number;
  private number = 1;

  constructor(
    private readonly pdf: PDFDocument,
    private readonly plain: PDFFont,
    private readonly bold: PDFFont,
    private readonly layout: Layout,
    private readonly hasRules: boolean,
  ) {
    this.pitch = layout.size * 1.2;
    this.page = pdf.addPage([WIDTH, HEIGHT]);
  }

  turn(): void {
    this.page.drawText(String(this.number), { x: WIDTH / 2, y: 20, size: 9, font: this.plain });
    this.number += 1;
    this.page = this.pdf.addPage([WIDTH, HEIGHT]);
    this.y = HEIGHT - MARGIN;
  }

  text(text: string, isHeading = false): void {
    const font = isHeading ? this.bold : this.plain;
    for (const line of this.wrapped(text, WIDTH - 2 * MARGIN, font)) this.line(line, MARGIN, font);
    this.y -= this.pitch / 2;
  }

  table({ headings, widths, rows }: PrintedTable): void {
    const share = (WIDTH - 2 * MARGIN) / widths.reduce((a, b) => a + b, 0);
    const left = widths.map(
      (_, i) => MARGIN + share * widths.slice(0, i).reduce((a, b) => a + b, 0),
    );
    const head = headings.map((heading, i) =>
      this.wrapped(heading, (widths[i] ?? 0) * share - 6, this.bold),
    );
    this.rule();
    this.row(head, left, this.bold);
    for (const cells of rows) {
      const lines = cells.map((cell, i) => {
        const width = (widths[i] ?? 0) * share - 6;
        return typeof cell === "string"
          ? this.wrapped(cell, width, this.plain)
          : cell.flatMap((item) => this.wrapped(`• ${item}`, width, this.plain));
      });
      const height = Math.max(...lines.map(({ length }) => length)) * this.pitch;
      if (this.y - height < MARGIN) {
        this.turn();
        this.rule();
        if (this.layout.repeatHeadings) this.row(head, left, this.bold);
      }
      this.row(lines, left, this.plain);
    }
    this.y -= this.pitch;
  }

  private row(cells: readonly (readonly string[])[], left: readonly number[], font: PDFFont): void {
    for (const [i, lines] of cells.entries()) {
      for (const [at, line] of lines.entries()) {
        const y = this.y - at * this.pitch;
        if (line !== "")
          this.page.drawText(line, { x: left[i] ?? 0, y, size: this.layout.size, font });
      }
    }
    const gap = this.layout.widths === "narrow" ? 0 : 4;
    this.y -= Math.max(...cells.map(({ length }) => length)) * this.pitch + gap;
    this.rule();
  }

  /** A rule over the width of the text, above the line that comes next. */
  private rule(): void {
    if (!this.hasRules) return;
    const y = this.y + 0.87 * this.layout.size;
    this.page.drawLine({ start: { x: MARGIN, y }, end: { x: WIDTH - MARGIN, y }, thickness: 0.4 });
  }

  private line(text: string, x: number, font: PDFFont): void {
    if (this.y < MARGIN) this.turn();
    this.page.drawText(text, { x, y: this.y, size: this.layout.size, font });
    this.y -= this.pitch;
  }

  private wrapped(text: string, width: number, font: PDFFont): readonly string[] {
    const lines: string[] = [];
    for (const word of text.split(" ")) {
      const before = lines.at(-1);
      const longer = `${before ?? ""} ${word}`;
      if (before !== undefined && font.widthOfTextAtSize(longer, this.layout.size) <= width)
        lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }
}
