import { transfer } from "comlink";
import { createHashing } from "#data/open/hash.ts";
import type { PartRead, TablePart } from "#data/pieces/crew.ts";
import { readPart } from "#data/pieces/read-part.ts";

/** What a thread does that another has started to help it read a large file. */
export interface Help {
  readonly readPart: (part: TablePart) => Promise<PartRead>;
  readonly beginHash: (size: number) => void;
  /** Gives the bytes' memory back. */
  readonly addToHash: (bytes: Uint8Array<ArrayBuffer>, length: number) => Uint8Array<ArrayBuffer>;
  readonly endHash: () => Promise<string>;
}

/** The same, as it is asked from outside. */
export type Helping = {
  readonly [Name in keyof Help]: (
    ...asked: Parameters<Help[Name]>
  ) => Promise<Awaited<ReturnType<Help[Name]>>>;
};

/** Help that begins with nothing hashed. */
export function createHelp(): Help {
  let hashing = createHashing(0);
  return {
    readPart: async (part) => {
      const read = await readPart(part);
      return transfer(read, [...buffersOf(read)]);
    },
    beginHash: (size) => {
      hashing = createHashing(size);
    },
    addToHash: (bytes, length) => {
      hashing.add(bytes.subarray(0, length));
      return transfer(bytes, [bytes.buffer]);
    },
    endHash: () => hashing.sha256,
  };
}

/** Memory of a part that was read, each once. */
function buffersOf({ pieces, bytes: given }: PartRead): Set<ArrayBuffer> {
  const views = (pieces ?? []).flatMap(({ bytes, starts, ends, codes }) => [
    bytes,
    starts,
    ends,
    codes,
  ]);
  if (given !== null) views.push(given);
  return new Set(views.map(({ buffer }) => buffer as ArrayBuffer));
}
