import { PDFDocument } from "pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { readReportPdf } from "#data/pdf/read-report-pdf.ts";
import { drawnReport } from "./drawn-report.ts";
import { LAYOUTS } from "./layouts.ts";
import { OPTIONS } from "./read-back.ts";
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
  it("empty", async () => {
    expect(await fault(new Uint8Array())).toEqual({ cause: "empty", words: "The file is empty." });
  });

  it("not a PDF", async () => {
    expect(await fault(new TextEncoder().encode("date,agency\n"))).toMatchObject({
      cause: "not-a-pdf",
    });
  });

  it("a scan, which has pages and no text", async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    expect(await fault(await pdf.save())).toMatchObject({ cause: "scan" });
  });

  it("another PDF with text", async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage().drawText("Minutes of the county board");
    expect(await fault(await pdf.save())).toMatchObject({ cause: "not-a-report" });
  });

  it("5,000 pages", async () => {
    const pdf = await PDFDocument.create();
    for (let i = 0; i < 5000; i += 1) pdf.addPage([10, 10]);
    expect(await fault(await pdf.save())).toMatchObject({
      cause: "too-many-pages",
      words: expect.stringContaining("5,000 pages") as string,
    });
  });

  it("locked with a password", async () => {
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

  it("pages that refer to each other in a loop", async () => {
    const loop = pdfOf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 2 /Parent 3 0 R >>",
      "<< /Type /Pages /Kids [2 0 R] /Count 2 /Parent 2 0 R >>",
    ]);
    expect(await fault(loop)).toMatchObject({ cause: "damaged" });
  });

  it("stopped by the reader", async () => {
    const reading = await readReportPdf(sound, { ...OPTIONS, signal: AbortSignal.abort() });
    expect(reading).toMatchObject({ ok: false, fault: { cause: "stopped" } });
  });
});

describe("a damaged report", () => {
  it.each([0.1, 0.5, 0.9])(
    "cut off at %d of its length ends in a sentence or in a check that fails",
    async (share) => {
      const reading = await readReportPdf(
        sound.subarray(0, Math.floor(sound.length * share)),
        OPTIONS,
      );
      if (reading.ok) expect(reading.checks.some(({ holds }) => holds === false)).toBe(true);
      else expect(reading.fault.words).toMatch(/\.$/u);
    },
  );
});
