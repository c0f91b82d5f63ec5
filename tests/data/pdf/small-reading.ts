import { smallReport } from "./small-report.ts";
import type { SmallReport } from "./small-report.ts";
import { readWell } from "./compare-report.ts";

/** What was read of a small report, as values that a test can write by hand. */
export interface SmallReading {
  readonly issued: readonly (readonly [string, number])[];
  /** Agency, state, citizenship, dates, offense and status. */
  readonly rows: readonly string[];
  readonly notes: readonly (readonly string[])[];
  /** Place, office (in brackets where it was derived), date, policy and criteria. */
  readonly policies: readonly string[];
  readonly issues: readonly string[];
  /** What checks failed, each with the number that was found. */
  readonly failed: readonly (readonly [string, number])[];
  readonly isCertain: boolean;
  readonly unplaced: readonly string[];
}

/** Reads a report that was drawn small. */
export async function readSmall(report: SmallReport): Promise<SmallReading> {
  return readSmallPdf(await smallReport(report));
}

/** Reads a small report from its bytes. */
export async function readSmallPdf(bytes: Uint8Array): Promise<SmallReading> {
  const { edition, checks, isCertain, unplaced } = await readWell(bytes);
  const names = new Map(edition.agencies.map(({ key, name }) => [key, name]));
  return {
    issued: edition.sectionI.map(({ asPrinted, issued }) => [asPrinted, issued] as const),
    rows: edition.rows.map(
      ({ agency, state, citizenship, issued, declined, charge, ...row }) =>
        `${names.get(agency) ?? "?"} | ${state} | ${citizenship} | ${issued ?? row.issuedAsPrinted ?? "?"} | ` +
        `${declined ?? row.declinedAsPrinted ?? "?"} | ${charge.text ?? "?"} | ${charge.status}`,
    ),
    notes: edition.rows.map(({ notes }) => notes),
    policies: edition.policies.map(
      ({ asPrinted, aor, aorDerived, enacted, policy, criteria }) =>
        `${asPrinted} | ${aorDerived ? `(${aor})` : aor} | ${enacted ?? "?"} | ${policy ?? "?"} | ${criteria ?? "?"}`,
    ),
    issues: edition.issues.map(({ where, message }) => `${where}: ${message}`),
    failed: checks
      .filter(({ holds }) => holds === false)
      .map(({ what, found }) => [what, found] as const),
    isCertain,
    unplaced: unplaced.map(({ text }) => text),
  };
}
