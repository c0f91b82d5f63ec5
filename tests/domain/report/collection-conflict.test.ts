import { describe, expect, it } from "vitest";
import type { Collection } from "#domain/report/collection.ts";
import type { Outcome } from "#domain/detainer/outcome.ts";
import {
  formatCombinationConflict,
  formatComparisonConflict,
} from "#domain/report/collection-conflict.ts";

const DECLINED: Outcome = { key: "declined", title: "Declined", group: "declined" };
const BOOKED: Outcome = { key: "booked", title: "Booked", group: "taken into custody" };

function collection(title: string, format: string, more: Partial<Collection> = {}): Collection {
  return {
    id: `sha256-${title}`,
    title,
    basis: "issued",
    origin: "imported",
    suspended: null,
    outcomes: [DECLINED, BOOKED],
    files: [{ path: title, format, bytes: 1, sha256: title }],
    editions: [],
    copies: [],
    notes: null,
    imported: { name: title, bytes: 1, sha256: title, at: "2026-11-25T00:00:00Z" },
    ...more,
  };
}

const release = collection("a.csv", "foia");

describe("collections that are combined", () => {
  it("Two files of ICE's row-level records, or two tables of the reader's own, can be combined", () => {
    expect(formatCombinationConflict([release, collection("b.csv", "foia")])).toBeNull();
    const tables = ["c.csv", "d.csv"].map((title) => collection(title, "table"));
    expect(formatCombinationConflict(tables)).toBeNull();
  });

  it.each([
    ["one file", [release], "Two files or more are needed."],
    [
      "a file and itself",
      [release, release],
      "A file cannot be combined with itself: each of its rows would be counted twice.",
    ],
    [
      "two readings of one file",
      [
        collection("a.csv", "table", { id: `sha256-${"ab".repeat(32)}.${"1".repeat(16)}` }),
        collection("a.csv", "table", { id: `sha256-${"ab".repeat(32)}.${"2".repeat(16)}` }),
      ],
      "Two readings of one file cannot be combined: each of its rows would be counted twice.",
    ],
    [
      "a weekly report",
      [release, collection("week.pdf", "report", { basis: "recorded" })],
      "“week.pdf” is neither a file of ICE’s row-level records nor a table of your own; only these can be combined.",
    ],
    [
      "a published collection",
      [release, { ...collection("Weekly reports", "ddor-edition/1"), imported: undefined }],
      "“Weekly reports” is neither a file of ICE’s row-level records nor a table of your own; only these can be combined.",
    ],
    [
      "a release and a table of the reader's own",
      [release, collection("list.csv", "table")],
      "“a.csv” is a file of ICE’s row-level records, “list.csv” a table of your own, read by a mapping of its columns: the two count different things.",
    ],
    [
      "tables of two bases",
      [collection("c.csv", "table"), collection("d.csv", "table", { basis: "recorded" })],
      "“c.csv” counts by the week in which the detainer was issued, “d.csv” by the week in which the decline was recorded; the two are never added up.",
    ],
    [
      "declines alone and all outcomes",
      [release, collection("declined.csv", "foia", { outcomes: [DECLINED] })],
      "“a.csv” lists detainers of every outcome, “declined.csv” declined ones alone: the two count different things.",
    ],
  ])("A reader is told why %s cannot be combined", (_, collections, words) => {
    expect(formatCombinationConflict(collections as readonly Collection[])).toBe(words);
  });
});

describe("collections that are compared", () => {
  it("Collections of two bases are never compared", () => {
    const report = collection("week.pdf", "report", { basis: "recorded" });
    expect(formatComparisonConflict(report, release, "declined")).toBe(
      "“a.csv” counts by the week in which the detainer was issued, the first period by the week in which the decline was recorded; the two are never compared.",
    );
  });

  it("Declines alone are compared with all outcomes as declines, and as nothing else", () => {
    const declines = collection("b.csv", "foia", { outcomes: [DECLINED] });
    expect(formatComparisonConflict(release, declines, "declined")).toBeNull();
    expect(formatComparisonConflict(declines, release, "recorded")).toBe(
      "“a.csv” lists detainers of every outcome, “b.csv” declined ones alone: the two count different things.",
    );
  });
});
