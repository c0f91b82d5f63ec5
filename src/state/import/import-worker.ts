import { proxy, transfer, wrap } from "comlink";
import type { ImportProgress } from "#data/tabular/table-reader.ts";
import type { Recognition } from "#domain/import/file-format.ts";
import type { Mapping } from "#domain/import/mapping.ts";
import type { RowsPreview } from "#domain/import/rows-preview.ts";
import type { MappingProposal } from "#domain/import/table-sample.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { createStopFault } from "#state/worker/worker-connection.ts";
import { getWorkerUrl } from "#state/worker/worker-url.ts";
import { getPublishedUrl } from "#state/worker/worker-client.ts";
import type { Result } from "#worker/api/worker-api.ts";
import type {
  FileImporter,
  ImportedFileInfo,
  ImportRequest,
} from "#worker/import/file-importer.ts";

/** What is asked of a reading: all but what the page knows by itself. */
export type ImportJob = Omit<ImportRequest, "base">;

/** A thread that reads one file. */
export interface ImportWorker {
  readonly recognize: (source: Blob, name: string) => Promise<Result<Recognition>>;
  readonly readFile: (
    reading: ImportJob,
    onProgress: (progress: ImportProgress) => void,
  ) => Promise<Result<ImportedFileInfo>>;
  readonly proposeMapping: (
    source: Blob,
    name: string,
    recognition: Recognition,
  ) => Promise<Result<MappingProposal>>;
  /** The first rows as a mapping reads them; null while it is not whole. */
  readonly previewRows: (mapping: Mapping, opened: IsoDate) => Promise<RowsPreview | null>;
  readonly readMapping: (source: Blob, name: string) => Promise<Result<Mapping>>;
  /** Sends what was read last through a port. */
  readonly transfer: (port: MessagePort) => Promise<void>;
  /** Ends the thread, whatever it is at, and gives back its memory; what was asked of it stays without an answer. */
  readonly endWorker: () => void;
}

/** Starts a thread of its own for reading, so that a file on which it fails takes nothing along that was open before. */
export function startImportWorker(): ImportWorker {
  const worker = new Worker(getWorkerUrl(), { type: "module", name: "ddor-reading" });
  const remote = wrap<FileImporter>(worker);
  const failed = new Promise<Result<never>>((resolve) => {
    const fail = (detail: string) => resolve({ ok: false, fault: createStopFault(detail) });
    worker.addEventListener("error", (event) => fail("message" in event ? event.message : ""));
    worker.addEventListener("messageerror", () => fail("a message could not be read"));
  });
  const had = async <T>(asked: Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await Promise.race([asked, failed]);
    } catch (thrown) {
      return { ok: false, fault: createStopFault(thrown) };
    }
  };
  return {
    recognize: (source, name) => had(remote.recognize(source, name)),
    readFile: (reading, onProgress) =>
      had(remote.readFile({ ...reading, base: getPublishedUrl() }, proxy(onProgress))),
    proposeMapping: (source, name, recognition) =>
      had(remote.proposeMapping(source, name, recognition)),
    previewRows: (mapping, opened) => remote.previewRows(mapping, opened),
    readMapping: (source, name) => had(remote.readMapping(source, name)),
    transfer: (port) => remote.transfer(transfer(port, [port])),
    endWorker: () => worker.terminate(),
  };
}
