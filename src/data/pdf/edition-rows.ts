import type { Edition, IssuedCount, Policy } from "#domain/edition.ts";
import type { Issue } from "#domain/issue.ts";
import { DECLINED } from "#domain/outcome.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import type { Jurisdiction } from "#domain/place.ts";
import { UNKNOWN } from "#domain/row.ts";
import type { Row, Status } from "#domain/row.ts";
import { countryCode } from "#domain/vocabulary/country-names.ts";
import { readCharge } from "#domain/vocabulary/charge-labels.ts";
import { agencyOf } from "#data/places/agency-of.ts";
import type { KnownByName, PlacedAgency } from "#data/places/agency-of.ts";
import { fieldOfficeNamed, fieldOfficeOf } from "#data/places/field-office-of.ts";
import { placeOf, stateOf, statePlace } from "#data/places/place-of.ts";
import { issuedFault, touchesWeek } from "#data/read/check-edition.ts";
import { dateIn } from "#data/read/printed-dates.ts";
import type { TableRow } from "./table/table-row.ts";

/** What rows of tables become, with the places and agencies that they name and what could not be taken as printed. */
export type EditionRows = Pick<
  Edition,
  "sectionI" | "rows" | "policies" | "jurisdictions" | "agencies" | "issues"
>;

/** Rows of the three tables as parts of an edition. `known` are agencies that keep their keys; `source` is the file's own. */
export function editionRows(
  week: string,
  tables: Readonly<Record<"I" | "II" | "III", readonly TableRow[]>>,
  known: KnownByName,
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
  const sectionI = tables.I.map((row, i) => issuedCount(row, i, base));
  const rows = tables.II.map((row, i) => {
    const state = stateOf(row.cells["state"] ?? "");
    const name = row.cells["agency"] ?? "";
    const placed =
      state === null || name === "" ? null : agencyOf({ name, city: "", state }, known);
    if (placed !== null && !agencies.has(placed.agency.key)) {
      agencies.set(placed.agency.key, placed);
      if (!placed.sure) {
        const message = `${name}, ${state ?? ""}: ${placed.agency.reason ?? ""}`;
        issues.push({ where: `agencies[${agencies.size - 1}]`, message, severity: "warning" });
      }
    }
    const place = placed?.place ?? (state === null ? null : statePlace(state));
    keep(place);
    return declinedRow(row, i, { placed, place }, base);
  });
  const policies = tables.III.map((row, i) => policyOf(row, i, base));
  return {
    sectionI,
    rows,
    policies,
    jurisdictions: [...places.values()],
    agencies: [...agencies.values()].map(({ agency }) => agency),
    issues,
  };
}

interface Base {
  readonly week: string;
  readonly sources: readonly string[];
  readonly keep: (place: Jurisdiction | null) => string;
  readonly issues: Issue[];
}

function issuedCount(row: TableRow, i: number, { week, sources, keep, issues }: Base): IssuedCount {
  const { cells } = row;
  issues.push(...doubtIssues(row, `sectionI[${i}].text`));
  const { place: asPrinted = "", issued = "", rank = "" } = cells;
  const [digits] = /\d+/u.exec(rank) ?? [];
  if (rank !== "" && digits === undefined) {
    const message = `the rank "${rank}" is no number; the order of the lines is taken`;
    issues.push({ where: `sectionI[${i}].rank`, message, severity: "warning" });
  }
  const place = placeOf(asPrinted, "county");
  if (place === null) issues.push(unplacedPlace(`sectionI[${i}]`, asPrinted));
  return {
    id: `${week}/I/${i + 1}`,
    rank: digits === undefined ? i + 1 : Number(digits),
    asPrinted,
    jurisdiction: keep(place),
    issued: Number(issued.replaceAll(",", "")),
    aor: place === null ? UNKNOWN : officeOf(place, null),
    withdrawn: false,
    notes: printedNotes(row),
    sources,
  };
}

function unplacedPlace(where: string, text: string): Issue {
  return {
    where,
    message: `the place "${text}" was not found; kept as printed`,
    severity: "warning",
  };
}

