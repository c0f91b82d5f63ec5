import { transfer, wrap } from "comlink";
import { createHasher } from "#data/fetch/hash-file.ts";
import type { Hasher } from "#data/fetch/hash-file.ts";
import type { WorkerTasks } from "./worker-tasks.ts";
import { isLargeFile, startChildWorker } from "./child-worker.ts";

/** A hashing whose thread, where it has one, runs until it is ended. */
export interface RunningHasher extends Hasher {
  readonly endHasher: () => void;
}

/** Hashes so many bytes as they come, those of a large file in a thread of its own: it holds them all, which takes time. */
export function startHasher(size: number): RunningHasher {
  if (!isLargeFile(size)) return { ...createHasher(size), endHasher: () => undefined };
  const { worker, failure: failed } = startChildWorker("ddor-hash");
  const { beginHash, addToHash, endHash } = wrap<WorkerTasks>(worker);
  const free: Uint8Array<ArrayBuffer>[] = [];
  const begun = beginHash(size);
  let added = 0;
  let end: (hash: Promise<string>) => void = () => undefined;
  const sha256 = new Promise<string>((resolve) => {
    end = resolve;
  });
  return {
    add: (bytes) => {
      const last = free.pop();
      const buffer =
        last !== undefined && last.length >= bytes.length ? last : new Uint8Array(bytes.length);
      buffer.set(bytes);
      void addToHash(transfer(buffer, [buffer.buffer]), bytes.length).then((back) =>
        free.push(back),
      );
      added += bytes.length;
      if (added === size) end(Promise.race([begun.then(endHash), failed]));
    },
    sha256,
    endHasher: () => worker.terminate(),
  };
}
