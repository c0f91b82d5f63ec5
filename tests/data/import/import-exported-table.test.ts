import { describe, expect, it } from "vitest";
import { ROW_TITLES } from "#charts/rows/row-columns.ts";
import { buildEdition } from "#data/native/build-edition.ts";
import { EXPORTED_HEADINGS } from "#data/import/exported-table-headings.ts";
import type { Row } from "#domain/detainer/row.ts";
import { ROW_COLUMNS } from "#engine/query/question.ts";
import { smallEdition, smallRow } from "#tests/data/small-edition.ts";
import { exported, openNativeFile, IMPORTED_ID, publishedEdition } from "./native-files.ts";

const WEEKS = ["2017-01-28.r2.t1", "2017-02-04.r1.t1", "2017-02-11.r1.t1"].map(publishedEdition);

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What a reader would call the same row. */
const describeRow = ({
  id,
  count,
  agency,
  state,
  county,
  aor,
  citizenship,
  issued,
  declined,
  charge,
  notes,
}: Row) => ({
  id,
  count,
  agency,
  state,
  county,
  aor,
  citizenship,
  issued,
  declined,
  text: charge.text,
  category: charge.category,
  status: charge.status,
  notes,
});

describe("a table that was exported from the page and opened again", () => {
  it("An exported table opens with the values and counts of all 42 rows of 2017", async () => {
    const { recognized, collection, parts, found } = await openNativeFile(bytesOf(exported(WEEKS)));
    expect(recognized).toMatchObject({ container: "csv", format: "export" });
    expect(collection).toMatchObject({
      id: IMPORTED_ID,
      basis: "recorded",
      origin: "reconstructed",
    });
    expect(found).toMatchObject({ isSure: true, unreadable: 0, declined: 259 });
    const read = parts.flatMap((part) => buildEdition(part).rows.map(describeRow));
    expect(read).toEqual(WEEKS.flatMap(({ rows }) => rows.map(describeRow)));
    expect(parts.map(({ info }) => [info.week, info.revision])).toEqual([
      ["2017-01-28", 2],
      ["2017-02-04", 1],
      ["2017-02-11", 1],
    ]);
  });

  it("An exported table opens with the agencies, their kinds and their counties", async () => {
    const { parts } = await openNativeFile(bytesOf(exported(WEEKS)));
    const agencies = parts.flatMap(({ info }) => info.agencies);
    const place = parts[0]?.info.jurisdictions.find(({ key }) => key === "tx-48453");
    expect(agencies.find(({ key }) => key === "tx-48453-travis-county-jail")).toMatchObject({
      name: "Travis County Jail",
      kind: "county jail",
      county: "48453",
    });
    expect(place).toMatchObject({ name: "Travis County", level: "county" });
  });

  it("A table exported under filters opens with its own rows alone, and with no total that was not exported", async () => {
    const text = exported(WEEKS).split("\r\n");
    const travisRows = text.filter(
      (line, i) => i === 0 || line === "" || line.includes("tx-48453-"),
    );
    const { found, parts } = await openNativeFile(bytesOf(travisRows.join("\r\n")));
    // Travis County's jail: 142 of week 1.
    expect(found.declined).toBe(
      WEEKS.flatMap(({ rows }) => rows)
        .filter(({ county }) => county === "48453")
        .reduce((sum, { count }) => sum + count, 0),
    );
    expect(parts.every(({ info }) => info.totals.declined === null)).toBe(true);
  });

  it("An exported table opens with texts that look like formulas as they were", async () => {
    const charge = { ...smallRow(1).charge, text: "=SUM(A1)" };
    const edition = smallEdition({
      rows: [smallRow(1, { charge, notes: ['+1, "said"', "and\nmore"] })],
    });
    const { parts } = await openNativeFile(bytesOf(exported([edition])));
    const [part] = parts;
    const row = part === undefined ? undefined : buildEdition(part).rows[0];
    expect(row?.charge.text).toBe("=SUM(A1)");
    expect(row?.notes.join("\n")).toBe('+1, "said"\nand\nmore');
  });

  it("The headings by which an exported table is recognized are those that the page writes", () => {
    const titles = new Set<string>(ROW_COLUMNS.map((column) => ROW_TITLES[column]));
    const written =
      exported(WEEKS, ROW_COLUMNS)
        .split("\r\n")[0]
        ?.split(",")
        .map((cell) => cell.replaceAll('"', "")) ?? [];
    // A table of weeks says no length of periods.
    const { grain: _, ...headings } = EXPORTED_HEADINGS;
    for (const heading of Object.values(headings)) {
      expect(titles.has(heading) || written.includes(heading), heading).toBe(true);
    }
  });
});

