import type { EditionPart } from "#data/adapters/edition-part.ts";
import { touchesWeek } from "#data/read/check-edition.ts";
import { STATE_CODES } from "#data/read/state-codes.ts";
import type { Issue } from "#domain/issue.ts";
import { isPartialDate } from "#domain/partial-date.ts";
import { UNKNOWN } from "#domain/row.ts";
import { codesOf, numbersOf } from "#domain/table.ts";
import type { CodeColumn, Table } from "#domain/table.ts";
import { weekEnd } from "#domain/week.ts";

/** Defects of one kind and edition that are listed one by one; of more only their number is told. */
const MOST_LISTED = 100;

/**
 * The part with defects of value as Issues: a state that there is not becomes unknown, a date outside the week becomes
 * unknown and its text is kept, a count of 0 is told. A part without defects is handed back as it is.
 */
export function checkPart(part: EditionPart): EditionPart {
  const { frame } = part;
  const { week } = frame;
  const dated = frame.basis === "recorded" ? "declined" : "issued";
  const issues: Issue[] = [];
  let { table } = part;
  table = mended({ ...part, table }, "state", issues, (state) =>
    STATE_CODES.has(state)
      ? null
      : { text: UNKNOWN, message: `there is no state "${state}"; shown as unknown` },
  );
  table = mended({ ...part, table }, `${dated}Text`, issues, (text) =>
    !isPartialDate(text) || touchesWeek(text, week)
      ? null
      : {
          text: `"${text}"`,
          message: `${text} lies outside the week ${week} to ${weekEnd(week)}`,
        },
  );
  noCounts(part, issues);
  if (issues.length === 0) return part;
  return { ...part, table, frame: { ...frame, issues: [...frame.issues, ...issues] } };
}

type Mending = (text: string) => { readonly text: string; readonly message: string } | null;

/** The table with texts of one column replaced in the part's rows; the same table where none is. */
function mended(part: EditionPart, name: string, issues: Issue[], mend: Mending): Table {
  const { table, from, to } = part;
  const { dictionary, codes } = codesOf(table, name);
  const mends = new Map<number, ReturnType<Mending>>();
  const rows: number[] = [];
  for (let row = from; row < to; row += 1) {
    const code = codes[row] as number;
    let found = mends.get(code);
    if (found === undefined) {
      found = mend(dictionary[code] ?? "");
      mends.set(code, found);
    }
    if (found !== null) rows.push(row);
  }
  if (rows.length === 0) return table;
  const texts = new Map(rows.map((row) => [row, mends.get(codes[row] as number)] as const));
  list(part, name.replace(/Text$/u, ""), rows, (row) => texts.get(row)?.message ?? "", issues);
  return {
    ...table,
    columns: { ...table.columns, [name]: replaced({ kind: "codes", dictionary, codes }, texts) },
  };
}

function replaced(
  { dictionary, codes }: CodeColumn,
  texts: ReadonlyMap<number, ReturnType<Mending> | undefined>,
): CodeColumn {
  const values = [
    ...new Set([...dictionary, ...[...texts.values()].map((one) => one?.text ?? "")]),
  ];
  const copy = Uint32Array.from(codes);
  for (const [row, one] of texts) copy[row] = values.indexOf(one?.text ?? "");
  return { kind: "codes", dictionary: values, codes: copy };
}

function noCounts(part: EditionPart, issues: Issue[]): void {
  const count = numbersOf(part.table, "count");
  const rows: number[] = [];
  for (let row = part.from; row < part.to; row += 1) if (count(row) < 1) rows.push(row);
  list(part, "count", rows, () => "expected 1 or more, got 0; counted as 0", issues);
}

function list(
  { frame, table, from }: EditionPart,
  field: string,
  rows: readonly number[],
  message: (row: number) => string,
  issues: Issue[],
): void {
  const ordinal = numbersOf(table, "ordinal");
  for (const row of rows.slice(0, MOST_LISTED)) {
    issues.push({
      where: `rows[${row - from}].${field}`,
      message: message(row),
      severity: "error",
      row: `${frame.week}/II/${ordinal(row)}`,
    });
  }
  const more = rows.length - MOST_LISTED;
  if (more > 0) {
    issues.push({ where: `rows.${field}`, message: `and ${more} more lines`, severity: "error" });
  }
}
