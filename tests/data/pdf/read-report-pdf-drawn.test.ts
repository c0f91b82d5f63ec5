import { describe, it } from "vitest";
import { drawnReport } from "./drawn-report.ts";
import { LAYOUTS } from "./layouts.ts";
import { publishedReport } from "./printed-report.ts";
import { expectReadBack } from "./compare-report.ts";
import { syntheticReport } from "./synthetic-report.ts";

const EDITIONS = ["2017-01-28.r1.t1.json", "2017-02-04.r1.t1.json", "2017-02-11.r1.t1.json"];

describe("a report drawn by a PDF library is read back value by value", () => {
  for (const [name, layout] of Object.entries(LAYOUTS)) {
    it(`with ${name}`, async () => {
      const report = syntheticReport(206, 40);
      await expectReadBack(await drawnReport(report, layout), report, layout);
    });
    it(`without rules between its rows, with ${name}: no row is called certain`, async () => {
      const report = syntheticReport(206, 40);
      const bytes = await drawnReport(report, layout, "none");
      await expectReadBack(bytes, report, layout, "none");
    });
    it.each(EDITIONS)(`%s, with ${name}`, async (file) => {
      const report = publishedReport(file);
      await expectReadBack(await drawnReport(report, layout), report, layout);
    });
  }
});
