import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { listRecords } from "#domain/table/table.ts";
import { EMPTY_FILTER, type Filter, type Question } from "#engine/query/question.ts";
import { createWorkerApi } from "#worker/create-worker-api.ts";
import { readDatasetInfo, readDatasetRef } from "#tests/worker/loading/load-dataset.ts";
import { platformDigest } from "#data/fetch/fetch-file.ts";

const BASE = "http://localhost/reports/";

function createPublishedApi() {
  return createWorkerApi(async (address) => {
    const path = address.slice(BASE.length);
    return new Response(await readFile(`public/reports/${path}`));
  }, platformDigest());
}

async function ask(
  asof: string | null,
  by: "state" | "agency" | "charge" | "status" | "citizenship",
  filter: Filter = EMPTY_FILTER,
) {
  const question: Question = {
    kind: "counts",
    measures: ["declined"],
    sides: [{ dataset: 0, filter }],
    by: [by],
    facet: false,
  };
  const api = createPublishedApi();
  const id = { collection: "ddor-2017", asof, transcription: null };
  const datasets = [await readDatasetRef(api, BASE, id)];
  const { outcomes } = await api.answer({
    version: 1,
    requests: [{ base: BASE, datasets, questions: [question] }],
  });
  const [result] = outcomes;
  if (result === undefined || "thrown" in result || !result.ok)
    throw new Error(JSON.stringify(result));
  const table = result.value[0]?.table;
  if (table === undefined) throw new Error("no answer");
  return Object.fromEntries(listRecords(table).map((row) => [row[by], row["count"]]));
}

describe("the published collection through the worker", () => {
  it("The worker counts 259 declines by state as the place of each row says", async () => {
    const states = await ask(null, "state");
    expect(states).toMatchObject({
      TX: 154,
      CA: 30,
      NY: 30,
      NM: 12,
      CO: 11,
      OR: 4,
      IA: 3,
      MD: 3,
      MN: 2,
      WA: 2,
      LA: 1,
      withdrawn: 7,
    });
    expect(Object.values(states).reduce<number>((sum, n) => sum + Number(n), 0)).toBe(259);
  });

  it("The worker counts 189 as of March 20, 2017, before ICE's correction: Texas 149 and nothing withdrawn", async () => {
    const states = await ask("2017-03-20", "state");
    expect(states["TX"]).toBe(149);
    expect(states["withdrawn"]).toBeUndefined();
    expect(Object.values(states).reduce<number>((sum, n) => sum + Number(n), 0)).toBe(189);
  });

  it("The worker leaves 66 declines with no agency itemized and gives no agency to the 7 withdrawn", async () => {
    expect(await ask(null, "agency")).toMatchObject({ "not-itemised": 66, withdrawn: 7 });
  });

  it("The worker knows the charge category of 30, and of 26 whether charged or convicted", async () => {
    expect(await ask(null, "charge")).toMatchObject({
      assault: 15,
      "dangerous-drugs": 6,
      "traffic-offenses-dui": 3,
      burglary: 2,
      arson: 1,
      "family-offenses": 1,
      "traffic-offenses": 1,
      "weapon-offenses": 1,
      unknown: 229,
    });
    expect(await ask(null, "status")).toMatchObject({ convicted: 16, charged: 10, unknown: 233 });
  });

  it("The worker says that the week of a missing edition could not be loaded, and keeps the others", async () => {
    const api = createWorkerApi(
      async (address) =>
        address.includes("2017-02-04")
          ? new Response("", { status: 404 })
          : new Response(await readFile(`public/reports/${address.slice(BASE.length)}`)),
      platformDigest(),
    );
    const info = await readDatasetInfo(api, BASE, {
      collection: "ddor-2017",
      asof: null,
      transcription: null,
    });
    expect(info.weeks.slice(0, 3).map(({ presence }) => presence)).toEqual([
      "present",
      "not-loaded",
      "present",
    ]);
    expect(info.faults.map(({ fault }) => fault.cause)).toEqual(["missing"]);
  });
});
