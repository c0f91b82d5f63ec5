import { describe, it } from "vitest";
import { drawnReport } from "./drawn-report.ts";
import { LAYOUTS } from "./layouts.ts";
import { publishedReport } from "./printed-report.ts";
import { expectReadBack } from "./compare-report.ts";
import { syntheticReport } from "./synthetic-report.ts";

const EDITIONS = ["2017-01-28.r1.t1.json", "2017-02-04.r1.t1.json", "2017-02-11.r1.t1.json"];

describe("a report drawn by a PDF library is read back value by value", () => {
  for (const [name, layout] of Object.entries(LAYOUTS)) {
    it(`A drawn report with ${name} is read back value by value`, async () => {
      const report = syntheticReport(206, 40);
      await expectReadBack(await drawnReport(report, layout), report, layout);
    });
    it(`A drawn report without rules between its rows, with ${name}, is read back, and no row is called certain`, async () => {
      const report = syntheticReport(206, 40);
      const bytes = await drawnReport(report, layout, "none");
      await expectReadBack(bytes, report, layout, "none");
    });
    it.each(EDITIONS)(
      `A report drawn from %s, with ${name}, is read back value by value`,
      async (file) => {
        const report = publishedReport(file);
        await expectReadBack(await drawnReport(report, layout), report, layout);
      },
    );
  }
});
