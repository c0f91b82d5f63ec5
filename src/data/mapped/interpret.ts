import type { IssueList } from "#data/detainer/issue-list.ts";
import type { Agencies } from "#data/foia/agencies-of.ts";
import type { Gathered } from "#data/foia/gather-rows.ts";
import { NO_DAY } from "#data/foia/row-values.ts";
import type { KnownByName } from "#data/places/agency-of.ts";
import type { MappedField, Mapping } from "#domain/opening/mapping.ts";
import type { IsoDate } from "#domain/week.ts";
import { mappedCounts } from "./mapped-counts.ts";
import { mappedDates } from "./mapped-dates.ts";
import type { MappedDates } from "./mapped-dates.ts";
import type { MappedHeading } from "./mapped-heading.ts";
import { mappedOutcomes } from "./mapped-outcomes.ts";
import type { MappedOutcomes } from "./mapped-outcomes.ts";
import { mappedPlaces } from "./mapped-places.ts";

/** Rows of a mapped table, and what they were read to be. */
export interface Interpreted {
  readonly gathered: Gathered<MappedField, MappedHeading>;
  readonly dates: MappedDates;
  readonly agencies: Agencies;
  readonly outcomes: MappedOutcomes;
  /** How many detainers each row stands for; null where the table has no column of counts and each stands for one. */
  readonly counts: Float64Array | null;
  /** 1 for each row that is counted: it has a day, and a count where there are counts. */
  readonly isKept: Uint8Array;
}

/** Reads gathered rows by a mapping; defects are told to `issues`. `opened` is the last day that a row may be of; `known` agencies keep their keys. */
export function interpret(
  gathered: Gathered<MappedField, MappedHeading>,
  mapping: Mapping,
  opened: IsoDate,
  issues: IssueList,
  known: KnownByName,
): Interpreted {
  const dates = mappedDates(gathered, mapping, opened, issues);
  const column = gathered.column("count");
  const counts = column === null ? null : mappedCounts(gathered, column, issues);
  return {
    gathered,
    dates,
    counts,
    outcomes: mappedOutcomes(gathered, mapping, issues),
    agencies: mappedPlaces(gathered, mapping, dates.days, issues, known),
    isKept: Uint8Array.from(dates.days, (day, row) =>
      day === NO_DAY || counts?.[row] === 0 ? 0 : 1,
    ),
  };
}
