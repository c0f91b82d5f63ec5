import type {
  Edition,
  IssuedCount,
  NamedOnly,
  PlaceTotal,
  Policy,
  Source,
} from "#domain/report/edition.ts";
import type { Issue } from "#domain/report/issue.ts";
import type { Agency, Jurisdiction } from "#domain/place/place.ts";
import type { PublicationDate } from "#domain/report/printed-totals.ts";
import type { Row } from "#domain/detainer/row.ts";
import type { IsoDate, WeekStart } from "#domain/calendar/week.ts";
import { replaceSourceIds } from "./replace-source-ids.ts";
import { listFieldChanges } from "./field.ts";
import type { Field, FieldChange } from "./field.ts";
import * as kind from "./list-kinds.ts";
import { compareListsInSteps, compareLists } from "./list-difference.ts";
import type { ListDifference } from "./list-difference.ts";

/** Which edition file, and how much its lines come to. */
export interface EditionVersion {
  readonly revision: number;
  readonly transcription: number;
  readonly published: PublicationDate;
  readonly transcribed: IsoDate;
  /** Sum of `count` of the lines of Section II. */
  readonly rowsCount: number;
  /** Sum of the lines of Section I. */
  readonly issued: number;
}

/**
 * What differs between two files of one week, from the first to the second. Sources are compared by what they cite; in
 * items, `sources` holds citations. Applied to the first, the lists and fields give the second.
 */
export interface EditionDifference {
  readonly week: WeekStart;
  readonly first: EditionVersion;
  readonly second: EditionVersion;
  readonly rows: ListDifference<Row>;
  readonly sectionI: ListDifference<IssuedCount>;
  readonly policies: ListDifference<Policy>;
  readonly namedOnly: ListDifference<NamedOnly>;
  readonly placeTotals: ListDifference<PlaceTotal>;
  readonly jurisdictions: ListDifference<Jurisdiction>;
  readonly agencies: ListDifference<Agency>;
  readonly sources: ListDifference<Source>;
  readonly issues: ListDifference<Issue>;
  /** Title (`headings.title`), headings of sections (`headings.sections.I`) and words of Section IV (`scope`). */
  readonly headings: readonly FieldChange[];
  /** Printed totals, as `totals.declined`. */
  readonly totals: readonly FieldChange[];
}

/** How far a difference is: lines of Section II compared, of how many. */
export interface DifferenceProgress {
  readonly rowsDone: number;
  readonly rowsTotal: number;
}

const HEADING_FIELDS: readonly Field<Edition>[] = [
  { name: "headings.title", getValue: ({ headings }) => headings.title },
  ...(["I", "II", "III", "IV"] as const).map((section) => ({
    name: `headings.sections.${section}`,
    getValue: ({ headings }: Edition) => headings.sections[section],
  })),
  { name: "scope", getValue: ({ scope }) => scope },
];

const TOTAL_FIELDS: readonly Field<Edition>[] = (
  [
    "pages",
    "issuedNationwide",
    "declined",
    "sectionIJurisdictions",
    "sectionIIssued",
    "sectionIIIEntries",
  ] as const
).map((name) => ({ name: `totals.${name}`, getValue: ({ totals }) => totals[name] }));

/** The difference of two files of one week, made in slices. Throws a RangeError where weeks or collections differ. */
export function* compareEditionsInSteps(
  first: Edition,
  second: Edition,
): Generator<DifferenceProgress, EditionDifference> {
  if (first.week !== second.week || first.collection !== second.collection) {
    throw new RangeError("only files of one week of one collection have a difference");
  }
  const before = replaceSourceIds(first);
  const after = replaceSourceIds(second);
  const rowsTotal = before.rows.length;
  yield { rowsDone: 0, rowsTotal };
  const steps = compareListsInSteps(before.rows, after.rows, kind.ROW_LIST);
  let step = steps.next();
  while (step.done !== true) {
    yield { rowsDone: step.value, rowsTotal };
    step = steps.next();
  }
  return {
    week: first.week,
    first: describeEdition(before),
    second: describeEdition(after),
    rows: step.value,
    sectionI: compareLists(before.sectionI, after.sectionI, kind.SECTION_I_LIST),
    policies: compareLists(before.policies, after.policies, kind.POLICY_LIST),
    namedOnly: compareLists(before.namedOnly, after.namedOnly, kind.NAMED_ONLY_LIST),
    placeTotals: compareLists(before.placeTotals, after.placeTotals, kind.PLACE_TOTAL_LIST),
    jurisdictions: compareLists(before.jurisdictions, after.jurisdictions, kind.JURISDICTION_LIST),
    agencies: compareLists(before.agencies, after.agencies, kind.AGENCY_LIST),
    sources: compareLists(before.sources, after.sources, kind.SOURCE_LIST),
    issues: compareLists(before.issues, after.issues, kind.ISSUE_LIST),
    headings: listFieldChanges(before, after, HEADING_FIELDS),
    totals: listFieldChanges(before, after, TOTAL_FIELDS),
  };
}

/** The difference of two files of one week, at once. */
export function compareEditions(first: Edition, second: Edition): EditionDifference {
  const steps = compareEditionsInSteps(first, second);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function describeEdition(edition: Edition): EditionVersion {
  const { revision, transcription, published, transcribed, rows, sectionI } = edition;
  return {
    revision,
    transcription,
    published,
    transcribed,
    rowsCount: rows.reduce((sum, { count }) => sum + count, 0),
    issued: sectionI.reduce((sum, { issued }) => sum + issued, 0),
  };
}
