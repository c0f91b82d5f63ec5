import { CommandError } from "#cli/command/command.ts";
import { buildEditionTable } from "#data/native/edition-table.ts";
import type { EditionTable } from "#data/native/edition-table.ts";
import { ROW_ONLY_EDITION } from "#data/native/row-only-edition.ts";
import { normalizeOutcome } from "#data/normalize/normalize-outcome.ts";
import { getWeekStart } from "#domain/calendar/week.ts";
import type { WeekStart } from "#domain/calendar/week.ts";
import type { Outcome } from "#domain/detainer/outcome.ts";
import { NOT_ITEMIZED, UNKNOWN } from "#domain/detainer/row.ts";
import type { Row } from "#domain/detainer/row.ts";
import type { Collection } from "#domain/report/collection.ts";
import type { Edition } from "#domain/report/edition.ts";
import type { Issue } from "#domain/report/issue.ts";
import { parseForm } from "#domain/vocabulary/forms.ts";
import { buildFacilityAgencies, formatFacilityDoubt } from "./facility-agencies.ts";
import type { RecordDetainer, RecordFacility } from "./read-records.ts";
import { RECORDS_COPY, RECORDS_DATE, RECORDS_SOURCE } from "./records-source.ts";

/** The id of the collection of ICE's national records of October 2014 to July 2015. */
export const RECORDS_ID = "ice-foia-2015";

/** The day on which the records were read. */
const TRANSCRIBED = "2026-11-30";

/** The collection without its files, notes and editions; its outcomes in the order in which detainers first have them. */
export function buildRecordsCollection(
  detainers: readonly RecordDetainer[],
): Omit<Collection, "files" | "editions"> {
  const reasons = [...new Set(detainers.map(({ reason }) => reason))];
  return {
    id: RECORDS_ID,
    title: "ICE records, Oct 2014 – Jul 2015",
    basis: "issued",
    origin: "official",
    suspended: null,
    outcomes: reasons.map(findOutcome),
    copies: [RECORDS_COPY],
    notes: null,
  };
}

/**
 * An edition for each week in which detainers were prepared. Rows of a week stand by agency, day, form and outcome. Each agency whose
 * county is doubtful is listed once as a defect, in the first week that has a detainer of it.
 */
export function buildRecordsEditions(
  facilities: readonly RecordFacility[],
  detainers: readonly RecordDetainer[],
  { outcomes }: Pick<Collection, "outcomes">,
): readonly EditionTable[] {
  const agencies = buildFacilityAgencies(facilities);
  const facilityById = new Map(facilities.map((facility) => [facility.id, facility]));
  const places = new Map([...agencies.values()].map(({ place }) => [place.key, place]));
  const lists = {
    jurisdictions: [...places.values()],
    agencies: [...agencies.values()].map(({ agency }) => agency),
  };
  const rowsByWeek = new Map<WeekStart, Omit<Row, "id">[]>();
  const doubts = new Map<string, string>();
  for (const detainer of detainers) {
    const facility = facilityById.get(detainer.facility);
    const week = getWeekStart(detainer.date);
    if (facility === undefined || week === null) {
      throw new CommandError(
        `The detainer of ${detainer.date} at facility ${detainer.facility} has no such day or facility.`,
      );
    }
    const rows = rowsByWeek.get(week) ?? [];
    rowsByWeek.set(week, rows);
    const row = buildRow(detainer, facility, agencies);
    rows.push(row);
    if (facility.countyCheck === "disagrees") doubts.set(row.agency, formatFacilityDoubt(facility));
  }
  const weeks = [...rowsByWeek.keys()].sort();
  return weeks.map((week) => {
    const rows = (rowsByWeek.get(week) ?? [])
      .map((row) => ({ row, order: makeOrder(row) }))
      .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
      .map(({ row }, i): Row => ({ ...row, id: `${week}/II/${i + 1}` }));
    const edition: Edition = {
      collection: RECORDS_ID,
      basis: "issued",
      origin: "official",
      week,
      revision: 1,
      published: { date: RECORDS_DATE, exact: true },
      transcription: 1,
      transcribed: TRANSCRIBED,
      ...ROW_ONLY_EDITION,
      ...lists,
      rows,
      sources: [RECORDS_SOURCE],
      issues: listDoubts(rows, doubts),
    };
    return buildEditionTable(edition, outcomes);
  });
}

/** Issues of doubtful agencies in rows; each is removed from the doubts, so that it is listed once. */
function listDoubts(rows: readonly Row[], doubts: Map<string, string>): Issue[] {
  return rows.flatMap(({ agency, id }): Issue[] => {
    const message = doubts.get(agency);
    if (message === undefined) return [];
    doubts.delete(agency);
    return [{ where: `agencies[${agency}].county`, message, severity: "warning", row: id }];
  });
}

function buildRow(
  { date, form, reason }: RecordDetainer,
  facility: RecordFacility,
  agencies: ReturnType<typeof buildFacilityAgencies>,
): Omit<Row, "id"> {
  const found = agencies.get(facility.id);
  const formKey = parseForm(form);
  return {
    count: 1,
    agency: found?.agency.key ?? NOT_ITEMIZED,
    jurisdiction: found?.place.key ?? null,
    state: found?.agency.state ?? UNKNOWN,
    county: found?.agency.county ?? UNKNOWN,
    aor: facility.aor === "" ? UNKNOWN : facility.aor,
    request: formKey === "i-247n" ? "notification" : "detainer",
    form: formKey,
    outcome: findOutcome(reason).key,
    citizenship: UNKNOWN,
    issued: date,
    declined: null,
    charge: { text: null, wording: null, category: UNKNOWN, basis: null, status: "unknown" },
    notes: found === undefined ? [formatMissingFacility(facility.name)] : [],
    sources: [RECORDS_SOURCE.id],
  };
}

function formatMissingFacility(name: string): string {
  return name === "" ? "The record's facility is blank." : `The record's facility is “${name}”.`;
}

function findOutcome(reason: string): Outcome {
  const { outcome, fault } = normalizeOutcome(reason, "");
  if (fault !== null) throw new CommandError(fault);
  return outcome;
}

function makeOrder({ agency, issued, form, outcome, notes }: Omit<Row, "id">): string {
  return [agency, issued, form, outcome, ...notes].join("\n");
}
