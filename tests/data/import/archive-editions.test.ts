import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { smallEdition } from "#tests/data/small-edition.ts";
import {
  editionJson,
  folderZip,
  gzipped,
  opened,
  published,
  publishedEdition,
} from "./native-files.ts";

const WEEK_2 = editionJson(publishedEdition("2017-02-04.r1.t1"));

const refused = async (bytes: Uint8Array, words: string): Promise<void> => {
  await expect(opened(bytes)).rejects.toMatchObject({
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

describe("an archive that holds something else ends in a sentence", () => {
  it("a ZIP bomb: 64 MB of nothing in a file of 64 kB", async () => {
    const bomb = zipSync({ "a.json": new Uint8Array(2 ** 26), "b.json": WEEK_2 }, { level: 9 });
    expect(bomb.length).toBeLessThan(2 ** 17);
    await refused(bomb, "unpack to more than 32 MB together");
  });

  it("a ZIP bomb of files that are packed by gzip, each of 20 MB of nothing, none of them too large by itself", async () => {
    const inner = gzipped(new Uint8Array(20 << 20));
    const two = zipSync({ "a.json.gz": inner, "b.json.gz": inner });
    expect(two.length).toBeLessThan(2 ** 16);
    await refused(two, "unpack to more than 32 MB together");
  });

  it("a ZIP bomb of a file packed by gzip beside one that is only long", async () => {
    const files = { "a.json.gz": gzipped(new Uint8Array(20 << 20)), "b.json": blank(20) };
    await refused(zipSync(files), "unpack to more than 32 MB together");
  });

  it("a file larger than it says", async () => {
    const bytes = zipSync({ "a.json": WEEK_2 });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const list = Buffer.from(bytes).lastIndexOf("PK\u0001\u0002", undefined, "latin1");
    view.setUint32(list + 24, 100, true);
    await refused(bytes, "larger than the file says");
  });

  it("an archive inside", async () => {
    await refused(
      zipSync({ "week.zip": zipSync({ "a.json": WEEK_2 }) }),
      "another archive, “week.zip”",
    );
  });

  it.each([
    ["../week.json", "xx/week.json"],
    ["/etc/week.json", "xetc/week.json"],
    ["C:/x/week.json", "Cx/x/week.json"],
    ["a/../../w.json", "a/bb/cc/w.json"],
  ])("a file named %s", async (name, safe) => {
    await refused(
      renamed(zipSync({ [safe]: WEEK_2 }), safe, name),
      `“${name}”, which would lie outside`,
    );
  });

  it("a file that is locked with a password", async () => {
    const bytes = zipSync({ "a.json": WEEK_2 });
    const list = Buffer.from(bytes).lastIndexOf("PK\u0001\u0002", undefined, "latin1");
    bytes[list + 8] = (bytes[list + 8] ?? 0) | 1;
    await refused(bytes, "locked with a password");
  });

  it("cut off", async () => {
    await refused(folderZip().slice(0, -30), "cut off");
  });

  it("two files of one name", async () => {
    const two = zipSync({ "a.json": WEEK_2, "b.json": WEEK_2 });
    await refused(renamed(two, "b.json", "a.json"), "are named “a.json”");
  });

  it("more entries than a folder of editions has", async () => {
    const nothing = new Uint8Array(0);
    const many = Object.fromEntries(
      Array.from({ length: 30_000 }, (_, i) => [`${i}.json`, nothing] as const),
    );
    await refused(zipSync(many, { level: 0 }), "30,000 entries");
  });

  it("nothing of ours, or nothing at all", async () => {
    await refused(zipSync({ "readme.txt": new TextEncoder().encode("hello") }), "no edition");
    await refused(zipSync({}), "no edition");
  });
});

it("a gzip bomb by itself, as long as a file of editions is not, ends in a sentence", async () => {
  await refused(gzipped(blank(40)), "unpacks to more than 32 MB");
});

describe("a folder's archive has to be what its index says", () => {
  const at = "reports/ddor-2017/2017-02-04.r1.t1.json";

  it("a file that is missing is named", async () => {
    await refused(
      folderZip({ [at]: null }),
      "“ddor-2017/2017-02-04.r1.t1.json”, which is not in the archive",
    );
  });

  it("a file that was changed is named", async () => {
    const changed = new TextDecoder().decode(published("ddor-2017/2017-02-04.r1.t1.json"));
    const bytes = new TextEncoder().encode(changed.replace('"count": 1', '"count": 9'));
    await refused(folderZip({ [at]: bytes }), "is not the file that the index promises");
  });

  it("several collections are named", async () => {
    const index = JSON.parse(new TextDecoder().decode(published("index.json"))) as {
      collections: { id: string }[];
    };
    const [first] = index.collections;
    const both = { ...index, collections: [first, { ...first, id: "second" }] };
    const bytes = new TextEncoder().encode(JSON.stringify(both));
    await refused(folderZip({ "reports/index.json": bytes }), "“ddor-2017” and “second”");
  });

  it("of an index with several, the one whose files are there is opened", async () => {
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
    const { found } = await opened(folderZip({ "reports/index.json": bytes }));
    expect(found.declined).toBe(259);
  });

  it("files of a system beside it are passed over", async () => {
    const { found } = await opened(
      folderZip({
        "__MACOSX/reports/._index.json": new Uint8Array([0]),
        "reports/.DS_Store": new Uint8Array([0]),
      }),
    );
    expect(found.declined).toBe(259);
  });

  it("editions of another week are counted, each once", async () => {
    const { collection, found } = await opened(
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
