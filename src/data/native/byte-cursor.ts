import { FetchError } from "#data/errors/fetch-error.ts";
import { createIntegerArray } from "#domain/table/table.ts";
import type { CodeColumn } from "#domain/table/table.ts";

/** Reads bytes from the front; every error names the byte at which it was met, counted from 0. */
export interface ByteCursor {
  /** Where the next byte stands. */
  readonly position: () => number;
  /** So many whole numbers, in planes: the lowest byte of each, then the next byte of each. */
  readonly readPlanes: (length: number, width: 1 | 2 | 4) => CodeColumn["codes"];
  /** The next whole number of 1 to 5 bytes: seven bits a byte, lowest first, the eighth bit says that another follows. */
  readonly readVarint: () => number;
  /** The next bytes as they are. */
  readonly readBytes: (length: number) => Uint8Array<ArrayBuffer>;
  /** Throws where another byte follows. */
  readonly expectEnd: () => void;
  /** Throws that the file is not what it says, at a byte; without one, at the next. */
  readonly fail: (words: string, at?: number) => never;
}

/** A cursor at the first byte of a file. */
export function createByteCursor(bytes: Uint8Array<ArrayBuffer>, file: string): ByteCursor {
  let next = 0;

  function fail(words: string, at = next): never {
    throw new FetchError("wrong-shape", file, `byte ${at}: ${words}`);
  }

  function take(length: number): Uint8Array<ArrayBuffer> {
    if (length > bytes.length - next) {
      fail(`expected ${length} more bytes, got the end of the file`, bytes.length);
    }
    next += length;
    return bytes.subarray(next - length, next);
  }

  return {
    position: () => next,
    fail,
    readBytes: take,
    expectEnd() {
      if (next < bytes.length)
        fail(`expected the end of the file, got ${bytes.length - next} bytes`);
    },
    readPlanes(length, width) {
      const bytes = take(length * width);
      const numbers = createIntegerArray(length, 256 ** width - 1);
      if (width === 1) numbers.set(bytes);
      else if (width === 2) {
        for (let i = 0; i < length; i += 1) {
          numbers[i] = (bytes[i] as number) + (bytes[length + i] as number) * 256;
        }
      } else {
        for (let i = 0; i < length; i += 1) {
          const low = (bytes[i] as number) + (bytes[length + i] as number) * 256;
          const high = (bytes[2 * length + i] as number) + (bytes[3 * length + i] as number) * 256;
          numbers[i] = low + high * 65_536;
        }
      }
      return numbers;
    },
    readVarint() {
      let value = 0;
      for (let place = 1; place <= 128 ** 4; place *= 128) {
        if (next >= bytes.length) fail("expected another byte, got the end of the file");
        const byte = bytes[next] as number;
        next += 1;
        value += (byte & 127) * place;
        if (byte < 128) return value;
      }
      return fail("expected a number of at most five bytes", next - 1);
    },
  };
}
