import { expect, it } from "vitest";
import { readReportPdf } from "#data/pdf/read-report-pdf.ts";
import { MUTATIONS } from "#tests/fuzz/how-many.ts";
import { mutations } from "#tests/fuzz/mutate.ts";
import { drawnReport } from "./drawn-report.ts";
import { LAYOUTS } from "./layouts.ts";
import { OPTIONS, readWell } from "./read-back.ts";
import { syntheticReport } from "./synthetic-report.ts";

/** Longest that one damaged file may hold the reader, in milliseconds: a hang, not a speed. */
const HANG = 5000;

it("a report as PDF, damaged anywhere, never stops the reader, and a lost line is never passed over", async () => {
  const [layout] = Object.values(LAYOUTS);
  if (layout === undefined) throw new Error("there is no layout");
  const sound = await drawnReport(syntheticReport(12, 3), layout);
  const { edition } = await readWell(sound);
  let at = 0;
  for (const bytes of mutations(sound, MUTATIONS, 7)) {
    at += 1;
    const began = Date.now();
    const reading = await readReportPdf(bytes, OPTIONS);
    expect(Date.now() - began, `mutation ${at}`).toBeLessThan(HANG);
    if (!reading.ok) {
      expect(reading.fault.words).toMatch(/[.)]$/u);
      continue;
    }
    if (reading.edition.rows.length === edition.rows.length) continue;
    expect(
      reading.checks.some(({ holds }) => holds !== true),
      `mutation ${at}`,
    ).toBe(true);
  }
});
