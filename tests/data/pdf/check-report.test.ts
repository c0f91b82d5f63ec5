import { PDFDocument, StandardFonts, degrees } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { buildEditionRows } from "#data/pdf/build-edition-rows.ts";
import { NO_KNOWN_AGENCIES, indexKnownAgencies } from "#data/normalize/known-agencies.ts";
import { drawnReport } from "./drawn-report.ts";
import { LAYOUTS } from "./layouts.ts";
import { expectReadBack, readWell } from "./compare-report.ts";
import { syntheticReport } from "./synthetic-report.ts";

const [LAYOUT] = Object.values(LAYOUTS);
if (LAYOUT === undefined) throw new Error("there is no layout");
const layout = LAYOUT;
const report = syntheticReport(40, 8);

/** The report with something changed on its pages after it was drawn. */
async function changed(change: (pdf: PDFDocument) => void): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await drawnReport(report, layout));
  change(pdf);
  return pdf.save();
}

const failed = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await readWell(bytes)).checks.filter(({ holds }) => holds === false).map(({ what }) => what);

describe("what a report says of itself is checked against its lines", () => {
  it("A report of 35 pages or more is read whole", async () => {
    const long = syntheticReport(520, 150);
    const large = { ...layout, size: 12 };
    const bytes = await drawnReport(long, large);
    const { edition } = await readWell(bytes);
    expect(edition.totals.pages).toBeGreaterThanOrEqual(35);
    await expectReadBack(bytes, long, large);
  });

  it("A sound report passes, with the sum that its sentence prints: 157", async () => {
    const { edition, checks } = await readWell(await drawnReport(report, layout));
    expect(edition.totals).toMatchObject({
      issuedNationwide: 3083,
      declined: 40,
      sectionIIssued: 157,
    });
    expect(checks.filter(({ holds }) => holds === false)).toEqual([]);
  });

  it("A page that is missing shows as rows that are missing", async () => {
    const bytes = await changed((pdf) => pdf.removePage(2));
    expect((await failed(bytes))[0]).toMatch(/^Declined detainers/u);
  });

  it("A row declined outside of the week is reported, kept as printed and left unknown", async () => {
    const [first, ...others] = report.declined;
    if (first === undefined) throw new Error("there is no line");
    const late = { ...report, declined: [{ ...first, declined: "2017-02-04" }, ...others] };
    const { edition, checks } = await readWell(await drawnReport(late, layout));
    expect(edition.rows[0]).toMatchObject({ declined: null, declinedAsPrinted: "2/4/2017" });
    expect(checks).toContainEqual(
      expect.objectContaining({
        what: "Lines declined outside 2017-01-28 to 2017-02-03",
        found: 1,
        holds: false,
      }),
    );
    expect(edition.issues).toContainEqual(
      expect.objectContaining({ row: "2017-01-28/II/1", severity: "error" }),
    );
  });

  it.each([
    ["1899-12-30", "12/30/1899", '"12/30/1899" lies before 1980-01-01; shown as unknown'],
    [
      "9999-01-01",
      "1/1/9999",
      '"1/1/9999" lies after the week, which ends 2017-02-03; shown as unknown',
    ],
    [
      "2017-02-04",
      "2/4/2017",
      '"2/4/2017" lies after the week, which ends 2017-02-03; shown as unknown',
    ],
  ])(
    "A row issued on %s is reported, kept as printed and counted",
    async (issued, text, message) => {
      const [first, ...others] = report.declined;
      if (first === undefined) throw new Error("there is no line");
      const odd = { ...report, declined: [{ ...first, issued }, ...others] };
      const { edition } = await readWell(await drawnReport(odd, layout));
      expect(edition.rows).toHaveLength(40);
      expect(edition.rows[0]).toMatchObject({ issued: null, issuedAsPrinted: text, count: 1 });
      expect(edition.issues).toContainEqual({
        where: "rows[0].issued",
        message,
        severity: "warning",
        row: "2017-01-28/II/1",
      });
    },
  );

  it("A page without text among others is reported with its number, and so are the rows that it may have", async () => {
    const bytes = await changed((pdf) => {
      pdf.insertPage(2);
      pdf.insertPage(4);
    });
    const { edition, checks } = await readWell(bytes);
    expect(edition.issues.filter(({ severity }) => severity === "error")).toEqual(
      ["page 3", "page 5"].map((where) => ({
        where,
        message: "the page has no text: it is blank, or a picture whose lines are missing",
        severity: "error",
      })),
    );
    expect(checks).toContainEqual({
      what: "Pages without text",
      printed: 0,
      found: 2,
      holds: false,
    });
  });

  it("A section without a heading, and a table without a row, are missing", async () => {
    const bytes = await changed((pdf) => pdf.removePage(pdf.getPageCount() - 1));
    expect(await failed(bytes)).toContain("Sections I to IV");
    const empty = { ...report, policies: [] };
    expect(await failed(await drawnReport(empty, layout))).toEqual([
      "Sections I, II and III with a table",
    ]);
  });

  it("Text of a cell that is no value of its field is reported", () => {
    const one = (cells: Readonly<Record<string, string>>) => [
      { page: 1, cells, others: {}, breaks: [], notices: [], isCutByWhiteSpace: false },
    ];
    const dates = { issued: "1/1/2017", declined: "1/28/2017" };
    const line = { agency: "King County Jail", state: "Washington", citizenship: "Mexico" };
    const tables = {
      I: one({ rank: "first", place: "Cook, Illinois", issued: "13" }),
      II: one({ ...line, ...dates, activity: "Assault (Charge)", status: "Pending" }),
      III: one({
        jurisdiction: "Cook County, Illinois (Mars)",
        enacted: "2008",
        policy: "Trust Act",
      }),
    };
    const { issues, rows } = buildEditionRows(
      "2017-01-28",
      tables,
      indexKnownAgencies(NO_KNOWN_AGENCIES),
      "s1",
    );
    expect(rows[0]?.charge).toMatchObject({ text: "Assault (Charge)", status: "unknown" });
    const messages = issues.map(({ where, message }) => `${where}: ${message}`);
    expect(messages).toEqual(
      expect.arrayContaining([
        'sectionI[0].rank: the rank "first" is no number; the order of the lines is taken',
        'rows[0].charge.status: "Pending" is neither charge nor conviction; shown as unknown',
        'policies[0].aor: "Mars" is not the field office that was taken, CHI',
      ]),
    );
  });

  it("Text that belongs to no column, a stamp and a turned mark are shown with their page, and no row is lost", async () => {
    const pdf = await PDFDocument.load(await drawnReport(report, layout));
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    const page = pdf.getPage(1);
    page.drawText("DRAFT", { x: 300, y: 300, size: 40, font, rotate: degrees(45) });
    page.drawText(
      "This sentence runs across all of the columns of the table and belongs to none of them at all",
      {
        x: 60,
        y: 34,
        size: 10,
        font,
      },
    );
    const { edition, unplaced } = await readWell(await pdf.save());
    expect(edition.rows).toHaveLength(40);
    expect(unplaced).toContainEqual({ page: 2, text: "DRAFT" });
    expect(unplaced.map(({ text }) => text).join(" ")).toContain("runs across all of the columns");
  });

  it("An agency whose place its name does not tell is listed", async () => {
    const declined = report.declined.map((row, i) =>
      i === 3 ? { ...row, agency: "Santa Rita Jail", state: "Texas" } : row,
    );
    const { edition } = await readWell(await drawnReport({ ...report, declined }, layout));
    expect(edition.issues.map(({ message }) => message).join("\n")).toContain(
      "Santa Rita Jail, TX: The name does not say where the agency is.",
    );
  });
});
