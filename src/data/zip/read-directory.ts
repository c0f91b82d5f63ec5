import { ImportError } from "#data/errors/import-error.ts";

/** A part of a ZIP file, as the list at its end describes it. */
export interface ZipEntry {
  /** With `/` between folders. Only a name to look up by: no path is ever made of it. */
  readonly name: string;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  /** Bytes in the file, and decompressed, as the list says. */
  readonly compressed: number;
  readonly size: number;
  /** Where the header before its bytes begins. */
  readonly at: number;
}

const END_SIGNATURE = 0x06054b50;
const END_64_SIGNATURE = 0x06064b50;
const LOCATOR_64_SIGNATURE = 0x07064b50;
const ENTRY_SIGNATURE = 0x02014b50;
/** Bytes of the end record without its comment, of the record before it, and of a header of a part. */
const END_BYTES = 22;
const LOCATOR_BYTES = 20;
const ENTRY_BYTES = 46;
const HEADER_BYTES = 30;
const MAX_COMMENT_BYTES = 65_535;
const MAX_DIRECTORY_BYTES = 64 << 20;
const FULL_16 = 0xffff;
const FULL_32 = 0xffff_ffff;

/**
 * The parts of a ZIP file by name, in small letters, from the list at its end. Throws `ImportError` where that list is
 * missing, as in a file that is cut off, and where it contradicts itself: parts that overlap, two of one name.
 */
export async function readDirectory(source: Blob): Promise<ReadonlyMap<string, ZipEntry>> {
  const from = Math.max(0, source.size - END_BYTES - MAX_COMMENT_BYTES - LOCATOR_BYTES);
  const tail = await readView(source, from, source.size);
  const end = findEndRecord(tail);
  if (end < 0) {
    throw new ImportError(
      "The file begins as a ZIP or XLSX file does, but the list of its parts, which stands at the end, is missing: the file is cut off or damaged.",
    );
  }
  const list = await findDirectory(source, tail, end, from);
  if (list.bytes > MAX_DIRECTORY_BYTES || list.at + list.bytes > source.size) throw damagedError();
  return checkEntries(
    parseEntries(await readView(source, list.at, list.at + list.bytes), list.count),
    list,
  );
}

interface DirectoryRange {
  readonly count: number;
  readonly bytes: number;
  readonly at: number;
}

function damagedError(): ImportError {
  return new ImportError("The list of parts at the end of the ZIP or XLSX file is damaged.");
}

async function readView(source: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await source.slice(from, to).arrayBuffer());
}

function findEndRecord(tail: DataView): number {
  for (let at = tail.byteLength - END_BYTES; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_BYTES + tail.getUint16(at + 20, true) === tail.byteLength) return at;
  }
  return -1;
}

async function findDirectory(
  source: Blob,
  tail: DataView,
  end: number,
  from: number,
): Promise<DirectoryRange> {
  const place = {
    count: tail.getUint16(end + 10, true),
    bytes: tail.getUint32(end + 12, true),
    at: tail.getUint32(end + 16, true),
  };
  if (place.count < FULL_16 && place.bytes < FULL_32 && place.at < FULL_32) return place;
  const locator = end - LOCATOR_BYTES;
  if (locator < 0 || tail.getUint32(locator, true) !== LOCATOR_64_SIGNATURE) return place;
  const at = Number(tail.getBigUint64(locator + 8, true));
  if (at + 56 > from + end) throw damagedError();
  const record = await readView(source, at, at + 56);
  if (record.getUint32(0, true) !== END_64_SIGNATURE) throw damagedError();
  return {
    count: Number(record.getBigUint64(32, true)),
    bytes: Number(record.getBigUint64(40, true)),
    at: Number(record.getBigUint64(48, true)),
  };
}

function parseEntries(list: DataView, count: number): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + ENTRY_BYTES > list.byteLength || list.getUint32(at, true) !== ENTRY_SIGNATURE)
      throw damagedError();
    const nameBytes = list.getUint16(at + 28, true);
    const extraBytes = list.getUint16(at + 30, true);
    const next = at + ENTRY_BYTES + nameBytes + extraBytes + list.getUint16(at + 32, true);
    if (next > list.byteLength) throw damagedError();
    const name = new Uint8Array(list.buffer, at + ENTRY_BYTES, nameBytes);
    const extra = at + ENTRY_BYTES + nameBytes;
    entries.push({
      name: new TextDecoder().decode(name).replaceAll("\\", "/"),
      method: list.getUint16(at + 10, true),
      isEncrypted: (list.getUint16(at + 8, true) & 1) !== 0,
      crc: list.getUint32(at + 16, true),
      ...readZip64Numbers(list, extra, extra + extraBytes, {
        size: list.getUint32(at + 24, true),
        compressed: list.getUint32(at + 20, true),
        at: list.getUint32(at + 42, true),
      }),
    });
    at = next;
  }
  // More parts than 65,535 are counted anew from 0 where the list has no wider number.
  if (at !== list.byteLength) throw damagedError();
  return entries;
}

type EntryNumbers = Pick<ZipEntry, "size" | "compressed" | "at">;

/** Numbers too large for 32 bits stand in an extra field, in this order, those alone that do not fit. */
function readZip64Numbers(
  list: DataView,
  from: number,
  to: number,
  numbers: EntryNumbers,
): EntryNumbers {
  let at = from;
  while (at + 4 <= to) {
    const field = at + 4;
    const fieldEnd = field + list.getUint16(at + 2, true);
    if (list.getUint16(at, true) === 1 && fieldEnd <= to) {
      let next = field;
      const wide = (value: number): number => {
        if (value !== FULL_32 || next + 8 > fieldEnd) return value;
        next += 8;
        return Number(list.getBigUint64(next - 8, true));
      };
      return {
        size: wide(numbers.size),
        compressed: wide(numbers.compressed),
        at: wide(numbers.at),
      };
    }
    at = fieldEnd;
  }
  return numbers;
}

function checkEntries(
  entries: readonly ZipEntry[],
  list: DirectoryRange,
): ReadonlyMap<string, ZipEntry> {
  const byName = new Map<string, ZipEntry>();
  let free = 0;
  for (const entry of entries.toSorted((a, b) => a.at - b.at)) {
    if (entry.at < free) {
      throw new ImportError("Parts of the ZIP or XLSX file overlap; such a file is not read.");
    }
    free = entry.at + HEADER_BYTES + entry.compressed;
    if (free > list.at) throw damagedError();
    const name = entry.name.toLowerCase();
    if (byName.has(name)) {
      throw new ImportError(
        `Two parts of the ZIP or XLSX file are named “${entry.name}”: which of them counts cannot be told.`,
      );
    }
    byName.set(name, entry);
  }
  return byName;
}
