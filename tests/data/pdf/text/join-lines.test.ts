import { PDFDocument, StandardFonts, degrees } from "pdf-lib";
import type { PDFFont } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { buildLine } from "#data/pdf/page/text-lines.ts";
import type { Line } from "#data/pdf/page/text-lines.ts";
import { readPdfPages } from "#data/pdf/page/read-pages.ts";
import { readTableRows } from "#data/pdf/table/read-rows.ts";
import { splitSections } from "#data/pdf/split-sections.ts";
import { DECLINED_TABLE_KIND } from "#data/pdf/table/table-kinds.ts";
import { normalizeText } from "#data/pdf/page/plain-text.ts";
import { joinLines } from "#data/pdf/text/join-lines.ts";
import { buildLexicon } from "#data/pdf/text/lexicon.ts";
import { drawnReport } from "#tests/data/pdf/drawn-report.ts";
import { LAYOUTS } from "#tests/data/pdf/layouts.ts";
import { tablesOf } from "#tests/data/pdf/printed-report.ts";
import type { PrintedReport } from "#tests/data/pdf/printed-report.ts";
import { expectReadBack, readWell } from "#tests/data/pdf/compare-report.ts";
import { syntheticReport } from "#tests/data/pdf/synthetic-report.ts";

const ONCE = LAYOUTS["headings once, narrow columns, status in a column"];
if (ONCE === undefined) throw new Error("there is no layout");
const layout = ONCE;
const report = syntheticReport(150, 30);
const ACROSS =
  "A sentence below the table runs across all of its columns and belongs to none of them at all";

/** The report with something drawn on it. */
async function drawnOn(
  draw: (pdf: PDFDocument, font: PDFFont) => void,
  from: PrintedReport = report,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await drawnReport(from, layout));
  draw(pdf, await pdf.embedFont(StandardFonts.Helvetica));
  return pdf.save();
}

const sorted = (texts: readonly string[]): readonly string[] =>
  texts
    .flatMap((text) => text.split(/\s+/u))
    .filter((word) => word !== "")
    .toSorted();

/** Words of fields and headings; that the fields hold them is what reading back shows. */
function wordsOfFields(pages: number): readonly string[] {
  const names = ["I", "II", "III", "IV"] as const;
  const tables = Object.values(tablesOf(report, layout));
  return [
    ...report.title,
    ...names.map((name) => `Section ${name}: ${report.headings[name]}`),
    ...tables.flatMap(({ headings, rows }) => [...headings, ...rows.flat(2)]),
    report.scope,
    ...Array.from({ length: pages - 1 }, (_, i) => String(i + 1)),
  ].map(normalizeText);
}

