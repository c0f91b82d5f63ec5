import type { ImportOptions, ImportProgress, TableReader } from "#data/tabular/table-reader.ts";
import type { ColumnConsumer } from "#data/tabular/column-chunk.ts";
import { createParallelCsvReader, joinBytes } from "#data/csv/parallel-csv.ts";
import type { ParallelCsvReader } from "#data/csv/parallel-csv.ts";
import { addSheetLimitIssue, createIssueList } from "#data/tabular/issue-list.ts";
import { createRecord } from "#data/tabular/table-record.ts";
import type { TableRecord } from "#data/tabular/table-record.ts";
import {
  detectEncoding,
  createRecoder,
  detectSeparator,
  readSeparatorLine,
} from "./detect-dialect.ts";
import type { Encoding } from "./detect-dialect.ts";
import { createLineUnquoter, hasQuotedLines } from "./quoted-lines.ts";
import { ImportError } from "#data/errors/import-error.ts";
import { createRecordScanner } from "./scan-record.ts";
import type { ScanRecord } from "./scan-record.ts";
import { readSlices } from "#data/fetch/byte-slices.ts";
import type { ByteSource } from "#data/fetch/byte-slices.ts";
import { formatCount } from "#domain/text/format-count.ts";

/** What a file was, once it is read. */
export interface CsvSummary extends ImportProgress {
  readonly encoding: Encoding;
  readonly separator: string;
  /** True where each line is one quoted cell, whose text was read as a row. */
  readonly hasQuotedLines: boolean;
  /** True where the last row ends with a line break, so that a cut inside it is not to be feared. */
  readonly isComplete: boolean;
}

/** The number of first bytes from which encoding and separator are detected. */
const SAMPLE_BYTES = 1 << 16;
/** Most bytes of one row. */
const MAX_BYTES = 16 << 20;

/**
 * Hands every record of a CSV to `onRecord`, blank lines and the heading included; once `columns` says what it wants, and there
 * is a worker pool, columns to that. Line breaks are LF, CRLF or CR. Throws `ImportError` where the bytes are no table, a row has
 * more than 16,384 cells or 16 MB, and the reason of the signal.
 */
export async function readCsv(
  source: ByteSource,
  onRecord: (record: TableRecord) => void,
  { signal, onProgress, pool, onBytes }: ImportOptions = {},
  columns?: ColumnConsumer,
): Promise<CsvSummary> {
  const record = createRecord();
  let bytes = 0;
  let remainder: Uint8Array = new Uint8Array(0);
  let csvStart: CsvStart | null = null;
  let parts: ParallelCsvReader | null = null;

  /** Who reads the rest, once the heading is taken. */
  function partsAfter(start: CsvStart): ParallelCsvReader | null {
    const wanted = columns?.selection() ?? null;
    if (pool === undefined || columns === undefined || wanted === null) return null;
    if (start.encoding !== "utf-8") return null;
    return createParallelCsvReader(pool, start.separator.charCodeAt(0), wanted, columns, {
      scan: (bytes) => scanRecords(start, record, bytes, false, onRecord),
      next: (rows) => {
        record.row += rows;
        return record.row - rows + 1;
      },
    });
  }

  let lookAt = SAMPLE_BYTES;
  for await (const slice of readSlices(source, signal ?? null)) {
    bytes += slice.length;
    onBytes?.(slice);
    if (csvStart !== null && parts !== null) {
      await parts.add(csvStart.recode(slice, false));
      onProgress?.({ bytes, rows: record.row });
      continue;
    }
    if (csvStart === null) {
      remainder = joinBytes(remainder, slice);
      if (remainder.length < SAMPLE_BYTES) continue;
      csvStart = detectStart(remainder);
      remainder = scanRecords(
        csvStart,
        record,
        csvStart.recode(remainder, false).subarray(csvStart.skip),
        false,
        onRecord,
      );
    } else {
      remainder = joinBytes(remainder, csvStart.recode(slice, false));
      // A row longer than the bytes so far is looked at again only when as much again has come.
      if (remainder.length < lookAt) continue;
      remainder = scanRecords(csvStart, record, remainder, false, onRecord);
    }
    lookAt = remainder.length * 2;
    parts = partsAfter(csvStart);
    if (parts !== null) {
      await parts.add(remainder);
      remainder = NO_BYTES;
    }
    onProgress?.({ bytes, rows: record.row });
  }
  if (parts !== null) remainder = await parts.end();
  const isNew = csvStart === null;
  csvStart ??= detectStart(remainder);
  const rest = isNew
    ? csvStart.recode(remainder, true).subarray(csvStart.skip)
    : joinBytes(remainder, csvStart.recode(NO_BYTES, true));
  scanRecords(csvStart, record, rest, true, onRecord);
  onProgress?.({ bytes, rows: record.row });
  const { encoding, separator, hasQuotedLines: isQuoted } = csvStart;
  const last = rest.at(-1);
  const isEnded = last === undefined || last === 10 || last === 13;
  return {
    bytes,
    rows: record.row,
    encoding,
    separator,
    hasQuotedLines: isQuoted,
    isComplete: isEnded,
  };
}

