import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { buildDataset } from "#data/dataset/build-dataset.ts";
import { buildEditionTable } from "#data/native/edition-table.ts";
import { readColumnsFile } from "#data/native/read-columns-file.ts";
import { writeColumnsFile } from "#data/native/write-columns-file.ts";
import { checkEdition } from "#data/native/check-edition.ts";
import { FetchError } from "#data/errors/fetch-error.ts";
import { DECLINED_OUTCOME } from "#domain/detainer/outcome.ts";
import { listRecords } from "#domain/table/table.ts";
import { collectionArbitrary } from "#tests/engine/oracle/collection-arbitrary.ts";
import { buildEditionDataset } from "#tests/data/edition-dataset.ts";
import { packByHand } from "./columns-file-bytes.ts";
import { smallEdition, smallRow } from "#tests/data/small-edition.ts";

const OUTCOMES = [DECLINED_OUTCOME];

function packed(...editions: ReturnType<typeof smallEdition>[]): Uint8Array<ArrayBuffer> {
  return writeColumnsFile(editions.map((edition) => buildEditionTable(edition, OUTCOMES)));
}

function catchError(bytes: Uint8Array<ArrayBuffer>): FetchError["failure"] {
  try {
    readColumnsFile(bytes, "a.columns", OUTCOMES);
  } catch (reason) {
    if (reason instanceof FetchError) return reason.failure;
    throw reason;
  }
  throw new Error("the file was read");
}

describe("a file of columns written by hand, byte by byte", () => {
  it("A file of columns written by hand is read as docs/formats.md describes", () => {
    const [first, second] = readColumnsFile(packByHand(), "hand.columns", OUTCOMES);
    expect(first?.info).toMatchObject({ week: "2017-01-28", lines: 2, transcribedDeclines: 2 });
    expect(second?.info).toMatchObject({ week: "2017-02-04", lines: 1, transcribedDeclines: 300 });
    expect(listRecords(first?.table ?? { length: 0, columns: {} })).toMatchObject([
      // Steps 0 and 1 from row to row; the state follows the agency.
      {
        agency: "a",
        state: "CO",
        declinedText: "2017-01-29",
        issuedText: "2017-01-26",
        ordinal: 1,
      },
      { agency: "b", state: "TX", declinedText: "unknown", issuedText: "2017-01-27", ordinal: 2 },
      {
        agency: "b",
        state: "TX",
        declinedText: "2017-02-10",
        issuedText: "2017-02-10",
        ordinal: 7,
      },
    ]);
  });

  it("A file of columns written by hand has the same content after the writer has written it again", () => {
    const parts = readColumnsFile(packByHand(), "hand.columns", OUTCOMES);
    const again = readColumnsFile(writeColumnsFile(parts), "again.columns", OUTCOMES);
    expect(again.map(({ info }) => info)).toEqual(parts.map(({ info }) => info));
    expect(again.map(({ table }) => listRecords(table))).toEqual(
      parts.map(({ table }) => listRecords(table)),
    );
  });
});

describe("editions packed as columns and read again", () => {
  test("Editions packed as columns and read again are the same dataset", () => {
    fc.assert(
      fc.property(collectionArbitrary, ({ editions, ...rest }) => {
        const { outcomes } = rest.collection;
        const checked = editions.map(checkEdition);
        const bytes = writeColumnsFile(
          checked.map((edition) => buildEditionTable(edition, outcomes)),
        );
        const parts = readColumnsFile(bytes, "all.columns", outcomes);
        const read = buildDataset({ ...rest, parts, arriving: new Set() });
        const direct = buildEditionDataset({ ...rest, editions: checked });
        expect(listRecords(read.table)).toEqual(listRecords(direct.table));
        expect(read.weeks).toEqual(direct.weeks);
      }),
      { numRuns: 300 },
    );
  });

  test("A file of columns may have 70,000 agencies, counts up to 4,294,967,295 and dates a century apart", () => {
    const rows = Array.from({ length: 70_000 }, (_, i) =>
      smallRow(i + 1, {
        agency: `tx-${String(i).padStart(5, "0")}`,
        count: i === 9 ? 4_294_967_295 : 1,
        issued: i === 7 ? "1917-03-01" : "2017-01-30",
      }),
    );
    const [part] = readColumnsFile(packed(smallEdition({ rows })), "large.columns", OUTCOMES);
    const lines = part === undefined ? [] : listRecords(part.table);
    expect(lines).toHaveLength(70_000);
    expect(lines[69_999]).toMatchObject({ agency: "tx-69999", count: 1 });
    expect(lines[9]).toMatchObject({ count: 4_294_967_295 });
    expect(lines[7]).toMatchObject({ issuedText: "1917-03-01" });
  });

  test("Editions without a row stay editions without a row when packed as columns", () => {
    const [part] = readColumnsFile(packed(smallEdition({ rows: [] })), "none.columns", OUTCOMES);
    expect(part?.info).toMatchObject({ lines: 0, transcribedDeclines: 0 });
  });

  it("The same editions are packed to the same bytes each time", () => {
    expect(packed(smallEdition())).toEqual(packed(smallEdition()));
  });
});