describe("every word that is printed stands in a field, in a heading, or as text beside its page", () => {
  it("Every word has a place in a report with a summary and sentences before its tables, and nothing else", async () => {
    const bytes = await drawnReport(report, layout);
    await expectReadBack(bytes, report, layout);
    const pages = await readPdfPages(bytes, null, () => undefined);
    expect(pages.length).toBeGreaterThan(4);
    const { sentences } = await readWell(bytes);
    const shown = sentences.map(({ text }) => text);
    expect(sorted([...wordsOfFields(pages.length), ...shown])).toEqual(
      sorted(pages.flatMap(({ words }) => words.map(({ text }) => text))),
    );
    expect(sentences.map(({ page }) => page)).toEqual([1, 2, 2]);
    expect(sentences[0]?.text).toMatch(/^Summary ICE compiled this report based on jurisdictions/u);
    expect(sentences[2]?.text).toBe("In this week ICE recorded 150 declined detainers.");
  });

  it("Every word has a place in a report with a turned stamp, a sentence across the columns, and a lone number that counts no pages", async () => {
    const bytes = await drawnOn((pdf, font) => {
      pdf.getPage(2).drawText("DRAFT", { x: 300, y: 300, size: 40, font, rotate: degrees(45) });
      pdf.getPage(2).drawText(ACROSS, { x: 60, y: 34, size: 10, font });
      pdf.getPage(pdf.getPageCount() - 1).drawText("88", { x: 300, y: 20, size: 9, font });
    });
    const { sentences, unplaced } = await readWell(bytes);
    const pages = await readPdfPages(bytes, null, () => undefined);
    const shown = [...sentences, ...unplaced].map(({ text }) => text);
    expect(sorted([...wordsOfFields(pages.length), ...shown])).toEqual(
      sorted(pages.flatMap(({ words }) => words.map(({ text }) => text))),
    );
    expect(unplaced).toEqual([
      { page: 3, text: ACROSS },
      { page: 3, text: "DRAFT" },
      { page: pages.length, text: "88" },
    ]);
  });

  it("Text at the edge of each page is shown once, and each time that its numbers differ", async () => {
    const bytes = await drawnOn((pdf, font) => {
      for (const [i, page] of pdf.getPages().entries()) {
        page.drawText(`Law Enforcement Sensitive`, { x: 250, y: 775, size: 8, font });
        page.drawText(`Printed by desk ${i % 2}`, { x: 250, y: 8, size: 8, font });
      }
    });
    const { edition, unplaced } = await readWell(bytes);
    expect(edition.rows).toHaveLength(150);
    expect(unplaced).toEqual([
      { page: 1, text: "Law Enforcement Sensitive" },
      { page: 1, text: "Printed by desk 0" },
      { page: 2, text: "Printed by desk 1" },
    ]);
  });

  it("A second total in Section I is shown as text beside its page", async () => {
    const issued = [
      ...report.issued,
      { place: "Total", count: 157 },
      { place: "Grand total", count: 3083 },
    ];
    const { edition, unplaced } = await readWell(await drawnReport({ ...report, issued }, layout));
    expect(edition.sectionI).toHaveLength(10);
    expect(edition.totals.sectionIIssued).toBe(157);
    expect(unplaced).toEqual([{ page: 2, text: "Grand total | 3083" }]);
  });

  it("Sentences under the headings of a table that run across its columns are shown as text", async () => {
    const headings = ["LEA", "State", "Citizenship", "Issued", "Declined", "Criminal Activity"];
    const bytes = await drawnOn((pdf, font) => {
      const page = pdf.insertPage(3, [612, 792]);
      for (const [i, text] of headings.entries()) {
        page.drawText(text, { x: 60 + 80 * i, y: 700, size: 10, font });
      }
      for (let i = 0; i < 6; i += 1)
        page.drawText(ACROSS, { x: 60, y: 680 - 20 * i, size: 11, font });
    });
    const { unplaced } = await readWell(bytes);
    const shown = unplaced.filter(({ page }) => page === 4).map(({ text }) => text);
    expect(shown).toEqual(Array.from({ length: 6 }, () => ACROSS));
  });
});

const NO_WORDS = buildLexicon([], new Set());

function line(
  page: number,
  baseline: number,
  ...cells: readonly (readonly [number, string])[]
): Line {
  const words = cells.flatMap(([left, text]) => {
    const at = { left, right: left + 5 * text.length };
    return [
      {
        text,
        ...at,
        baseline,
        size: 10,
        font: "f",
        turned: false,
        isGlued: false,
        isContinued: false,
      },
    ];
  });
  return buildLine(page, words);
}

describe("a part of a row is not lost where the table is cut", () => {
  it("A cell that is also the last line of the section's heading is not lost", () => {
    const heading = [
      "Jurisdictions with Recorded Declined Detainers between January 28, 2017 and February 3,",
      "2017",
    ];
    const texts = [
      "Declined Detainer Outcome Report, Jan. 28 – Feb. 3, 2017",
      ...heading,
      "Travis County Jail",
      "2017",
      ...heading,
      "King County Jail",
    ];
    const { bodies } = splitSections(
      texts.map((text, i) => line(1, 20 * i, [40, text])),
      NO_WORDS,
    );
    expect(bodies.II.map(({ words }) => words.map(({ text }) => text).join(" "))).toEqual([
      "Travis County Jail",
      "2017",
      "King County Jail",
    ]);
  });

  it("A cell of a column that only the next page's headings have is not lost", () => {
    const column = (field: string, left: number, right: number) => ({
      field,
      heading: field,
      left,
      right,
      from: left - 5,
      to: right + 5,
    });
    const first = [
      column("agency", 0, 100),
      column("state", 110, 160),
      column("issued", 170, 230),
      column("declined", 240, 300),
    ];
    const row = line(
      1,
      20,
      [0, "King County Jail"],
      [110, "Texas"],
      [170, "1/1/2017"],
      [240, "1/28/2017"],
    );
    const rest = line(2, 20, [310, "Assault"]);
    const { rows: records } = readTableRows(
      [
        { columns: first, body: [row] },
        { columns: [...first, column("activity", 310, 400)], body: [rest] },
      ],
      DECLINED_TABLE_KIND.rules,
      new Map(),
      (_, texts) => joinLines(texts, NO_WORDS),
    );
    expect(records).toMatchObject([
      { page: 1, cells: { agency: "King County Jail", activity: "Assault" } },
    ]);
  });
});
