import { expect, test } from "vitest";
import { buildEditionTable } from "#data/native/edition-table.ts";
import type { EditionTable } from "#data/native/edition-table.ts";
import { joinColumns } from "#data/native/join-columns.ts";
import { DECLINED_OUTCOME } from "#domain/detainer/outcome.ts";
import type { CodeColumn } from "#domain/table/table.ts";
import { smallEdition, smallRow } from "#tests/data/small-edition.ts";

const agencies = ["tx-b", "tx-a", "tx-b", "tx-c"];
const rows = agencies.map((agency, i) => smallRow(i + 1, { agency }));
const whole = buildEditionTable(smallEdition({ rows }), [DECLINED_OUTCOME]);

/** Rows of the table from one to before another, as an edition of a file of many has them. */
const cut = (from: number, to: number): EditionTable => ({ ...whole, from, to });

const read = ({ dictionary, codes }: CodeColumn) => Array.from(codes, (code) => dictionary[code]);

test("Parts that are a whole table in its order have its texts, whose memory is shared and not copied", () => {
  const column = joinColumns([cut(0, 1), cut(1, 1), cut(1, 4)]).joinTexts("agency");
  expect(read(column)).toEqual(agencies);
  expect(column).toBe(whole.table.columns["agency"]);
});

test("Parts that leave rows of a table out, or stand in another order, have the texts of their rows only", () => {
  const some = joinColumns([cut(0, 1), cut(2, 3)]).joinTexts("agency");
  expect([read(some), some.dictionary]).toEqual([["tx-b", "tx-b"], ["tx-b"]]);
  const turned = joinColumns([cut(3, 4), cut(0, 3)]).joinTexts("agency");
  expect(read(turned)).toEqual(["tx-c", "tx-b", "tx-a", "tx-b"]);
});

test("A value that stands in a table's dictionary and in no row is not joined", () => {
  const column: CodeColumn = {
    kind: "codes",
    dictionary: ["tx-none", "tx-a", "tx-b"],
    codes: Uint8Array.of(2, 1, 2, 1),
  };
  const table = { ...whole.table, columns: { ...whole.table.columns, agency: column } };
  const joined = joinColumns([{ ...whole, table }]).joinTexts("agency");
  expect(read(joined)).toEqual(["tx-b", "tx-a", "tx-b", "tx-a"]);
  expect(joined.dictionary).not.toContain("tx-none");
});
