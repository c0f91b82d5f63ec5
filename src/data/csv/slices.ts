/** Bytes of a file as they come. */
export type ByteSource = AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

/** Most bytes handed on at once: what is done between two looks at the signal. */
const SLICE = 1 << 20;
/** Bytes after which the thread is given to whoever waits, so that a message can arrive that ends the reading. */
const PAUSE = 8 << 20;

/** Who is given all bytes of a source at once, of which so many are expected, when the last of them has come. */
export interface Whole {
  readonly size: number;
  readonly onWhole: (bytes: Uint8Array<ArrayBuffer>) => void;
}

/**
 * Bytes of a source in slices of 1 MB at most, each of which holds until the next. Throws the signal's reason soon after it
 * is given, even while the source is waited for.
 */
export async function* slicesOf(
  source: ByteSource,
  signal: AbortSignal | null,
  whole?: Whole,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = readerOf(source, whole);
  let untilPause = PAUSE;
  let isDone = false;
  try {
    for (;;) {
      const chunk = await unlessAborted(reader.next(), signal);
      if (chunk === null) break;
      for (let at = 0; at < chunk.length; at += SLICE) {
        const slice = chunk.subarray(at, at + SLICE);
        yield slice;
        untilPause -= slice.length;
        if (untilPause <= 0) {
          await new Promise((resolve) => setTimeout(resolve));
          untilPause = PAUSE;
        }
        signal?.throwIfAborted();
      }
    }
    isDone = true;
  } finally {
    // Not waited for: a source that hangs would hold the reader back.
    if (!isDone) void reader.cancel().catch(() => undefined);
  }
}

interface Reader {
  readonly next: () => Promise<Uint8Array | null>;
  readonly cancel: () => Promise<unknown>;
}

function readerOf(source: ByteSource, whole: Whole | undefined): Reader {
  if ("getReader" in source) return bytesOf(source, whole) ?? collecting(chunksOf(source), whole);
  const iterator = source[Symbol.asyncIterator]();
  return collecting(
    {
      next: async () => {
        const { done, value } = await iterator.next();
        return done === true ? null : value;
      },
      cancel: async () => iterator.return?.(),
    },
    whole,
  );
}

/**
 * Reads into one buffer again and again, which takes a browser a fraction of the time; or piece by piece into one that holds
 * all in the end. Null where a stream is not one of bytes.
 */
function bytesOf(source: ReadableStream<Uint8Array>, whole: Whole | undefined): Reader | null {
  let reader: ReadableStreamBYOBReader;
  try {
    reader = source.getReader({ mode: "byob" });
  } catch {
    return null;
  }
  let buffer = new ArrayBuffer(whole === undefined ? SLICE : whole.size);
  let at = 0;
  let left = whole?.size ?? Number.POSITIVE_INFINITY;
  return {
    next: async () => {
      if (left === 0) {
        whole?.onWhole(new Uint8Array(buffer));
        buffer = new ArrayBuffer(SLICE);
        at = 0;
        left = Number.POSITIVE_INFINITY;
      }
      const { done, value } = await reader.read(new Uint8Array(buffer, at, Math.min(SLICE, left)));
      if (done || value === undefined) return null;
      ({ buffer } = value);
      left -= value.length;
      if (left < Number.POSITIVE_INFINITY) at += value.length;
      return value;
    },
    cancel: () => reader.cancel(),
  };
}

function chunksOf(source: ReadableStream<Uint8Array>): Reader {
  const reader = source.getReader();
  return {
    next: async () => (await reader.read()).value ?? null,
    cancel: () => reader.cancel(),
  };
}

/** A reader whose bytes are put together too. */
function collecting(reader: Reader, whole: Whole | undefined): Reader {
  if (whole === undefined) return reader;
  const bytes = new Uint8Array(whole.size);
  let at = 0;
  return {
    ...reader,
    next: async () => {
      const chunk = await reader.next();
      if (chunk !== null) bytes.set(chunk, at);
      at += chunk?.length ?? 0;
      if (chunk === null) whole.onWhole(bytes);
      return chunk;
    },
  };
}

/** What a promise gives; throws the signal's reason as soon as it is given, whatever becomes of the promise. */
export async function unlessAborted<T>(
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
