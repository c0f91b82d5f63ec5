import { createIntegerArray } from "#domain/table/table.ts";
import type { CodeColumn, Column } from "#domain/table/table.ts";
import { fromDayNumber } from "#domain/calendar/week.ts";
import type { ByteCursor } from "./byte-cursor.ts";
import { computeBaseDays } from "./date-base-days.ts";
import { MAX_DAYS, findByteWidth } from "./columns-format.ts";
import type { CodingByName, ColumnCoding, EditionRows } from "./columns-format.ts";

/** What a column is read with: the editions, whose lines follow each other, and the columns before it. */
export interface ColumnDecodingInput {
  readonly cursor: ByteCursor;
  readonly length: number;
  readonly editions: readonly EditionRows[];
  readonly previousColumns: ReadonlyMap<string, Column>;
  /** A zero a row, for all columns in which rows are alike. */
  readonly zeros: Uint8Array<ArrayBuffer>;
}

/** The column whose block begins at the cursor. Throws `FetchError` with the byte at which it is not what the head says. */
export function decodeColumn(coding: ColumnCoding, input: ColumnDecodingInput): Column {
  switch (coding.coding) {
    case "alike":
      return {
        kind: "codes",
        dictionary: [coding.value],
        codes: input.zeros,
      };
    case "codes":
      return decodeCodes(coding, input);
    case "steps":
      return decodeSteps(coding, input);
    case "by":
      return decodeDependentColumn(coding, input);
    case "days":
      return decodeDates(coding, input);
    case "ordinals":
      return { kind: "numbers", values: buildOrdinals(input) };
    case "one":
      return { kind: "numbers", values: Uint8Array.of(1), codes: input.zeros };
    case "numbers":
      return { kind: "numbers", values: input.cursor.readPlanes(input.length, coding.width) };
  }
}

/** Codes in planes, each checked; an unknown one is reported with the byte of its lowest part. */
function readCheckedCodes(cursor: ByteCursor, length: number, size: number): CodeColumn["codes"] {
  const from = cursor.position();
  const codes = cursor.readPlanes(length, findByteWidth(size));
  for (let i = 0; i < length; i += 1) {
    if ((codes[i] as number) >= size) failUnknownCode(cursor, codes[i] as number, size, from + i);
  }
  return codes;
}

function failUnknownCode(cursor: ByteCursor, code: number, size: number, at: number): never {
  return cursor.fail(`expected a code below ${size}, got ${code}`, at);
}

function decodeCodes(
  { values }: CodingByName<"codes">,
  { cursor, length }: ColumnDecodingInput,
): CodeColumn {
  return {
    kind: "codes",
    dictionary: values,
    codes: readCheckedCodes(cursor, length, values.length),
  };
}

function decodeSteps(
  { values }: CodingByName<"steps">,
  { cursor, length, editions }: ColumnDecodingInput,
): CodeColumn {
  const codes = createIntegerArray(length, values.length - 1);
  let row = 0;
  for (const { lines } of editions) {
    let code = 0;
    for (const end = row + lines; row < end; row += 1) {
      const from = cursor.position();
      code += cursor.readVarint();
      if (code >= values.length) failUnknownCode(cursor, code, values.length, from);
      codes[row] = code;
    }
  }
  return { kind: "codes", dictionary: values, codes };
}

function findPreviousColumn(
  name: string,
  { cursor, previousColumns: before }: ColumnDecodingInput,
): CodeColumn {
  const found = before.get(name);
  if (found?.kind === "codes") return found;
  return cursor.fail(`expected a column of text before this one, got "${name}"`);
}

function decodeDependentColumn(
  { of: leaderName, values }: CodingByName<"by">,
  input: ColumnDecodingInput,
): CodeColumn {
  const { cursor, length } = input;
  const leader = findPreviousColumn(leaderName, input);
  const into = readCheckedCodes(cursor, leader.dictionary.length, values.length);
  const codes = createIntegerArray(length, values.length - 1);
  for (let row = 0; row < length; row += 1) {
    codes[row] = into[leader.codes[row] as number] as number;
  }
  return { kind: "codes", dictionary: values, codes };
}

function decodeDates(coding: CodingByName<"days">, input: ColumnDecodingInput): CodeColumn {
  const { of: leaderName, least, width, values } = coding;
  const { cursor, length, editions } = input;
  const from = cursor.position();
  const steps = cursor.readPlanes(length, width);
  const none = 256 ** width - 1;
  const base = computeBaseDays(
    leaderName === "week" ? null : findPreviousColumn(leaderName, input),
    editions,
    length,
  );
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
    if (last - first >= MAX_DAYS) cursor.fail("expected days of at most 300 years", from + row);
  }
  const codes = createIntegerArray(length, values.length + Math.max(0, last - first));
  const found = readCheckedCodes(cursor, others, values.length);
  let other = 0;
  for (let row = 0; row < length; row += 1) {
    const step = steps[row] as number;
    if (step === none) {
      codes[row] = found[other] as number;
      other += 1;
    } else codes[row] = values.length + (base[row] as number) + least + step - first;
  }
  const days = Array.from({ length: others < length ? last - first + 1 : 0 }, (_, i) =>
    fromDayNumber(first + i),
  );
  return { kind: "codes", dictionary: [...values, ...days], codes };
}

function buildOrdinals({ length, editions }: ColumnDecodingInput): CodeColumn["codes"] {
  const maxLines = Math.max(0, ...editions.map(({ lines }) => lines));
  const numbers = createIntegerArray(length, maxLines);
  let row = 0;
  for (const { lines } of editions) {
    for (let ordinal = 1; ordinal <= lines; ordinal += 1) {
      numbers[row] = ordinal;
      row += 1;
    }
  }
  return numbers;
}
