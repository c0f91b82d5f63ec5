import { NotReadable } from "#data/open/not-readable.ts";

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

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LISTED = 0x02014b50;
/** Bytes of the end record without its comment, of the record before it, and of a header of a part. */
const END_BYTES = 22;
const LOCATOR_BYTES = 20;
const LISTED_BYTES = 46;
const HEADER_BYTES = 30;
const MOST_COMMENT = 65_535;
const MOST_LIST = 64 << 20;
const FULL_16 = 0xffff;
const FULL_32 = 0xffff_ffff;

/**
 * The parts of a ZIP file by name, in small letters, from the list at its end. Throws `NotReadable` where that list is
 * missing, as in a file that is cut off, and where it contradicts itself: parts that overlap, two of one name.
 */
export async function readDirectory(source: Blob): Promise<ReadonlyMap<string, ZipEntry>> {
  const from = Math.max(0, source.size - END_BYTES - MOST_COMMENT - LOCATOR_BYTES);
  const tail = await viewOf(source, from, source.size);
  const end = endRecord(tail);
  if (end < 0) {
    throw new NotReadable(
      "The file begins as a ZIP or XLSX file does, but the list of its parts, which stands at the end, is missing: the file is cut off or damaged.",
    );
  }
  const list = await listPlace(source, tail, end, from);
  if (list.bytes > MOST_LIST || list.at + list.bytes > source.size) throw damaged();
  return checked(entriesIn(await viewOf(source, list.at, list.at + list.bytes), list.count), list);
}

interface ListPlace {
  readonly count: number;
  readonly bytes: number;
  readonly at: number;
}

function damaged(): NotReadable {
  return new NotReadable("The list of parts at the end of the ZIP or XLSX file is damaged.");
}

async function viewOf(source: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await source.slice(from, to).arrayBuffer());
}

function endRecord(tail: DataView): number {
  for (let at = tail.byteLength - END_BYTES; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== END) continue;
    if (at + END_BYTES + tail.getUint16(at + 20, true) === tail.byteLength) return at;
  }
  return -1;
}

async function listPlace(
  source: Blob,
  tail: DataView,
  end: number,
  from: number,
): Promise<ListPlace> {
  const place = {
    count: tail.getUint16(end + 10, true),
    bytes: tail.getUint32(end + 12, true),
    at: tail.getUint32(end + 16, true),
  };
  if (place.count < FULL_16 && place.bytes < FULL_32 && place.at < FULL_32) return place;
  const locator = end - LOCATOR_BYTES;
  if (locator < 0 || tail.getUint32(locator, true) !== LOCATOR_64) return place;
  const at = Number(tail.getBigUint64(locator + 8, true));
  if (at + 56 > from + end) throw damaged();
  const record = await viewOf(source, at, at + 56);
  if (record.getUint32(0, true) !== END_64) throw damaged();
  return {
    count: Number(record.getBigUint64(32, true)),
    bytes: Number(record.getBigUint64(40, true)),
    at: Number(record.getBigUint64(48, true)),
  };
}

function entriesIn(list: DataView, count: number): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + LISTED_BYTES > list.byteLength || list.getUint32(at, true) !== LISTED) throw damaged();
    const nameBytes = list.getUint16(at + 28, true);
    const extraBytes = list.getUint16(at + 30, true);
    const next = at + LISTED_BYTES + nameBytes + extraBytes + list.getUint16(at + 32, true);
    if (next > list.byteLength) throw damaged();
    const name = new Uint8Array(list.buffer, at + LISTED_BYTES, nameBytes);
    const extra = at + LISTED_BYTES + nameBytes;
    entries.push({
      name: new TextDecoder().decode(name).replaceAll("\\", "/"),
      method: list.getUint16(at + 10, true),
      isEncrypted: (list.getUint16(at + 8, true) & 1) !== 0,
      crc: list.getUint32(at + 16, true),
      ...wideNumbers(list, extra, extra + extraBytes, {
        size: list.getUint32(at + 24, true),
        compressed: list.getUint32(at + 20, true),
        at: list.getUint32(at + 42, true),
      }),
    });
    at = next;
  }
  // More parts than 65,535 are counted anew from 0 where the list has no wider number.
  if (at !== list.byteLength) throw damaged();
  return entries;
}

type Numbers = Pick<ZipEntry, "size" | "compressed" | "at">;

/** Numbers too large for 32 bits stand in an extra field, in this order, those alone that do not fit. */
function wideNumbers(list: DataView, from: number, to: number, numbers: Numbers): Numbers {
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

function checked(entries: readonly ZipEntry[], list: ListPlace): ReadonlyMap<string, ZipEntry> {
  const byName = new Map<string, ZipEntry>();
  let free = 0;
  for (const entry of entries.toSorted((a, b) => a.at - b.at)) {
    if (entry.at < free) {
      throw new NotReadable("Parts of the ZIP or XLSX file overlap; such a file is not read.");
    }
    free = entry.at + HEADER_BYTES + entry.compressed;
    if (free > list.at) throw damaged();
    const name = entry.name.toLowerCase();
    if (byName.has(name)) {
      throw new NotReadable(
        `Two parts of the ZIP or XLSX file are named “${entry.name}”: which of them counts cannot be told.`,
      );
    }
    byName.set(name, entry);
  }
  return byName;
}
