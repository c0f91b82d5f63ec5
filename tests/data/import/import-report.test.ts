import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { groupIssues } from "#data/import/group-issues.ts";
import { importReport } from "#data/import/import-report.ts";
import type { Issue } from "#domain/report/issue.ts";
import type { ImportSummary } from "#domain/import/import-summary.ts";
import { drawnReport } from "#tests/data/pdf/drawn-report.ts";
import { LAYOUTS } from "#tests/data/pdf/layouts.ts";
import { syntheticReport } from "#tests/data/pdf/synthetic-report.ts";

const [LAYOUT] = Object.values(LAYOUTS);
if (LAYOUT === undefined) throw new Error("there is no layout");
const layout = LAYOUT;
const report = syntheticReport(12, 3);

async function foundIn(bytes: Uint8Array): Promise<ImportSummary> {
  const source = new Blob([Uint8Array.from(bytes)]);
  const file = { name: "report.pdf", bytes: source.size, sha256: "0".repeat(64) };
  return (await importReport(source, { ...file, at: "2026-11-25T01:00:00Z" }, {})).found;
}

describe("findings of a report", () => {
  it("The sentences of a report are listed with their pages, beside the text that could not be placed, which is none", async () => {
    const found = await foundIn(await drawnReport(report, layout));
    expect(found).toMatchObject({ isSure: true, unplacedText: [] });
    expect(found.sentences.map(({ page }) => page)).toEqual([1, 2, 2]);
    expect(found.sentences[2]).toEqual({
      page: 2,
      text: "In this week ICE recorded 12 declined detainers.",
    });
  });

  it("No count is certain where a page has no text", async () => {
    const pdf = await PDFDocument.load(await drawnReport(report, layout));
    pdf.addPage();
    const found = await foundIn(await pdf.save());
    expect(found.isSure).toBe(false);
    expect(found.issues).toContainEqual({
      kind: "page that could not be read",
      severity: "error",
      count: 1,
      examples: ["page 4: the page has no text: it is blank, or a picture whose lines are missing"],
    });
  });

  it("Issues are grouped by their kind, with examples", async () => {
    const declined = report.declined.map((line, i) => ({
      ...line,
      citizenship: i < 7 ? "Atlantis" : line.citizenship,
      issued: i === 8 ? "9999-01-01" : line.issued,
    }));
    const { issues } = await foundIn(await drawnReport({ ...report, declined }, layout));
    const kinds = issues.map(({ kind, severity, count }) => [kind, severity, count]);
    expect(kinds).toEqual(
      expect.arrayContaining([
        ["citizenship", "warning", 7],
        ["date issued", "warning", 1],
      ]),
    );
    const [first] = issues.filter(({ kind }) => kind === "citizenship");
    expect(first?.examples).toHaveLength(5);
    expect(first?.examples[0]).toBe(
      'rows[0].citizenship: "Atlantis" is in no list of countries; shown as unknown',
    );
  });

  it("Errors come first, and one kind of issue may have both severities", () => {
    const issue = (where: string, severity: Issue["severity"]): Issue => ({
      where,
      message: "so",
      severity,
    });
    const issues = [
      issue("rows[3].declined", "warning"),
      issue("page 4", "error"),
      issue("rows[11].declined", "error"),
      issue("rows[0].declined", "warning"),
    ];
    expect(groupIssues(issues)).toEqual([
      {
        kind: "page that could not be read",
        severity: "error",
        count: 1,
        examples: ["page 4: so"],
      },
      { kind: "date declined", severity: "error", count: 1, examples: ["rows[11].declined: so"] },
      {
        kind: "date declined",
        severity: "warning",
        count: 2,
        examples: ["rows[3].declined: so", "rows[0].declined: so"],
      },
    ]);
  });
});
