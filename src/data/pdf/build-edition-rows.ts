import type { Edition, IssuedCount, Policy } from "#domain/report/edition.ts";
import type { Issue } from "#domain/report/issue.ts";
import { DECLINED_OUTCOME } from "#domain/detainer/outcome.ts";
import type { PartialDate } from "#domain/calendar/partial-date.ts";
import type { Jurisdiction } from "#domain/place/place.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import type { Row, ChargeStatus } from "#domain/detainer/row.ts";
import { findCountryCode } from "#domain/vocabulary/country-codes.ts";
import { classifyCharge } from "#domain/vocabulary/charge-labels.ts";
import { normalizeAgency } from "#data/normalize/normalize-agency.ts";
import type { KnownAgenciesByName, PlacedAgency } from "#data/normalize/normalize-agency.ts";
import { parseFieldOffice, findFieldOffice } from "#data/normalize/field-office.ts";
import { parsePlace, parseState, buildStatePlace } from "#data/normalize/parse-place.ts";
import { findIssuedDateProblem, overlapsWeek } from "#data/native/check-edition.ts";
import { parsePrintedDate } from "#data/normalize/parse-printed-date.ts";
import type { TableRow } from "#data/pdf/table/table-row.ts";

/** What rows of tables become, with the places and agencies that they name and what could not be taken as printed. */
export type EditionRows = Pick<
  Edition,
  "sectionI" | "rows" | "policies" | "jurisdictions" | "agencies" | "issues"
>;

/** Rows of the three tables as parts of an edition. `known` are agencies that keep their keys; `source` is the file's own. */
export function buildEditionRows(
  week: string,
  tables: Readonly<Record<"I" | "II" | "III", readonly TableRow[]>>,
  known: KnownAgenciesByName,
  source: string,
): EditionRows {
  const places = new Map<string, Jurisdiction>();
  const agencies = new Map<string, PlacedAgency>();
  const issues: Issue[] = [];
  const keep = (place: Jurisdiction | null): string => {
    if (place === null) return UNKNOWN;
    if (!places.has(place.key)) places.set(place.key, place);
    return place.key;
  };
  const base = { week, sources: [source], keep, issues };
  const sectionI = tables.I.map((row, i) => buildIssuedCount(row, i, base));
  const rows = tables.II.map((row, i) => {
    const state = parseState(row.cells["state"] ?? "");
    const name = row.cells["agency"] ?? "";
    const placed =
      state === null || name === "" ? null : normalizeAgency({ name, city: "", state }, known);
    if (placed !== null && !agencies.has(placed.agency.key)) {
      agencies.set(placed.agency.key, placed);
      if (!placed.isCertain) {
        const message = `${name}, ${state ?? ""}: ${placed.agency.reason ?? ""}`;
        issues.push({ where: `agencies[${agencies.size - 1}]`, message, severity: "warning" });
      }
    }
    const place = placed?.place ?? (state === null ? null : buildStatePlace(state));
    keep(place);
    return buildDeclinedRow(row, i, { placed, place }, base);
  });
  const policies = tables.III.map((row, i) => buildPolicy(row, i, base));
  return {
    sectionI,
    rows,
    policies,
    jurisdictions: [...places.values()],
    agencies: [...agencies.values()].map(({ agency }) => agency),
    issues,
  };
}

interface RowContext {
  readonly week: string;
  readonly sources: readonly string[];
  readonly keep: (place: Jurisdiction | null) => string;
  readonly issues: Issue[];
}

function buildIssuedCount(
  row: TableRow,
  i: number,
  { week, sources, keep, issues }: RowContext,
): IssuedCount {
  const { cells } = row;
  issues.push(...listUncertaintyIssues(row, `sectionI[${i}].text`));
  const { place: asPrinted = "", issued = "", rank = "" } = cells;
  const [digits] = /\d+/u.exec(rank) ?? [];
  if (rank !== "" && digits === undefined) {
    const message = `the rank "${rank}" is no number; the order of the lines is taken`;
    issues.push({ where: `sectionI[${i}].rank`, message, severity: "warning" });
  }
  const place = parsePlace(asPrinted, "county");
  if (place === null) issues.push(unplacedPlaceIssue(`sectionI[${i}]`, asPrinted));
  return {
    id: `${week}/I/${i + 1}`,
    rank: digits === undefined ? i + 1 : Number(digits),
    asPrinted,
    jurisdiction: keep(place),
    issued: Number(issued.replaceAll(",", "")),
    aor: place === null ? UNKNOWN : findOffice(place, null),
    withdrawn: false,
    notes: listPrintedNotes(row),
    sources,
  };
}

