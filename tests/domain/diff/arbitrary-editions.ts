import fc from "fast-check";
import type { Edition } from "#domain/report/edition.ts";
import type { Row } from "#domain/detainer/row.ts";
import { smallEdition, smallRow } from "#tests/data/small-edition.ts";

const CITATIONS = ["Gazette", "Herald", "Post", "Times"];
const PLACES = ["tx-48999", "tx-48998", "ia-19000"];

/** Ids of sources in a file, numbered by where they stand, as each file numbers its own. */
const sourced = fc.subarray([...CITATIONS.keys()].map((i) => `s${i}`));

/** What may be read of a line: few values, so that lines often agree. */
const changes: fc.Arbitrary<Partial<Row>> = fc.record(
  {
    count: fc.integer({ min: 1, max: 3 }),
    minimum: fc.constant(true),
    agency: fc.constantFrom("tx-48999-example-county-jail", "not-itemised", "withdrawn"),
    jurisdiction: fc.constantFrom(null, ...PLACES),
    issued: fc.constantFrom(null, "2016-11", "2017-01-30"),
    issuedAsPrinted: fc.constantFrom("2/30/17", "1/32/17"),
    notes: fc.subarray(["Only the count is known.", "Printed twice."]),
    sources: sourced,
    charge: fc.record({
      text: fc.constantFrom(null, "Assault"),
      wording: fc.constant("press" as const),
      category: fc.constantFrom("assault", "unknown"),
      basis: fc.constantFrom(null, "our reading"),
      status: fc.constantFrom("charged" as const, "unknown" as const),
    }),
  },
  { requiredKeys: [] },
);

/** Lines with ids of their own out of a range, in any order. */
function rows(least: number, most: number): fc.Arbitrary<Row[]> {
  return fc.uniqueArray(
    fc
      .tuple(fc.integer({ min: least, max: most }), changes)
      .map(([ordinal, change]) => smallRow(ordinal, { sources: ["s0"], ...change })),
    { selector: ({ id }) => id, maxLength: 12 },
  );
}

/** An edition of the small week; ordinals of its lines are from the range. */
export function anyEdition(least: number, most: number): fc.Arbitrary<Edition> {
  const list = <T>(item: (number: number) => fc.Arbitrary<T>) =>
    fc
      .uniqueArray(fc.integer({ min: least, max: least + 5 }), { maxLength: 4 })
      .chain((numbers) => fc.tuple(...numbers.map(item)));
  return fc
    .record({
      rows: rows(least, most),
      sectionI: list((number) =>
        fc.record({
          id: fc.constant(`2017-01-28/I/${number}`),
          rank: fc.constantFrom(null, number),
          asPrinted: fc.constantFrom("Example, Texas", "Sample, Iowa"),
          jurisdiction: fc.constantFrom(...PLACES),
          issued: fc.integer({ min: 1, max: 4 }),
          aor: fc.constant("SNA"),
          withdrawn: fc.boolean(),
          notes: fc.constant([]),
          sources: sourced,
        }),
      ),
      policies: list((number) =>
        fc.record({
          id: fc.constant(`2017-01-28/III/${number}`),
          asPrinted: fc.constantFrom("Example", "Sample"),
          jurisdiction: fc.constantFrom(...PLACES),
          aor: fc.constant("SNA"),
          aorDerived: fc.boolean(),
          enacted: fc.constantFrom(null, "2014"),
          policy: fc.constantFrom(null, "A code"),
          criteria: fc.constant(null),
          completeness: fc.constant("complete"),
          sources: sourced,
        }),
      ),
      placeTotals: fc.subarray(PLACES).chain((places) =>
        fc.tuple(
          ...places.map((jurisdiction) =>
            fc.record({
              jurisdiction: fc.constant(jurisdiction),
              level: fc.constant("county" as const),
              asPrinted: fc.constant(jurisdiction),
              declined: fc.integer({ min: 0, max: 3 }),
              withdrawn: fc.boolean(),
              sources: sourced,
            }),
          ),
        ),
      ),
      declined: fc.constantFrom(null, 9, 12),
      heading: fc.constantFrom(null, "Section one", "Section 1"),
      scope: fc.constantFrom(null, "Scope"),
      cited: fc.shuffledSubarray(CITATIONS, { minLength: CITATIONS.length }),
    })
    .map(({ declined, heading, cited, ...parts }) =>
      smallEdition({
        ...parts,
        headings: { title: ["Small"], sections: { I: heading, II: null, III: null, IV: null } },
        totals: { ...smallEdition().totals, declined },
        sources: cited.map((citation, i) => ({ id: `s${i}`, citation, address: null })),
      }),
    );
}
