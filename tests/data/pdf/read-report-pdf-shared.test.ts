import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findCountryCode } from "#domain/vocabulary/country-codes.ts";
import { getFieldOfficeName } from "#domain/vocabulary/field-offices.ts";
import { STATES } from "#domain/vocabulary/states.ts";
import { ROOT } from "#scripts/prepare.mjs";
import type { PrintedReport } from "./printed-report.ts";
import { readWell } from "./compare-report.ts";

const CASES = join(ROOT, "../shared/cases");
const REPORTS = join(CASES, "pdf");

/** The texts of a row without spaces and line breaks: how a cell is wrapped is the producer's affair. */
const row = (...cells: readonly (string | null)[]): string =>
  cells
    .map((cell) =>
      (cell ?? "").replaceAll("’", "'").replace(/[•;]/gu, " ").replace(/\s+/gu, " ").trim(),
    )
    .join(" | ");

const stateCode = (name: string): string =>
  [...STATES].find(([, state]) => state.name === name)?.[0] ?? "unknown";

function names(folder: string, ending: string): readonly string[] {
  if (existsSync(folder)) return readdirSync(folder).filter((name) => name.endsWith(ending));
  console.warn(`skipped: tests of the PDFs of other producers, because ${folder} is missing`);
  return [];
}

/** What a report holds that was not certain: names of the checks that fail, with how many they found. */
const DOUBTS: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  "L2-2017-02-04.pdf": [
    ["Lines without a date of decline", 22],
    ["Lines without charge or conviction", 20],
  ],
  "lo-docx-pub-0128.pdf": [
    ["Lines without a date of decline", 180],
    ["Lines without charge or conviction", 166],
  ],
  // "Cur-/ran-Fromhold": the name of a prison that stands nowhere else in the report.
  "groff-hyphenated.pdf": [["Rows with text that is not certain", 4]],
  // Those that draw no rules between rows.
  "wp-letterspaced.pdf": [["Rows told apart by white space alone", 312]],
  "wp-hyphens11.pdf": [["Rows told apart by white space alone", 312]],
};

const reports = names(REPORTS, ".pdf");

describe.skipIf(reports.length === 0)("reports of unrelated producers are read row by row", () => {
  it.each(reports)("The report %s of another producer is read row by row", async (name) => {
    const truth = JSON.parse(
      readFileSync(join(REPORTS, name.replace(".pdf", ".truth.json")), "utf8"),
    ) as PrintedReport;
    const { edition, checks, unplaced } = await readWell(
      new Uint8Array(readFileSync(join(REPORTS, name))),
    );
    const agencies = new Map(edition.agencies.map((agency) => [agency.key, agency.name]));
    expect(
      edition.rows.map((each) =>
        row(
          agencies.get(each.agency) ?? "",
          each.state,
          each.citizenship,
          each.issued,
          each.declined,
          each.charge.text,
          each.charge.status,
        ),
      ),
    ).toEqual(
      truth.declined.map((line) =>
        row(
          line.agency,
          stateCode(line.state),
          findCountryCode(line.citizenship),
          line.issued,
          line.declined,
          line.activity,
          line.status,
        ),
      ),
    );
    expect(edition.sectionI.map(({ asPrinted, issued }) => row(asPrinted, String(issued)))).toEqual(
      truth.issued.map(({ place, count }) => row(place, String(count))),
    );
    expect(
      edition.policies.map((policy) =>
        row(
          policy.asPrinted,
          getFieldOfficeName(policy.aor),
          policy.enacted,
          policy.policy,
          policy.criteria,
        ),
      ),
    ).toEqual(
      truth.policies.map(({ jurisdiction, office, enacted, policy, criteria }) =>
        row(jurisdiction, office.replace("Saint ", "St. "), enacted, policy, criteria.join(" ")),
      ),
    );
    expect(edition.headings.sections).toEqual(truth.headings);
    expect(edition.totals.issuedNationwide).toBe(truth.nationwide);
    expect(unplaced).toEqual([]);
    expect(
      checks.filter(({ holds }) => holds === false).map(({ what, found }) => [what, found]),
    ).toEqual(DOUBTS[name] ?? []);
  });
});

const turned = names(CASES, ".pdf");

describe.skipIf(turned.length === 0)("text drawn twice, sideways or skewed is read", () => {
  it.each(turned)(
    "The report %s has eight rows, from Alder County Jail to Fir County Jail",
    async (name) => {
      const { edition } = await readWell(new Uint8Array(readFileSync(join(CASES, name))));
      const agencies = new Map(edition.agencies.map((agency) => [agency.key, agency.name]));
      expect(
        edition.rows.map(({ agency, state, issued, declined }) => [
          agencies.get(agency),
          state,
          issued,
          declined,
        ]),
      ).toEqual([
        ["Alder County Jail", "TX", "2017-01-05", "2017-01-30"],
        ["Birch County Jail", "TX", "2017-01-06", "2017-01-31"],
        ["Birch County Jail", "TX", "2017-01-09", "2017-02-01"],
        ["Cedar City Jail", "CA", "2017-01-10", "2017-02-01"],
        ["Dogwood County Detention Center", "CO", "2017-01-11", "2017-02-02"],
        ["Elm County Jail", "NY", "2017-01-12", "2017-02-02"],
        ["Elm County Jail", "NY", "2017-01-13", "2017-02-03"],
        ["Fir County Jail", "TX", "2017-01-14", "2017-02-03"],
      ]);
    },
  );
});
