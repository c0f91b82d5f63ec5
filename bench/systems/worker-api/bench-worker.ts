import { expose } from "comlink";
import { createWorkerApi } from "../../../src/worker/create-worker-api.ts";
import { createReplyEncoder } from "../../../src/worker/api/reply-encoding.ts";
import type { EncodedWorkerApi } from "../../../src/worker/api/reply-encoding.ts";
import { watchTimers } from "./watch-timers.ts";

/** The application's worker API, whose bytes come from memory, and which tells when it rests. */
export interface BenchWorkerApi extends EncodedWorkerApi {
  /** Takes the bytes of a file in. */
  put(address: string, bytes: Uint8Array<ArrayBuffer>): void;
  /** Resolves when nothing is left to prepare, to the milliseconds of the longest slice since the last call. */
  rest(): Promise<number>;
}

const files = new Map<string, Uint8Array<ArrayBuffer>>();
const rest = watchTimers();

/** Hands a file out once and without a copy: it is held no longer than what a server sends. */
async function fetching(address: string): Promise<Response> {
  const bytes = files.get(address);
  files.delete(address);
  if (bytes === undefined) return new Response(null, { status: 404 });
  return Object.assign(new Response(null), { arrayBuffer: async () => bytes.buffer });
}

const workerApi: BenchWorkerApi = {
  ...createReplyEncoder(createWorkerApi(fetching, null)),
  put: (address, bytes) => void files.set(address, bytes),
  rest,
};
expose(workerApi);
