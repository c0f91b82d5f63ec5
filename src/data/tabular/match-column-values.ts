import { isMissing, isRedacted } from "#data/normalize/cell-text.ts";
import { countDateOrders } from "#domain/import/parse-date.ts";
import { findPeriodGrain, parseMonthText } from "#domain/import/parse-period-text.ts";
import { GRAIN_PLURAL } from "#domain/calendar/grain-words.ts";
import type { MappedField } from "#domain/import/mapping.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import { findCountryCode } from "#domain/vocabulary/country-codes.ts";
import { CHARGE_CATEGORIES } from "#domain/vocabulary/charge-categories.ts";
import { classifyCharge } from "#domain/vocabulary/charge-labels.ts";
import { normalizeOutcome } from "#data/normalize/normalize-outcome.ts";
import { parseFieldOffice } from "#data/normalize/field-office.ts";
import { parseCount } from "#data/tabular/mapped-counts.ts";
import { parseCounty, parseStateText } from "#data/tabular/mapped-places.ts";
import { parseChargeStatus } from "#data/tabular/mapped-texts.ts";

/** How a column's first values bear on a field: how many of those filled are values of it. */
export interface ColumnMatch {
  readonly filled: number;
  readonly matching: number;
  /** What the fitting values are, for a sentence: "dates", "states". */
  readonly what: string;
}

const AGENCY_WORDS =
  /jail|prison|detention|correction|sheriff|police|county|\bp\.?d\b|\bcntr?\b|facility/iu;
const FIELD_TESTS: Readonly<
  Partial<Record<MappedField, readonly [string, (text: string) => boolean]>>
> = {
  state: ["states", (text) => parseStateText(text) !== UNKNOWN && !/^\d+$/u.test(text)],
  county: [
    "county codes",
    (text) => /^\d{4,5}$/u.test(text) && parseCounty(text, UNKNOWN) !== null,
  ],
  citizenship: ["countries", (text) => findCountryCode(text) !== UNKNOWN],
  agency: ["names of jails or agencies", (text) => AGENCY_WORDS.test(text)],
  aor: ["field offices", (text) => parseFieldOffice(text) !== null],
  outcome: ["lift reasons of ICE", (text) => normalizeOutcome(text, "").fault === null],
  charge: ["charges", (text) => classifyCharge(text).category !== UNKNOWN],
  chargeCode: ["NCIC codes", (text) => isNcicCode(text)],
  status: ["words for charged or convicted", (text) => parseChargeStatus(text) !== UNKNOWN],
  request: ["forms of a detainer", (text) => /I-?247|detainer|notif/iu.test(text)],
  month: ["months without a year", (text) => parseMonthText(text) !== null],
  count: ["numbers", (text) => parseCount(text) !== null || /^\d+[.,]\d+$/u.test(text)],
};

function isNcicCode(text: string): boolean {
  return (
    /^\d{4}$/u.test(text) && CHARGE_CATEGORIES.some(({ from, to }) => text >= from && text <= to)
  );
}

/** Tries the first values of a column under a heading as those of a field; null for a field that any text may fill. */
export function matchColumnValues(
  field: MappedField,
  texts: readonly string[],
  heading: string,
): ColumnMatch | null {
  if (field === "issued" || field === "declined") {
    const { filled, dates } = countDateOrders(texts);
    const periods = findPeriodGrain(heading, texts);
    return periods === null || periods.matching <= dates
      ? { filled, matching: dates, what: "dates" }
      : { ...periods, what: GRAIN_PLURAL[periods.grain] };
  }
  const test = FIELD_TESTS[field];
  if (test === undefined) return null;
  const filled = texts.filter((text) => !isMissing(text) && !isRedacted(text));
  return { filled: filled.length, matching: filled.filter(test[1]).length, what: test[0] };
}