describe("what an export leaves out", () => {
  it("Columns that were not on screen are named, and their values are unknown", async () => {
    const { found, parts } = await openNativeFile(bytesOf(exported(WEEKS, ["week", "count"])));
    expect(found.declined).toBe(259);
    expect(found.issues.find(({ kind }) => kind.startsWith("column that"))?.count).toBeGreaterThan(
      5,
    );
    const states = parts.flatMap((part) => buildEdition(part).rows.map(({ state }) => state));
    expect(new Set(states)).toEqual(new Set(["unknown"]));
  });

  it("An exported table without its counts is refused", async () => {
    await expect(openNativeFile(bytesOf(exported(WEEKS, ["week", "agency"])))).rejects.toThrow(
      "without the column “Count”",
    );
  });

  it("Two exports of two collections in one file are refused", async () => {
    const one = exported(WEEKS);
    const other = one
      .replaceAll(",reconstructed,", ",synthetic,")
      .split("\r\n")
      .slice(1)
      .join("\r\n");
    await expect(openNativeFile(bytesOf(one + other))).rejects.toThrow("joins several exports");
  });

  it("An exported table of other detainers than declines needs their outcomes", async () => {
    const issued = exported(WEEKS).replaceAll("Detainers recorded as declined", "Detainers issued");
    await expect(openNativeFile(bytesOf(issued))).rejects.toThrow("without the column “Outcome”");
  });

  it("Damaged headings of an exported table are reported, and no count is certain", async () => {
    const [heading = "", ...lines] = exported(WEEKS).trimEnd().split("\r\n");
    const text = [`${heading},"x"y`, ...lines.map((line) => `${line},`), ""].join("\r\n");
    const { found } = await openNativeFile(bytesOf(text));
    expect(found).toMatchObject({ isSure: false, declined: 259 });
    expect(found.issues.find(({ kind }) => kind === "damaged headings")?.examples).toEqual([
      "row 1: text follows a closing quotation mark",
    ]);
  });

  it("Headings such as __proto__ are passed over, and a state under one is unknown", async () => {
    const lines = exported(WEEKS).split("\r\n");
    const states = lines.map((line) =>
      line.replace(/,TX,/u, ",__proto__,").replace(/,CA,/u, ",constructor,"),
    );
    const wide = states.map((line, i) =>
      line === "" ? "" : `${i === 0 ? "__proto__,constructor" : "toString,valueOf"},${line}`,
    );
    const { recognized, found, parts } = await openNativeFile(bytesOf(wide.join("\r\n")));
    expect(recognized.format).toBe("export");
    expect(found.declined).toBe(259);
    const rows = parts.flatMap((part) => buildEdition(part).rows);
    expect(rows.length).toBe(42);
    expect(rows.some(({ state }) => state === "__proto__" || state === "constructor")).toBe(false);
  });

  it("A repeated row, a count of nothing and a week that begins on no Saturday are reported, and no count is certain", async () => {
    const lines = exported(WEEKS).split("\r\n");
    const [heading = "", first = "", second = "", third = ""] = lines;
    const text = [
      heading,
      first,
      first,
      second.replace("2017-01-28,", "2017-01-29,"),
      third.slice(0, 40),
    ];
    const { found } = await openNativeFile(bytesOf(`${text.join("\r\n")}\r\n`));
    expect(found).toMatchObject({ isSure: false, rows: 4 });
    expect(found.unreadable).toBeGreaterThanOrEqual(2);
  });
});
