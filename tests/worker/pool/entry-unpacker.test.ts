import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { ImportError } from "#data/errors/import-error.ts";
import { readEntry } from "#data/zip/read-entry.ts";
import { readDirectory } from "#data/zip/read-directory.ts";
import { createEntryUnpacker, readUnpackedBytes } from "#worker/pool/entry-unpacker.ts";

/** Bytes that do not repeat soon, by a linear congruential generator with a seed of its own. */
function createBytes(length: number, seed: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 27;
  }
  return bytes;
}

const FIRST = createBytes(5_300_001, 1);
const SECOND = createBytes(1 << 20, 2);

async function packTwo(damage: (packed: Uint8Array<ArrayBuffer>) => void = () => undefined) {
  const packed = zipSync({ first: FIRST, second: SECOND }) as Uint8Array<ArrayBuffer>;
  damage(packed);
  const source = new Blob([packed]);
  const entries = await readDirectory(source);
  const [first, second] = ["first", "second"].map((name) => {
    const entry = [...entries.values()].find((each) => each.name === name);
    if (entry === undefined) throw new Error(`no part ${name}`);
    return entry;
  });
  if (first === undefined || second === undefined) throw new Error("no two parts");
  return { source, first, second };
}

async function join(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

describe("a part that another thread unpacks", () => {
  it("Its bytes come whole and in their order, though several batches are asked for at once", async () => {
    const { source, first, second } = await packTwo();
    const unpacker = createEntryUnpacker();
    unpacker.begin(source, first);
    expect((await join(readUnpackedBytes(unpacker.next))).equals(FIRST)).toBe(true);
    unpacker.begin(source, second);
    expect((await join(readUnpackedBytes(unpacker.next))).equals(SECOND)).toBe(true);
  });

  it("A part that is left half-way leaves nothing of itself in the next", async () => {
    const { source, first, second } = await packTwo();
    const unpacker = createEntryUnpacker();
    unpacker.begin(source, first);
    for await (const chunk of readUnpackedBytes(unpacker.next)) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    unpacker.begin(source, second);
    expect((await join(readUnpackedBytes(unpacker.next))).equals(SECOND)).toBe(true);
  });

  it("A damaged part is told in the sentence that it has in one thread", async () => {
    const { source, first } = await packTwo((packed) => packed.fill(255, 2_000_000, 2_000_100));
    const unpacker = createEntryUnpacker();
    unpacker.begin(source, first);
    const reading = join(readUnpackedBytes(unpacker.next));
    await expect(reading).rejects.toBeInstanceOf(ImportError);
    const alone = await join(readEntry(source, first)).catch((thrown: unknown) => thrown);
    await expect(reading).rejects.toThrow((alone as Error).message);
  });

  it("The error of a file that was removed meanwhile is the browser's own", async () => {
    const { source, first } = await packTwo();
    const removed = new DOMException("A requested file could not be found.", "NotFoundError");
    const gone = new Proxy(source, {
      get: (target, name) => {
        if (name === "slice") return () => ({ arrayBuffer: () => Promise.reject(removed) });
        return Reflect.get(target, name) as unknown;
      },
    });
    const unpacker = createEntryUnpacker();
    unpacker.begin(gone, first);
    await expect(join(readUnpackedBytes(unpacker.next))).rejects.toBe(removed);
  });
});
