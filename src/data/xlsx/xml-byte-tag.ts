import { damagedTagsError, doctypeError } from "#data/xlsx/xml-tags.ts";

/** A tag in bytes of XML; the same object is used for every tag. */
export interface XmlByteTag {
  /** Without a prefix; "" for a comment, a CDATA section or an instruction, "?" for a name that no tag of a workbook has. */
  name: string;
  isClosing: boolean;
  /** True where the tag closes itself: `<row/>`. */
  isEmpty: boolean;
  /** Where its attributes begin and end. */
  from: number;
  to: number;
  /** Where text of a CDATA section stands; 0 where it is none. */
  dataFrom: number;
  dataTo: number;
}

const [LT, GT, SLASH, BANG, QUESTION, COLON] = [60, 62, 47, 33, 63, 58] as const;
const [DOUBLE, SINGLE, DASH, BRACKET] = [34, 39, 45, 91] as const;

/** A tag to be filled. */
export function createTag(): XmlByteTag {
  return { name: "", isClosing: false, isEmpty: false, from: 0, to: 0, dataFrom: 0, dataTo: 0 };
}

/** True for a byte that is a space, a tab or a line break. */
export function isSpace(byte: number): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9;
}

/** Where the next byte that is no space stands. */
export function skipSpace(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(bytes[at] as number)) at += 1;
  return at;
}

/**
 * Reads the tag that begins at `at` with `<`; returns where the bytes after it begin, or -1 where it is not whole before
 * `to`. Throws `ImportError` at a document type, and where another tag begins in this one.
 */
export function readByteTag(bytes: Uint8Array, at: number, to: number, tag: XmlByteTag): number {
  tag.name = "";
  tag.isClosing = false;
  tag.isEmpty = false;
  tag.dataFrom = 0;
  tag.dataTo = 0;
  const second = bytes[at + 1];
  if (at + 9 >= to && (second === BANG || at + 1 >= to)) return -1;
  if (second === BANG) {
    if (bytes[at + 2] === DASH) return findEnding(bytes, at + 4, to, DASH);
    if (bytes[at + 2] !== BRACKET) throw doctypeError();
    const end = findEnding(bytes, at + 9, to, 93);
    tag.dataFrom = at + 9;
    tag.dataTo = end - 3;
    return end;
  }
  if (second === QUESTION) {
    for (let end = at + 2; end + 1 < to; end += 1) {
      if (bytes[end] === QUESTION && bytes[end + 1] === GT) return end + 2;
    }
    return -1;
  }
  return readElementTag(bytes, at, to, tag);
}

/** After the two bytes and `>` that end a comment or a CDATA section. */
function findEnding(bytes: Uint8Array, from: number, to: number, mark: number): number {
  for (let end = from; end + 2 < to; end += 1) {
    if (bytes[end] === mark && bytes[end + 1] === mark && bytes[end + 2] === GT) return end + 3;
  }
  return -1;
}

function readElementTag(bytes: Uint8Array, at: number, to: number, tag: XmlByteTag): number {
  tag.isClosing = bytes[at + 1] === SLASH;
  let start = at + (tag.isClosing ? 2 : 1);
  let end = start;
  for (; end < to; end += 1) {
    const byte = bytes[end] as number;
    if (byte === COLON) start = end + 1;
    else if (byte === GT || byte === SLASH || byte === LT || isSpace(byte)) break;
  }
  tag.from = end;
  let quote = 0;
  for (let next = end; next < to; next += 1) {
    const byte = bytes[next] as number;
    if (byte === LT) throw damagedTagsError();
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === DOUBLE || byte === SINGLE) quote = byte;
    else if (byte === GT) {
      // What stands behind the name of a closing tag is of another, and what was between them is lost.
      if (tag.isClosing && skipSpace(bytes, end, next) < next) throw damagedTagsError();
      tag.isEmpty = bytes[next - 1] === SLASH && !tag.isClosing;
      tag.to = tag.isEmpty ? next - 1 : next;
      tag.name = decodeTagName(bytes, start, end);
      return next + 1;
    }
  }
  return -1;
}

function decodeTagName(bytes: Uint8Array, start: number, end: number): string {
  if (end - start === 1) return SINGLE_LETTERS[bytes[start] as number] ?? "";
  const isRow = bytes[start] === 114 && bytes[start + 1] === 111 && bytes[start + 2] === 119;
  if (isRow && end - start === 3) return "row";
  return end - start > 32 || end === start
    ? "?"
    : String.fromCharCode(...bytes.subarray(start, end));
}

const SINGLE_LETTERS = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));

const ROW_NUMBER = /\sr\s*=\s*["']\s*(\d{1,10})\s*["']/u;
const HAS_ROW_NUMBER = /\sr\s*=/u;
/** Bytes of a tag that are looked at for its number. */
const MAX_ATTRIBUTES = 2048;

/** The number in the attribute `r` of a row; null where it has none, NaN where it is no number. */
export function readRowNumber(bytes: Uint8Array, tag: XmlByteTag): number | null {
  const { from, to } = tag;
  // Nearly every row begins ` r="`: of a million rows, no text is made to find their number.
  if (bytes[from + 1] === 114 && bytes[from + 2] === 61 && bytes[from + 3] === DOUBLE) {
    let number = 0;
    let at = from + 4;
    for (; at < to; at += 1) {
      const digit = (bytes[at] as number) - 48;
      if (digit < 0 || digit > 9 || number > 1e9) break;
      number = number * 10 + digit;
    }
    if (bytes[at] === DOUBLE && at > from + 4) return number;
  }
  const text = readAttributes(bytes, tag);
  const found = ROW_NUMBER.exec(text);
  if (found !== null) return Number(found[1]);
  return HAS_ROW_NUMBER.test(text) ? Number.NaN : null;
}

/** The attributes of a tag as text, those beyond its first 2,048 bytes aside. */
export function readAttributes(bytes: Uint8Array, { from, to }: XmlByteTag): string {
  return String.fromCharCode(...bytes.subarray(from, Math.min(to, from + MAX_ATTRIBUTES)));
}

const HIDDEN = /\s(?:hidden\s*=\s*["'](?:1|true|on)|(?:ht|width)\s*=\s*["']0(?:\.0*)?)["']/u;

/** True where a row or a column is hidden, or has no height or width. */
export function isHiddenTag(bytes: Uint8Array, tag: XmlByteTag): boolean {
  // Of a million rows, no text is made to find that they have no such attribute.
  for (let at = tag.from; at + 4 < tag.to; at += 1) {
    if (!isSpace(bytes[at] as number)) continue;
    const first = bytes[at + 1];
    const second = bytes[at + 2];
    // "hi" of `hidden`, "ht" of `ht="0"`, "w" of a column's `width`; heights other than 0 stand at every row of many sheets.
    const mayHide =
      first === 104 ? second === 105 || (second === 116 && bytes[at + 5] === 48) : first === 119;
    if (mayHide && HIDDEN.test(readAttributes(bytes, tag))) return true;
  }
  return false;
}
