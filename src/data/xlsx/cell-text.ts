import { formatSerialDate } from "#domain/import/serial-date.ts";
import type { Epoch } from "#domain/import/mapping.ts";
import { appendXmlText } from "#data/xlsx/append-xml-text.ts";
import type { CellIssues, CellPlace } from "./cell-issues.ts";
import { formatNumber, parseWholeNumber } from "./format-number.ts";
import { appendAscii, reserveBytes } from "#data/xlsx/text-buffer.ts";
import type { TextBuffer } from "#data/xlsx/text-buffer.ts";

/** What the value of a cell is read as, by its attribute `t`. */
export type CellType = "n" | "s" | "b" | "e" | "d" | "str" | "inlineStr";

/** What is known of a workbook beside its sheets. */
export interface WorkbookValues {
  readonly buffer: TextBuffer;
  /** Ends of the shared texts in the arena. */
  readonly ends: Uint32Array;
  readonly epoch: Epoch;
  /** For each format of cells, 1 where it shows a day or a time. */
  readonly isDate: Uint8Array;
  readonly issues: CellIssues;
}

/** Bytes of a value that is no text: longer ones are no number. */
const MAX_NUMBER_BYTES = 400;
/** Days are made once for a number up to here, the year 2119. */
const MAX_DAYS = 80_000;
const TRUE_TEXT = /^(?:1|true)$/u;

/**
 * Appends the value of a cell as text to the arena. Numbers become what a person would write; numbers shown as days
 * become days. Not for shared texts.
 */
export type AppendValue = (
  bytes: Uint8Array,
  from: number,
  to: number,
  type: CellType,
  style: number,
  place: CellPlace,
) => void;

/** How the values of a workbook's cells become text. A report on a cell has its place alone: its column may be one that is not stored. */
export function createValueAppender({
  buffer,
  epoch,
  isDate,
  issues,
}: WorkbookValues): AppendValue {
  const days: (Uint8Array | undefined)[] = [];

  function addNumber(text: string, style: number, place: CellPlace): void {
    const words = formatNumber(text);
    if (words === null) {
      issues.add("number that is none", place, "kept as it stands");
      appendAscii(buffer, text);
      return;
    }
    if (isDate[style] !== 1) {
      appendAscii(buffer, words);
      return;
    }
    const date = formatSerialDate(Number(text), epoch) ?? "";
    if (date === "") issues.add("date that no calendar has", place, "its number is kept");
    appendAscii(buffer, date === "" ? words : date);
  }

  /** True where a whole number is a day, which was appended. */
  function addDay(serial: number): boolean {
    if (serial < 0 || serial > MAX_DAYS) return false;
    const day = (days[serial] ??= new TextEncoder().encode(formatSerialDate(serial, epoch) ?? ""));
    appendBytes(buffer, day, 0, day.length);
    return day.length > 0;
  }

  return (bytes, from, to, type, style, place) => {
    switch (type) {
      case "n":
        if (isDate[style] === 1 && addDay(parseWholeNumber(bytes, from, to))) return;
        if (isDate[style] !== 1 && isPlainInteger(bytes, from, to))
          appendBytes(buffer, bytes, from, to);
        else if (to - from > MAX_NUMBER_BYTES) appendXmlText(buffer, bytes, from, to);
        else addNumber(decodeAscii(bytes, from, to).trim(), style, place);
        return;
      case "b":
        appendAscii(
          buffer,
          TRUE_TEXT.test(decodeAscii(bytes, from, Math.min(to, from + 8))) ? "TRUE" : "FALSE",
        );
        return;
      case "d":
        appendAscii(buffer, removeMidnight(decodeAscii(bytes, from, Math.min(to, from + 40))));
        return;
      case "e":
        appendXmlText(buffer, bytes, from, to);
        issues.add("error of a formula", place);
        return;
      default:
        appendXmlText(buffer, bytes, from, to);
    }
  };
}

/** "2024-01-31" for "2024-01-31T00:00:00Z". */
function removeMidnight(text: string): string {
  return text.replace(/T00:00(?::00(?:\.0+)?)?Z?$/u, "").replace(/^(\d{4}-\d\d-\d\d)T/u, "$1 ");
}

/** True for digits that need no reading: a whole number without a first 0. */
function isPlainInteger(bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from] as number;
  if (first === 48) return to - from === 1;
  let at = first === 45 ? from + 1 : from;
  if (at === to || bytes[at] === 48 || to - from > MAX_NUMBER_BYTES) return false;
  for (; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 48 || byte > 57) return false;
  }
  return true;
}

function appendBytes(arena: TextBuffer, bytes: Uint8Array, from: number, to: number): void {
  reserveBytes(arena, to - from);
  const into = arena.bytes;
  const { length: used } = arena;
  for (let i = from; i < to; i += 1) into[used + i - from] = bytes[i] as number;
  arena.length += to - from;
}

function decodeAscii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
