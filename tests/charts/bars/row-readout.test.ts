import { expect, it } from "vitest";
import { createRowReadout } from "#charts/bars/row-readout.ts";

const row = {
  label: "Colorado",
  cell: "count" as const,
  count: 416,
  open: 600,
  issued: 1403,
  marks: [{ noteId: "n1", count: 2, words: "2 of these 416 are disputed" }],
  remark: "",
};

it("A place of records says what was declined, what has no outcome yet, what was issued, and its notes", () => {
  expect(createRowReadout(row, "declined", true)).toEqual({
    title: "Colorado",
    rows: [
      { swatch: "first", label: "recorded as declined", value: "416" },
      { swatch: null, label: "no outcome recorded", value: "600" },
      { swatch: null, label: "issued", value: "1,403" },
    ],
    remarks: ["2 of these 416 are disputed."],
  });
});

it("A place of the weekly reports says what is on record, and a sentence to be read beside it", () => {
  const remark = "7 more were printed here and later withdrawn.";
  const texas = { ...row, label: "Texas", count: 154, open: null, issued: null, marks: [], remark };
  expect(createRowReadout(texas, "declined", false)).toEqual({
    title: "Texas",
    rows: [{ swatch: "first", label: "on record", value: "154" }],
    remarks: [remark],
  });
});

it("A place that is only named has no number in its readout, and the words of its sign", () => {
  const florida = { ...row, cell: "named-only" as const, count: null, open: null, issued: null };
  const { rows, remarks } = createRowReadout({ ...florida, marks: [] }, "declined", false);
  expect(rows).toEqual([]);
  expect(remarks).toEqual(["Named, number not known."]);
});
