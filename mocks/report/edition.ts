import { WITHDRAWN, type Row } from "#domain/detainer/row.ts";
import { addWeeks, type WeekStart } from "#domain/calendar/week.ts";
import type { Edition, IssuedCount, PlaceTotal } from "#domain/report/edition.ts";
import type { SyntheticAgency } from "./agencies.ts";
import { createRandom } from "./random.ts";
import { makeRows } from "./rows.ts";

/** Id of the one synthetic collection. */
export const SYNTHETIC_ID = "synthetic";

/** What one edition is made from; `ordinal` is its place in the series, from 0. */
export interface EditionPlan {
  readonly seed: number;
  readonly ordinal: number;
  readonly week: WeekStart;
  readonly rows: number;
  readonly complete: boolean;
}

/** One synthetic edition: every figure in it is invented, and its headings say so. Its totals are true of its rows. */
export function makeEdition(plan: EditionPlan, holders: readonly SyntheticAgency[]): Edition {
  const chance = createRandom(plan.seed, plan.ordinal);
  const whole = makeRows(chance, plan.week, holders, plan.rows, { complete: plan.complete });
  const transcribed = plan.complete ? whole : whole.filter((_, i) => i % 7 !== 6);
  const published = addWeeks(plan.week, 3);
  return {
    collection: SYNTHETIC_ID,
    basis: "recorded",
    origin: "synthetic",
    week: plan.week,
    revision: 1,
    published: { date: published, exact: true },
    transcription: 1,
    transcribed: published,
    headings: {
      title: [
        "Synthetic Declined Detainer Outcome Report",
        "Invented for tests: not data of any agency",
      ],
      sections: {
        I: "Synthetic Section I: places with the most detainers issued",
        II: "Synthetic Section II: detainers recorded as declined",
        III: "Synthetic Section III: policies",
        IV: null,
      },
    },
    totals: {
      pages: Math.ceil(plan.rows / 12) + 4,
      issuedNationwide: plan.rows * 14,
      declined: sumDeclines(whole),
      sectionIJurisdictions: Math.min(10, holders.length),
      sectionIIssued: makeSectionI(holders, plan).reduce((sum, line) => sum + line.issued, 0),
      sectionIIIEntries: Math.min(3, holders.length),
    },
    jurisdictions: [...new Set(holders.map((holder) => holder.jurisdiction))],
    agencies: holders.map((holder) => holder.agency),
    sectionI: makeSectionI(holders, plan),
    rows: transcribed,
    namedOnly: [],
    placeTotals: listCompletePlaces(whole, transcribed, holders),
    policies: holders.slice(0, 3).map((holder, i) => ({
      id: `${plan.week}/III/${i + 1}`,
      asPrinted: `${holder.jurisdiction.name}, ${holder.jurisdiction.state}`,
      jurisdiction: holder.jurisdiction.key,
      aor: holder.aor,
      aorDerived: false,
      enacted: "Synthetic",
      policy: "Synthetic: an invented policy",
      criteria: "Synthetic: invented criteria",
      completeness: "complete",
      sources: ["generator"],
    })),
    scope: null,
    sources: [
      { id: "generator", citation: "Synthetic: made by mocks/make-report.ts", address: null },
    ],
    issues: [],
  };
}

/** The second revision of an edition: the first line is withdrawn from its agency; printed totals stay. */
export function makeCorrection(edition: Edition): Edition {
  return {
    ...edition,
    revision: 2,
    published: { date: addWeeks(edition.week, 5), exact: true },
    rows: edition.rows.map((row, i) => (i === 0 ? withdrawRow(row) : row)),
    placeTotals: edition.placeTotals.filter(
      (place) => place.jurisdiction !== edition.rows[0]?.jurisdiction,
    ),
  };
}

function withdrawRow(row: Row): Row {
  return {
    ...row,
    agency: WITHDRAWN,
    jurisdiction: null,
    state: WITHDRAWN,
    county: WITHDRAWN,
    aor: WITHDRAWN,
    notes: ["Synthetic: the agency named was withdrawn."],
  };
}

function sumDeclines(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.count, 0);
}

/** Places of which nothing was left out, so that their number is whole; the first 20, to keep files short. */
function listCompletePlaces(
  whole: readonly Row[],
  transcribed: readonly Row[],
  holders: readonly SyntheticAgency[],
): PlaceTotal[] {
  const before = countByPlace(whole);
  const after = countByPlace(transcribed);
  return [...new Set(holders.map((holder) => holder.jurisdiction))]
    .filter(({ key }) => before.has(key) && before.get(key) === after.get(key))
    .slice(0, 20)
    .map(({ key, level, name, state }) => ({
      jurisdiction: key,
      level,
      asPrinted: `${name}, ${state}`,
      declined: after.get(key) ?? 0,
      withdrawn: false,
      sources: ["generator"],
    }));
}

function countByPlace(rows: readonly Row[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { jurisdiction, count } of rows) {
    if (jurisdiction !== null) sums.set(jurisdiction, (sums.get(jurisdiction) ?? 0) + count);
  }
  return sums;
}

function makeSectionI(holders: readonly SyntheticAgency[], plan: EditionPlan): IssuedCount[] {
  return holders.slice(0, 10).map((holder, i) => ({
    id: `${plan.week}/I/${i + 1}`,
    rank: i + 1,
    asPrinted: `${holder.jurisdiction.name}, ${holder.jurisdiction.state}`,
    jurisdiction: holder.jurisdiction.key,
    issued: Math.max(1, Math.round(plan.rows / (i + 2))),
    aor: holder.aor,
    withdrawn: false,
    notes: [],
    sources: ["generator"],
  }));
}
