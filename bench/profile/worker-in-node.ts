import { createReplyDecoder, createReplyEncoder } from "../../src/worker/api/reply-encoding.ts";
import { createWorkerApi } from "../../src/worker/create-worker-api.ts";
import type { BatchReply } from "../../src/worker/api/worker-api.ts";
import { DIMENSIONS } from "../../src/engine/query/question.ts";
import type { By, Filter, Question } from "../../src/engine/query/question.ts";
import { makeRounds } from "../gestures.ts";
import type { Gesture } from "../gestures.ts";
import { makeColumns } from "../rows.ts";
import { filterOf, questionsOf } from "../systems/worker-api/bench-questions.ts";
import { loadWholeDataset } from "../systems/worker-api/load-whole-dataset.ts";
import { COLLECTION, publish } from "../systems/worker-api/publish-rows.ts";
import { valuesOf } from "../systems/worker-api/values.ts";
import { watchTimers } from "../systems/worker-api/watch-timers.ts";

/** Milliseconds of processor time of one message's way, of which the profiler tells `answer` apart. */
export interface Stages {
  readonly answer: number;
  readonly encode: number;
  readonly copy: number;
  readonly decode: number;
}

/** The worker API in this thread, asked of the bench's rows. */
export interface ProfiledWorker {
  readonly gestures: readonly Gesture[];
  /** Sends a gesture's message and reads its reply. */
  readonly send: (gesture: Gesture | null) => Promise<Stages>;
  /** Announces the gesture, as the page does while the pointer rests on a control; resolves when the worker is ready. */
  readonly prepare: (gesture: Gesture) => Promise<void>;
}

const BASE = "https://bench.invalid/";
const DATASET = { collection: COLLECTION, asof: null, transcription: null };

/** The questions of a message: the six group-bys of the bench, or those of the dashboard. */
const QUESTIONS: Readonly<Record<string, (filter: Filter) => readonly Question[]>> = {
  bench: questionsOf,
  dashboard: listDashboardQuestions,
};

/** Publishes so many rows to a worker API and loads them. */
export async function openWorker(
  rowCount: number,
  rounds: number,
  message: string,
): Promise<ProfiledWorker> {
  const listQuestions = QUESTIONS[message];
  if (listQuestions === undefined) throw new Error(`There is no message ${message}.`);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const rest = watchTimers();
  const fetchFile = async (address: string): Promise<Response> => {
    const bytes = files.get(address);
    files.delete(address);
    if (bytes === undefined) return new Response(null, { status: 404 });
    return Object.assign(new Response(null), { arrayBuffer: async () => bytes.buffer });
  };
  const workerApi = createWorkerApi(fetchFile, null);
  let latest: BatchReply = { version: 0, outcomes: [] };
  const encoder = createReplyEncoder({ ...workerApi, answer: async () => latest });
  const decode = createReplyDecoder();

  const columns = makeColumns(rowCount);
  const values = valuesOf(columns);
  await publish(columns, async (file, bytes) => void files.set(`${BASE}${file}`, bytes));
  const { version: datasetVersion } = await loadWholeDataset(
    DATASET,
    (onGrowth) => workerApi.getDatasetInfo(BASE, DATASET, onGrowth),
    (dataset) =>
      workerApi.answer({
        version: 0,
        requests: [{ base: BASE, datasets: [dataset], questions: [] }],
      }),
  );
  const datasets = [{ id: DATASET, version: datasetVersion }];

  let version = 0;
  async function send(gesture: Gesture | null): Promise<Stages> {
    version += 1;
    const questions = listQuestions?.(filterOf(gesture, values)) ?? [];
    const batch = { version, requests: [{ base: BASE, datasets, questions }] };
    const times = [readProcessorTime()];
    latest = await workerApi.answer(structuredClone(batch));
    times.push(readProcessorTime());
    const encoded = await encoder.answer(batch);
    times.push(readProcessorTime());
    const copied = structuredClone(encoded);
    times.push(readProcessorTime());
    const { outcomes } = decode(copied);
    times.push(readProcessorTime());
    const [outcome] = outcomes;
    if (outcome === undefined || "thrown" in outcome)
      throw new Error("no answer", { cause: outcome });
    const [answer = 0, encode = 0, copy = 0, decoding = 0] = times
      .slice(1)
      .map((time, i) => time - (times[i] ?? 0));
    return { answer, encode, copy, decode: decoding };
  }
  async function prepare({ kind }: Gesture): Promise<void> {
    await workerApi.prefetchDimension(kind);
    await rest();
  }
  return { gestures: makeRounds(rounds).flat(), send, prepare };
}

/** Milliseconds of processor time that this process has used, so that other processes do not count. */
function readProcessorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What the dashboard asks at each gesture, in one filter. */
function listDashboardQuestions(filter: Filter): readonly Question[] {
  const query = { measures: ["declined"], sides: [{ dataset: 0, filter }] } as const;
  const counts = (...by: readonly [By] | readonly [By, By]): Question => ({
    kind: "counts",
    ...query,
    by,
    facet: false,
  });
  return [
    { kind: "totals", ...query },
    { kind: "facets", ...query, dimensions: DIMENSIONS },
    { kind: "marks", ...query, by: { weeks: "week" } },
    counts("state"),
    { kind: "marks", ...query, by: "state" },
    counts("state", "agency"),
    { kind: "marks", ...query, by: "agency" },
    counts("charge", "status"),
    { kind: "marks", ...query, by: "charge" },
    counts("citizenship"),
    { kind: "marks", ...query, by: "citizenship" },
    { kind: "lags", ...query },
    { kind: "rows", ...query, sort: [], offset: 0, limit: 0 },
  ];
}
