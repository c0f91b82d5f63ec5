import { transfer, wrap } from "comlink";
import type { PartReaderPool } from "#data/tabular/worker-pool.ts";
import type { WorkerTasks } from "./worker-tasks.ts";
import { isLargeFile, startChildWorker } from "./child-worker.ts";

/** A worker pool whose threads run until it is ended. */
export interface RunningWorkerPool extends PartReaderPool {
  readonly endPool: () => void;
}

const MAX_WORKERS = 4;
/** Some ten thousand rows, of which a thread has some hundredths of a second to do. */
const PART_BYTES = 8 << 20;

/** Threads for a file of so many bytes, one fewer than there are processors; null where they are not worth it. */
export function startWorkerPool(bytes: number): RunningWorkerPool | null {
  if (!isLargeFile(bytes)) return null;
  const size = Math.min(MAX_WORKERS, navigator.hardwareConcurrency - 1);
  const members = Array.from({ length: size }, startPoolWorker);
  return {
    size,
    partBytes: PART_BYTES,
    readPart: (part) => {
      const free = members.reduce((a, b) => (b.pending() < a.pending() ? b : a));
      return free.read(part);
    },
    endPool: () => {
      for (const { end } of members) end();
    },
  };
}

function startPoolWorker() {
  const { worker, failure: failed } = startChildWorker("ddor-part");
  const { readPart } = wrap<WorkerTasks>(worker);
  let pending = 0;
  const read: PartReaderPool["readPart"] = async (part) => {
    pending += 1;
    const message = part.container === "csv" ? transfer(part, [part.bytes.buffer]) : part;
    try {
      return await Promise.race([readPart(message), failed]);
    } finally {
      pending -= 1;
    }
  };
  return { read, pending: () => pending, end: () => worker.terminate() };
}
