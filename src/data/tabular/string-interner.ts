import type { ColumnChunk } from "#data/tabular/column-chunk.ts";

/** Texts as bytes, each once, with a code in order of first appearance. Nothing is decoded to find a code. */
export interface StringInterner {
  readonly size: () => number;
  /** The code of bytes from `start` to before `end`. */
  readonly internBytes: (bytes: Uint8Array, start: number, end: number) => number;
  /** The codes of `into.length` texts, whose starts and ends stand from `starts` and from `ends` on in `spans`. */
  readonly internMany: (
    bytes: Uint8Array,
    spans: Int32Array,
    starts: number,
    ends: number,
    into: Uint32Array,
  ) => void;
  /** The bytes of a code; they hold until the next new text. */
  readonly getBytes: (code: number) => Uint8Array;
  /** All texts, copied: code `i` stands in `bytes` from `starts[i]` to before `ends[i]`. */
  readonly copyAll: () => Pick<ColumnChunk, "bytes" | "starts" | "ends">;
}

/** An empty interner. */
export function createStringInterner(): StringInterner {
  let arena = new Uint8Array(1024);
  // A view reads four bytes at once: most of the time goes into hashing and comparing.
  let arenaView = createView(arena);
  let input = arena;
  let view = arenaView;
  let used = 0;
  let size = 0;
  let offsets = new Uint32Array(65);
  let slots = new Int32Array(256).fill(-1);
  let hashes = new Int32Array(64);
  let last = -1;

  function isAt(code: number, start: number, length: number): boolean {
    const at = offsets[code] as number;
    if ((offsets[code + 1] as number) - at !== length) return false;
    let i = 0;
    for (; i + 4 <= length; i += 4) {
      if (arenaView.getInt32(at + i, true) !== view.getInt32(start + i, true)) return false;
    }
    for (; i < length; i += 1) if (arena[at + i] !== input[start + i]) return false;
    return true;
  }

  function add(hash: number, start: number, end: number): number {
    const length = end - start;
    if (used + length > arena.length) {
      const wider = new Uint8Array(Math.max(arena.length * 2, used + length));
      wider.set(arena.subarray(0, used));
      arena = wider;
      arenaView = createView(arena);
    }
    if (size === hashes.length) {
      hashes = growArray(hashes, new Int32Array(size * 2));
      offsets = growArray(offsets, new Uint32Array(size * 2 + 1));
    }
    let i = 0;
    for (; i + 4 <= length; i += 4) {
      arenaView.setInt32(used + i, view.getInt32(start + i, true), true);
    }
    for (; i < length; i += 1) arena[used + i] = input[start + i] as number;
    used += length;
    hashes[size] = hash;
    size += 1;
    offsets[size] = used;
    return size - 1;
  }

  function spread(): void {
    slots = new Int32Array(slots.length * 4).fill(-1);
    const mask = slots.length - 1;
    for (let code = 0; code < size; code += 1) {
      let slot = (hashes[code] as number) & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = code;
    }
  }

  /** FNV, four bytes at a time. */
  function hashOf(start: number, end: number): number {
    let hash = 0x811c9dc5 | 0;
    let at = start;
    for (; at + 4 <= end; at += 4) {
      hash = Math.imul(hash ^ view.getInt32(at, true), 0x01000193);
      hash ^= hash >>> 15;
    }
    for (; at < end; at += 1) hash = Math.imul(hash ^ (input[at] as number), 0x01000193);
    return hash ^ (hash >>> 15);
  }

  function find(start: number, end: number): number {
    const hash = hashOf(start, end);
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const code = slots[slot] as number;
      if (code === -1) break;
      if (hashes[code] === hash && isAt(code, start, end - start)) return code;
      slot = (slot + 1) & mask;
    }
    const code = add(hash, start, end);
    slots[slot] = code;
    if (size * 2 > slots.length) spread();
    return code;
  }

  function setInput(bytes: Uint8Array): void {
    if (bytes === input) return;
    input = bytes as Uint8Array<ArrayBuffer>;
    view = createView(bytes);
  }

  return {
    size: () => size,
    internMany: (bytes, spans, starts, ends, into) => {
      setInput(bytes);
      for (let i = 0; i < into.length; i += 1) {
        into[i] = find(spans[starts + i] as number, spans[ends + i] as number);
      }
    },
    internBytes: (bytes, start, end) => {
      setInput(bytes);
      if (last < 0 || !isAt(last, start, end - start)) last = find(start, end);
      return last;
    },
    getBytes: (code) => arena.subarray(offsets[code], offsets[code + 1]),
    copyAll: () => ({
      bytes: arena.slice(0, used),
      starts: Int32Array.from(offsets.subarray(0, size)),
      ends: Int32Array.from(offsets.subarray(1, size + 1)),
    }),
  };
}

function createView({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function growArray<T extends Int32Array | Uint32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
