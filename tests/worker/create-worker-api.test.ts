import { describe, expect, it } from "vitest";
import { EMPTY_FILTER, type Question } from "#engine/query/question.ts";
import { platformDigest } from "#data/fetch/fetch-file.ts";
import { BASE, smallReportFiles } from "#tests/data/small-report-source.ts";
import { createWorkerApi } from "#worker/create-worker-api.ts";
import type { QueryRequest, WorkerApi } from "#worker/api/worker-api.ts";
import { readDatasetRef } from "#tests/worker/loading/load-dataset.ts";

const files = smallReportFiles();
const createSmallApi = () =>
  createWorkerApi(async (address) => {
    const text = files.get(address.slice(BASE.length));
    return text === undefined ? new Response("", { status: 404 }) : new Response(text);
  }, platformDigest());

const totals: Question = {
  kind: "totals",
  measures: ["declined"],
  sides: [{ dataset: 0, filter: EMPTY_FILTER }],
};
const page = (limit: number): Question => ({
  ...totals,
  kind: "rows",
  sort: [],
  offset: 0,
  limit,
});

const ID = { collection: "small", asof: null, transcription: null };

/** A request about the small collection as the worker has it now. */
async function createRequest(
  api: WorkerApi,
  questions: readonly Question[],
): Promise<QueryRequest> {
  return { base: BASE, datasets: [await readDatasetRef(api, BASE, ID)], questions };
}

describe("a message to the worker", () => {
  it("A message is answered with its version and one outcome for each request, in their order", async () => {
    const api = createSmallApi();
    const requests = [
      await createRequest(api, [page(1), totals]),
      await createRequest(api, [page(2)]),
      await createRequest(api, [page(3)]),
    ];
    const { version, outcomes } = await api.answer({ version: 41, requests });
    expect(version).toBe(41);
    expect(
      outcomes.map((outcome) =>
        "ok" in outcome && outcome.ok ? outcome.value.map(({ table }) => table.length) : outcome,
      ),
      // The dataset has four lines, and three weeks.
    ).toEqual([[1, 3], [2], [3]]);
  });

  it("A message with a question that cannot be answered fails in that one and answers the others", async () => {
    const wrong: Question = { ...totals, sides: [] };
    const api = createSmallApi();
    const right = await createRequest(api, [totals]);
    const requests = [right, await createRequest(api, [wrong]), right];
    const { outcomes } = await api.answer({ version: 1, requests });
    expect(outcomes).toMatchObject([
      { ok: true },
      { thrown: new RangeError("The question has no side.") },
      { ok: true },
    ]);
  });

  it("A message for a collection that does not exist has its fault as a value", async () => {
    const api = createSmallApi();
    const right = await createRequest(api, [totals]);
    const missing = { ...right, datasets: [{ id: { ...ID, collection: "no-such" }, version: 1 }] };
    const { outcomes } = await api.answer({ version: 1, requests: [missing, right] });
    expect(outcomes).toMatchObject([{ ok: false, fault: { cause: "no-edition" } }, { ok: true }]);
  });

  it("A request for a version that the worker no longer has is answered as outdated, and not from other rows", async () => {
    const api = createSmallApi();
    const right = await createRequest(api, [totals]);
    const [dataset] = right.datasets;
    if (dataset === undefined) throw new Error("no dataset");
    const old = { ...right, datasets: [{ ...dataset, version: dataset.version - 1 }] };
    const { outcomes } = await api.answer({ version: 1, requests: [old, right] });
    expect(outcomes).toMatchObject([{ ok: false, fault: { cause: "outdated" } }, { ok: true }]);
  });
});

describe("a browser without memory for a file", () => {
  it("A browser without memory for a file is no file that was cut off: the worker throws the error on and stores nothing", async () => {
    let isShort = true;
    const api = createWorkerApi(async (address) => {
      const response = new Response(files.get(address.slice(BASE.length)) ?? "");
      if (isShort && address.endsWith("1.json")) {
        response.arrayBuffer = async () => {
          throw new RangeError("Array buffer allocation failed");
        };
      }
      return response;
    }, platformDigest());
    await expect(api.getDatasetInfo(BASE, ID, () => false)).rejects.toThrow(
      "Array buffer allocation failed",
    );
    isShort = false;
    expect(await api.getDatasetInfo(BASE, ID, () => false)).toMatchObject({
      ok: true,
      value: { rowCount: 4 },
    });
  });
});
