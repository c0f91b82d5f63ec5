import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { buildEditionTable } from "#data/native/edition-table.ts";
import { writeColumnsFile } from "#data/native/write-columns-file.ts";
import { platformDigest } from "#data/fetch/fetch-file.ts";
import { DECLINED_OUTCOME } from "#domain/detainer/outcome.ts";
import { listRecords } from "#domain/table/table.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import { smallCollection, smallEdition, smallEntry, smallRow } from "#tests/data/small-edition.ts";
import { createWorkerApi } from "#worker/create-worker-api.ts";
import { unwrapResult } from "#worker/api/result.ts";
import type { DatasetInfo, WorkerApi } from "#worker/api/worker-api.ts";
import { readWholeDatasetInfo } from "./load-dataset.ts";

const BASE = "http://localhost/reports/";
const NAME = { collection: "small", asof: null, transcription: null };
const EARLY = "small/early.columns.gz";
const LATE = "small/late.columns.gz";

const early = smallEdition({ week: "2017-01-28", rows: [smallRow(1, { count: 4 })] });
const late = smallEdition({
  week: "2017-02-04",
  rows: [smallRow(1, { id: "2017-02-04/II/1", count: 2, declined: "2017-02-06" })],
});
const PACKED = new Map([
  [EARLY, writeColumnsFile([buildEditionTable(early, [DECLINED_OUTCOME])])],
  [LATE, writeColumnsFile([buildEditionTable(late, [DECLINED_OUTCOME])])],
]);

const collection = {
  ...smallCollection([smallEntry(early, EARLY), smallEntry(late, LATE)]),
  files: [...PACKED].map(([path, bytes]) => ({
    path,
    format: "ddor-columns/1",
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  })),
};
const INDEX = JSON.stringify({ format: "ddor-index/1", collections: [collection] });

/** A worker interface over these files as they are sent. */
function createApi(sent: ReadonlyMap<string, Uint8Array | Promise<Uint8Array>>): WorkerApi {
  return createWorkerApi(async (address) => {
    const path = address.slice(BASE.length);
    if (path === "index.json") return new Response(INDEX);
    const bytes = await sent.get(path);
    return bytes === undefined
      ? new Response("", { status: 404 })
      : new Response(Uint8Array.from(bytes));
  }, platformDigest());
}

const gz = (path: string): Uint8Array => gzipSync(PACKED.get(path) ?? new Uint8Array());
const WHOLE = new Map([EARLY, LATE].map((path) => [path, gz(path)]));

/** What a page is told of a dataset that grows: the promise is of the first version that is whole. */
function createGrowth() {
  let resolve: (info: DatasetInfo) => void = () => undefined;
  const promise = new Promise<DatasetInfo>((done) => (resolve = done));
  const accept = (info: DatasetInfo): boolean => {
    if (info.progress === null) resolve(info);
    return true;
  };
  return { promise, accept };
}

/** What matches in each week, and whether it is there. */
async function listWeeks(api: WorkerApi, version: number) {
  const question = {
    kind: "totals" as const,
    measures: ["declined" as const],
    sides: [{ dataset: 0, filter: EMPTY_FILTER }],
  };
  const requests = [{ base: BASE, datasets: [{ id: NAME, version }], questions: [question] }];
  const [outcome] = (await api.answer({ version: 1, requests: requests })).outcomes;
  if (outcome === undefined || !("ok" in outcome) || !outcome.ok) throw new Error("no answer");
  const [answer] = outcome.value;
  if (answer === undefined) throw new Error("no answer");
  return listRecords(answer.table).map(({ presence, match }) => [presence, match]);
}

/** Why the earlier week cannot be loaded, after a check that the later one stands. */
async function earlyFault(sent: Uint8Array) {
  const { faults, weeks } = await readWholeDatasetInfo(
    createApi(new Map([...WHOLE, [EARLY, sent]])),
    BASE,
    NAME,
  );
  expect(weeks.map(({ presence }) => presence)).toEqual(["not-loaded", "present", "not-published"]);
  expect(faults.map(({ week }) => week)).toEqual(["2017-01-28"]);
  return faults[0]?.fault;
}

