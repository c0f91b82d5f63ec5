import type {
  Edition,
  IssuedCount,
  NamedOnly,
  PlaceTotal,
  Policy,
  Source,
} from "#domain/edition.ts";
import type { Issue } from "#domain/issue.ts";
import type { Agency, Jurisdiction } from "#domain/place.ts";
import type { Published } from "#domain/publication/printed.ts";
import type { Row } from "#domain/row.ts";
import type { IsoDate, WeekStart } from "#domain/week.ts";
import { withCitations } from "./citations.ts";
import { changesIn } from "./field.ts";
import type { Field, FieldChange } from "./field.ts";
import * as kind from "./kinds.ts";
import { listDifference, wholeDifference } from "./list-difference.ts";
import type { ListDifference } from "./list-difference.ts";

/** Which edition file, and how much its lines come to. */
export interface EditionName {
  readonly revision: number;
  readonly transcription: number;
  readonly published: Published;
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
  readonly left: EditionName;
  readonly right: EditionName;
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
  readonly done: number;
  readonly of: number;
}

const HEADINGS: readonly Field<Edition>[] = [
  { name: "headings.title", of: ({ headings }) => headings.title },
  ...(["I", "II", "III", "IV"] as const).map((section) => ({
    name: `headings.sections.${section}`,
    of: ({ headings }: Edition) => headings.sections[section],
  })),
  { name: "scope", of: ({ scope }) => scope },
];

const TOTALS: readonly Field<Edition>[] = (
  [
    "pages",
    "issuedNationwide",
    "declined",
    "sectionIJurisdictions",
    "sectionIIssued",
    "sectionIIIEntries",
  ] as const
).map((name) => ({ name: `totals.${name}`, of: ({ totals }) => totals[name] }));

/** The difference of two files of one week, made in slices. Throws a RangeError where weeks or collections differ. */
export function* differenceInSteps(
  left: Edition,
  right: Edition,
): Generator<DifferenceProgress, EditionDifference> {
  if (left.week !== right.week || left.collection !== right.collection) {
    throw new RangeError("only files of one week of one collection have a difference");
  }
  const before = withCitations(left);
  const after = withCitations(right);
  const of = before.rows.length;
  yield { done: 0, of };
  const steps = listDifference(before.rows, after.rows, kind.ROWS);
  let step = steps.next();
  while (step.done !== true) {
    yield { done: step.value, of };
    step = steps.next();
  }
  return {
    week: left.week,
    left: nameOf(before),
    right: nameOf(after),
    rows: step.value,
    sectionI: wholeDifference(before.sectionI, after.sectionI, kind.SECTION_I),
    policies: wholeDifference(before.policies, after.policies, kind.POLICIES),
    namedOnly: wholeDifference(before.namedOnly, after.namedOnly, kind.NAMED_ONLY),
    placeTotals: wholeDifference(before.placeTotals, after.placeTotals, kind.PLACE_TOTALS),
    jurisdictions: wholeDifference(before.jurisdictions, after.jurisdictions, kind.JURISDICTIONS),
    agencies: wholeDifference(before.agencies, after.agencies, kind.AGENCIES),
    sources: wholeDifference(before.sources, after.sources, kind.SOURCES),
    issues: wholeDifference(before.issues, after.issues, kind.ISSUES),
    headings: changesIn(before, after, HEADINGS),
    totals: changesIn(before, after, TOTALS),
  };
}

/** The difference of two files of one week, at once. */
export function editionDifference(left: Edition, right: Edition): EditionDifference {
  const steps = differenceInSteps(left, right);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function nameOf(edition: Edition): EditionName {
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