function unplacedPlaceIssue(where: string, text: string): Issue {
  return {
    where,
    message: `the place "${text}" was not found; kept as printed`,
    severity: "warning",
  };
}

function buildPolicy(
  row: TableRow,
  i: number,
  { week, sources, keep, issues }: RowContext,
): Policy {
  const { cells, others } = row;
  issues.push(...listUncertaintyIssues(row, `policies[${i}].text`));
  for (const [heading, text] of Object.entries(others)) {
    const message = `no field holds what is printed under "${heading}": ${text}`;
    issues.push({ where: `policies[${i}].others`, message, severity: "warning" });
  }
  const printed = cells["jurisdiction"] ?? "";
  const [, asPrinted = printed, inBrackets = ""] = /^(.*\S)\s*\(([^()]*)\)$/u.exec(printed) ?? [];
  const offices = [inBrackets, cells["aor"] ?? ""].filter((text) => text !== "");
  const place = parsePlace(asPrinted, "city");
  if (place === null) issues.push(unplacedPlaceIssue(`policies[${i}]`, asPrinted));
  const derived = place === null ? UNKNOWN : findOffice(place, null);
  const named = offices.map(parseFieldOffice).find((office) => office !== null) ?? null;
  for (const office of offices.filter(
    (text) => parseFieldOffice(text) !== named || named === null,
  )) {
    const message = `"${office}" is not the field office that was taken, ${named ?? derived}`;
    issues.push({ where: `policies[${i}].aor`, message, severity: "warning" });
  }
  const orNull = (text: string | undefined): string | null =>
    text === undefined || text === "" ? null : text;
  return {
    id: `${week}/III/${i + 1}`,
    asPrinted,
    jurisdiction: keep(place),
    aor: named ?? derived,
    aorDerived: named === null,
    enacted: orNull(cells["enacted"]),
    policy: orNull(cells["policy"]),
    criteria: orNull(cells["criteria"]),
    completeness: "complete",
    sources,
  };
}

/** The office of a place, or of the county in which its agency stands; a city over several counties has theirs. */
function findOffice({ state, county, covers }: Jurisdiction, ofAgency: string | null): string {
  return findFieldOffice(state, ofAgency ?? county ?? covers[0] ?? null, "2017");
}

/** What the report prints of a row beside its fields: texts of columns that no field is for, and cells whose words were broken. */
function listPrintedNotes({ others, breaks }: TableRow): readonly string[] {
  return [
    ...Object.entries(others).map(([heading, text]) => `Printed under “${heading}”: ${text}`),
    ...breaks.map(({ field, printed }) => `Printed over several lines, ${field}: ${printed}`),
  ];
}

/** What is not certain of a row, as issues of its edition. */
function listUncertaintyIssues(
  { notices }: TableRow,
  where: string,
  row?: string,
): readonly Issue[] {
  return notices.map((message) => ({
    where,
    message,
    severity: "warning" as const,
    ...(row === undefined ? {} : { row }),
  }));
}

