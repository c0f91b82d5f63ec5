import { isFileMissing } from "#data/errors/platform-errors.ts";
import { hashFile, canHashWhole } from "#data/fetch/hash-file.ts";
import { ImportError } from "#data/errors/import-error.ts";
import { importFile } from "#data/import/import-file.ts";
import type { ImportedCollection, ImportProgress } from "#data/tabular/table-reader.ts";
import { recognizeFile } from "#data/import/recognize-file.ts";
import type { KnownAgencies } from "#data/normalize/known-agencies.ts";
import { FetchError } from "#data/errors/fetch-error.ts";
import type { FileFormat, Recognition } from "#domain/import/file-format.ts";
import type { ImportSummary } from "#domain/import/import-summary.ts";
import { completeMapping, type Mapping } from "#domain/import/mapping.ts";
import { findLastMapping } from "#domain/import/stored-file.ts";
import type { StoredFile } from "#domain/import/stored-file.ts";
import type { ImportedFile } from "#domain/report/imported-file.ts";
import type { RowsPreview } from "#domain/import/rows-preview.ts";
import type { ReadingChoices } from "#domain/import/reading.ts";
import type { ReadingAnswers } from "#domain/import/reading-question.ts";
import type { MappingProposal, TableSample } from "#domain/import/table-sample.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { toResult, type Result } from "#worker/api/result.ts";
import { startWorkerPool } from "#worker/pool/start-worker-pool.ts";
import { startHasher } from "#worker/pool/start-hasher.ts";

/** What is to be read, and how. */
export interface ImportRequest {
  readonly source: Blob;
  readonly name: string;
  /** When it was chosen, as an instant in UTC. */
  readonly chosenAt: string;
  readonly recognition: Recognition;
  readonly format: FileFormat;
  readonly answers: ReadingAnswers;
  /** Which column holds what, for a table of the reader's own; null for every other format. */
  readonly mapping: Mapping | null;
  /** Folder of what is published, for places and agencies that are known. */
  readonly base: string;
}

/** What a file was found to be. */
export interface ImportedFileInfo {
  readonly id: string;
  readonly title: string;
  readonly file: ImportedFile;
  readonly found: ImportSummary;
  /** What the reader said on how it is read; not there where nothing was said. */
  readonly reading?: ReadingChoices;
}

/** Reads a file of the reader's own, in a thread that can be ended at any moment with all that it holds. */
export interface FileImporter {
  recognize(source: Blob, name: string): Promise<Result<Recognition>>;
  /** What the columns of a table may hold, as they were mapped before where they were. */
  proposeMapping(
    source: Blob,
    name: string,
    recognition: Recognition,
    answers: ReadingAnswers,
  ): Promise<Result<MappingProposal>>;
  /** The first rows of the table that was proposed for last, as a mapping reads them; null while it is not whole. */
  previewRows(
    mapping: Mapping,
    opened: IsoDate,
    answers: ReadingAnswers,
  ): Promise<RowsPreview | null>;
  /** The mapping in a JSON file. */
  readMapping(source: Blob, name: string): Promise<Result<Mapping>>;
  readFile(
    request: ImportRequest,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<Result<ImportedFileInfo>>;
  /** Sends what was read last to the worker at the other end of the port. */
  transfer(port: MessagePort): Promise<void>;
}

/** What an import needs of published reports and of the browser's storage. */
export interface ImportContext {
  readonly getKnownAgencies: (base: string) => Promise<KnownAgencies>;
  /** Files that are stored, each with what its reader said on how it is read. */
  readonly listFiles: () => Promise<readonly StoredFile[]>;
}

/** Milliseconds between two reports of progress. */
const PROGRESS_INTERVAL = 100;

/** An import in a context, whose functions are called when they are needed. */
export function createFileImporter(context: ImportContext): FileImporter {
  let last: ImportedCollection | null = null;
  let sample: TableSample | null = null;
  /** By which the file was read before its reader went back to its columns. */
  let lastMapping: Mapping | null = null;
  return {
    recognize: (source, name) => toImportResult(name, () => recognizeFile(source)),
    proposeMapping: (source, name, recognition, answers) =>
      toImportResult(name, async () => {
        const { proposeFileMapping: proposeFor } =
          await import("#data/import/propose-file-mapping.ts");
        const proposal = await proposeFor(source, recognition, answers);
        sample = proposal.sample;
        const { headings } = proposal.mapping;
        const before =
          lastMapping?.headings === headings
            ? lastMapping
            : findLastMapping(await context.listFiles(), headings);
        return before === null ? proposal : { ...proposal, mapping: completeMapping(before) };
      }),
    async previewRows(mapping, opened, answers) {
      if (sample === null) return null;
      const { previewRows: rowsPreview } = await import("#data/tabular/preview-rows.ts");
      return rowsPreview(sample, mapping, opened, answers);
    },
    readMapping: (source, name) =>
      toImportResult(name, async () => {
        const { readMapping } = await import("#data/native/mapping-file.ts");
        return readMapping(new Uint8Array(await source.arrayBuffer()), name);
      }),
    readFile: (
      { source, name, chosenAt: at, recognition, format, answers, mapping, base },
      onProgress,
    ) =>
      toImportResult(name, async () => {
        last = null;
        const knownAgencies = await context.getKnownAgencies(base);
        // A CSV is hashed by the bytes that its reader comes by: two streams of one large file take longer than one.
        const isMeanwhile =
          recognition.container === "csv" &&
          recognition.packing === undefined &&
          canHashWhole(source.size);
        const hashing = isMeanwhile ? startHasher(source.size) : null;
        const sha256 = hashing?.sha256 ?? hashFile(source, null);
        // The import waits for the hash, or fails before.
        sha256.catch(() => undefined);
        const file = { name, bytes: source.size, sha256, at };
        const pool = startWorkerPool(source.size);
        const read = await importFile(source, file, recognition, format, {
          answers,
          known: knownAgencies,
          ...(mapping === null ? {} : { mapping }),
          ...(pool === null ? {} : { pool, unpackEntry: pool.unpackEntry }),
          ...(hashing === null ? {} : { onBytes: hashing.add }),
          onProgress: throttleProgress(onProgress),
        }).finally(() => {
          pool?.endPool();
          hashing?.endHasher();
        });
        if (mapping !== null) lastMapping = mapping;
        last = read;
        const { id, title, imported } = read.collection;
        return {
          id,
          title,
          file: imported ?? { ...file, sha256: await sha256 },
          found: read.found,
          ...(read.reading === undefined ? {} : { reading: read.reading }),
        };
      }),
    async transfer(port) {
      port.postMessage(last);
      port.close();
    },
  };
}

/** Calls back no more often than a reader can follow. */
function throttleProgress(
  onProgress: (progress: ImportProgress) => void,
): (progress: ImportProgress) => void {
  let lastReport = 0;
  return (progress) => {
    const now = performance.now();
    if (now - lastReport < PROGRESS_INTERVAL) return;
    lastReport = now;
    onProgress(progress);
  };
}

/** What was made of a file; a sentence on why it cannot be read, or that it is gone, is a fault. */
async function toImportResult<T>(file: string, make: () => Promise<T>): Promise<Result<T>> {
  return toResult(() =>
    make().catch((thrown: unknown) => {
      if (thrown instanceof ImportError) throw new FetchError("not-readable", file, thrown.message);
      if (isFileMissing(thrown)) {
        const detail = "The file was moved, changed or removed while it was read. Choose it again.";
        throw new FetchError("not-readable", file, detail);
      }
      throw thrown;
    }),
  );
}
