import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createTempFolder, run } from "#tests/cli/run-command.ts";
import { drawnReport } from "#tests/data/pdf/drawn-report.ts";
import { LAYOUTS } from "#tests/data/pdf/layouts.ts";
import { syntheticReport } from "#tests/data/pdf/synthetic-report.ts";

it.each([
  ["rules between its rows", "between rows", 0],
  ["no rules between its rows, which white space alone tells apart", "none", 1],
] as const)(
  "The command read writes a report with %s and ends with the status of check",
  async (_, rules, expected) => {
    const [layout] = Object.values(LAYOUTS);
    if (layout === undefined) throw new Error("there is no layout");
    const path = join(createTempFolder(), "report.pdf");
    writeFileSync(path, await drawnReport(syntheticReport(12, 3), layout, rules));
    const { status, out, err } = await run("read", path, "--as", "csv");
    expect(status).toBe(expected);
    expect(out.trimEnd().split("\n")).toHaveLength(13);
    const hasWarning = err.includes(
      "does not hold: Rows told apart by white space alone: expected 0, found 25",
    );
    expect(hasWarning).toBe(expected === 1);
    expect((await run("check", path)).status).toBe(expected);
  },
);