function buildDeclinedRow(
  row: TableRow,
  i: number,
  { placed, place }: { readonly placed: PlacedAgency | null; readonly place: Jurisdiction | null },
  base: RowContext,
): Row {
  const { cells } = row;
  const { week, sources, issues } = base;
  const id = `${week}/II/${i + 1}`;
  issues.push(...listUncertaintyIssues(row, `rows[${i}].text`, id));
  const report = (field: string, message: string): void => {
    issues.push({ where: `rows[${i}].${field}`, message, severity: "warning", row: id });
  };
  const { state = "", citizenship = "", agency = "" } = cells;
  if (agency === "") report("agency", "no agency is printed in the row; agency unknown");
  else if (placed === null)
    report("agency", `"${agency}" stands in no state that was read ("${state}"); agency unknown`);
  const country = findCountryCode(citizenship);
  if (country === UNKNOWN && !isMissingText(citizenship)) {
    report("citizenship", `"${citizenship}" is in no list of countries; shown as unknown`);
  }
  const county = placed?.agency.county ?? null;
  const statusCell = cells["status"] ?? "";
  if (parseStatus(statusCell) === UNKNOWN && !isMissingText(statusCell)) {
    report("charge.status", `"${statusCell}" is neither charge nor conviction; shown as unknown`);
  }
  const charge = parseCharge(cells["activity"] ?? "", statusCell);
  if (charge.text !== null && charge.category === UNKNOWN) {
    report("charge", `"${charge.text}" is in no list of offense labels; category unknown`);
  }
  return {
    id,
    count: 1,
    agency: placed?.agency.key ?? UNKNOWN,
    jurisdiction: place?.key ?? null,
    state: place?.state ?? UNKNOWN,
    county: county ?? UNKNOWN,
    aor: place === null ? UNKNOWN : findOffice(place, county),
    request: UNKNOWN,
    outcome: DECLINED_OUTCOME.key,
    citizenship: country,
    ...parseDateField(
      "issued",
      cells["issued"] ?? "",
      (date) => findIssuedDateProblem(date, week) === null,
      report,
    ),
    ...parseDateField(
      "declined",
      cells["declined"] ?? "",
      (date) => overlapsWeek(date, week),
      report,
    ),
    charge,
    notes: listPrintedNotes(row),
    sources,
  };
}

const MISSING_TEXT = /^(?:unknown|n\/a|none|-|–)?$/iu;

/** True for a cell that says nothing, or that it is not known. */
export function isMissingText(text: string): boolean {
  return MISSING_TEXT.test(text);
}

/** A date, with its text where it is none or (`isPossible`) one that the check of the edition takes back. */
function parseDateField<Name extends "issued" | "declined">(
  name: Name,
  text: string,
  isPossible: (date: PartialDate) => boolean,
  report: (field: string, message: string) => void,
): Pick<Row, Name> & Partial<Pick<Row, `${Name}AsPrinted`>> {
  const date = parsePrintedDate(text);
  const isMissing = isMissingText(text);
  if (date === null && !isMissing) report(name, `"${text}" is not a date; shown as unknown`);
  const isTextNeeded = date === null ? !isMissing : !isPossible(date);
  const printed = isTextNeeded ? { [`${name}AsPrinted`]: text } : {};
  return { [name]: date, ...printed } as Pick<Row, Name> & Partial<Pick<Row, `${Name}AsPrinted`>>;
}

const STATUS_AT_END = /[\s,;:–-]*\(?\b(charged?|charges?|convicted|convictions?)\b\)?\s*$/iu;
const STATUS_AT_START =
  /^\(?(charged?|charges?|convicted|convictions?)\)?(?: (?:with|of|for))?[\s:,–-]+(?=\S)/iu;

/** Charge from the cell of the activity, with its status in the same cell (behind or before it) or in one of its own. */
function parseCharge(activity: string, statusCell: string): Row["charge"] {
  // Words of both kinds in one cell sum up several offenses: they stay as they are.
  const isSeveral =
    (activity.match(/\b(?:charge[ds]?|charges|convicted|convictions?)\b/giu) ?? []).length > 1;
  const word = isSeveral ? null : (STATUS_AT_END.exec(activity) ?? STATUS_AT_START.exec(activity));
  const status = parseStatus(statusCell === "" ? (word?.[1] ?? "") : statusCell);
  const found = parseStatus(word?.[1] ?? "") === status ? word : null;
  const text = found === null ? activity : activity.replace(found[0], "").trim();
  if (text === "") return { text: null, wording: null, category: UNKNOWN, basis: null, status };
  return { text, wording: "report", ...classifyCharge(text), status };
}

function parseStatus(text: string): ChargeStatus {
  if (/^\(?convict/iu.test(text)) return "convicted";
  return /^\(?charge/iu.test(text) ? "charged" : UNKNOWN;
}
