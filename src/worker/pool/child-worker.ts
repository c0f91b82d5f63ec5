import { createTrustedUrl } from "#worker/pool/trusted-url.ts";

/** Below this, threads take as long to start as they save. */
const LARGE_FILE_BYTES = 16 << 20;

let scriptUrl: string | null = null;

/** A thread that this one has started, and a promise that fails when it does. */
export interface ChildWorker {
  readonly worker: Worker;
  readonly failure: Promise<never>;
}

/** True where a file of so many bytes is worth threads of its own, and this thread can start any on another processor. */
export function isLargeFile(bytes: number): boolean {
  return (
    bytes >= LARGE_FILE_BYTES && typeof Worker !== "undefined" && navigator.hardwareConcurrency > 1
  );
}

/** Starts another thread of the script that runs here. */
export function startChildWorker(name: string): ChildWorker {
  scriptUrl ??= createTrustedUrl(location.href);
  const worker = new Worker(scriptUrl, { type: "module", name });
  const failed = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error(`the thread ${name} has ended`));
    worker.addEventListener("error", fail);
    worker.addEventListener("messageerror", fail);
  });
  // A caller that waits for the promise receives the rejection; nobody else needs it.
  failed.catch(() => undefined);
  return { worker, failure: failed };
}
