import type { ReadingOptions, ReadingProgress } from "#data/open/reading.ts";
import type { ColumnTaker } from "#data/pieces/column-piece.ts";
import { createCsvParts, joined } from "#data/pieces/csv-parts.ts";
import type { CsvParts } from "#data/pieces/csv-parts.ts";
import type { CsvRecord } from "./csv-record.ts";
import { detectEncoding, recoder } from "./encoding.ts";
import type { Encoding } from "./encoding.ts";
import { NotReadable } from "#data/open/not-readable.ts";
import { emptyRecord, scannerFor } from "./scan-record.ts";
import type { ScanRecord } from "./scan-record.ts";
import { detectSeparator, toldSeparator } from "./separator.ts";
import { slicesOf } from "./slices.ts";
import type { ByteSource } from "./slices.ts";

/** What a file was, once it is read. */
export interface CsvEnd extends ReadingProgress {
  readonly encoding: Encoding;
  readonly separator: string;
  /** True where the last row ends with a line break, so that a cut inside it is not to be feared. */
  readonly isEnded: boolean;
}

/** First bytes by which encoding and separator are told. */
const SAMPLE = 1 << 16;
/** Most bytes of one row. */
const MOST_BYTES = 16 << 20;

/**
 * Hands every record of a CSV to `take`, blank lines and the heading included; once `columns` says what it wants, and there
 * is a crew, columns to that. Line breaks are LF, CRLF or CR. Throws `NotReadable` where the bytes are no table, a row has
 * more than 16,384 cells or 16 MB, and the reason of the signal.
 */
export async function readCsv(
  source: ByteSource,
  take: (record: CsvRecord) => void,
  { signal, onProgress, crew, onBytes }: ReadingOptions = {},
  columns?: ColumnTaker,
): Promise<CsvEnd> {
  const record = emptyRecord();
  let bytes = 0;
  let held: Uint8Array = new Uint8Array(0);
  let begun: Begun | null = null;
  let parts: CsvParts | null = null;

  /** Who reads the rest, once the heading is taken. */
  function partsAfter(start: Begun): CsvParts | null {
    const wanted = columns?.wanted() ?? null;
    if (crew === undefined || columns === undefined || wanted === null) return null;
    if (start.encoding !== "utf-8") return null;
    return createCsvParts(crew, start.separator.charCodeAt(0), wanted, columns, {
      scan: (bytes) => scan(start, record, bytes, false, take),
      next: (rows) => {
        record.row += rows;
        return record.row - rows + 1;
      },
    });
  }

  let lookAt = SAMPLE;
  for await (const slice of slicesOf(source, signal ?? null)) {
    bytes += slice.length;
    onBytes?.(slice);
    if (begun !== null && parts !== null) {
      await parts.add(begun.recode(slice, false));
      onProgress?.({ bytes, rows: record.row });
      continue;
    }
    if (begun === null) {
      held = joined(held, slice);
      if (held.length < SAMPLE) continue;
      begun = begin(held);
      held = scan(begun, record, begun.recode(held, false).subarray(begun.skip), false, take);
    } else {
      held = joined(held, begun.recode(slice, false));
      // A row longer than what is at hand is looked at again only when as much again has come.
      if (held.length < lookAt) continue;
      held = scan(begun, record, held, false, take);
    }
    lookAt = held.length * 2;
    parts = partsAfter(begun);
    if (parts !== null) {
      await parts.add(held);
      held = NO_BYTES;
    }
    onProgress?.({ bytes, rows: record.row });
  }
  if (parts !== null) held = await parts.end();
  const isNew = begun === null;
  begun ??= begin(held);
  const rest = isNew
    ? begun.recode(held, true).subarray(begun.skip)
    : joined(held, begun.recode(NO_BYTES, true));
  scan(begun, record, rest, true, take);
  onProgress?.({ bytes, rows: record.row });
  const { encoding, separator } = begun;
  const last = rest.at(-1);
  const isEnded = last === undefined || last === 10 || last === 13;
  return { bytes, rows: record.row, encoding, separator, isEnded };
}

const NO_BYTES = new Uint8Array(0);

interface Begun {
  readonly encoding: Encoding;
  readonly separator: string;
  /** Bytes before the first row, once recoded. */
  readonly skip: number;
  readonly recode: (chunk: Uint8Array, isLast: boolean) => Uint8Array;
  readonly scanRecord: ScanRecord;
}

function begin(sample: Uint8Array): Begun {
  const encoding = detectEncoding(sample);
  const recoded = recoder(encoding)(sample.subarray(0, SAMPLE), false);
  const told = toldSeparator(recoded);
  const separator = told?.separator ?? detectSeparator(recoded);
  return {
    encoding,
    separator,
    skip: told?.bytes ?? 0,
    recode: recoder(encoding),
    scanRecord: scannerFor(separator.charCodeAt(0)),
  };
}

/** Hands on the records that are whole; gives back the bytes after them, copied. */
function scan(
  { scanRecord }: Begun,
  record: CsvRecord,
  bytes: Uint8Array,
  isLast: boolean,
  take: (record: CsvRecord) => void,
): Uint8Array {
  record.bytes = bytes;
  let at = 0;
  while (at < bytes.length) {
    record.row += 1;
    const next = scanRecord(record, at, bytes.length, isLast);
    if (next < 0) {
      record.row -= 1;
      break;
    }
    take(record);
    at = next;
  }
  if (bytes.length - at > MOST_BYTES) {
    const row = (record.row + 1).toLocaleString("en-US");
    throw new NotReadable(
      `Row ${row} is longer than 16 MB. A quotation mark that opens in it may never be closed.`,
    );
  }
  return bytes.slice(at);
}
