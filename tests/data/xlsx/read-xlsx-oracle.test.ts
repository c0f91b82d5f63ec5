import fc from "fast-check";
import { describe, expect, it } from "vitest";
import readXlsxFile from "read-excel-file/node";
import writeXlsxFile from "write-excel-file/node";
import { rowsOf, workbookOf } from "./build-workbook.ts";

type Value = string | number | boolean | Date | null;

/** A value as this reader writes it, said apart from its code. */
function written(value: Value): string {
  if (value === null) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

/** The cells of rows without the blank ones at the end of rows and of the sheet. */
function trimmed(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const short = rows.map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1));
  return short.slice(0, short.findLastIndex((cells) => cells.length > 0) + 1);
}

const DAY = fc.integer({ min: -20_000, max: 60_000 }).map((days) => new Date(days * 86_400_000));
const NUMBER = fc.oneof(
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
  fc.integer({ min: -99_999_999, max: 99_999_999 }).map((n) => n / 1000),
);
const TEXT = fc.string({ unit: "binary", maxLength: 12 }).filter(
  // What XML cannot hold is no text of a cell, and spaces at the ends are taken off by the other reader.
  (text) => text === text.trim() && !/\p{Cc}|[\uFFFE\uFFFF]|_x[\da-f]{4}_/iu.test(text),
);
const VALUE: fc.Arbitrary<Value> = fc.oneof(TEXT, NUMBER, fc.boolean(), DAY, fc.constant(null));
const TABLE = fc.array(fc.array(VALUE, { maxLength: 6 }), { minLength: 1, maxLength: 8 });

function typed(value: Value) {
  if (value === null || value === "") return null;
  if (value instanceof Date) return { value, type: Date, format: "yyyy-mm-dd" };
  if (typeof value === "boolean") return { value, type: Boolean };
  return typeof value === "number" ? { value, type: Number } : { value, type: String };
}

describe("a workbook of another program", () => {
  it("A workbook of another program is read cell by cell as another reader reads it, and as it was written", async () => {
    await fc.assert(
      fc.asyncProperty(TABLE, async (table) => {
        const file = await writeXlsxFile(table.map((cells) => cells.map(typed))).toBuffer();
        const ours = trimmed((await rowsOf(file)).rows.map(([, ...cells]) => cells));
        expect(ours).toEqual(trimmed(table.map((cells) => cells.map(written))));
        const [sheet] = await readXlsxFile(file);
        const theirs = (sheet?.data ?? []).map((cells) =>
          cells.map((cell) => written(cell as Value)),
        );
        expect(ours).toEqual(trimmed(theirs));
      }),
      { numRuns: 100, seed: 6 },
    );
  });

  it("A workbook with several sheets gives them in order", async () => {
    const file = await writeXlsxFile([
      { sheet: "One", data: [[{ value: "a", type: String }]] },
      { sheet: "Two", data: [[{ value: "b", type: String }]] },
    ]).toBuffer();
    const { sheets, rows } = await rowsOf(file);
    expect(sheets).toEqual(["One", "Two"]);
    expect(rows).toEqual([
      [1, "a"],
      [1, "b"],
    ]);
  });
});

describe("a workbook made by hand", () => {
  const cell = fc.oneof(
    fc.nat(3).map((i) => `<c t="s"><v>${i}</v></c>`),
    NUMBER.map((n) => `<c><v>${n}</v></c>`),
    fc.integer({ min: 61, max: 80_000 }).map((n) => `<c s="1"><v>${n}</v></c>`),
    fc.boolean().map((b) => `<c t="b"><v>${b ? 1 : 0}</v></c>`),
    fc.constant(`<c s="1"/>`),
    fc.constant(`<c t="str"><f>"x"</f><v>x &amp; y</v></c>`),
  );
  it("A workbook made by hand is read cell by cell as another reader reads it", async () => {
    const texts = `<si><t>one</t></si><si><r><t>two </t></r><r><t>runs</t></r></si><si><t>&lt;3&gt;</t></si><si><t>four</t></si>`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        async (table) => {
          const rows = table.map(
            (cells, i) =>
              `<row r="${i + 1}">${cells.map((one, at) => one.replace("<c", `<c r="${"ABCDE"[at]}${i + 1}"`)).join("")}</row>`,
          );
          const file = workbookOf([{ name: "A", rows: rows.join("") }], {
            texts,
            formats: [0, 14],
          });
          const ours = trimmed((await rowsOf(file)).rows.map(([, ...cells]) => cells));
          const [sheet] = await readXlsxFile(Buffer.from(file));
          const theirs = (sheet?.data ?? []).map((cells) =>
            cells.map((one) => written(one as Value)),
          );
          expect(ours).toEqual(trimmed(theirs));
        },
      ),
      { numRuns: 100, seed: 7 },
    );
  });
});