function policyOf(row: TableRow, i: number, { week, sources, keep, issues }: Base): Policy {
  const { cells, others } = row;
  issues.push(...doubtIssues(row, `policies[${i}].text`));
  for (const [heading, text] of Object.entries(others)) {
    const message = `no field holds what is printed under "${heading}": ${text}`;
    issues.push({ where: `policies[${i}].others`, message, severity: "warning" });
  }
  const printed = cells["jurisdiction"] ?? "";
  const [, asPrinted = printed, inBrackets = ""] = /^(.*\S)\s*\(([^()]*)\)$/u.exec(printed) ?? [];
  const offices = [inBrackets, cells["aor"] ?? ""].filter((text) => text !== "");
  const place = placeOf(asPrinted, "city");
  if (place === null) issues.push(unplacedPlace(`policies[${i}]`, asPrinted));
  const derived = place === null ? UNKNOWN : officeOf(place, null);
  const named = offices.map(fieldOfficeNamed).find((office) => office !== null) ?? null;
  for (const office of offices.filter(
    (text) => fieldOfficeNamed(text) !== named || named === null,
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
function officeOf({ state, county, covers }: Jurisdiction, ofAgency: string | null): string {
  return fieldOfficeOf(state, ofAgency ?? county ?? covers[0] ?? null, "2017");
}

/** What the report prints of a row beside its fields: texts of columns that no field is for, and cells whose words were broken. */
function printedNotes({ others, breaks }: TableRow): readonly string[] {
  return [
    ...Object.entries(others).map(([heading, text]) => `Printed under “${heading}”: ${text}`),
    ...breaks.map(({ field, printed }) => `Printed over several lines, ${field}: ${printed}`),
  ];
}

/** What is not certain of a row, as issues of its edition. */
function doubtIssues({ doubts }: TableRow, where: string, row?: string): readonly Issue[] {
  return doubts.map((message) => ({
    where,
    message,
    severity: "warning" as const,
    ...(row === undefined ? {} : { row }),
  }));
}

function declinedRow(
  row: TableRow,
  i: number,
  { placed, place }: { readonly placed: PlacedAgency | null; readonly place: Jurisdiction | null },
  base: Base,
): Row {
  const { cells } = row;
  const { week, sources, issues } = base;
  const id = `${week}/II/${i + 1}`;
  issues.push(...doubtIssues(row, `rows[${i}].text`, id));
  const report = (field: string, message: string): void => {
    issues.push({ where: `rows[${i}].${field}`, message, severity: "warning", row: id });
  };
  const { state = "", citizenship = "", agency = "" } = cells;
  if (agency === "") report("agency", "no agency is printed in the row; agency unknown");
  else if (placed === null)
    report("agency", `"${agency}" stands in no state that was read ("${state}"); agency unknown`);
  const country = countryCode(citizenship);
  if (country === UNKNOWN && !isMissingText(citizenship)) {
    report("citizenship", `"${citizenship}" is in no list of countries; shown as unknown`);
  }
  const county = placed?.agency.county ?? null;
  const statusCell = cells["status"] ?? "";
  if (statusIn(statusCell) === UNKNOWN && !isMissingText(statusCell)) {
    report("charge.status", `"${statusCell}" is neither charge nor conviction; shown as unknown`);
  }
  const charge = chargeOf(cells["activity"] ?? "", statusCell);
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
    aor: place === null ? UNKNOWN : officeOf(place, county),
    request: UNKNOWN,
    outcome: DECLINED.key,
    citizenship: country,
    ...dated("issued", cells["issued"] ?? "", (date) => issuedFault(date, week) === null, report),
    ...dated("declined", cells["declined"] ?? "", (date) => touchesWeek(date, week), report),
    charge,
    notes: printedNotes(row),
    sources,
  };
}

const MISSING = /^(?:unknown|n\/a|none|-|–)?$/iu;

/** True for a cell that says nothing, or that it is not known. */
export function isMissingText(text: string): boolean {
  return MISSING.test(text);
}

/** A date, with its text where it is none or (`isPossible`) one that the check of the edition takes back. */
function dated<Name extends "issued" | "declined">(
  name: Name,
  text: string,
  isPossible: (date: PartialDate) => boolean,
  report: (field: string, message: string) => void,
): Pick<Row, Name> & Partial<Pick<Row, `${Name}AsPrinted`>> {
  const date = dateIn(text);
  const isMissing = isMissingText(text);
  if (date === null && !isMissing) report(name, `"${text}" is not a date; shown as unknown`);
  const isKept = date === null ? !isMissing : !isPossible(date);
  const printed = isKept ? { [`${name}AsPrinted`]: text } : {};
  return { [name]: date, ...printed } as Pick<Row, Name> & Partial<Pick<Row, `${Name}AsPrinted`>>;
}

const STATUS = /[\s,;:–-]*\(?\b(charged?|charges?|convicted|convictions?)\b\)?\s*$/iu;
const STATUS_FIRST =
  /^\(?(charged?|charges?|convicted|convictions?)\)?(?: (?:with|of|for))?[\s:,–-]+(?=\S)/iu;

/** Charge from the cell of the activity, with its status in the same cell (behind or before it) or in one of its own. */
function chargeOf(activity: string, statusCell: string): Row["charge"] {
  // Words of both kinds in one cell sum up several offenses: they stay as they are.
  const isSeveral =
    (activity.match(/\b(?:charge[ds]?|charges|convicted|convictions?)\b/giu) ?? []).length > 1;
  const word = isSeveral ? null : (STATUS.exec(activity) ?? STATUS_FIRST.exec(activity));
  const status = statusIn(statusCell === "" ? (word?.[1] ?? "") : statusCell);
  const found = statusIn(word?.[1] ?? "") === status ? word : null;
  const text = found === null ? activity : activity.replace(found[0], "").trim();
  if (text === "") return { text: null, wording: null, category: UNKNOWN, basis: null, status };
  return { text, wording: "report", ...readCharge(text), status };
}

function statusIn(text: string): Status {
  if (/^\(?convict/iu.test(text)) return "convicted";
  return /^\(?charge/iu.test(text) ? "charged" : UNKNOWN;
}
