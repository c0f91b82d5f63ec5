import { PDFDocument, PDFName, PDFString } from "pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { readPdfPages } from "#data/pdf/page/read-pages.ts";
import { readReportPdf } from "#data/pdf/read-report-pdf.ts";
import { drawnReport } from "./drawn-report.ts";
import { LAYOUTS } from "./layouts.ts";
import { OPTIONS } from "./compare-report.ts";
import { syntheticReport } from "./synthetic-report.ts";

const [LAYOUT] = Object.values(LAYOUTS);
let sound: Uint8Array;

beforeAll(async () => {
  if (LAYOUT === undefined) throw new Error("there is no layout");
  sound = await drawnReport(syntheticReport(30, 6), LAYOUT);
});

async function fault(bytes: Uint8Array): Promise<unknown> {
  const reading = await readReportPdf(bytes, OPTIONS);
  return reading.ok ? "read" : reading.fault;
}

const FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
const DRAWN = "BT /F 9 Tf 20 50 Td (Minutes of the county board) Tj ET";

function stream(content: string, entries = ""): string {
  return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
}

/** One page with text: `content` is its stream, object 4; the font is object 5 and what else it needs follows. */
function pageOf(content: string, resources: string, others: readonly string[] = []): Uint8Array {
  return pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 99] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> ${resources} >> >>`,
    content,
    FONT,
    ...others,
  ]);
}

/** A PDF of hand-written objects, with its table of places. */
function pdfOf(objects: readonly string[]): Uint8Array {
  let text = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

describe("a file that is no readable report is told in one sentence", () => {
  it("A file that is empty ends in one sentence", async () => {
    expect(await fault(new Uint8Array())).toEqual({
      cause: "empty",
      message: "The file is empty.",
    });
  });

  it("A file that is no PDF ends in one sentence", async () => {
    expect(await fault(new TextEncoder().encode("date,agency\n"))).toMatchObject({
      cause: "not-a-pdf",
    });
  });

  it("A scan, which has pages and no text, ends in one sentence", async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    expect(await fault(await pdf.save())).toMatchObject({ cause: "scan" });
  });

  it("Another PDF with text ends in one sentence", async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage().drawText("Minutes of the county board");
    expect(await fault(await pdf.save())).toMatchObject({ cause: "not-a-report" });
  });

  it("A PDF of 5,000 pages ends in one sentence", async () => {
    const pdf = await PDFDocument.create();
    for (let i = 0; i < 5000; i += 1) pdf.addPage([10, 10]);
    expect(await fault(await pdf.save())).toMatchObject({
      cause: "too-many-pages",
      message: expect.stringContaining("5,000 pages") as string,
    });
  });

  it("A PDF that is locked with a password ends in one sentence", async () => {
    const zeros = "00".repeat(32);
    const locked = pdfOf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >>",
      `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${zeros}> /U <${zeros}> >>`,
    ]);
    const text = new TextDecoder()
      .decode(locked)
      .replace("/Root 1 0 R", `/Root 1 0 R /Encrypt 4 0 R /ID [<${zeros}> <${zeros}>]`);
    expect(await fault(new TextEncoder().encode(text))).toMatchObject({ cause: "encrypted" });
  });

  it("A PDF whose pages refer to each other in a loop ends in one sentence", async () => {
    const loop = pdfOf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 2 /Parent 3 0 R >>",
      "<< /Type /Pages /Kids [2 0 R] /Count 2 /Parent 2 0 R >>",
    ]);
    expect(await fault(loop)).toMatchObject({ cause: "damaged" });
  });

  it("A PDF with a page that calls itself its parent, and one with a page that is a page of two, ends in one sentence", async () => {
    const loop = pdfOf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R 3 0 R 2 0 R] /Count 3 >>",
      "<< /Type /Page /Parent 3 0 R /MediaBox [0 0 99 99] >>",
    ]);
    expect(await fault(loop)).toMatchObject({ message: expect.stringMatching(/\.$/u) as string });
  });

  it("Reading a PDF that the reader stops ends in one sentence", async () => {
    const reading = await readReportPdf(sound, { ...OPTIONS, signal: AbortSignal.abort() });
    expect(reading).toMatchObject({ ok: false, fault: { cause: "stopped" } });
  });
});

describe("a file made to harm ends in a sentence or in a reading of its text", () => {
  it("A PDF with scripts at its opening, by name, and at a page ends in a sentence or in a reading of its text", async () => {
    const pdf = await PDFDocument.load(sound);
    const { context, catalog } = pdf;
    const script = context.obj({
      S: "JavaScript",
      JS: PDFString.of("globalThis.ran = true; app.alert('ran'); while (true) {}"),
    });
    catalog.set(PDFName.of("OpenAction"), script);
    catalog.set(PDFName.of("AA"), context.obj({ WC: script }));
    catalog.set(
      PDFName.of("Names"),
      context.obj({ JavaScript: { Names: [PDFString.of("start"), script] } }),
    );
    pdf.getPage(0).node.set(PDFName.of("AA"), context.obj({ O: script }));
    const reading = await readReportPdf(await pdf.save(), OPTIONS);
    const plain = await readReportPdf(sound, OPTIONS);
    expect(reading).toEqual(plain);
    expect(globalThis).not.toHaveProperty("ran");
  });

  it.each([
    ["itself", ["/X 6 0 R"]],
    ["another that draws it", ["/X 7 0 R", "/X 6 0 R"]],
  ])(
    "A PDF with a form that draws %s ends in a sentence or in a reading of its text",
    async (_, forms) => {
      const entries = "/Type /XObject /Subtype /Form /BBox [0 0 300 99]";
      const others = forms.map((next) =>
        stream("/X Do", `${entries} /Resources << /XObject << ${next} >> >>`),
      );
      const page = pageOf(stream(`${DRAWN} /X Do`), "/XObject << /X 6 0 R >>", others);
      expect(await fault(page)).toMatchObject({ message: expect.stringMatching(/\.$/u) as string });
    },
  );

  it.each([
    ["a stream whose length is the stream", "4 0 R"],
    ["a stream whose length is a reference to itself", "6 0 R"],
    ["a stream whose length is the page", "3 0 R"],
    ["a stream longer than the file", "999999999"],
    ["a stream of less than no length", "-5"],
  ])("A PDF with %s ends in a sentence or in a reading of its text", async (_, length) => {
    const content = `<< /Length ${length} >>\nstream\n${DRAWN}\nendstream`;
    expect(await fault(pageOf(content, "", ["6 0 R"]))).toMatchObject({
      message: expect.stringMatching(/\.$/u) as string,
    });
  });

  it.each([
    ["resources that are the page", "/ExtGState 3 0 R /XObject 3 0 R"],
    ["a color space that is made of itself", "/ColorSpace << /C [/Indexed 6 0 R 1 <00>] >>"],
  ])("A PDF with %s ends in a sentence or in a reading of its text", async (_, resources) => {
    const page = pageOf(stream(`/C cs ${DRAWN} /X Do`), resources, ["[/Indexed 6 0 R 1 <00>]"]);
    expect(await fault(page)).toMatchObject({ message: expect.stringMatching(/\.$/u) as string });
  });

  it("Text at a place that is no number is read, and belongs to no line", async () => {
    const far = "9".repeat(400);
    const pages = await readPdfPages(
      pageOf(stream(`${DRAWN} BT /F 9 Tf ${far} 20 Td (Far off) Tj ET`), ""),
      null,
      () => undefined,
    );
    const words = pages.flatMap((page) => page.words);
    const apart = words.filter(({ turned }) => turned);
    expect(apart.map(({ text }) => text).join("")).toBe("Faroff");
    expect(words.length - apart.length).toBe(5);
  });
});

describe("a damaged report", () => {
  it.each([0.1, 0.5, 0.9])(
    "A report cut off at %d of its length ends in a sentence or in a check that fails",
    async (share) => {
      const reading = await readReportPdf(
        sound.subarray(0, Math.floor(sound.length * share)),
        OPTIONS,
      );
      if (reading.ok) expect(reading.checks.some(({ holds }) => holds === false)).toBe(true);
      else expect(reading.fault.message).toMatch(/\.$/u);
    },
  );
});
