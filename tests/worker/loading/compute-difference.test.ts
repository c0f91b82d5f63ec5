import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { buildEditionTable } from "#data/native/edition-table.ts";
import { writeColumnsFile } from "#data/native/write-columns-file.ts";
import { platformDigest } from "#data/fetch/fetch-file.ts";
import type { EditionEntry } from "#domain/report/collection.ts";
import type { DifferenceProgress } from "#domain/diff/edition-difference.ts";
import { isUnchanged } from "#domain/diff/list-difference.ts";
import { DECLINED_OUTCOME } from "#domain/detainer/outcome.ts";
import { listRecords } from "#domain/table/table.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import { smallCollection, smallEdition, smallEntry, smallRow } from "#tests/data/small-edition.ts";
import { readDatasetRef } from "./load-dataset.ts";
import { createWorkerApi } from "#worker/create-worker-api.ts";
import type { WorkerApi } from "#worker/api/worker-api.ts";

const BASE = "http://localhost/reports/";
const FIRST = "ddor-2017/2017-01-28.r1.t1.json";
const SECOND = "ddor-2017/2017-01-28.r2.t1.json";

function createPublishedApi(without = ""): WorkerApi {
  return createWorkerApi(async (address) => {
    const path = address.slice(BASE.length);
    if (path === without) return new Response("", { status: 404 });
    return new Response(await readFile(`public/reports/${path}`));
  }, platformDigest());
}

async function listEntries(api: WorkerApi, id: string): Promise<readonly EditionEntry[]> {
  const result = await api.getIndex(BASE);
  if (!result.ok) throw new Error(result.fault.detail);
  return result.value.collections.find((each) => each.id === id)?.editions ?? [];
}

async function publishedPair(api: WorkerApi): Promise<readonly [EditionEntry, EditionEntry]> {
  const entries = await listEntries(api, "ddor-2017");
  const [earlier, later] = [FIRST, SECOND].map((file) =>
    entries.find((each) => each.file === file),
  );
  if (earlier === undefined || later === undefined) throw new Error("a file is not listed");
  return [earlier, later];
}

const ignore = (): void => undefined;

describe("the difference of two files through the worker", () => {
  it("The difference of January 28 has the two rows, 7 declines, and the four of Section I that ICE withdrew", async () => {
    const api = createPublishedApi();
    const result = await api.getDifference(
      BASE,
      "ddor-2017",
      ...(await publishedPair(api)),
      ignore,
    );
    if (!result.ok) throw new Error(result.fault.detail);
    const { rows, sectionI } = result.value;
    expect(rows.changed.map(({ before, after }) => [before.id, before.count, after.state])).toEqual(
      [
        ["2017-01-28/II/30", 4, "withdrawn"],
        ["2017-01-28/II/31", 3, "withdrawn"],
      ],
    );
    expect(sectionI.changed.filter(({ after }) => after.withdrawn)).toHaveLength(4);
  });

  it("The difference names a file that cannot be loaded", async () => {
    const api = createPublishedApi(SECOND);
    const result = await api.getDifference(
      BASE,
      "ddor-2017",
      ...(await publishedPair(api)),
      ignore,
    );
    expect(result).toMatchObject({ ok: false, fault: { cause: "missing", file: SECOND } });
  });

  it("The difference reports its progress, beginning with no rows", async () => {
    const progressReports: DifferenceProgress[] = [];
    const api = createPublishedApi();
    const pair = await publishedPair(api);
    await api.getDifference(BASE, "ddor-2017", ...pair, (progress) =>
      progressReports.push(progress),
    );
    expect(progressReports[0]).toEqual({ rowsDone: 0, rowsTotal: 32 });
  });
});

describe("two revisions in one packed file", () => {
  const first = smallEdition({
    rows: [
      smallRow(1, { notes: ["One", "Two"] }),
      smallRow(2, { count: 4, minimum: true }),
      smallRow(3, { declined: null, declinedAsPrinted: "2/31/17" }),
    ],
  });
  const second = smallEdition({
    revision: 2,
    published: { date: "2017-03-29", exact: true },
    rows: [
      smallRow(1, { notes: ["One", "Two"] }),
      smallRow(2, { count: 5 }),
      smallRow(3, { declined: "2017-01-31" }),
    ],
  });
  const FILE = "small/weeks.columns";
  const bytes = writeColumnsFile(
    [first, second].map((each) => buildEditionTable(each, [DECLINED_OUTCOME])),
  );
  const entries = [first, second].map((each) => smallEntry(each, FILE));
  const index = JSON.stringify({
    format: "ddor-index/1",
    collections: [
      {
        ...smallCollection(entries),
        files: [
          {
            path: FILE,
            format: "ddor-columns/1",
            bytes: bytes.length,
            sha256: createHash("sha256").update(bytes).digest("hex"),
          },
        ],
      },
    ],
  });
  const api = createWorkerApi(
    async (address) => new Response(address.endsWith("index.json") ? index : bytes),
    platformDigest(),
  );

  it("Two revisions in one packed file differ field by field as their rows do", async () => {
    const [earlier, later] = entries;
    if (earlier === undefined || later === undefined) throw new Error("no entries");
    const result = await api.getDifference(BASE, "small", earlier, later, ignore);
    if (!result.ok) throw new Error(result.fault.detail);
    const { rows, agencies } = result.value;
    expect(rows.changed.map(({ after, fields }) => [after.id, fields])).toEqual([
      [
        "2017-01-28/II/2",
        [
          { field: "count", before: 4, after: 5 },
          { field: "minimum", before: true, after: undefined },
        ],
      ],
      [
        "2017-01-28/II/3",
        [
          { field: "declined", before: null, after: "2017-01-31" },
          { field: "declinedAsPrinted", before: "2/31/17", after: undefined },
        ],
      ],
    ]);
    expect(isUnchanged(agencies)).toBe(true);
  });

  it("Two revisions in one packed file count as first published and as of now, each from its own revision", async () => {
    const name = { collection: "small", asof: null, transcription: null };
    const datasets = [
      await readDatasetRef(api, BASE, { ...name, revision: "first" }),
      await readDatasetRef(api, BASE, name),
    ];
    const sides = [0, 1].map((dataset) => ({ dataset, filter: EMPTY_FILTER }));
    const questions = [{ kind: "totals" as const, measures: ["declined" as const], sides }];
    const { outcomes } = await api.answer({
      version: 1,
      requests: [{ base: BASE, datasets, questions }],
    });
    const [result] = outcomes;
    if (result === undefined || "thrown" in result || !result.ok) throw new Error("no answer");
    const lines = result.value.flatMap(({ table }) => listRecords(table));
    expect(
      lines.filter(({ week }) => week === "2017-01-28").map(({ side, match }) => [side, match]),
    ).toEqual([
      [0, 6],
      [1, 7],
    ]);
  });
});