describe("a collection in packed files", () => {
  it("A collection in packed files is counted while a file is still loading, and says which week that is", async () => {
    let send: (bytes: Uint8Array) => void = () => undefined;
    const sent = new Promise<Uint8Array>((done) => (send = done));
    const api = createApi(
      new Map<string, Uint8Array | Promise<Uint8Array>>([...WHOLE, [EARLY, sent]]),
    );
    const { promise: grown, accept } = createGrowth();
    const part = unwrapResult(await api.getDatasetInfo(BASE, NAME, accept));
    expect(part.progress).toEqual({ files: 1, ofFiles: 2, ofLines: 2 });
    expect(await listWeeks(api, part.version)).toEqual([
      ["arriving", 0],
      ["present", 2],
      ["not-published", 0],
    ]);
    send(gz(EARLY));
    const whole = await grown;
    expect(whole.version).toBeGreaterThan(part.version);
    expect(whole).toMatchObject({ progress: null, rowCount: 2, faults: [] });
    // A question that was asked before the page knew of the second file is answered of the first alone.
    expect(await listWeeks(api, part.version)).toEqual([
      ["arriving", 0],
      ["present", 2],
      ["not-published", 0],
    ]);
    expect(await listWeeks(api, whole.version)).toEqual([
      ["present", 4],
      ["present", 2],
      ["not-published", 0],
    ]);
  });

  it("A page that is gone hears no more of a dataset, and loading continues where another page requests it", async () => {
    const api = createApi(WHOLE);
    const calls: number[] = [];
    const first = unwrapResult(
      await api.getDatasetInfo(BASE, NAME, (info) => {
        calls.push(info.version);
        return false;
      }),
    );
    const whole = await readWholeDatasetInfo(api, BASE, NAME);
    expect(whole).toMatchObject({ progress: null, rowCount: 2 });
    expect(whole.version).toBeGreaterThan(first.version);
    expect(calls.length).toBeLessThanOrEqual(1);
  });

  it("A collection in packed files is the same where the server has decompressed its files already", async () => {
    const { version: _, ...packed } = await readWholeDatasetInfo(createApi(PACKED), BASE, NAME);
    expect(await readWholeDatasetInfo(createApi(WHOLE), BASE, NAME)).toMatchObject(packed);
  });

  it("One edition of a packed file is shown by its entry", async () => {
    const [entry] = collection.editions;
    if (entry === undefined) throw new Error("no entry");
    const result = await createApi(WHOLE).getEdition(BASE, "small", entry);
    expect(result).toMatchObject({
      ok: true,
      value: { week: "2017-01-28", transcribedDeclines: 4 },
    });
  });
});

describe('"a packed file that cannot be loaded"', () => {
  it("A packed file whose compressed data break off is reported with the number of bytes read", async () => {
    const bytes = gz(EARLY);
    const fault = await earlyFault(bytes.slice(0, bytes.length - 20));
    expect(fault).toMatchObject({ cause: "cut-off", file: EARLY });
    expect(fault?.detail).toMatch(/break off or are damaged after \d+ decompressed bytes$/u);
  });

  it("A packed file is not unpacked to more than a file of editions may have", async () => {
    const fault = await earlyFault(gzipSync(new Uint8Array(40 << 20)));
    expect(fault).toMatchObject({ cause: "wrong-shape", file: EARLY });
    expect(fault?.detail).toContain("it unpacks to more than 32 MB");
  });

  it("A packed file that arrives incomplete is reported with the number of its bytes that arrived", async () => {
    const whole = PACKED.get(EARLY) ?? new Uint8Array();
    expect(await earlyFault(gzipSync(whole.slice(0, 100)))).toEqual({
      cause: "cut-off",
      file: EARLY,
      detail: `100 of ${whole.length} bytes arrived`,
    });
  });

  it("A packed file that differs from the index by a single byte is reported", async () => {
    const changed = (PACKED.get(EARLY) ?? new Uint8Array()).slice();
    changed[changed.length - 1] = 9;
    expect(await earlyFault(gzipSync(changed))).toMatchObject({ cause: "hash-differs" });
  });

  it("A packed file that could not be loaded is requested again on a retry", async () => {
    const sent = new Map(WHOLE);
    sent.delete(EARLY);
    const api = createApi(sent);
    expect((await readWholeDatasetInfo(api, BASE, NAME)).faults).toHaveLength(1);
    sent.set(EARLY, gz(EARLY));
    await api.retry();
    expect(await readWholeDatasetInfo(api, BASE, NAME)).toMatchObject({ faults: [], rowCount: 2 });
  });
});
