import { createRequestBatcher } from "./request-batcher.ts";
import { createWorkerSupervisor, type WorkerSupervisor } from "./worker-supervisor.ts";
import { getWorkerUrl } from "./worker-url.ts";

const supervisor = createWorkerSupervisor(
  () => new Worker(getWorkerUrl(), { type: "module", name: "ddor-worker" }),
);

/** The worker's API. The worker is started at the first call. */
export function getWorkerApi(): WorkerSupervisor {
  supervisor.startWorker();
  return supervisor;
}

/** The queue of questions to the worker, a message at a time. */
export const requestBatcher = createRequestBatcher((message) => {
  getWorkerApi()
    .answer(message)
    .then(
      (reply) => requestBatcher.settleBatch(reply),
      (reason: unknown) => requestBatcher.rejectBatch(message.version, reason),
    );
});

/** Absolute address of the folder of published files. */
export function getPublishedUrl(): string {
  return new URL(`${import.meta.env.BASE_URL}reports/`, location.origin).href;
}
