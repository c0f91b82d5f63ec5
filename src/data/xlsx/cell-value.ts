import { serialDate } from "#domain/opening/serial-date.ts";
import type { Epoch } from "#domain/opening/mapping.ts";
import { addText } from "#data/xml/add-text.ts";
import type { CellIssues, CellPlace } from "./cell-issues.ts";
import { numberWords, wholeOf } from "./number-words.ts";
import { addAscii, reserve } from "#data/xml/text-arena.ts";
import type { TextArena } from "#data/xml/text-arena.ts";

/** What the value of a cell is read as, by its attribute `t`. */
export type CellType = "n" | "s" | "b" | "e" | "d" | "str" | "inlineStr";

/** What is known of a workbook beside its sheets. */
export interface WorkbookValues {
  readonly arena: TextArena;
  /** Ends of the shared texts in the arena. */
  readonly ends: Uint32Array;
  readonly epoch: Epoch;
  /** For each format of cells, 1 where it shows a day or a time. */
  readonly isDate: Uint8Array;
  readonly issues: CellIssues;
}

/** Bytes of a value that is no text: longer ones are no number. */
const MOST_NUMBER = 400;
/** Days are made once for a number up to here, the year 2119. */
const MOST_DAYS = 80_000;
const TRUE = /^(?:1|true)$/u;

/**
 * Appends the value of a cell as text to the arena. Numbers become what a person would write; numbers shown as days
 * become days. Not for shared texts.
 */
export type AddValue = (
  bytes: Uint8Array,
  from: number,
  to: number,
  type: CellType,
  style: number,
  place: CellPlace,
) => void;

/** How the values of a workbook's cells become text. What is told of a cell is where it stands: its column may be one that is not kept. */
export function valuesOf({ arena, epoch, isDate, issues }: WorkbookValues): AddValue {
  const days: (Uint8Array | undefined)[] = [];

  function addNumber(text: string, style: number, place: CellPlace): void {
    const words = numberWords(text);
    if (words === null) {
      issues.add("number that is none", place, "kept as it stands");
      addAscii(arena, text);
      return;
    }
    if (isDate[style] !== 1) {
      addAscii(arena, words);
      return;
    }
    const date = serialDate(Number(text), epoch) ?? "";
    if (date === "") issues.add("date that no calendar has", place, "its number is kept");
    addAscii(arena, date === "" ? words : date);
  }

  /** True where a whole number is a day, which was appended. */
  function addDay(serial: number): boolean {
    if (serial < 0 || serial > MOST_DAYS) return false;
    const day = (days[serial] ??= new TextEncoder().encode(serialDate(serial, epoch) ?? ""));
    addBytes(arena, day, 0, day.length);
    return day.length > 0;
  }

  return (bytes, from, to, type, style, place) => {
    switch (type) {
      case "n":
        if (isDate[style] === 1 && addDay(wholeOf(bytes, from, to))) return;
        if (isDate[style] !== 1 && isPlainWhole(bytes, from, to)) addBytes(arena, bytes, from, to);
        else if (to - from > MOST_NUMBER) addText(arena, bytes, from, to);
        else addNumber(ascii(bytes, from, to).trim(), style, place);
        return;
      case "b":
        addAscii(arena, TRUE.test(ascii(bytes, from, Math.min(to, from + 8))) ? "TRUE" : "FALSE");
        return;
      case "d":
        addAscii(arena, withoutMidnight(ascii(bytes, from, Math.min(to, from + 40))));
        return;
      case "e":
        addText(arena, bytes, from, to);
        issues.add("error of a formula", place);
        return;
      default:
        addText(arena, bytes, from, to);
    }
  };
}

/** "2024-01-31" for "2024-01-31T00:00:00Z". */
function withoutMidnight(text: string): string {
  return text.replace(/T00:00(?::00(?:\.0+)?)?Z?$/u, "").replace(/^(\d{4}-\d\d-\d\d)T/u, "$1 ");
}

/** True for digits that need no reading: a whole number without a first 0. */
function isPlainWhole(bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from] as number;
  if (first === 48) return to - from === 1;
  let at = first === 45 ? from + 1 : from;
  if (at === to || bytes[at] === 48 || to - from > MOST_NUMBER) return false;
  for (; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 48 || byte > 57) return false;
  }
  return true;
}

function addBytes(arena: TextArena, bytes: Uint8Array, from: number, to: number): void {
  reserve(arena, to - from);
  const into = arena.bytes;
  const { used } = arena;
  for (let i = from; i < to; i += 1) into[used + i - from] = bytes[i] as number;
  arena.used += to - from;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
