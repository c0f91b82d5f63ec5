import { transfer, wrap } from "comlink";
import { createHashing } from "#data/open/hash.ts";
import type { Hashing } from "#data/open/hash.ts";
import type { Help } from "./help.ts";
import { isLarge, startOwnThread } from "./own-thread.ts";

/** A hashing whose thread, where it has one, runs until it is ended. */
export interface RunningHashing extends Hashing {
  readonly end: () => void;
}

/** Hashes so many bytes as they come, those of a large file in a thread of its own: it holds them all, which takes time. */
export function startHashing(size: number): RunningHashing {
  if (!isLarge(size)) return { ...createHashing(size), end: () => undefined };
  const { worker, failed } = startOwnThread("ddor-hash");
  const { beginHash, addToHash, endHash } = wrap<Help>(worker);
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
      const held =
        last !== undefined && last.length >= bytes.length ? last : new Uint8Array(bytes.length);
      held.set(bytes);
      void addToHash(transfer(held, [held.buffer]), bytes.length).then((back) => free.push(back));
      added += bytes.length;
      if (added === size) end(Promise.race([begun.then(endHash), failed]));
    },
    sha256,
    end: () => worker.terminate(),
  };
}