describe("a file of columns that differs from what it promises", () => {
  const whole = packed(smallEdition({ rows: [smallRow(1), smallRow(2, { agency: "tx-other" })] }));

  it("A file of columns that breaks off anywhere is refused with the byte at which it ends", () => {
    for (let length = 0; length < whole.length; length += 7) {
      const { cause, detail } = catchError(whole.slice(0, length));
      expect(cause).toBe("wrong-shape");
      expect(detail).toContain(`byte ${length}: expected`);
    }
  });

  it("A file of columns with more bytes than it promises is refused at the first of them", () => {
    const longer = new Uint8Array(whole.length + 3);
    longer.set(whole);
    expect(catchError(longer).detail).toBe(
      `byte ${whole.length}: expected the end of the file, got 3 bytes`,
    );
  });

  it("A file of columns with a code outside of its dictionary is refused at that byte", () => {
    const columnsFile = packByHand();
    const at = columnsFile.length - 19;
    columnsFile[at] = 9;
    expect(catchError(columnsFile)).toMatchObject({
      cause: "wrong-shape",
      detail: `byte ${at}: expected a code below 2, got 9`,
    });
  });

  it("A file of something else is refused at its first byte", () => {
    expect(catchError(new TextEncoder().encode("PK-something else")).detail).toBe(
      'byte 0: expected "DDORCOLS"',
    );
  });

  it("A file of columns of a later version is refused as newer", () => {
    const text = new TextDecoder("latin1")
      .decode(whole)
      .replace("ddor-columns/1", "ddor-columns/2");
    const newer = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(catchError(newer).cause).toBe("newer-format");
  });

  it("A file of columns with two rows of one id in a week is refused", () => {
    const twice = packed(smallEdition({ rows: [smallRow(4), smallRow(5), smallRow(4)] }));
    expect(catchError(twice).detail).toContain("expected rows of 2017-01-28 with an ordinal each");
  });

  it.each(["agencies", "jurisdictions"] as const)(
    "A file of columns whose list of %s has a key twice is refused with the place of the second",
    (name) => {
      const list = smallEdition()[name];
      const [first] = list;
      if (first === undefined) throw new Error("expected one to repeat");
      // The writer keeps one of each key: the copy gets its key, of the same length, afterwards.
      const other = { ...first, key: first.key.replaceAll(/./gu, "~") };
      const bytes = packed(smallEdition({ [name]: [...list, other] }));
      const text = new TextDecoder("latin1").decode(bytes).replace(other.key, first.key);
      expect(catchError(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))).toEqual({
        cause: "wrong-shape",
        file: "a.columns",
        detail: `${name}[${list.length}].key: expected a key that no other has, and [0] has it, got "${first.key}"`,
      });
    },
  );

  test("A file of columns with any one byte changed is refused or read, and never read beyond its end", () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = whole.slice();
        changed[at] = ((changed[at] ?? 0) + by) % 256;
        let lines: number;
        try {
          lines = readColumnsFile(changed, "a.columns", OUTCOMES).reduce(
            (sum, { to, from }) => sum + to - from,
            0,
          );
        } catch (reason) {
          expect(reason).toBeInstanceOf(FetchError);
          return;
        }
        expect(lines).toBe(2);
      }),
      { numRuns: 500 },
    );
  });
});

describe("defects of value in a file of columns", () => {
  it("A state that does not exist, a date outside the week and a count of 0 in a file of columns become issues", () => {
    const rows = [
      smallRow(1, { state: "QQ" }),
      smallRow(2, { declined: "2017-03-01" }),
      smallRow(3, { count: 0 }),
    ];
    const [part] = readColumnsFile(
      packed(smallEdition({ rows, issues: [] })),
      "d.columns",
      OUTCOMES,
    );
    expect(part?.info.issues.map(({ where, message, row }) => [where, message, row])).toEqual([
      ["rows[0].state", 'there is no state "QQ"; shown as unknown', "2017-01-28/II/1"],
      [
        "rows[1].declined",
        "2017-03-01 lies outside the week 2017-01-28 to 2017-02-03",
        "2017-01-28/II/2",
      ],
      ["rows[2].count", "expected 1 or more, got 0; counted as 0", "2017-01-28/II/3"],
    ]);
    expect(part === undefined ? [] : listRecords(part.table)).toMatchObject([
      { state: "unknown" },
      { declinedText: '"2017-03-01"' },
      { count: 0 },
    ]);
  });
});
