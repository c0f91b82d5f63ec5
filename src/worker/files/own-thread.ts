import { trustedAddress } from "#worker/trusted-address.ts";

/** Below this, threads take as long to start as they save. */
const LARGE = 16 << 20;

let address: string | null = null;

/** A thread that this one has started, and a promise that fails when it does. */
export interface OwnThread {
  readonly worker: Worker;
  readonly failed: Promise<never>;
}

/** True where a file of so many bytes is worth threads of its own, and this thread can start any on another processor. */
export function isLarge(bytes: number): boolean {
  return bytes >= LARGE && typeof Worker !== "undefined" && navigator.hardwareConcurrency > 1;
}

/** Starts another thread of the script that runs here. */
export function startOwnThread(name: string): OwnThread {
  address ??= trustedAddress(location.href);
  const worker = new Worker(address, { type: "module", name });
  const failed = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error(`the thread ${name} has ended`));
    worker.addEventListener("error", fail);
    worker.addEventListener("messageerror", fail);
  });
  // Whoever waits for it is told; nobody else has to be.
  failed.catch(() => undefined);
  return { worker, failed };
}
