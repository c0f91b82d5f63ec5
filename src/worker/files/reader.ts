import { isFileGone } from "#data/open/file-gone.ts";
import { hashOf, isHashedFast } from "#data/open/hash.ts";
import { NotReadable } from "#data/open/not-readable.ts";
import { openFile } from "#data/open/open-file.ts";
import type { ReadCollection, ReadingProgress } from "#data/open/reading.ts";
import { recognise } from "#data/open/recognise.ts";
import type { KnownAgencies } from "#data/places/known-agencies.ts";
import { Unreadable } from "#data/read/faults.ts";
import type { Format, Recognition } from "#domain/opening/format.ts";
import type { Found } from "#domain/opening/found.ts";
import type { Mapping } from "#domain/opening/mapping.ts";
import type { OpenedFile } from "#domain/opening/opened-file.ts";
import type { RowsPreview } from "#domain/opening/rows-preview.ts";
import type { MappingProposal, TableSample } from "#domain/opening/table-sample.ts";
import type { IsoDate } from "#domain/week.ts";
import type { Had } from "#worker/desk.ts";
import { startCrew } from "./start-crew.ts";
import { startHashing } from "./start-hashing.ts";

/** What is to be read, and how. */
export interface ReadRequest {
  readonly source: Blob;
  readonly name: string;
  /** When it was chosen, as an instant in UTC. */
  readonly at: string;
  readonly recognition: Recognition;
  readonly format: Format;
  readonly duplicates: "leave-out" | "count";
  /** Which column holds what, for a table of the reader's own; null for every other format. */
  readonly mapping: Mapping | null;
  /** Folder of what is published, for places and agencies that are known. */
  readonly base: string;
}

/** What a file was found to be. */
export interface FoundFile {
  readonly id: string;
  readonly title: string;
  readonly file: OpenedFile;
  readonly found: Found;
}

/** Reads a file of the reader's own, in a thread that can be ended at any moment with all that it holds. */
export interface FileReading {
  recognise(source: Blob, name: string): Promise<Had<Recognition>>;
  /** What the columns of a table may hold, as they were mapped before where they were. */
  propose(source: Blob, name: string, recognition: Recognition): Promise<Had<MappingProposal>>;
  /** The first rows of the table that was proposed for last, as a mapping reads them; null while it is not whole. */
  preview(mapping: Mapping, opened: IsoDate): Promise<RowsPreview | null>;
  /** The mapping in a JSON file. */
  readMapping(source: Blob, name: string): Promise<Had<Mapping>>;
  read(
    request: ReadRequest,
    onProgress: (progress: ReadingProgress) => void,
  ): Promise<Had<FoundFile>>;
  /** Hands over to a desk, at the other end of the port, what was read last. */
  hand(port: MessagePort): Promise<void>;
}

/** What a reading needs of what is published and of what the browser keeps. */
export interface ReadingContext {
  readonly known: (base: string) => Promise<KnownAgencies>;
  readonly mapping: (headings: string) => Promise<Mapping | undefined>;
  readonly putMapping: (mapping: Mapping) => Promise<void>;
}

/** Milliseconds between two words of how far a reading is. */
const BETWEEN = 100;

/** A reading in a context, whose calls are asked for when they are needed. */
export function createFileReading(context: ReadingContext): FileReading {
  let last: ReadCollection | null = null;
  let sample: TableSample | null = null;
  return {
    recognise: (source, name) => asRead(name, () => recognise(source)),
    propose: (source, name, recognition) =>
      asRead(name, async () => {
        const { proposeFor } = await import("#data/propose/propose-for.ts");
        const proposal = await proposeFor(source, recognition);
        sample = proposal.sample;
        const before = await context.mapping(proposal.mapping.headings);
        return before === undefined ? proposal : { ...proposal, mapping: before };
      }),
    async preview(mapping, opened) {
      if (sample === null) return null;
      const { rowsPreview } = await import("#data/mapped/rows-preview.ts");
      return rowsPreview(sample, mapping, opened);
    },
    readMapping: (source, name) =>
      asRead(name, async () => {
        const { readMapping } = await import("#data/mapped/mapping-json.ts");
        return readMapping(new Uint8Array(await source.arrayBuffer()), name);
      }),
    read: ({ source, name, at, recognition, format, duplicates, mapping, base }, onProgress) =>
      asRead(name, async () => {
        last = null;
        const known = await context.known(base);
        // A CSV is hashed by the bytes that its reader comes by: two streams of one large file take longer than one.
        const isMeanwhile = recognition.container === "csv" && isHashedFast(source.size);
        const hashing = isMeanwhile ? startHashing(source.size) : null;
        const sha256 = hashing?.sha256 ?? hashOf(source, null);
        // Whoever reads waits for it, or fails before.
        sha256.catch(() => undefined);
        const file = { name, bytes: source.size, sha256, at };
        const crew = startCrew(source.size);
        const read = await openFile(source, file, recognition, format, {
          duplicates,
          known,
          ...(mapping === null ? {} : { mapping }),
          ...(crew === null ? {} : { crew }),
          ...(hashing === null ? {} : { onBytes: hashing.add }),
          onProgress: atIntervals(onProgress),
        }).finally(() => {
          crew?.end();
          hashing?.end();
        });
        if (mapping !== null) await context.putMapping(mapping);
        last = read;
        const { id, title, imported } = read.collection;
        return {
          id,
          title,
          file: imported ?? { ...file, sha256: await sha256 },
          found: read.found,
        };
      }),
    async hand(port) {
      port.postMessage(last);
      port.close();
    },
  };
}

/** Says no more often than a reader can follow. */
function atIntervals(
  onProgress: (progress: ReadingProgress) => void,
): (progress: ReadingProgress) => void {
  let said = 0;
  return (progress) => {
    const now = performance.now();
    if (now - said < BETWEEN) return;
    said = now;
    onProgress(progress);
  };
}

/** What was made of a file; a sentence on why it cannot be read, or that it is gone, is a fault. */
async function asRead<T>(file: string, make: () => Promise<T>): Promise<Had<T>> {
  const not = (detail: string): Had<T> => ({
    ok: false,
    fault: { cause: "not-readable", file, detail },
  });
  try {
    return { ok: true, value: await make() };
  } catch (thrown) {
    if (thrown instanceof NotReadable) return not(thrown.message);
    if (thrown instanceof Unreadable) return { ok: false, fault: thrown.fault };
    if (isFileGone(thrown)) {
      return not("The file was moved, changed or removed while it was read. Choose it again.");
    }
    throw thrown;
  }
}
