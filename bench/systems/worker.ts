import { proxy, transfer, wrap } from "comlink";
import type { Remote } from "comlink";
import type { Answer } from "../../src/engine/query/question.ts";
import { createReplyDecoder } from "../../src/worker/api/reply-encoding.ts";
import type { DatasetRef } from "../../src/worker/api/worker-api.ts";
import type { Gesture } from "../gestures.ts";
import type { System } from "../system.ts";
import { filterOf, questionsOf, sumsOf } from "./worker-api/bench-questions.ts";
import type { BenchWorkerApi } from "./worker-api/bench-worker.ts";
import { loadWholeDataset } from "./worker-api/load-whole-dataset.ts";
import { COLLECTION, publish } from "./worker-api/publish-rows.ts";
import { valuesOf } from "./worker-api/values.ts";

/** Where the files are said to stand. */
const BASE = "https://bench.invalid/";

/** The application's worker, asked as its pages ask: message, questions, cell states and the copy of the reply included. */
export function makeSystem(): System {
  return workerSystem().system;
}

/** The system together with its worker API. */
export function workerSystem(): {
  readonly system: System;
  readonly workerApi: () => Remote<BenchWorkerApi>;
} {
  const name = { collection: COLLECTION, asof: null, transcription: null };
  let workerApi: Remote<BenchWorkerApi> | null = null;
  let values: readonly (readonly string[])[] = [];
  let answers: readonly Answer[] = [];
  let version = 0;
  let dataset: DatasetRef = { id: name, version: 0 };
  const receive = createReplyDecoder();

  function opened(): Remote<BenchWorkerApi> {
    if (workerApi === null) throw new Error("The worker is not there yet.");
    return workerApi;
  }

  async function ask(gesture: Gesture | null): Promise<void> {
    version += 1;
    const questions = questionsOf(filterOf(gesture, values));
    const asks = [{ base: BASE, datasets: [dataset], questions }];
    const reply = receive(await opened().answer({ version, requests: asks }));
    const [outcome] = reply.outcomes;
    if (outcome === undefined) throw new Error("The worker answered nothing.");
    if ("thrown" in outcome) throw outcome.thrown;
    if (!outcome.ok) throw new Error(outcome.fault.detail);
    answers = outcome.value;
  }

  const system: System = {
    async open() {
      const worker = new Worker(new URL("./worker-api/bench-worker.ts", import.meta.url), {
        type: "module",
      });
      workerApi = wrap<BenchWorkerApi>(worker);
      await workerApi.ping();
    },
    async publish(columns) {
      values = valuesOf(columns);
      await publish(columns, (file, bytes) =>
        opened().put(`${BASE}${file}`, transfer(bytes, [bytes.buffer])),
      );
    },
    async load() {
      const info = await loadWholeDataset(
        name,
        (onGrowth) => opened().getDatasetInfo(BASE, name, proxy(onGrowth)),
        (ref) =>
          opened().answer({
            version: 0,
            requests: [{ base: BASE, datasets: [ref], questions: [] }],
          }),
      );
      dataset = { id: name, version: info.version };
      const [fault] = info.faults;
      if (fault !== undefined) throw new Error(fault.fault.detail);
      await ask(null);
    },
    gesture: ask,
    answers: () => sumsOf(answers, values),
  };
  return { system, workerApi: opened };
}
