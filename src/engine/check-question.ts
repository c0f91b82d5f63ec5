import type { Basis } from "#domain/collection.ts";
import { KINDS } from "#domain/place.ts";
import type { Corpus } from "#domain/publication/coverage.ts";
import { REQUESTS, STATUSES } from "#domain/row.ts";
import { codesOf } from "#domain/table.ts";
import { corpusOf } from "./ask/sides.ts";
import type { Dimension, Question } from "./question.ts";
import { isNamed } from "./scan/columns.ts";
import { choicesOf } from "./scan/row-flags.ts";

/**
 * Throws a RangeError, with a sentence that says what is wrong, where a question cannot be asked of these corpora: no
 * side or measure, a corpus that was not given, a choice without values, a value that the dimension cannot have, a page
 * that is none. A value that could be, but does not occur as of the date chosen, is no error: it matches nothing.
 */
export function checkQuestion(corpora: readonly Corpus[], question: Question): void {
  if (question.sides.length === 0) throw new RangeError("The question has no side.");
  if (question.measures.length === 0) throw new RangeError("The question has no measure.");
  for (const side of question.sides) {
    const corpus = corpusOf(corpora, side);
    for (const [dimension, { values }] of choicesOf(side.filter)) {
      if (values.length === 0) throw new RangeError(`The choice of ${dimension} has no values.`);
      const { dictionary } = codesOf(corpus.table, dimension);
      const strange = values.find(
        (value) => !canBe(dimension, value) && !dictionary.includes(value),
      );
      if (strange !== undefined) {
        throw new RangeError(`"${strange}" is not a value of ${dimension}.`);
      }
    }
  }
  if (question.kind === "change") checkChange(corpora, question);
  if (question.kind === "rows" && !(isWhole(question.offset) && isWhole(question.limit))) {
    throw new RangeError("The offset and the limit of a page are whole numbers, 0 or more.");
  }
}

function checkChange(corpora: readonly Corpus[], { sides, measures }: Question): void {
  if (measures.length !== 1) {
    throw new RangeError(`A change is of one measure, but ${measures.length} are asked for.`);
  }
  if (sides.length !== 2) {
    throw new RangeError(
      `A change is from one side to another, but ${sides.length} are asked for.`,
    );
  }
  const [left, right] = sides.map((side) => corpusOf(corpora, side).cohort);
  if (left?.basis !== right?.basis) {
    throw new RangeError(
      `"${left?.title}" counts by the week ${WEEK_OF[left?.basis ?? "recorded"]}, "${right?.title}" by the week ${WEEK_OF[right?.basis ?? "recorded"]}: they cannot be compared.`,
    );
  }
}

/** What the weeks of a basis are, after "the week". */
const WEEK_OF: Readonly<Record<Basis, string>> = {
  recorded: "in which a decline was recorded",
  issued: "in which a detainer was issued",
};

const SHAPES: Readonly<Partial<Record<Dimension, RegExp>>> = {
  state: /^[A-Z]{2}$/u,
  county: /^\d{5}$/u,
  aor: /^[A-Z]{3}$/u,
};

const LISTS: Readonly<Partial<Record<Dimension, readonly string[]>>> = {
  kind: KINDS,
  status: STATUSES,
  request: REQUESTS,
};

function canBe(dimension: Dimension, value: string): boolean {
  if (!isNamed(value)) return true;
  const shape = SHAPES[dimension] ?? /./u;
  return shape.test(value) && (LISTS[dimension]?.includes(value) ?? true);
}

/** Infinity is a limit too: every row. */
function isWhole(value: number): boolean {
  return value >= 0 && (Number.isInteger(value) || value === Number.POSITIVE_INFINITY);
}
