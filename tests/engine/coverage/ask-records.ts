import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Table } from "#domain/table/table.ts";
import { platformDigest } from "#data/fetch/fetch-file.ts";
import type { Question } from "#engine/query/question.ts";
import { REPORTS } from "#tests/reports/read-published.ts";
import { readWholeDatasetInfo } from "#tests/worker/loading/load-dataset.ts";
import { createWorkerApi } from "#worker/create-worker-api.ts";

const BASE = "http://localhost/reports/";
const ID = { collection: "ice-foia-2015", asof: null, transcription: null };

const api = createWorkerApi(
  async (address) =>
    new Response(new Uint8Array(readFileSync(join(REPORTS, address.slice(BASE.length))))),
  platformDigest(),
);
const info = readWholeDatasetInfo(api, BASE, ID);

/** The answer about ICE's national records as they are published. */
export async function askRecords(question: Question): Promise<Table> {
  const { version } = await info;
  const request = { base: BASE, datasets: [{ id: ID, version }], questions: [question] };
  const { outcomes } = await api.answer({ version: 1, requests: [request] });
  const [result] = outcomes;
  if (result === undefined || "thrown" in result || !result.ok)
    throw new Error(JSON.stringify(result));
  const table = result.value[0]?.table;
  if (table === undefined) throw new Error("no answer");
  return table;
}
