import type { Corpus } from "#domain/publication/coverage.ts";
import type { Table } from "#domain/table.ts";
import { codesOf, numbersOf } from "#domain/table.ts";
import { ROW_COLUMNS } from "#engine/question.ts";
import type { Answer, Question } from "#engine/question.ts";
import type { Reading } from "#engine/reading/reading.ts";
import { daysBetween } from "./days.ts";
import { corpusOf } from "#engine/ask/sides.ts";
import { isNumber, storedName } from "./sorting.ts";
import { tidy } from "#engine/ask/tidy.ts";
import type { Value } from "#engine/ask/tidy.ts";

/** The part of an answer that a `rows` question makes. */
interface Page {
  readonly table: Table;
  readonly whole: NonNullable<Answer["whole"]>;
}

/** Answers a `rows` question of one side and one measure; throws a RangeError where there are several. */
export function rows(
  corpora: readonly Corpus[],
  asked: Extract<Question, { kind: "rows" }>,
  reading: Reading,
): Page {
  const [side, secondSide] = asked.sides;
  const [measure, secondMeasure] = asked.measures;
  if (!side || !measure || secondSide || secondMeasure) {
    throw new RangeError("A question for rows has one side and one measure.");
  }
  const corpus = corpusOf(corpora, side);
  const { filter } = side;
  const found = reading.page({ corpus, filter, measure, ignored: [] }, asked);
  const { lines, declines } = found;
  return { table: pageTable(corpus, found.rows), whole: { lines, declines } };
}

function pageTable(corpus: Corpus, page: Uint32Array): Table {
  const readers = ROW_COLUMNS.map((name) => [name, reader(corpus, name)] as const);
  const records = Array.from(page, (row) =>
    Object.fromEntries(readers.map(([name, read]) => [name, read(row)])),
  );
  const { columns, length } = tidy(
    records,
    ROW_COLUMNS.filter((name) => !isNumber(name)),
    ROW_COLUMNS.filter(isNumber),
  );
  const ordered = ROW_COLUMNS.flatMap((name) => {
    const column = columns[name];
    return column === undefined ? [] : [[name, column] as const];
  });
  return { length, columns: Object.fromEntries(ordered) };
}

function reader(corpus: Corpus, name: (typeof ROW_COLUMNS)[number]): (row: number) => Value {
  if (name === "days") return daysBetween(corpus);
  if (name === "id") {
    const week = codesOf(corpus.table, "week");
    const ordinal = numbersOf(corpus.table, "ordinal");
    return (row) => `${week.dictionary[week.codes[row] ?? 0] ?? ""}/II/${ordinal(row)}`;
  }
  if (isNumber(name)) {
    return numbersOf(corpus.table, name);
  }
  const { codes, dictionary } = codesOf(corpus.table, storedName(name));
  return (row) => dictionary[codes[row] ?? 0] ?? "";
}
