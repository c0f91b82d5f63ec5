import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { platformDigest } from "#data/fetch/fetch-file.ts";
import { EMPTY_FILTER, type Question } from "#engine/query/question.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import { readFacetCells } from "#features/filters/facet-items.ts";
import { findProfile, createProfileFilter } from "#features/profiles/profile.ts";
import { sumWholeCells } from "#features/profiles/whole-numbers.ts";
import { findNodeCells, isNamed, listReservedRows } from "#pages/places/place-cells.ts";
import { createPlaceTree, listNodes } from "#pages/places/place-tree.ts";
import { unwrapResult } from "#worker/api/result.ts";
import { createWorkerApi } from "#worker/create-worker-api.ts";
import { readWholeDatasetInfo } from "#tests/worker/loading/load-dataset.ts";

const BASE = "http://localhost/reports/";
const REPORTS = { collection: "ddor-2017", asof: null, transcription: null };
const RECORDS = { collection: "ice-foia-2015", asof: null, transcription: null };

const api = createWorkerApi(
  async (address) => new Response(await readFile(`public/reports/${address.slice(BASE.length)}`)),
  platformDigest(),
);

async function ask(id: typeof REPORTS, question: Question) {
  const info = await readWholeDatasetInfo(api, BASE, id);
  const { outcomes } = await api.answer({
    version: 1,
    requests: [{ base: BASE, datasets: [{ id, version: info.version }], questions: [question] }],
  });
  const [outcome] = outcomes;
  if (outcome === undefined || "thrown" in outcome) throw new Error("the worker threw");
  const [answer] = unwrapResult(outcome);
  if (answer === undefined) throw new Error("there is no answer");
  return { info, answer };
}

async function readCounts(id: typeof REPORTS) {
  const facets = (measure: Measure): Question => ({
    kind: "facets",
    measures: [measure],
    sides: [{ dataset: 0, filter: EMPTY_FILTER }],
    dimensions: ["state", "county", "agency"],
  });
  const { info, answer } = await ask(id, facets("declined"));
  const all = id === RECORDS ? readFacetCells((await ask(id, facets("all"))).answer) : null;
  const tree = createPlaceTree(info);
  return {
    info,
    tree,
    counts: { declined: readFacetCells(answer), all, weeks: info.weeks },
  };
}

// Worked out from ../shared/data with the csv files alone.
describe("the counts of the weekly reports of 2017", () => {
  it("All 14 states that Section II names are listed, three of them without a number", async () => {
    const { tree, counts } = await readCounts(REPORTS);
    const named = tree.filter((node) => isNamed(counts, node));
    const cells = named.map((node) => {
      const cell = findNodeCells(counts, node)?.declined;
      return [node.name, cell?.count ?? cell?.state];
    });
    expect(cells).toEqual([
      ["California", 30],
      ["Colorado", 11],
      ["Florida", "named-only"],
      ["Iowa", 3],
      ["Louisiana", 1],
      ["Maryland", 3],
      ["Minnesota", 2],
      ["New Mexico", 12],
      ["New York", 30],
      ["North Carolina", "withdrawn"],
      ["Oregon", 4],
      ["Pennsylvania", "withdrawn"],
      ["Texas", 154],
      ["Washington", 2],
    ]);
  });

  it("The states and the 7 withdrawn make up the 259 on record", async () => {
    const { tree, counts } = await readCounts(REPORTS);
    const rest = listReservedRows(counts);
    expect(rest.map(({ name, declined }) => [name, declined.count])).toEqual([["Withdrawn", 7]]);
    const sum = tree.reduce(
      (total, node) => total + (findNodeCells(counts, node)?.declined.count ?? 0),
      7,
    );
    expect(sum).toBe(259);
  });

  it("A state that only Section III names is not in the records, which is no zero", async () => {
    const { tree, counts } = await readCounts(REPORTS);
    const node = tree.find(({ key }) => key === "ma");
    if (node === undefined) throw new Error("no Massachusetts");
    expect(isNamed(counts, node)).toBe(false);
    expect(findNodeCells(counts, node)?.declined.state).toBe("not-transcribed");
  });

  it("New York City has its whole numbers, 4 and 12, and Boston has no number", async () => {
    const sum = async (key: string) => {
      const info = await readWholeDatasetInfo(api, BASE, REPORTS);
      const profile = findProfile(info, "place", key);
      if (profile === null) throw new Error(`no ${key}`);
      const filter = createProfileFilter(profile, EMPTY_FILTER);
      if (filter === null) return sumWholeCells(profile, info.weeks, null);
      const { answer } = await ask(REPORTS, {
        kind: "counts",
        measures: ["declined"],
        sides: [{ dataset: 0, filter }],
        by: [{ weeks: "week" }],
        facet: false,
      });
      return sumWholeCells(profile, info.weeks, answer);
    };
    expect(await sum("ny-city-new-york")).toMatchObject({ state: "count", count: 16 });
    expect(await sum("tx-48453")).toMatchObject({ state: "count", count: 142 + 2 + 10 });
    expect(await sum("ma-city-boston")).toMatchObject({ state: "not-transcribed", count: null });
  });
});

describe("the counts of ICE's records", () => {
  it("There are 55 states and territories, 1,722 counties and 2,751 agencies, and no cities", async () => {
    const { tree } = await readCounts(RECORDS);
    const nodes = listNodes(tree);
    const count = (detail: string) =>
      nodes.filter((node) => node.kind === "place" && node.detail === detail).length;
    expect([tree.length, count("county"), count("city")]).toEqual([55, 1722, 0]);
    expect(nodes.filter(({ kind }) => kind === "agency")).toHaveLength(2751);
  });

  it("Denver County has 198 declined of 374 issued: 6 of 14, 189 of 274 and 3 of 86 in its agencies", async () => {
    const { tree, counts } = await readCounts(RECORDS);
    const denver = listNodes(tree).find(({ key }) => key === "co-08031");
    if (denver === undefined) throw new Error("no Denver");
    const numbers = [denver, ...denver.children].map((node) => {
      const cells = findNodeCells(counts, node);
      return [node.key, cells?.declined.count, cells?.all?.count];
    });
    expect(numbers).toEqual([
      ["co-08031", 198, 374],
      ["co-08031-denver-county-jail", 6, 14],
      ["co-08031-denver-justice-center", 189, 274],
      ["co-08031-us-marshals-colorado", 3, 86],
    ]);
  });

  it("The 1,272 declined of 9,020 issued that name no place stand below the states", async () => {
    const { counts } = await readCounts(RECORDS);
    expect(
      listReservedRows(counts).map(({ name, declined, all }) => [name, declined.count, all?.count]),
    ).toEqual([["No place given", 1272, 9020]]);
  });
});
