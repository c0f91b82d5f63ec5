import { expect, test } from "vitest";
import { AGENCY_KINDS, REPORT_KINDS } from "#domain/place/place.ts";
import { RECORD_KINDS, getReportKind } from "#domain/vocabulary/agency-kinds.ts";

test("Each of the nine kinds of the records stands for a kind of the reports", () => {
  expect(RECORD_KINDS.map(({ printed, reportKind }) => [printed, reportKind])).toEqual([
    ["county or regional", "county jail"],
    ["city or town", "city jail"],
    ["state or other prison", "state prison"],
    ["federal", "federal"],
    ["immigration", "federal"],
    ["juvenile", "other"],
    ["hospital", "other"],
    ["unclear", "unknown"],
    ["not stated", "unknown"],
  ]);
});

test("A kind of the reports stands for itself, and every other kind for one of them", () => {
  expect(REPORT_KINDS.map(getReportKind)).toEqual(REPORT_KINDS);
  expect(getReportKind("county or regional")).toBe("county jail");
  const others = AGENCY_KINDS.filter((kind) => !REPORT_KINDS.some((each) => each === kind));
  const inRecords = RECORD_KINDS.map(({ kind }) => kind);
  expect(others.filter((kind) => !inRecords.includes(kind))).toEqual([]);
});
