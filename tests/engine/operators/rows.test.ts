import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listRecords } from "#domain/table/table.ts";
import { answerByScan } from "#engine/answer-by-scan.ts";
import { DIMENSIONS, ROW_COLUMNS } from "#engine/query/question.ts";
import {
  selectionArbitrary,
  createQuestionCaseArbitrary,
  readCounts,
  readIds,
  readPage,
  RUNS,
  sumTotals,
} from "#tests/engine/question-helpers.ts";
import { createDatasets } from "#tests/engine/oracle/collection-arbitrary.ts";
import { byArbitrary, pageArbitrary } from "#tests/engine/oracle/question-arbitrary.ts";

const columns = fc.constantFrom(...ROW_COLUMNS);

describe("pages of rows", () => {
  test("Pages one after another are the whole list, and each says how long the list is", () => {
    fc.assert(
      fc.property(
        selectionArbitrary,
        pageArbitrary,
        fc.integer({ min: 1, max: 5 }),
        (match, { sort }, size) => {
          const { lines, whole } = readPage(match, sort);
          const parts = Array.from({ length: Math.ceil(lines.length / size) + 1 }, (_, page) =>
            readPage(match, sort, page * size, size),
          );
          expect(parts.flatMap((part) => part.lines)).toEqual(lines);
          for (const part of parts) expect(part.whole).toEqual(whole);
          expect(whole?.lines).toBe(lines.length);
        },
      ),
      RUNS,
    );
  });

  test("Sorting loses no row, repeats none, and leaves equal rows in their order", () => {
    fc.assert(
      fc.property(selectionArbitrary, pageArbitrary, (match, { sort }) => {
        const before = readIds(match);
        const { lines } = readPage(match, sort);
        const after = lines.map(({ id }) => String(id));
        expect([...after].sort()).toEqual([...before].sort());
        const keys = lines.map((line) => JSON.stringify(sort.map(({ column }) => line[column])));
        for (const key of new Set(keys)) {
          const agree = after.filter((_, i) => keys[i] === key);
          expect(agree).toEqual(before.filter((id) => agree.includes(id)));
        }
      }),
      RUNS,
    );
  });

  test("Reversing a sort reverses the known values and leaves the unknown ones last", () => {
    const isKnown = (value: unknown): boolean =>
      !["", "null", "unknown", "not-itemised", "withdrawn"].includes(String(value)) &&
      !String(value).startsWith('"');
    fc.assert(
      fc.property(selectionArbitrary, columns, (match, column) => {
        const [up = [], down = []] = [false, true].map((descending) =>
          readPage(match, [{ column, descending }]).lines.map((line) => line[column]),
        );
        const known = up.filter(isKnown);
        expect(down.filter(isKnown)).toEqual(known.toReversed());
        expect(up.slice(0, known.length)).toEqual(known);
        expect(down.slice(known.length)).toEqual(up.slice(known.length));
      }),
      RUNS,
    );
  });

  test("The rows that match stand for the number that matches", () => {
    fc.assert(
      fc.property(selectionArbitrary, (match) => {
        const { lines, whole } = readPage(match, []);
        const rowSum = lines.reduce((sum, { count }) => sum + Number(count), 0);
        expect(rowSum).toBe(sumTotals(match).match);
        expect(whole?.declines).toBeLessThanOrEqual(rowSum);
        if (match.measure === "declined") expect(whole?.declines).toBe(rowSum);
      }),
      RUNS,
    );
  });

  test("Capitals, accents and the order of words make no difference to a search, and each word narrows it", () => {
    const words = fc.shuffledSubarray(["angeles", "county", "jail", "publico", "cafe", "assault"]);
    const spoilt = new Map([
      ["angeles", "ÁNGELES"],
      ["publico", "Público"],
      ["cafe", "CAFÉ"],
    ]);
    fc.assert(
      fc.property(selectionArbitrary, words, (match, sought) => {
        const under = (text: string) => readIds({ ...match, filter: { ...match.filter, text } });
        const plain = under(sought.join(" "));
        const other = sought.toReversed().map((word) => spoilt.get(word) ?? word.toUpperCase());
        expect(under(` ${other.join("  ")} `)).toEqual(plain);
        expect(under(sought.slice(1).join(" "))).toEqual(expect.arrayContaining([...plain]));
      }),
      RUNS,
    );
  });

  test("The days from issue to record, known and unknown, add up to the number that matches", () => {
    fc.assert(
      fc.property(selectionArbitrary, (match) => {
        const { dataset, measure, filter } = match;
        const question = {
          kind: "lags",
          measures: [measure],
          sides: [{ dataset: 0, filter }],
        } as const;
        const lags = listRecords(answerByScan([dataset], question).table);
        expect(lags.reduce((sum, { count }) => sum + Number(count), 0)).toBe(
          sumTotals(match).match,
        );
        expect(lags.map(({ days }) => days).filter((days) => days === null)).toEqual([null]);
      }),
      RUNS,
    );
  });

  test("A note touches no more of a value than is counted of it", () => {
    fc.assert(
      fc.property(selectionArbitrary, byArbitrary, (match, by) => {
        const { dataset, measure, filter } = match;
        const sides = [{ dataset: 0, filter }];
        const { table } = answerByScan([dataset], {
          kind: "marks",
          by,
          measures: [measure],
          sides,
        });
        const counts = new Map(
          readCounts(match, [by]).map((one) => [one.values.join(), one.count]),
        );
        for (const mark of listRecords(table)) {
          const value = String(mark[typeof by === "string" ? by : "period"]);
          expect(mark["count"]).toBeGreaterThan(0);
          expect(mark["count"]).toBeLessThanOrEqual(counts.get(value) ?? 0);
        }
      }),
      RUNS,
    );
  });

  test("The order in which the editions arrive makes no difference", () => {
    const kinds = fc.constantFrom("totals", "counts", "facets", "marks", "lags", "rows");
    fc.assert(
      fc.property(kinds.chain(createQuestionCaseArbitrary), ([parts, question]) => {
        const turned = parts.map((part) => ({
          ...part,
          editions: part.editions.toReversed(),
          chosen: part.chosen.toReversed(),
        }));
        expect(listRecords(answerByScan(createDatasets(turned), question).table)).toEqual(
          listRecords(answerByScan(createDatasets(parts), question).table),
        );
      }),
      RUNS,
    );
  });

  test("The order of the rows makes no difference to a count, nor does a row that is split", () => {
    const kinds = fc.constantFrom("totals", "counts", "facets", "marks", "lags");
    fc.assert(
      fc.property(kinds.chain(createQuestionCaseArbitrary), ([parts, question]) => {
        const split = parts.map((part) => ({
          ...part,
          editions: part.editions.map((edition) => ({
            ...edition,
            rows: edition.rows
              .toReversed()
              .flatMap((row) => Array.from({ length: row.count }, () => ({ ...row, count: 1 }))),
          })),
        }));
        expect(listRecords(answerByScan(createDatasets(split), question).table)).toEqual(
          listRecords(answerByScan(createDatasets(parts), question).table),
        );
      }),
      RUNS,
    );
  });

  test("A value that no row has matches nothing when chosen and hides nothing when left out", () => {
    fc.assert(
      fc.property(selectionArbitrary, fc.constantFrom(...DIMENSIONS), (match, dimension) => {
        const never = { state: "ZZ", county: "99999", aor: "ZZZ" } as Record<string, string>;
        const values = [never[dimension] ?? "never"];
        if (["kind", "status", "request", "form"].includes(dimension)) return;
        const under = (isExcluded: boolean) =>
          readIds({
            ...match,
            filter: {
              ...match.filter,
              choices: { ...match.filter.choices, [dimension]: { values, isExcluded } },
            },
          });
        const { [dimension]: _, ...others } = match.filter.choices;
        expect(under(false)).toEqual([]);
        expect(under(true)).toEqual(
          readIds({ ...match, filter: { ...match.filter, choices: others } }),
        );
      }),
      RUNS,
    );
  });
});
