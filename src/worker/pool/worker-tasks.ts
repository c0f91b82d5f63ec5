import { transfer } from "comlink";
import { createHasher } from "#data/fetch/hash-file.ts";
import type { TablePartResult, TablePart } from "#data/tabular/worker-pool.ts";
import type { ZipEntry } from "#data/zip/read-directory.ts";
import { readTablePart } from "#data/import/read-table-part.ts";
import { createEntryUnpacker } from "./entry-unpacker.ts";
import type { UnpackedBytes } from "./entry-unpacker.ts";

/** What a thread does that another has started to help it read a large file. */
export interface WorkerTasks {
  readonly readPart: (part: TablePart) => Promise<TablePartResult>;
  readonly beginHash: (size: number) => void;
  /** Gives the bytes' memory back. */
  readonly addToHash: (bytes: Uint8Array<ArrayBuffer>, length: number) => Uint8Array<ArrayBuffer>;
  readonly endHash: () => Promise<string>;
  readonly beginUnpacking: (source: Blob, entry: ZipEntry) => void;
  readonly unpackNext: () => Promise<UnpackedBytes>;
}

/** The tasks as the page's thread calls them. */
export type RemoteWorkerTasks = {
  readonly [Name in keyof WorkerTasks]: (
    ...parameters: Parameters<WorkerTasks[Name]>
  ) => Promise<Awaited<ReturnType<WorkerTasks[Name]>>>;
};

/** Help that begins with nothing hashed. */
export function createWorkerTasks(): WorkerTasks {
  let hashing = createHasher(0);
  const unpacker = createEntryUnpacker();
  return {
    readPart: async (part) => {
      const rows = await readTablePart(part);
      return transfer(rows, [...listBuffers(rows)]);
    },
    beginHash: (size) => {
      hashing = createHasher(size);
    },
    addToHash: (bytes, length) => {
      hashing.add(bytes.subarray(0, length));
      return transfer(bytes, [bytes.buffer]);
    },
    endHash: () => hashing.sha256,
    beginUnpacking: unpacker.begin,
    unpackNext: async () => {
      const unpacked = await unpacker.next();
      return unpacked.bytes === null ? unpacked : transfer(unpacked, [unpacked.bytes.buffer]);
    },
  };
}

/** Memory of a part that was read, each once. */
function listBuffers({ chunks, bytes: partBytes }: TablePartResult): Set<ArrayBuffer> {
  const views = (chunks ?? []).flatMap(({ bytes, starts, ends, codes, highHashes }) => [
    bytes,
    starts,
    ends,
    codes,
    ...(highHashes === undefined ? [] : [highHashes]),
  ]);
  if (partBytes !== null) views.push(partBytes);
  return new Set(views.map(({ buffer }) => buffer as ArrayBuffer));
}
