import { hashOf } from "#data/open/hash.ts";
import { NotReadable } from "#data/open/not-readable.ts";
import { openFile } from "#data/open/open-file.ts";
import type { ReadCollection, ReadingProgress } from "#data/open/reading.ts";
import { recognise } from "#data/open/recognise.ts";
import type { Format, Recognition } from "#domain/opening/format.ts";
import type { Found } from "#domain/opening/found.ts";
import type { OpenedFile } from "#domain/opening/opened-file.ts";
import type { Had } from "#worker/desk.ts";
import type { KnownPlaces } from "./known-places.ts";

/** What is to be read, and how. */
export interface ReadRequest {
  readonly source: Blob;
  readonly name: string;
  /** When it was chosen, as an instant in UTC. */
  readonly at: string;
  readonly recognition: Recognition;
  readonly format: Format;
  readonly duplicates: "leave-out" | "count";
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
  read(
    request: ReadRequest,
    onProgress: (progress: ReadingProgress) => void,
  ): Promise<Had<FoundFile>>;
  /** Hands over to a desk, at the other end of the port, what was read last. */
  hand(port: MessagePort): Promise<void>;
}

/** Milliseconds between two words of how far a reading is. */
const BETWEEN = 100;

/** A reading that takes the keys of `known`, which is asked for when a report is read. */
export function createFileReading(known: (base: string) => Promise<KnownPlaces>): FileReading {
  let last: ReadCollection | null = null;
  return {
    recognise: (source, name) => asRead(name, () => recognise(source)),
    read: ({ source, name, at, recognition, format, duplicates, base }, onProgress) =>
      asRead(name, async () => {
        last = null;
        let said = 0;
        const read = await openFile(
          source,
          { name, bytes: source.size, sha256: await hashOf(source, null), at },
          recognition,
          format,
          {
            duplicates,
            ...(format === "report" ? { known: await known(base) } : {}),
            onProgress: (progress) => {
              const now = performance.now();
              if (now - said < BETWEEN) return;
              said = now;
              onProgress(progress);
            },
          },
        );
        last = read;
        const { collection, found } = read;
        const file = collection.imported;
        if (file === undefined) throw new Error("what was read is of no file");
        return { id: collection.id, title: collection.title, file, found };
      }),
    async hand(port) {
      port.postMessage(last);
      port.close();
    },
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
    if (thrown instanceof DOMException && /^Not(?:Readable|Found)Error$/u.test(thrown.name)) {
      return not("The file was moved, changed or removed while it was read. Choose it again.");
    }
    throw thrown;
  }
}
