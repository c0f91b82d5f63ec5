import { proxy, transfer, wrap } from "comlink";
import type { ImportProgress } from "#data/tabular/table-reader.ts";
import type { Recognition } from "#domain/import/file-format.ts";
import type { Mapping } from "#domain/import/mapping.ts";
import type { RowsPreview } from "#domain/import/rows-preview.ts";
import type { ReadingAnswers } from "#domain/import/reading-question.ts";
import type { MappingProposal } from "#domain/import/table-sample.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import type { FetchFailure } from "#domain/report/fetch-failure.ts";
import { createStopFault } from "#state/worker/worker-connection.ts";
import { getWorkerUrl } from "#state/worker/worker-url.ts";
import { getPublishedUrl } from "#state/worker/worker-client.ts";
import { createFetchError, unwrapResult, type Result } from "#worker/api/result.ts";
import type {
  FileImporter,
  ImportedFileInfo,
  ImportRequest,
} from "#worker/import/file-importer.ts";

/** How a file is to be read. */
export type ImportJob = Omit<ImportRequest, "base">;

/** A thread that reads one file. What it cannot read is a `FetchError`, and so is that it stopped. */
export interface ImportWorker {
  readonly recognize: (source: Blob, name: string) => Promise<Recognition>;
  readonly readFile: (
    job: ImportJob,
    onProgress: (progress: ImportProgress) => void,
  ) => Promise<ImportedFileInfo>;
  readonly proposeMapping: (
    source: Blob,
    name: string,
    recognition: Recognition,
    answers: ReadingAnswers,
  ) => Promise<MappingProposal>;
  /** The first rows as a mapping reads them; null while it is not whole. */
  readonly previewRows: (
    mapping: Mapping,
    opened: IsoDate,
    answers: ReadingAnswers,
  ) => Promise<RowsPreview | null>;
  readonly readMapping: (source: Blob, name: string) => Promise<Mapping>;
  /** Sends what was read last through a port. */
  readonly transfer: (port: MessagePort) => Promise<void>;
  /** Ends the thread, whatever it does, and gives back its memory; its requests stay without an answer. */
  readonly endWorker: () => void;
}

/**
 * Starts a thread of its own for reading, so that a file on which it fails takes nothing along that was open before.
 * `onStop` receives why the thread stopped, whatever it did; its requests then stay without an answer.
 */
export function startImportWorker(onStop: (fault: FetchFailure) => void): ImportWorker {
  const worker = new Worker(getWorkerUrl(), { type: "module", name: "ddor-import" });
  const remote = wrap<FileImporter>(worker);
  // A script that cannot be loaded raises an event without a message.
  worker.addEventListener("error", (event) =>
    onStop(createStopFault("message" in event ? event.message : "")),
  );
  worker.addEventListener("messageerror", () =>
    onStop(createStopFault("a message could not be read")),
  );
  const unwrap = async <T>(call: Promise<Result<T>>): Promise<T> =>
    unwrapResult(
      await call.catch((thrown: unknown) => {
        throw createFetchError(createStopFault(thrown));
      }),
    );
  return {
    recognize: (source, name) => unwrap(remote.recognize(source, name)),
    readFile: (job, onProgress) =>
      unwrap(remote.readFile({ ...job, base: getPublishedUrl() }, proxy(onProgress))),
    proposeMapping: (source, name, recognition, answers) =>
      unwrap(remote.proposeMapping(source, name, recognition, answers)),
    previewRows: (mapping, opened, answers) => remote.previewRows(mapping, opened, answers),
    readMapping: (source, name) => unwrap(remote.readMapping(source, name)),
    transfer: (port) => remote.transfer(transfer(port, [port])),
    endWorker: () => worker.terminate(),
  };
}
