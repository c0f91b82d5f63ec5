import fc from "fast-check";
import type { EditionParts } from "#tests/data/edition-dataset.ts";
import type { Edition } from "#domain/report/edition.ts";
import type { Row } from "#domain/detainer/row.ts";
import { addWeeks } from "#domain/calendar/week.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import type { Filter, Side } from "#engine/query/question.ts";
import { collectionArbitrary } from "#tests/engine/oracle/collection-arbitrary.ts";
import { filterArbitrary } from "#tests/engine/oracle/question-arbitrary.ts";
import { createRowArbitrary } from "#tests/engine/oracle/row-arbitrary.ts";

/**
 * A collection, and the same one later: of some weeks another file, in which rows changed, left and came. Half of them are
 * complete on both dates and know the state of every row, so that changes can be told.
 */
export const revisionArbitrary: fc.Arbitrary<readonly [EditionParts, EditionParts]> =
  collectionArbitrary.chain((parts) =>
    fc
      .tuple(
        fc.boolean(),
        ...parts.editions.map((edition) =>
          fc.oneof(fc.constant(edition), createLaterEdition(edition)),
        ),
      )
      .map(([isClear, ...editions]) => {
        const of = (some: readonly Edition[]) => (isClear ? some.map(completeEdition) : some);
        const [before, after] = [of(parts.editions), of(editions)];
        return [
          { ...parts, editions: before },
          { ...parts, editions: after },
        ] as const;
      }),
  );

function completeEdition(edition: Edition): Edition {
  const rows = edition.rows.filter(({ state }) => state !== "unknown");
  const lines = rows.reduce((sum, { count }) => sum + count, 0);
  const declined = edition.basis === "recorded" ? lines : null;
  return { ...edition, rows, totals: { ...edition.totals, declined }, namedOnly: [] };
}

function createLaterEdition(edition: Edition): fc.Arbitrary<Edition> {
  const { week, basis, rows } = edition;
  const fresh = (ordinal: number) => createRowArbitrary(week, basis, ordinal).map(({ row }) => row);
  const row = (old: Row): fc.Arbitrary<readonly Row[]> =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant([old]) },
      fc.constant([]),
      fresh(Number(old.id.split("/")[2])).map((made) => [made]),
      fc.integer({ min: 1, max: 9 }).map((count) => [{ ...old, count }]),
      fc.constant([{ ...old, notes: ["said otherwise before"] }]),
    );
  return fc
    .record({
      shared: fc.tuple(...rows.map(row)),
      added: fc.option(fc.integer({ min: 31, max: 3000 }).chain(fresh), { nil: null }),
      isRead: fc.boolean(),
    })
    .map(({ shared, added, isRead }) => ({
      ...edition,
      rows: [...(added === null ? [] : [added]), ...shared.flat()],
      revision: isRead ? edition.revision : edition.revision + 1,
      transcription: isRead ? edition.transcription + 1 : 1,
    }));
}

/** Weeks of a collection, some of them perhaps not published, with or without a filter of rows. */
function createFilterArbitrary({ editions, collection }: EditionParts): fc.Arbitrary<Filter> {
  const [first = "2017-01-28"] = collection.editions.map(({ week }) => week).sort();
  const weeks = [...editions.map(({ week }) => week), addWeeks(first, 1), addWeeks(first, 9)];
  return fc
    .record({
      ends: fc.tuple(fc.constantFrom(...weeks), fc.constantFrom(...weeks)),
      isOne: fc.boolean(),
      rows: fc.oneof(fc.constant(EMPTY_FILTER), filterArbitrary),
    })
    .map(({ ends: [a, b], isOne, rows }) => ({
      ...rows,
      from: a < b || isOne ? a : b,
      to: isOne || a > b ? a : b,
    }));
}

/** Two sides of a collection and its later self, mostly under one filter of rows. */
export function createSidesArbitrary(parts: EditionParts): fc.Arbitrary<readonly [Side, Side]> {
  const side = fc.record({ dataset: fc.nat({ max: 1 }), filter: createFilterArbitrary(parts) });
  return fc.tuple(side, side, fc.integer({ min: 0, max: 3 })).map(([left, right, other]) =>
    other === 0
      ? [left, right]
      : [
          left,
          {
            ...right,
            filter: { ...right.filter, choices: left.filter.choices, text: left.filter.text },
          },
        ],
  );
}
