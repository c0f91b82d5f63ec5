import type { PartialDate } from "#domain/calendar/partial-date.ts";

/** Values that stand in a dictionary beside the named ones; each is a value of its own and never a blank. */
export const UNKNOWN = "unknown";
export const WITHDRAWN = "withdrawn";
export const NOT_ITEMIZED = "not-itemised";
export const RESERVED_CODES = [UNKNOWN, WITHDRAWN, NOT_ITEMIZED] as const;

/** True for a code that stands for no name. */
export function isReservedCode(code: string): boolean {
  return RESERVED_CODES.some((reserved) => reserved === code);
}

/** Whose words the charge text is: the report's, a newspaper's for one row, or a summary of several rows. */
export const WORDINGS = ["report", "press", "summary"] as const;
export type Wording = (typeof WORDINGS)[number];

/** Whether the row's activity was a charge or a conviction. */
export const CHARGE_STATUSES = ["charged", "convicted", "unknown"] as const;
export type ChargeStatus = (typeof CHARGE_STATUSES)[number];

/** The request that ICE made to the agency. */
export const REQUESTS = ["detainer", "notification", "unknown"] as const;
export type Request = (typeof REQUESTS)[number];

/** The notable criminal activity of a row, as far as it is known. `category` is a key of the charge categories or `unknown`. */
export interface Charge {
  /** Words of the source, or null where none are known. */
  readonly text: string | null;
  readonly wording: Wording | null;
  readonly category: string;
  /** Why the category is this one: a code range, or a stated reading of the label. */
  readonly basis: string | null;
  readonly status: ChargeStatus;
}

/**
 * A line of Section II: `count` detainers recorded as declined that share what is known of them.
 * `id` is week, section and ordinal at first transcription (`2017-01-28/II/17`) and outlives revisions.
 */
export interface Row {
  readonly id: string;
  /** How many detainers the line stands for, 1 or more. */
  readonly count: number;
  /** True where the source says "at least". */
  readonly minimum?: boolean;
  /** Agency key, `not-itemised`, `withdrawn` or `unknown`. */
  readonly agency: string;
  /** The finest place known: key of a jurisdiction, or null where withdrawn or unknown. */
  readonly jurisdiction: string | null;
  /** Two letters, `withdrawn` or `unknown`. */
  readonly state: string;
  /** County FIPS (five digits), `withdrawn` or `unknown`. */
  readonly county: string;
  /** Field office code (`SNA`), `withdrawn` or `unknown`. */
  readonly aor: string;
  readonly request: Request;
  /** Key of the form of the request; absent where the source does not tell it. */
  readonly form?: string;
  /** Key of an outcome in the collection. */
  readonly outcome: string;
  /** ISO 3166-1 alpha-3, or `unknown`. */
  readonly citizenship: string;
  readonly issued: PartialDate | null;
  readonly declined: PartialDate | null;
  /** Text of the source where a date could not be taken from it, such as an evident misprint. */
  readonly issuedAsPrinted?: string;
  readonly declinedAsPrinted?: string;
  readonly charge: Charge;
  /** What a reader must know of this line, in our words. */
  readonly notes: readonly string[];
  /** Ids into the edition's sources. */
  readonly sources: readonly string[];
}
