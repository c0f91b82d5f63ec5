import { wholeNumbers } from "#domain/table.ts";
import type { CodeColumn, Column } from "#domain/table.ts";
import { dateOf } from "#domain/week.ts";
import type { Cursor } from "./cursor.ts";
import { daysFrom } from "./days-from.ts";
import { MOST_DAYS, widthFor } from "./layout.ts";
import type { Coded, Coding, Lines } from "./layout.ts";

/** What a column is read with: the editions, whose lines follow each other, and the columns before it. */
export interface Reading {
  readonly cursor: Cursor;
  readonly length: number;
  readonly editions: readonly Lines[];
  readonly before: ReadonlyMap<string, Column>;
  /** A zero a row, for all columns in which rows are alike. */
  readonly zeros: Uint8Array<ArrayBuffer>;
}

/** The column whose block begins at the cursor. Throws `Unreadable` with the byte at which it is not what the head says. */
export function readColumn(coding: Coding, reading: Reading): Column {
  switch (coding.coding) {
    case "alike":
      return {
        kind: "codes",
        dictionary: [coding.value],
        codes: reading.zeros,
      };
    case "codes":
      return coded(coding, reading);
    case "steps":
      return stepped(coding, reading);
    case "by":
      return following(coding, reading);
    case "days":
      return dated(coding, reading);
    case "ordinals":
      return { kind: "numbers", values: ordinals(reading) };
    case "one":
      return { kind: "numbers", values: Uint8Array.of(1), codes: reading.zeros };
    case "numbers":
      return { kind: "numbers", values: reading.cursor.planes(reading.length, coding.width) };
  }
}

/** Codes in planes, each checked; an unknown one is told with the byte of its lowest part. */
function checked(cursor: Cursor, length: number, size: number): CodeColumn["codes"] {
  const from = cursor.at();
  const codes = cursor.planes(length, widthFor(size));
  for (let i = 0; i < length; i += 1) {
    if ((codes[i] as number) >= size) unknownCode(cursor, codes[i] as number, size, from + i);
  }
  return codes;
}

function unknownCode(cursor: Cursor, code: number, size: number, at: number): never {
  return cursor.fail(`expected a code below ${size}, got ${code}`, at);
}

function coded({ values }: Coded<"codes">, { cursor, length }: Reading): CodeColumn {
  return { kind: "codes", dictionary: values, codes: checked(cursor, length, values.length) };
}

function stepped({ values }: Coded<"steps">, { cursor, length, editions }: Reading): CodeColumn {
  const codes = wholeNumbers(length, values.length - 1);
  let row = 0;
  for (const { lines } of editions) {
    let code = 0;
    for (const end = row + lines; row < end; row += 1) {
      const from = cursor.at();
      code += cursor.step();
      if (code >= values.length) unknownCode(cursor, code, values.length, from);
      codes[row] = code;
    }
  }
  return { kind: "codes", dictionary: values, codes };
}

function textsBefore(name: string, { cursor, before }: Reading): CodeColumn {
  const found = before.get(name);
  if (found?.kind === "codes") return found;
  return cursor.fail(`expected a column of text before this one, got "${name}"`);
}

function following({ of, values }: Coded<"by">, reading: Reading): CodeColumn {
  const { cursor, length } = reading;
  const leader = textsBefore(of, reading);
  const into = checked(cursor, leader.dictionary.length, values.length);
  const codes = wholeNumbers(length, values.length - 1);
  for (let row = 0; row < length; row += 1) {
    codes[row] = into[leader.codes[row] as number] as number;
  }
  return { kind: "codes", dictionary: values, codes };
}

function dated(coding: Coded<"days">, reading: Reading): CodeColumn {
  const { of, least, width, values } = coding;
  const { cursor, length, editions } = reading;
  const from = cursor.at();
  const steps = cursor.planes(length, width);
  const none = 256 ** width - 1;
  const base = daysFrom(of === "week" ? null : textsBefore(of, reading), editions, length);
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let others = 0;
  for (let row = 0; row < length; row += 1) {
    const step = steps[row] as number;
    if (step === none) {
      others += 1;
      continue;
    }
    const day = (base[row] as number) + least + step;
    if (day < first) first = day;
    if (day > last) last = day;
    if (last - first >= MOST_DAYS) cursor.fail("expected days of at most 300 years", from + row);
  }
  const codes = wholeNumbers(length, values.length + Math.max(0, last - first));
  const found = checked(cursor, others, values.length);
  let other = 0;
  for (let row = 0; row < length; row += 1) {
    const step = steps[row] as number;
    if (step === none) {
      codes[row] = found[other] as number;
      other += 1;
    } else codes[row] = values.length + (base[row] as number) + least + step - first;
  }
  const days = Array.from({ length: others < length ? last - first + 1 : 0 }, (_, i) =>
    dateOf(first + i),
  );
  return { kind: "codes", dictionary: [...values, ...days], codes };
}

function ordinals({ length, editions }: Reading): CodeColumn["codes"] {
  const most = Math.max(0, ...editions.map(({ lines }) => lines));
  const numbers = wholeNumbers(length, most);
  let row = 0;
  for (const { lines } of editions) {
    for (let ordinal = 1; ordinal <= lines; ordinal += 1) {
      numbers[row] = ordinal;
      row += 1;
    }
  }
  return numbers;
}
