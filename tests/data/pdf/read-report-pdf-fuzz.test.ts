import { expect, it } from "vitest";
import type { Edition } from "#domain/report/edition.ts";
import { readReportPdf } from "#data/pdf/read-report-pdf.ts";
import { MUTATIONS } from "#tests/fuzz/run-count.ts";
import { mutations } from "#tests/fuzz/mutate.ts";
import { drawnReport } from "./drawn-report.ts";
import { LAYOUTS } from "./layouts.ts";
import { OPTIONS, readWell } from "./compare-report.ts";
import { syntheticReport } from "./synthetic-report.ts";

/** Longest that one damaged file may hold the reader, in milliseconds: a hang, not a speed. */
const HANG = 5000;

/** Numbers of lines that the report prints, or of which it prints the sum; of Section III, which prints none, whether it has any. */
const countsOf = ({ sectionI, rows, policies }: Edition): readonly unknown[] => [
  sectionI.length,
  rows.length,
  policies.length > 0,
];

it("A PDF report damaged anywhere never stops the reader, and a row of Sections I and II that is lost or added, or a Section III without rows, is reported", async () => {
  const [layout] = Object.values(LAYOUTS);
  if (layout === undefined) throw new Error("there is no layout");
  const sound = await drawnReport(syntheticReport(12, 3), layout);
  const whole = countsOf((await readWell(sound)).edition);
  let at = 0;
  let reportedCount = 0;
  for (const bytes of mutations(sound, MUTATIONS, 7)) {
    at += 1;
    const began = Date.now();
    const reading = await readReportPdf(bytes, OPTIONS);
    expect(Date.now() - began, `mutation ${at}`).toBeLessThan(HANG);
    if (!reading.ok) {
      expect(reading.fault.message).toMatch(/[.)]$/u);
      continue;
    }
    const { edition, checks } = reading;
    if (countsOf(edition).join() === whole.join()) continue;
    reportedCount += 1;
    const isReported =
      checks.some(({ holds }) => holds === false) ||
      edition.issues.some(({ severity }) => severity === "error");
    expect(isReported, `mutation ${at}: ${countsOf(edition).join()}`).toBe(true);
  }
  expect(reportedCount).toBeGreaterThan(MUTATIONS / 10);
});
