import { expect } from "vitest";
import { COUNTRIES } from "#domain/vocabulary/countries.ts";
import { getFieldOfficeName } from "#domain/vocabulary/field-offices.ts";
import { STATES } from "#domain/vocabulary/states.ts";
import { readReportPdf } from "#data/pdf/read-report-pdf.ts";
import type { ReportPdfOptions, ReportPdfResult } from "#data/pdf/read-report-pdf.ts";
import type { Layout, PrintedReport } from "./printed-report.ts";

export const OPTIONS: ReportPdfOptions = {
  collection: "ddor-2017",
  file: "report.pdf",
  transcribed: "2026-11-24",
};

/** The reading of a PDF that has to be readable. */
export async function readWell(bytes: Uint8Array): Promise<Extract<ReportPdfResult, { ok: true }>> {
  const reading = await readReportPdf(bytes, OPTIONS);
  if (!reading.ok) throw new Error(reading.fault.message);
  return reading;
}

const straight = (text: string): string => text.replaceAll("’", "'");
const codeOf = (names: readonly (readonly [string, string])[], name: string): string =>
  name === "" ? "unknown" : (names.find(([, each]) => each === name)?.[0] ?? `no code of ${name}`);
const states = [...STATES].map(([code, { name }]) => [code, name] as const);

/** Expects every value of the printed report in what was read. */
export async function expectReadBack(
  bytes: Uint8Array,
  report: PrintedReport,
  layout: Layout,
  rules: "between rows" | "none" = "between rows",
): Promise<void> {
  const { edition, checks, isCertain, unplaced } = await readWell(bytes);
  const names = new Map(edition.agencies.map(({ key, name }) => [key, name]));
  expect(edition).toMatchObject({ basis: "recorded", origin: "official", week: report.week });
  expect(edition.headings.title).toEqual(report.title);
  expect(edition.headings.sections).toEqual(report.headings);
  expect(edition.sectionI.map(({ asPrinted, issued }) => [asPrinted, issued])).toEqual(
    report.issued.map(({ place, count }) => [place, count]),
  );
  expect(
    edition.rows.map((row) => [
      names.get(row.agency),
      row.state,
      row.citizenship,
      row.issued,
      row.declined ?? row.declinedAsPrinted ?? null,
      row.charge.text ?? "",
      row.charge.status,
    ]),
  ).toEqual(
    report.declined.map((line) => [
      straight(line.agency),
      codeOf(states, line.state),
      codeOf([...COUNTRIES], line.citizenship),
      line.issued,
      line.declined,
      straight(line.activity),
      line.activity === "" && !layout.order.includes("status") ? "unknown" : line.status,
    ]),
  );
  expect(
    edition.policies.map(({ asPrinted, aor, aorDerived, enacted, policy, criteria }) => [
      asPrinted,
      aorDerived ? `derived: ${aor}` : getFieldOfficeName(aor),
      enacted ?? "",
      policy ?? "",
      criteria ?? "",
    ]),
  ).toEqual(
    report.policies.map(({ jurisdiction, office, enacted, policy, criteria }) => [
      jurisdiction,
      office.replace("Saint ", "St. "),
      enacted,
      straight(policy),
      criteria.length === 0
        ? ""
        : layout.bullets
          ? criteria.map((item) => `• ${item}`).join("\n")
          : criteria.join("; "),
    ]),
  );
  expect(edition.scope).toBe(report.scope);
  expect(unplaced).toEqual([]);
  expect(edition.totals).toMatchObject({
    issuedNationwide: report.nationwide,
    declined: report.declined.length,
  });
  const tables = [report.issued, report.declined, report.policies];
  const filled = tables.filter(({ length }) => length > 0).length;
  // A published edition may know no policy, or no date of a line: then the report made of it has none.
  const rows = tables.reduce((sum, { length }) => sum + length, 0);
  expect(isCertain).toBe(rules === "between rows");
  expect(
    checks
      .filter(({ holds, what }) => holds === false && !what.startsWith("Lines without"))
      .map(({ what, found }) => [what, found]),
  ).toEqual([
    ...(filled === 3 ? [] : [["Sections I, II and III with a table", filled]]),
    ...(rules === "between rows" ? [] : [["Rows told apart by white space alone", rows]]),
  ]);
}
