import { FORM_KEYS } from "#domain/vocabulary/forms.ts";
import type { Basis } from "#domain/report/collection.ts";
import { AGENCY_KINDS } from "#domain/place/place.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import { REQUESTS, CHARGE_STATUSES } from "#domain/detainer/row.ts";
import { getCodeColumn } from "#domain/table/table.ts";
import { getDataset } from "./sides.ts";
import type { Dimension, Question } from "./question.ts";
import { isNamed } from "./reserved-values.ts";
import { listChoices } from "./row-flags.ts";

/**
 * Throws a RangeError, with a sentence that says what is wrong, where a question cannot be asked of these datasets: no
 * side or measure, a dataset that was not given, a choice without values, a value that the dimension cannot have, a page
 * that is none. A value that could be, but does not occur as of the date chosen, is no error: it matches nothing.
 */
export function checkQuestion(datasets: readonly Dataset[], question: Question): void {
  if (question.sides.length === 0) throw new RangeError("The question has no side.");
  if (question.measures.length === 0) throw new RangeError("The question has no measure.");
  for (const side of question.sides) {
    const dataset = getDataset(datasets, side);
    for (const [dimension, { values }] of listChoices(side.filter)) {
      if (values.length === 0) throw new RangeError(`The choice of ${dimension} has no values.`);
      const { dictionary } = getCodeColumn(dataset.table, dimension);
      const strange = values.find(
        (value) => !isPossibleValue(dimension, value) && !dictionary.includes(value),
      );
      if (strange !== undefined) {
        throw new RangeError(`"${strange}" is not a value of ${dimension}.`);
      }
    }
  }
  if (question.kind === "change") checkChange(datasets, question);
  if (
    question.kind === "rows" &&
    !(isWholeNumber(question.offset) && isWholeNumber(question.limit))
  ) {
    throw new RangeError("The offset and the limit of a page are whole numbers, 0 or more.");
  }
}

function checkChange(datasets: readonly Dataset[], { sides, measures }: Question): void {
  if (measures.length !== 1) {
    throw new RangeError(`A change is of one measure, but ${measures.length} are asked for.`);
  }
  if (sides.length !== 2) {
    throw new RangeError(
      `A change is from one side to another, but ${sides.length} are asked for.`,
    );
  }
  const [first, second] = sides.map((side) => getDataset(datasets, side).datasetPeriod);
  if (first?.basis !== second?.basis) {
    throw new RangeError(
      `"${first?.title}" counts by the week ${WEEK_DESCRIPTIONS[first?.basis ?? "recorded"]}, "${second?.title}" by the week ${WEEK_DESCRIPTIONS[second?.basis ?? "recorded"]}: they cannot be compared.`,
    );
  }
}

/** What the weeks of a basis are, after "the week". */
const WEEK_DESCRIPTIONS: Readonly<Record<Basis, string>> = {
  recorded: "in which a decline was recorded",
  issued: "in which a detainer was issued",
};

const VALUE_PATTERNS: Readonly<Partial<Record<Dimension, RegExp>>> = {
  state: /^[A-Z]{2}$/u,
  county: /^\d{5}$/u,
  aor: /^[A-Z]{3}$/u,
};

const VALUE_LISTS: Readonly<Partial<Record<Dimension, readonly string[]>>> = {
  kind: AGENCY_KINDS,
  status: CHARGE_STATUSES,
  request: REQUESTS,
  form: FORM_KEYS,
};

function isPossibleValue(dimension: Dimension, value: string): boolean {
  if (!isNamed(value)) return true;
  const shape = VALUE_PATTERNS[dimension] ?? /./u;
  return shape.test(value) && (VALUE_LISTS[dimension]?.includes(value) ?? true);
}

/** Infinity is a limit too: every row. */
function isWholeNumber(value: number): boolean {
  return value >= 0 && (Number.isInteger(value) || value === Number.POSITIVE_INFINITY);
}
