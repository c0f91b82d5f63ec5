import type { Counts, Reader } from "./reader.ts";

/** read-excel-file in a worker, its rows counted by maps. */
export function readSheetByPeer(): Reader {
  let worker: Worker | null = null;
  return {
    async open() {
      worker = new Worker(new URL("./sheet-worker.ts", import.meta.url), { type: "module" });
    },
    read: (file) =>
      new Promise((resolve, reject) => {
        worker?.addEventListener("message", ({ data }: MessageEvent<Counts | { failed: string }>) =>
          "failed" in data ? reject(new Error(data.failed)) : resolve(data),
        );
        worker?.addEventListener("error", (event) => reject(new Error(event.message)));
        worker?.postMessage(file);
      }),
  };
}
