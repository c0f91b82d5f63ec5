import { isMissing, isRedacted } from "#data/detainer/cell-words.ts";
import { tryDates } from "#domain/opening/dates-tried.ts";
import type { MappedField } from "#domain/opening/mapping.ts";
import { UNKNOWN } from "#domain/row.ts";
import { countryCode } from "#domain/vocabulary/country-names.ts";
import { CHARGE_CATEGORIES } from "#domain/vocabulary/charge-categories.ts";
import { readCharge } from "#domain/vocabulary/charge-labels.ts";
import { outcomeOf } from "#data/detainer/outcomes.ts";
import { fieldOfficeNamed } from "#data/places/field-office-of.ts";
import { countIn } from "#data/mapped/mapped-counts.ts";
import { countyIn, stateIn } from "#data/mapped/mapped-places.ts";
import { statusOf } from "#data/mapped/mapped-texts.ts";

/** How a column's first values bear on a field: how many of those filled are values of it. */
export interface Content {
  readonly filled: number;
  readonly fits: number;
  /** What the fitting values are, for a sentence: "dates", "states". */
  readonly what: string;
}

const JAIL =
  /jail|prison|detention|correction|sheriff|police|county|\bp\.?d\b|\bcntr?\b|facility/iu;
const TESTS: Readonly<Partial<Record<MappedField, readonly [string, (text: string) => boolean]>>> =
  {
    state: ["states", (text) => stateIn(text) !== UNKNOWN && !/^\d+$/u.test(text)],
    county: ["county codes", (text) => /^\d{4,5}$/u.test(text) && countyIn(text, UNKNOWN) !== null],
    citizenship: ["countries", (text) => countryCode(text) !== UNKNOWN],
    agency: ["names of jails or agencies", (text) => JAIL.test(text)],
    aor: ["field offices", (text) => fieldOfficeNamed(text) !== null],
    outcome: ["lift reasons of ICE", (text) => outcomeOf(text, "").fault === null],
    charge: ["charges", (text) => readCharge(text).category !== UNKNOWN],
    chargeCode: ["NCIC codes", (text) => isNcic(text)],
    status: ["words for charged or convicted", (text) => statusOf(text) !== UNKNOWN],
    request: ["forms of a detainer", (text) => /I-?247|detainer|notif/iu.test(text)],
    count: ["whole numbers", (text) => countIn(text) !== null],
  };

function isNcic(text: string): boolean {
  return (
    /^\d{4}$/u.test(text) && CHARGE_CATEGORIES.some(({ from, to }) => text >= from && text <= to)
  );
}

/** Tries the first values of a column as those of a field; null for a field that any text may fill. */
export function contentFor(field: MappedField, texts: readonly string[]): Content | null {
  if (field === "issued" || field === "declined") {
    const { filled, dates } = tryDates(texts);
    return { filled, fits: dates, what: "dates" };
  }
  const test = TESTS[field];
  if (test === undefined) return null;
  const filled = texts.filter((text) => !isMissing(text) && !isRedacted(text));
  return { filled: filled.length, fits: filled.filter(test[1]).length, what: test[0] };
}
