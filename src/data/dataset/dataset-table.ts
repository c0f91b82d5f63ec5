import { parseExactDays } from "#data/native/date-base-days.ts";
import type { Agency } from "#domain/place/place.ts";
import type { Note } from "#domain/note/note.ts";
import { UNKNOWN, WITHDRAWN } from "#domain/detainer/row.ts";
import { MISSING_NUMBER, getNumberReader, createIntegerArray } from "#domain/table/table.ts";
import type { CodeColumn, NumberColumn, Table } from "#domain/table/table.ts";
import { STORED_TEXTS } from "#data/native/edition-table.ts";
import type { EditionTable } from "#data/native/edition-table.ts";
import { joinColumns } from "#data/native/join-columns.ts";

/**
 * The rows of editions as one table, with the columns that `Dataset` documents; rows in order of parts, of which no two are
 * of one week.
 */
export function buildDatasetTable(
  parts: readonly EditionTable[],
  agencies: ReadonlyMap<string, Agency>,
  notes: readonly Note[],
): Table {
  const filledParts = parts.filter(({ from, to }) => to > from);
  const {
    length,
    joinTexts: texts,
    joinNumbers: numbers,
    repeatPerPart,
  } = joinColumns(filledParts);
  const stored = Object.fromEntries(STORED_TEXTS.map((name) => [name, texts(name)]));
  const week = repeatPerPart(({ info }) => info.week);
  const ofParts = (numberOf: (part: EditionTable) => number): NumberColumn => ({
    kind: "numbers",
    values: Float64Array.from(filledParts, numberOf),
    codes: week.codes,
  });
  const { agency, issuedText, declinedText } = stored as typeof stored & RequiredColumns;
  return {
    length,
    columns: {
      week,
      ...stored,
      kind: translateColumn(agency, (key) => findAgencyKind(key, agencies)),
      marks: buildNoteColumn(filledParts, length, notes),
      ordinal: numbers("ordinal"),
      count: numbers("count"),
      issued: buildDayColumn(issuedText),
      declined: buildDayColumn(declinedText),
      revision: ofParts(({ info }) => info.revision),
      transcription: ofParts(({ info }) => info.transcription),
    },
  };
}

type RequiredColumns = Readonly<Record<"agency" | "issuedText" | "declinedText", CodeColumn>>;

/** The days that texts of dates name; none for one that is not known to the day. */
function buildDayColumn(column: CodeColumn): NumberColumn {
  const values = Float64Array.from(parseExactDays(column), (day) => day ?? MISSING_NUMBER);
  return { kind: "numbers", values, codes: column.codes };
}

/** A column of other texts, each following from the text of a column. */
function translateColumn(
  { dictionary, codes }: CodeColumn,
  textOf: (text: string) => string,
): CodeColumn {
  const texts = dictionary.map(textOf);
  const distinct = [...new Set(texts)];
  const into = texts.map((text) => distinct.indexOf(text));
  const made = createIntegerArray(codes.length, distinct.length - 1);
  for (let row = 0; row < codes.length; row += 1) made[row] = into[codes[row] as number] as number;
  return { kind: "codes", dictionary: distinct, codes: made };
}

function findAgencyKind(agency: string, agencies: ReadonlyMap<string, Agency>): string {
  if (agency === WITHDRAWN) return WITHDRAWN;
  return agencies.get(agency)?.kind ?? UNKNOWN;
}

/** Ids of the notes that touch each row, spaced; rows of weeks that no note touches are not looked at. */
function buildNoteColumn(
  parts: readonly EditionTable[],
  length: number,
  notes: readonly Note[],
): CodeColumn {
  const marks = listNotesByRow(notes);
  const dictionary = ["", ...new Set(marks.values())];
  const codes = createIntegerArray(length, dictionary.length - 1);
  let before = 0;
  for (const { info, table, from, to } of parts) {
    const start = `${info.week}/II/`;
    const isTouched = [...marks.keys()].some((id) => id.startsWith(start));
    if (isTouched) {
      const ordinal = getNumberReader(table, "ordinal");
      for (let row = from; row < to; row += 1) {
        const found = marks.get(`${start}${ordinal(row)}`);
        if (found !== undefined) codes[before + row - from] = dictionary.indexOf(found);
      }
    }
    before += to - from;
  }
  return { kind: "codes", dictionary, codes };
}

function listNotesByRow(notes: readonly Note[]): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  for (const note of notes) {
    const ids = note.touches
      .filter(({ section }) => section === "II")
      .flatMap(({ ids: all }) => all);
    for (const id of new Set(ids)) {
      const before = marks.get(id);
      marks.set(id, before === undefined ? note.id : `${before} ${note.id}`);
    }
  }
  return marks;
}
