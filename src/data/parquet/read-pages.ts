import { parquetHeader } from "hyparquet/src/column.js";
import type { PageHeader } from "hyparquet";
import type { ColumnRange } from "#data/tabular/worker-pool.ts";

/** A page as it stands in the file: its head, and its bytes, compressed. */
export interface CompressedPage {
  readonly header: PageHeader;
  readonly bytes: Uint8Array;
}

/** Bytes that are asked of the file at once. */
const WINDOW_BYTES = 4 << 20;
/** First bytes of a column, where only its first rows may be wanted. */
const FIRST_WINDOW_BYTES = 1 << 16;

/** The pages of a column's part, read from the file as they are requested. Throws where they do not fill it. */
export async function* readPages(
  source: Blob,
  { start, end }: ColumnRange,
): AsyncGenerator<CompressedPage> {
  let buffer = new Uint8Array(0);
  let at = 0;
  let next = start;
  let size = FIRST_WINDOW_BYTES;

  async function load(length: number): Promise<void> {
    if (buffer.length - at >= length) return;
    const rest = buffer.subarray(at);
    const until = Math.min(end, next + Math.max(size, length - rest.length));
    const more = new Uint8Array(await source.slice(next, until).arrayBuffer());
    if (more.length !== until - next) throw new Error("the file has become shorter");
    buffer = new Uint8Array(rest.length + more.length);
    buffer.set(rest);
    buffer.set(more, rest.length);
    at = 0;
    next = until;
    size = WINDOW_BYTES;
  }

  async function header(): Promise<PageHeader> {
    for (let length = 1 << 10; ; length *= 8) {
      await load(Math.min(length, buffer.length - at + end - next));
      const view = new DataView(buffer.buffer, at, buffer.length - at);
      const reader = { view, offset: 0 };
      try {
        const found = parquetHeader(reader);
        at += reader.offset;
        return found;
      } catch (thrown) {
        // The head of a page holds the least and the greatest of its values, and may be longer than the bytes so far.
        if (next >= end) throw thrown;
      }
    }
  }

  while (next < end || at < buffer.length) {
    const found = await header();
    const length = found.compressed_page_size;
    if (!(length >= 0 && length <= buffer.length - at + end - next)) throw new Error("page size");
    await load(length);
    yield { header: found, bytes: buffer.subarray(at, at + length) };
    at += length;
  }
}
