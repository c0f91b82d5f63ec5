import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { platformDigest } from "#data/fetch/fetch-file.ts";
import { createWorkerApi } from "#worker/create-worker-api.ts";
import { REPORTS } from "#tests/reports/read-published.ts";
import { readWholeDatasetInfo } from "#tests/worker/loading/load-dataset.ts";

const BASE = "http://localhost/reports/";
const COLUMNS_PATH = "ice-foia-2015/r1.t1.columns.gz";

const published = readFileSync(join(REPORTS, COLUMNS_PATH));
const decompressed = gunzipSync(published);

type Served = Readonly<Record<string, string | Uint8Array>>;

/** What the page learns of a collection where some files are others than published. */
async function readCollection(collection: string, served: Served) {
  const api = createWorkerApi(async (address) => {
    const path = address.slice(BASE.length);
    const body = served[path] ?? readFileSync(join(REPORTS, path));
    return new Response(typeof body === "string" ? body : new Uint8Array(body));
  }, platformDigest());
  return readWholeDatasetInfo(api, BASE, { collection, asof: null, transcription: null });
}

/** The fault of every week of the records, which is one. */
async function readFault(served: Served) {
  const { faults, weeks, rowCount } = await readCollection("ice-foia-2015", served);
  expect(rowCount).toBe(0);
  expect(weeks.every(({ presence }) => presence === "not-loaded")).toBe(true);
  expect(faults).toHaveLength(43);
  return faults[0]?.fault;
}

/** Bytes as published, and an index that is true of them, so that only what they say is at fault. */
function publish(bytes: Uint8Array): Served {
  const index = readFileSync(join(REPORTS, "index.json"), "utf8");
  const hashOf = (each: Uint8Array) => createHash("sha256").update(each).digest("hex");
  return {
    [COLUMNS_PATH]: gzipSync(bytes),
    "index.json": index.replace(hashOf(decompressed), hashOf(bytes)),
  };
}

/** The published bytes with a text in place of another of the same length. */
function replaceText(from: string, to: string): Uint8Array {
  const at = decompressed.indexOf(from);
  if (at < 0 || from.length !== to.length) throw new Error("expected a text of this length");
  const changed = Buffer.from(decompressed);
  changed.write(to, at);
  return changed;
}

describe("the packed file of the national records", () => {
  it("A packed file that is cut inside its compressed data is reported as cut off", async () => {
    const fault = await readFault({ [COLUMNS_PATH]: published.subarray(0, 100_000) });
    expect(fault).toMatchObject({ cause: "cut-off", file: COLUMNS_PATH });
    expect(fault?.detail).toMatch(/^its compressed data break off or are damaged after \d+ /u);
  });

  it("A packed file that a server decompressed and cut is reported with how many bytes arrived", async () => {
    expect(await readFault({ [COLUMNS_PATH]: decompressed.subarray(0, 1000) })).toEqual({
      cause: "cut-off",
      file: COLUMNS_PATH,
      detail: `1000 of ${decompressed.length} bytes arrived`,
    });
  });

  it("A packed file with another hash is reported as such", async () => {
    const changed = replaceText("HENRY COUNTY JAIL", "HENRI COUNTY JAIL");
    expect(await readFault({ [COLUMNS_PATH]: gzipSync(changed) })).toMatchObject({
      cause: "hash-differs",
      file: COLUMNS_PATH,
    });
  });

  it("A packed file in which two agencies have one key is reported with the place of the second", async () => {
    const changed = replaceText(
      '"key":"al-01123-alexander-city-police-dept"',
      `"key":"al-01067-henry-county-jail"${" ".repeat(9)}`,
    );
    expect(await readFault(publish(changed))).toEqual({
      cause: "wrong-shape",
      file: COLUMNS_PATH,
      detail:
        'agencies[2].key: expected a key that no other has, and [0] has it, got "al-01067-henry-county-jail"',
    });
  });

  it("A packed file in which two places have one key is reported with the place of the second", async () => {
    const changed = replaceText('{"key":"al-01095"', '{"key":"al-01067"');
    expect(await readFault(publish(changed))).toEqual({
      cause: "wrong-shape",
      file: COLUMNS_PATH,
      detail:
        'jurisdictions[1].key: expected a key that no other has, and [0] has it, got "al-01067"',
    });
  });

  it("The weekly reports stand whatever is wrong with the records", async () => {
    const served = { [COLUMNS_PATH]: published.subarray(0, 1000) };
    expect(await readCollection("ddor-2017", served)).toMatchObject({ faults: [], rowCount: 42 });
  });
});
