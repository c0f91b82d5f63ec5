/** Bytes of a file as they come. */
export type ByteSource = AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

/** Most bytes handed on at once: what is done between two looks at the signal. */
const SLICE_BYTES = 1 << 20;
/** Bytes after which the thread is given to whoever waits, so that a message can arrive that ends the reading. */
const YIELD_AFTER_BYTES = 8 << 20;

/**
 * Sources that are read now. A stream to which only what waits for it refers is taken by Chromium's collector of memory now
 * and then, and whoever waits then does so for ever.
 */
const ACTIVE_SOURCES = new Set<ByteSource>();

/** Bytes of a source in slices of 1 MB at most, each of which holds until the next. Throws the signal's reason soon after it is given, even while the source is waited for. */
export async function* readSlices(
  source: ByteSource,
  signal: AbortSignal | null,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = createChunkReader(source);
  ACTIVE_SOURCES.add(source);
  let untilPause = YIELD_AFTER_BYTES;
  let isDone = false;
  try {
    for (;;) {
      const chunk = await rejectOnAbort(reader.next(), signal);
      if (chunk === null) break;
      for (let at = 0; at < chunk.length; at += SLICE_BYTES) {
        const slice = chunk.subarray(at, at + SLICE_BYTES);
        yield slice;
        untilPause -= slice.length;
        if (untilPause <= 0) {
          await new Promise((resolve) => setTimeout(resolve));
          untilPause = YIELD_AFTER_BYTES;
        }
        signal?.throwIfAborted();
      }
    }
    isDone = true;
  } finally {
    ACTIVE_SOURCES.delete(source);
    // Not waited for: a source that hangs would hold the reader back.
    if (!isDone) void reader.cancel().catch(() => undefined);
  }
}

interface ChunkReader {
  readonly next: () => Promise<Uint8Array | null>;
  readonly cancel: () => Promise<unknown>;
}

function createChunkReader(source: ByteSource): ChunkReader {
  if ("getReader" in source) return createByobReader(source) ?? createDefaultReader(source);
  const iterator = source[Symbol.asyncIterator]();
  return {
    next: async () => {
      const { done, value } = await iterator.next();
      return done === true ? null : value;
    },
    cancel: async () => iterator.return?.(),
  };
}

/** Reads into one buffer again and again, which takes a browser a fraction of the time; null where a stream is not one of bytes. */
function createByobReader(source: ReadableStream<Uint8Array>): ChunkReader | null {
  let reader: ReadableStreamBYOBReader;
  try {
    reader = source.getReader({ mode: "byob" });
  } catch {
    return null;
  }
  let buffer = new ArrayBuffer(SLICE_BYTES);
  return {
    next: async () => {
      const { done, value } = await reader.read(new Uint8Array(buffer));
      if (done || value === undefined) return null;
      ({ buffer } = value);
      return value;
    },
    cancel: () => reader.cancel(),
  };
}

function createDefaultReader(source: ReadableStream<Uint8Array>): ChunkReader {
  const reader = source.getReader();
  return {
    next: async () => (await reader.read()).value ?? null,
    cancel: () => reader.cancel(),
  };
}

/** What a promise gives; throws the signal's reason as soon as it is given, whatever becomes of the promise. */
export async function rejectOnAbort<T>(
  promise: Promise<T>,
  signal: AbortSignal | null,
): Promise<T> {
  if (signal === null) return promise;
  signal.throwIfAborted();
  let stop: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
    signal.addEventListener("abort", stop);
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
