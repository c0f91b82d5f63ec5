// The bytes of small files, read once for all who ask at the same time.
import { readFile } from "node:fs/promises";

/** What is larger is streamed, a part at a time. */
const LARGEST = 4 << 20;
const MOST = 64 << 20;

/** A reader of files that keeps those asked for last; null for a file that is too large to be recent. */
export function makeByteReader(largest = LARGEST, most = MOST) {
  const recent = new Map();
  let total = 0;
  const forget = (path, one) => {
    if (recent.get(path) !== one) return;
    recent.delete(path);
    total -= one.size;
  };
  return ({ path, size }, tag) => {
    if (size > largest) return null;
    const before = recent.get(path);
    if (before?.tag === tag) {
      recent.delete(path);
      recent.set(path, before);
      return before.bytes;
    }
    if (before !== undefined) forget(path, before);
    const one = { tag, size, bytes: readWhole(path, size) };
    one.bytes.catch(() => forget(path, one));
    recent.set(path, one);
    total += size;
    for (const [oldPath, old] of recent) {
      if (total <= most) break;
      forget(oldPath, old);
    }
    return one.bytes;
  };
}

/** A file of the size that was promised; throws where it was written anew in between. */
async function readWhole(path, size) {
  const bytes = await readFile(path);
  if (bytes.length !== size) throw new Error(`${path} changed while it was read`);
  return bytes;
}
