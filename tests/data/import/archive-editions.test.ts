import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { smallEdition } from "#tests/data/small-edition.ts";
import {
  editionJson,
  folderZip,
  gzipped,
  openNativeFile,
  published,
  publishedEdition,
} from "./native-files.ts";

const WEEK_2 = editionJson(publishedEdition("2017-02-04.r1.t1"));

const expectRefusal = async (bytes: Uint8Array, words: string): Promise<void> => {
  await expect(openNativeFile(bytes)).rejects.toMatchObject({
    name: "ImportError",
    message: expect.stringContaining(words) as string,
  });
};

/** So many megabytes of spaces after the start of a file of editions. */
function blank(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size << 20).fill(32);
  bytes[0] = 0x7b;
  return bytes;
}

/** The archive with the name of its one file changed, in both places where it stands. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1").replaceAll(from, to);
  return Uint8Array.from(Buffer.from(text, "latin1"));
}

describe("archives that contain something else", () => {
  it("A ZIP bomb, 64 MB of zeros in a file of 64 kB, ends in a sentence", async () => {
    const bomb = zipSync({ "a.json": new Uint8Array(2 ** 26), "b.json": WEEK_2 }, { level: 9 });
    expect(bomb.length).toBeLessThan(2 ** 17);
    await expectRefusal(bomb, "unpack to more than 32 MB together");
  });

  it("A ZIP bomb of gzip files that each unpack to 20 MB, none of them too large alone, ends in a sentence", async () => {
    const inner = gzipped(new Uint8Array(20 << 20));
    const two = zipSync({ "a.json.gz": inner, "b.json.gz": inner });
    expect(two.length).toBeLessThan(2 ** 16);
    await expectRefusal(two, "unpack to more than 32 MB together");
  });

  it("A ZIP bomb of a gzip file beside one that is only long ends in a sentence", async () => {
    const files = { "a.json.gz": gzipped(new Uint8Array(20 << 20)), "b.json": blank(20) };
    await expectRefusal(zipSync(files), "unpack to more than 32 MB together");
  });

  it("An archive with a file larger than its list says ends in a sentence", async () => {
    const bytes = zipSync({ "a.json": WEEK_2 });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const list = Buffer.from(bytes).lastIndexOf("PK\u0001\u0002", undefined, "latin1");
    view.setUint32(list + 24, 100, true);
    await expectRefusal(bytes, "larger than the file says");
  });

  it("An archive inside an archive ends in a sentence", async () => {
    await expectRefusal(
      zipSync({ "week.zip": zipSync({ "a.json": WEEK_2 }) }),
      "The ZIP file holds “week.zip”. That is packed once more",
    );
  });

  it.each([
    ["../week.json", "xx/week.json"],
    ["/etc/week.json", "xetc/week.json"],
    ["C:/x/week.json", "Cx/x/week.json"],
    ["a/../../w.json", "a/bb/cc/w.json"],
  ])("An archive with a file named %s ends in a sentence", async (name, safe) => {
    await expectRefusal(
      renamed(zipSync({ [safe]: WEEK_2 }), safe, name),
      `“${name}”, which would lie outside`,
    );
  });

  it("An archive with a file that is locked with a password ends in a sentence", async () => {
    const bytes = zipSync({ "a.json": WEEK_2 });
    const list = Buffer.from(bytes).lastIndexOf("PK\u0001\u0002", undefined, "latin1");
    bytes[list + 8] = (bytes[list + 8] ?? 0) | 1;
    await expectRefusal(bytes, "locked with a password");
  });

  it("An archive that is cut off ends in a sentence", async () => {
    await expectRefusal(folderZip().slice(0, -30), "cut off");
  });

  it("An archive with two files of one name ends in a sentence", async () => {
    const two = zipSync({ "a.json": WEEK_2, "b.json": WEEK_2 });
    await expectRefusal(renamed(two, "b.json", "a.json"), "are named “a.json”");
  });

  it("An archive with more entries than a folder of editions has ends in a sentence", async () => {
    const nothing = new Uint8Array(0);
    const many = Object.fromEntries(
      Array.from({ length: 30_000 }, (_, i) => [`${i}.json`, nothing] as const),
    );
    await expectRefusal(zipSync(many, { level: 0 }), "30,000 entries");
  });

  it("An archive without any published file, or without any file, ends in a sentence", async () => {
    const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10);
    await expectRefusal(zipSync({ "map.png": picture }), "in no format that is read here");
    await expectRefusal(zipSync({}), "no edition");
  });
});

it("A gzip bomb longer than any file of editions ends in a sentence", async () => {
  await expectRefusal(gzipped(blank(40)), "unpacks to more than 32 MB");
});

describe("archives of a published folder", () => {
  const at = "reports/ddor-2017/2017-02-04.r1.t1.json";

  it("An archive that lacks a file of its index is refused with the name of the file", async () => {
    await expectRefusal(
      folderZip({ [at]: null }),
      "“ddor-2017/2017-02-04.r1.t1.json”, which is not in the archive",
    );
  });

  it("An archive with a file that differs from its index is refused with the name of the file", async () => {
    const changed = new TextDecoder().decode(published("ddor-2017/2017-02-04.r1.t1.json"));
    const bytes = new TextEncoder().encode(changed.replace('"count": 1', '"count": 9'));
    await expectRefusal(folderZip({ [at]: bytes }), "is not the file that the index promises");
  });

  it("An archive of several collections is refused with their names", async () => {
    const index = JSON.parse(new TextDecoder().decode(published("index.json"))) as {
      collections: { id: string }[];
    };
    const [first] = index.collections;
    const both = { ...index, collections: [first, { ...first, id: "second" }] };
    const bytes = new TextEncoder().encode(JSON.stringify(both));
    await expectRefusal(folderZip({ "reports/index.json": bytes }), "“ddor-2017” and “second”");
  });

  it("Of an index with several collections, the one whose files are in the archive is opened", async () => {
    const index = JSON.parse(new TextDecoder().decode(published("index.json"))) as {
      collections: { id: string; editions: { file: string }[] }[];
    };
    const [first] = index.collections;
    const absent = {
      ...first,
      id: "second",
      editions: [{ ...first?.editions[0], file: "second/a.json" }],
    };
    const bytes = new TextEncoder().encode(
      JSON.stringify({ ...index, collections: [absent, first] }),
    );
    const { found } = await openNativeFile(folderZip({ "reports/index.json": bytes }));
    expect(found.declined).toBe(259);
  });

  it("Files that an operating system adds to an archive are passed over", async () => {
    const { found } = await openNativeFile(
      folderZip({
        "__MACOSX/reports/._index.json": new Uint8Array([0]),
        "reports/.DS_Store": new Uint8Array([0]),
      }),
    );
    expect(found.declined).toBe(259);
  });

  it("Editions of weeks that the index does not list are counted, each once", async () => {
    const { collection, found } = await openNativeFile(
      zipSync({
        "one.json": editionJson(smallEdition()),
        "two.json": editionJson(smallEdition({ transcription: 2 })),
      }),
    );
    expect(collection.editions).toHaveLength(2);
    // Lines for 3, 1 and 2 of the later transcription alone.
    expect(found.declined).toBe(6);
  });
});
