import { describe, expect, it } from "vitest";
import { buildEdition } from "#data/native/build-edition.ts";
import { smallEdition, smallRow } from "#tests/data/small-edition.ts";
import {
  columns,
  editionJson,
  folderZip,
  gzipped,
  NAMES_2017,
  openNativeFile,
  IMPORTED_ID,
  published,
  publishedEdition,
} from "./native-files.ts";

const WEEK_1 = publishedEdition("2017-01-28.r2.t1");
const WEEK_2 = publishedEdition("2017-02-04.r1.t1");

/** Detainers that the lines of an edition stand for. */
const sum = (rows: readonly { readonly count: number }[]): number =>
  rows.reduce((total, { count }) => total + count, 0);

describe("a published file that is opened", () => {
  it("An edition as JSON opens with every row, total, place and policy", async () => {
    const { recognized, collection, parts, found } = await openNativeFile(
      published("ddor-2017/2017-02-04.r1.t1.json"),
    );
    expect(recognized).toMatchObject({ container: "json", format: "editions" });
    expect(collection).toMatchObject({
      id: IMPORTED_ID,
      title: "Edition of February 4 to 10, 2017",
      basis: "recorded",
      origin: "reconstructed",
      editions: [{ week: "2017-02-04", revision: 1, file: "own-file", rows: WEEK_2.rows.length }],
    });
    expect(found).toMatchObject({ rows: WEEK_2.rows.length, declined: 22, isSure: true });
    const [part] = parts;
    if (part === undefined) throw new Error("no edition");
    expect(part.info.collection).toBe(IMPORTED_ID);
    const { rows } = buildEdition(part);
    expect(
      rows.map(({ id, count, agency, state, county, citizenship, issued, declined }) => ({
        id,
        count,
        agency,
        state,
        county,
        citizenship,
        issued,
        declined,
      })),
    ).toEqual(
      WEEK_2.rows.map(({ id, count, agency, state, county, citizenship, issued, declined }) => ({
        id,
        count,
        agency,
        state,
        county,
        citizenship,
        issued,
        declined,
      })),
    );
    expect(part.info.sectionI).toEqual(WEEK_2.sectionI);
    expect(part.info.policies).toEqual(WEEK_2.policies);
    expect(part.info.totals).toEqual(WEEK_2.totals);
  });

  it.each([
    ["columns", (bytes: Uint8Array) => bytes, "packed"],
    ["columns packed by gzip", gzipped, "packed"],
  ] as const)("Two weeks as %s open as they were published", async (_, pack, container) => {
    const { recognized, collection, found } = await openNativeFile(pack(columns(WEEK_1, WEEK_2)));
    expect(recognized.container).toBe(container);
    expect(collection.editions.map(({ week }) => week)).toEqual(["2017-01-28", "2017-02-04"]);
    expect(found.declined).toBe(sum(WEEK_1.rows) + sum(WEEK_2.rows));
    expect(found.period).toEqual({ from: "2017-01-28", to: "2017-02-10" });
  });

  it("An edition packed by gzip opens, and so does a list of editions as the command line writes it", async () => {
    const packed = await openNativeFile(gzipped(editionJson(WEEK_2)));
    expect(packed.found.declined).toBe(22);
    const list = [WEEK_1, WEEK_2].map((edition) => ({ format: "ddor-edition/1", ...edition }));
    const both = await openNativeFile(new TextEncoder().encode(JSON.stringify(list)));
    expect(both.collection.editions).toHaveLength(2);
  });

  it("A whole folder as a ZIP opens with its title, its suspension, its revisions, and the latest counts of each week", async () => {
    const { recognized, collection, found } = await openNativeFile(folderZip());
    expect(recognized.container).toBe("zip");
    expect(collection).toMatchObject({ id: IMPORTED_ID, origin: "reconstructed", notes: null });
    expect(collection.suspended?.after).toBe("2017-02-11");
    expect(collection.editions.map(({ week, revision }) => [week, revision])).toEqual([
      ["2017-01-28", 1],
      ["2017-01-28", 2],
      ["2017-02-04", 1],
      ["2017-02-11", 1],
    ]);
    // 189 + 22 + 48 of the three weeks, the first as corrected.
    expect(found.declined).toBe(259);
    // A date that the source misprints is told in the file, and no row of the file is lost by it.
    expect(found.isSure).toBe(true);
    expect(found.issues.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        "edition that a later one of its week replaces",
        "file of the archive that is not read, such as notes",
        "defect of the source that the file records itself",
      ]),
    );
  });

  it("A ZIP of a folder without its index opens", async () => {
    const { collection, found } = await openNativeFile(folderZip({ "reports/index.json": null }));
    expect(collection.editions).toHaveLength(NAMES_2017.length);
    expect(found.declined).toBe(259);
  });

  it("Rows by week of issue keep their outcomes", async () => {
    const rows = [
      smallRow(1),
      smallRow(2, { outcome: "booked-into-detention", declined: null }),
      smallRow(3, { outcome: "open-or-not-recorded", declined: null }),
    ];
    const edition = smallEdition({ basis: "issued", origin: "imported", rows });
    const { collection, found } = await openNativeFile(columns(edition));
    expect(collection.outcomes.map(({ group }) => group)).toEqual([
      "declined",
      "taken into custody",
      "open or not recorded",
    ]);
    expect(found).toMatchObject({ rows: 3, declined: 1, basis: "issued" });
  });
});

