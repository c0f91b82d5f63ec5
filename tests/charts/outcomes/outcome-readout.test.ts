import { expect, it } from "vitest";
import { createOutcomeReadout } from "#charts/outcomes/outcome-readout.ts";
import type { OutcomeRow } from "#charts/outcomes/outcome-model.ts";
import type { OutcomeSegment } from "#charts/outcomes/outcome-bars-model.ts";

const SEGMENTS: readonly OutcomeSegment[] = [
  { key: "declined", label: "Declined", swatch: "first" },
  { key: "none", label: "None recorded", swatch: "not-on-record" },
];

function createRow(label: string, isOpen: boolean): OutcomeRow {
  return {
    value: label,
    label,
    counts: {
      declined: 25,
      "insufficient notice": 0,
      "taken into custody": 75,
      other: 0,
      "open or not recorded": 100,
    },
    all: 200,
    recorded: 100,
    isOpen,
    part: null,
  };
}

const createBars = (label: string, isOpen: boolean) => ({
  segments: SEGMENTS,
  bars: [{ row: createRow(label, isOpen), counts: [25, 100] }],
});

it("The part of a final year says its number beside both wholes, each with its share", () => {
  expect(createOutcomeReadout(createBars("2011", false), 0, 0, true)).toEqual({
    title: "2011: Declined",
    rows: [
      { swatch: "first", label: "detainers", value: "25" },
      { swatch: null, label: "of those with an outcome recorded (25.0%)", value: "100" },
      { swatch: null, label: "of all (12.5%)", value: "200" },
    ],
    remarks: [],
    actions: [],
  });
});

it("A part of a year that is still open has no share, and says why", () => {
  const readout = createOutcomeReadout(createBars("2014", true), 0, 0, true);
  expect(readout?.rows.map(({ label }) => label).join()).not.toContain("%");
  expect(readout?.remarks).toEqual(["Outcomes may still be open."]);
});

it("What has no outcome is no part of those that have one", () => {
  const readout = createOutcomeReadout(createBars("", false), 0, 1, false);
  expect(readout).toMatchObject({
    title: "None recorded",
    rows: [{ value: "100" }, { label: "of all", value: "200" }],
    remarks: ["Still open, or not filled in."],
  });
  expect(createOutcomeReadout(createBars("", false), 1, 0, false)).toBeNull();
});
