import { proxy, transfer, wrap } from "comlink";
import type { ReadingProgress } from "#data/open/reading.ts";
import type { Recognition } from "#domain/opening/format.ts";
import type { Mapping } from "#domain/opening/mapping.ts";
import type { RowsPreview } from "#domain/opening/rows-preview.ts";
import type { MappingProposal } from "#domain/opening/table-sample.ts";
import type { IsoDate } from "#domain/week.ts";
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
  readonly propose: (
    source: Blob,
    name: string,
    recognition: Recognition,
  ) => Promise<Had<MappingProposal>>;
  /** The first rows as a mapping reads them; null while it is not whole. */
  readonly preview: (mapping: Mapping, opened: IsoDate) => Promise<RowsPreview | null>;
  readonly readMapping: (source: Blob, name: string) => Promise<Had<Mapping>>;
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
    propose: (source, name, recognition) => had(remote.propose(source, name, recognition)),
    preview: (mapping, opened) => remote.preview(mapping, opened),
    readMapping: (source, name) => had(remote.readMapping(source, name)),
    hand: (port) => remote.hand(transfer(port, [port])),
    end: () => worker.terminate(),
  };
}