describe("invented data", () => {
  it("An invented edition makes an invented collection", async () => {
    const { collection, parts } = await openNativeFile(editionJson(smallEdition()));
    expect(collection.origin).toBe("synthetic");
    expect(parts[0]?.info.origin).toBe("synthetic");
  });

  it("An invented edition beside a real one is refused", async () => {
    const mixed = [smallEdition({ collection: "ddor-2017" }), WEEK_2];
    await expect(openNativeFile(columns(...mixed))).rejects.toThrow(
      "invented editions beside others",
    );
  });
});

describe("files that cannot be counted together", () => {
  it.each([
    [
      "two collections",
      [WEEK_2, { ...WEEK_1, collection: "other-2017" }],
      "“ddor-2017” and “other-2017”",
    ],
    ["two bases", [WEEK_2, { ...WEEK_1, basis: "issued" as const }], "never counted together"],
    [
      "an edition twice",
      [WEEK_2, WEEK_2],
      "two editions of the week of February 4 to 10, 2017, revision 1",
    ],
  ])("A file with %s is refused, and the message names what it is", async (_, editions, words) => {
    await expect(openNativeFile(columns(...editions))).rejects.toThrow(words);
  });
});

describe("files of no format of ours", () => {
  const text = (content: string) => new TextEncoder().encode(content);
  it.each([
    ["an index by itself", published("index.json"), "lists editions and holds none"],
    ["notes by themselves", published("ddor-2017/notes.json"), "notes on editions"],
    ["other JSON", text('{"type":"FeatureCollection"}'), "does not follow its format"],
    ["JSON that is cut off", editionJson(WEEK_2).slice(0, 4000), "is not JSON"],
    ["a newer format", text('{"format":"ddor-edition/9"}'), "newer format"],
    ["columns that are cut off", columns(WEEK_2).slice(0, -20), "does not follow its format"],
    ["gzip that is cut off", gzipped(columns(WEEK_2)).slice(0, -20), "cut off or damaged"],
    ["a list of nothing", text("[]"), "holds no edition"],
  ])("Opening %s ends in a sentence", async (_, bytes, words) => {
    await expect(openNativeFile(bytes)).rejects.toMatchObject({
      name: "ImportError",
      message: expect.stringContaining(words) as string,
    });
  });

  it("A state that does not exist and a count of none are reported and never counted with confidence", async () => {
    const rows = [smallRow(1, { state: "ZZ" }), smallRow(2, { count: 0 })];
    const { found } = await openNativeFile(editionJson(smallEdition({ rows })));
    expect(found.isSure).toBe(false);
    expect(found.issues.flatMap(({ examples }) => examples).join("\n")).toContain('no state "ZZ"');
  });

  it("Opening a file ends at once when it is stopped", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(openNativeFile(folderZip(), { signal })).rejects.toThrow("enough");
  });
});
