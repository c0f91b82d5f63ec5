import { describe, expect, it } from "vitest";
import { EMPTY_FILTER, type Question } from "#engine/query/question.ts";
import { platformDigest } from "#data/fetch/fetch-file.ts";
import { BASE, smallShelf } from "#tests/data/small-report-source.ts";
import { createWorkerApi } from "#worker/create-worker-api.ts";
import type { QueryRequest } from "#worker/api/worker-api.ts";

const files = smallShelf();
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

function ask(questions: readonly Question[], collection = "small"): QueryRequest {
  return { base: BASE, datasets: [{ collection, asof: null, transcription: null }], questions };
}

describe("a message to the worker", () => {
  it("is replied to with its version and an outcome an ask, in their order", async () => {
    const asks = [ask([page(1), totals]), ask([page(2)]), ask([page(3)])];
    const { version, outcomes } = await createSmallApi().answer({ version: 41, requests: asks });
    expect(version).toBe(41);
    expect(
      outcomes.map((outcome) =>
        "ok" in outcome && outcome.ok ? outcome.value.map(({ table }) => table.length) : outcome,
      ),
      // The shelf has four lines, and three weeks.
    ).toEqual([[1, 3], [2], [3]]);
  });

  it("that holds a question nobody can answer fails in that one, and answers the others", async () => {
    const wrong: Question = { ...totals, sides: [] };
    const asks = [ask([totals]), ask([wrong]), ask([totals])];
    const { outcomes } = await createSmallApi().answer({ version: 1, requests: asks });
    expect(outcomes).toMatchObject([
      { ok: true },
      { thrown: new RangeError("The question has no side.") },
      { ok: true },
    ]);
  });

  it("that names a collection which is not there has its fault as a value", async () => {
    const asks = [ask([totals], "no-such"), ask([totals])];
    const { outcomes } = await createSmallApi().answer({ version: 1, requests: asks });
    expect(outcomes).toMatchObject([{ ok: false, fault: { cause: "no-edition" } }, { ok: true }]);
  });
});

describe("a browser without memory for a file", () => {
  it("is no file that was cut off: the worker throws on, and keeps nothing of it", async () => {
    let isShort = true;
    const desk = createWorkerApi(async (address) => {
      const response = new Response(files.get(address.slice(BASE.length)) ?? "");
      if (isShort && address.endsWith("1.json")) {
        response.arrayBuffer = async () => {
          throw new RangeError("Array buffer allocation failed");
        };
      }
      return response;
    }, platformDigest());
    const name = { collection: "small", asof: null, transcription: null };
    await expect(desk.getDatasetInfo(BASE, name, 0)).rejects.toThrow(
      "Array buffer allocation failed",
    );
    isShort = false;
    expect(await desk.getDatasetInfo(BASE, name, 0)).toMatchObject({
      ok: true,
      value: { rowCount: 4 },
    });
  });
});
