import { proxy, transfer, wrap } from "comlink";
import type { ReadingProgress } from "#data/open/reading.ts";
import type { Recognition } from "#domain/opening/format.ts";
import { stopOf } from "#state/desk/worker-run.ts";
import { workerAddress } from "#state/desk/worker-address.ts";
import { publishedBase } from "#state/worker-client.ts";
import type { Had } from "#worker/desk.ts";
import type { FileReading, FoundFile, ReadRequest } from "#worker/files/reader.ts";

/** What is asked of a reading: all but what the page knows by itself. */
export type Reading = Omit<ReadRequest, "base">;

/** A thread that reads one file. */
export interface ReadingRun {
  readonly recognise: (source: Blob, name: string) => Promise<Had<Recognition>>;
  readonly read: (
    reading: Reading,
    onProgress: (progress: ReadingProgress) => void,
  ) => Promise<Had<FoundFile>>;
  /** Sends what was read last through a port. */
  readonly hand: (port: MessagePort) => Promise<void>;
  /** Ends the thread, whatever it is at, and gives back its memory; what was asked of it stays without an answer. */
  readonly end: () => void;
}

/** Starts a thread of its own for reading, so that a file on which it fails takes nothing along that was open before. */
export function startReading(): ReadingRun {
  const worker = new Worker(workerAddress(), { type: "module", name: "ddor-reading" });
  const remote = wrap<FileReading>(worker);
  const failed = new Promise<Had<never>>((resolve) => {
    const fail = (detail: string) => resolve({ ok: false, fault: stopOf(detail) });
    worker.addEventListener("error", (event) => fail("message" in event ? event.message : ""));
    worker.addEventListener("messageerror", () => fail("a message could not be read"));
  });
  const had = async <T>(asked: Promise<Had<T>>): Promise<Had<T>> => {
    try {
      return await Promise.race([asked, failed]);
    } catch (thrown) {
      return { ok: false, fault: stopOf(thrown) };
    }
  };
  return {
    recognise: (source, name) => had(remote.recognise(source, name)),
    read: (reading, onProgress) =>
      had(remote.read({ ...reading, base: publishedBase() }, proxy(onProgress))),
    hand: (port) => remote.hand(transfer(port, [port])),
    end: () => worker.terminate(),
  };
}
