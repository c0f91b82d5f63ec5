import type { Basis, Origin } from "./collection.ts";
import type { Issue } from "./issue.ts";
import type { PrintedTotals, PublicationDate } from "./printed-totals.ts";
import type { Agency, Jurisdiction, PlaceLevel } from "#domain/place/place.ts";
import type { Row } from "#domain/detainer/row.ts";
import type { IsoDate, WeekStart } from "#domain/calendar/week.ts";

/** Headings of an edition, in the report's own words. */
export interface Headings {
  readonly title: readonly string[];
  readonly sections: Readonly<Record<"I" | "II" | "III" | "IV", string | null>>;
}

/** A line of Section I: detainers *issued* to a place. A withdrawn line still has the printed number and stays in the printed sum. */
export interface IssuedCount {
  readonly id: string;
  readonly rank: number | null;
  /** `Clark, Nevada`. */
  readonly asPrinted: string;
  readonly jurisdiction: string;
  readonly issued: number;
  readonly aor: string;
  readonly withdrawn: boolean;
  readonly notes: readonly string[];
  readonly sources: readonly string[];
}

/** A place named in Section II of which no number is known: listed, never counted. */
export interface NamedOnly {
  readonly id: string;
  readonly asPrinted: string;
  readonly jurisdiction: string;
  readonly withdrawn: boolean;
  readonly notes: readonly string[];
  readonly sources: readonly string[];
}

/** A place whose whole number in the week is known: nothing of it is missing. */
export interface PlaceTotal {
  readonly jurisdiction: string;
  readonly level: PlaceLevel;
  readonly asPrinted: string;
  readonly declined: number;
  readonly withdrawn: boolean;
  readonly sources: readonly string[];
}

/** An entry of Section III, as printed in 2017; null where the words are not known. */
export interface Policy {
  readonly id: string;
  readonly asPrinted: string;
  readonly jurisdiction: string;
  readonly aor: string;
  readonly aorDerived: boolean;
  readonly enacted: string | null;
  readonly policy: string | null;
  readonly criteria: string | null;
  readonly completeness: string;
  readonly sources: readonly string[];
}

/** Where a line comes from. `address` is null where no address is known. */
export interface Source {
  readonly id: string;
  readonly citation: string;
  readonly address: string | null;
}

/** One week of one collection, as published in one revision and read in one transcription. */
export interface Edition {
  readonly collection: string;
  readonly basis: Basis;
  readonly origin: Origin;
  readonly week: WeekStart;
  readonly revision: number;
  readonly published: PublicationDate;
  readonly transcription: number;
  readonly transcribed: IsoDate;
  readonly headings: Headings;
  readonly totals: PrintedTotals;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly agencies: readonly Agency[];
  readonly sectionI: readonly IssuedCount[];
  readonly rows: readonly Row[];
  readonly namedOnly: readonly NamedOnly[];
  readonly placeTotals: readonly PlaceTotal[];
  readonly policies: readonly Policy[];
  /** Words of Section IV, or null where not available. */
  readonly scope: string | null;
  readonly sources: readonly Source[];
  /** Defects recorded with the file, and those found on reading it. */
  readonly issues: readonly Issue[];
}

/** An edition without its rows: what pages hold, while rows stay in the worker. */
export type EditionInfo = Omit<Edition, "rows"> & {
  readonly lines: number;
  readonly transcribedDeclines: number;
};
