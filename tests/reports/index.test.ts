import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { index, REPORTS } from "./read-published.ts";

const [collection] = index.collections;

test("Every file that the index names has the bytes and the SHA-256 that it states", () => {
  expect(collection?.files).toHaveLength(5);
  for (const file of collection?.files ?? []) {
    const bytes = readFileSync(join(REPORTS, file.path));
    expect([file.path, bytes.length]).toEqual([file.path, file.bytes]);
    expect([file.path, createHash("sha256").update(bytes).digest("hex")]).toEqual([
      file.path,
      file.sha256,
    ]);
  }
});

test("The index describes each edition as its file does", () => {
  for (const entry of collection?.editions ?? []) {
    const edition = JSON.parse(readFileSync(join(REPORTS, entry.file), "utf8"));
    expect(edition.format).toBe("ddor-edition/1");
    expect(edition.rows).toHaveLength(entry.rows);
    for (const key of [
      "week",
      "revision",
      "published",
      "transcription",
      "transcribed",
      "totals",
    ] as const)
      expect(edition[key]).toEqual(entry[key]);
  }
});

test("The index lists the revisions with their dates, and the file of notes exists", () => {
  expect(index.format).toBe("ddor-index/1");
  expect(
    collection?.editions.map((e) => [e.week, e.revision, e.published.date, e.published.exact]),
  ).toEqual([
    ["2017-01-28", 1, "2017-03-20", true],
    ["2017-01-28", 2, "2017-03-29", false],
    ["2017-02-04", 1, "2017-03-29", true],
    ["2017-02-11", 1, "2017-04-06", true],
  ]);
  expect(existsSync(join(REPORTS, collection?.notes ?? "absent"))).toBe(true);
});