const NO_BYTES = new Uint8Array(0);

interface CsvStart {
  readonly encoding: Encoding;
  readonly separator: string;
  readonly hasQuotedLines: boolean;
  /** Bytes before the first row, once recoded. */
  readonly skip: number;
  readonly recode: (chunk: Uint8Array, isLast: boolean) => Uint8Array;
  readonly scanRecord: ScanRecord;
}

function detectStart(sample: Uint8Array): CsvStart {
  const encoding = detectEncoding(sample);
  const start = createRecoder(encoding)(sample.subarray(0, SAMPLE_BYTES), false);
  const isQuoted = hasQuotedLines(start);
  const recoded = isQuoted ? createLineUnquoter()(start) : start;
  const separatorLine = readSeparatorLine(recoded);
  const separator = separatorLine?.separator ?? detectSeparator(recoded);
  return {
    encoding,
    separator,
    hasQuotedLines: isQuoted,
    skip: separatorLine?.bytes ?? 0,
    recode: isQuoted ? createUnquotingRecoder(encoding) : createRecoder(encoding),
    scanRecord: createRecordScanner(separator.charCodeAt(0)),
  };
}

function createUnquotingRecoder(encoding: Encoding): CsvStart["recode"] {
  const recode = createRecoder(encoding);
  const unquote = createLineUnquoter();
  return (chunk, isLast) => unquote(recode(chunk, isLast));
}

/** Passes on the records that are whole; gives back the bytes after them, copied. */
function scanRecords(
  { scanRecord, separator }: CsvStart,
  record: TableRecord,
  bytes: Uint8Array,
  isLast: boolean,
  onRecord: (record: TableRecord) => void,
): Uint8Array {
  record.bytes = bytes;
  record.separator = separator.charCodeAt(0);
  let at = 0;
  while (at < bytes.length) {
    record.row += 1;
    const next = scanRecord(record, at, bytes.length, isLast);
    if (next < 0) {
      record.row -= 1;
      break;
    }
    onRecord(record);
    at = next;
  }
  if (bytes.length - at > MAX_BYTES) {
    const row = formatCount(record.row + 1);
    throw new ImportError(
      `Row ${row} is longer than 16 MB. A quotation mark that opens in it may never be closed.`,
    );
  }
  return bytes.slice(at);
}

/** Rows of a CSV, TSV or another text with separators. */
export const readCsvRows: TableReader = async (
  source,
  { addRecord: onRecord, columns },
  options,
) => {
  const summary = await readCsv(source.stream(), onRecord, options, columns);
  const { bytes, rows, isComplete } = summary;
  const issues = createIssueList();
  addSheetLimitIssue(issues, rows);
  if (summary.hasQuotedLines) {
    const message = "each line is one quoted cell; the text in it is read as a row";
    issues.add("quoted lines", "warning", message);
  }
  return { bytes, rows, isComplete, issues: issues.all() };
};
