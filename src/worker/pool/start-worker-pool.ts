import { transfer, wrap } from "comlink";
import type { PartReaderPool } from "#data/tabular/worker-pool.ts";
import type { readEntry } from "#data/zip/read-entry.ts";
import type { WorkerTasks } from "./worker-tasks.ts";
import { isLargeFile, startChildWorker } from "./child-worker.ts";
import { readUnpackedBytes } from "./entry-unpacker.ts";

/** A worker pool whose threads run until it is ended. */
export interface RunningWorkerPool extends PartReaderPool {
  /** The bytes of a part of a ZIP file, unpacked by one of the threads, one part at a time. */
  readonly unpackEntry: typeof readEntry;
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
  const findFree = () => members.reduce((a, b) => (b.pending() < a.pending() ? b : a));
  return {
    size,
    partBytes: PART_BYTES,
    readPart: (part) => findFree().read(part),
    unpackEntry: (source, entry) => findFree().unpack(source, entry),
    endPool: () => {
      for (const { end } of members) end();
    },
  };
}

function startPoolWorker() {
  const { worker, failure: failed } = startChildWorker("ddor-part");
  const { readPart, beginUnpacking, unpackNext } = wrap<WorkerTasks>(worker);
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
  const unpack: typeof readEntry = (source, entry) => {
    const begun = beginUnpacking(source, entry);
    return readUnpackedBytes(() => Promise.race([begun.then(() => unpackNext()), failed]));
  };
  return { read, unpack, pending: () => pending, end: () => worker.terminate() };
}
