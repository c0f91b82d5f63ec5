import type { EditionTable } from "#data/native/edition-table.ts";
import { overlapsWeek } from "#data/native/check-edition.ts";
import { STATE_CODES } from "#data/native/state-codes.ts";
import type { Issue } from "#domain/report/issue.ts";
import { isPartialDate } from "#domain/calendar/partial-date.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import { getCodeColumn, getNumberReader } from "#domain/table/table.ts";
import type { CodeColumn, Table } from "#domain/table/table.ts";
import { getWeekEnd } from "#domain/calendar/week.ts";

/** Defects of one kind and edition that are listed one by one; of more only the number is reported. */
const MAX_LISTED = 100;

/**
 * The part with defects of value as Issues: a state that there is not becomes unknown, a date outside the week becomes
 * unknown and its text stays, a count of 0 is reported. A part without defects is returned as it is.
 */
export function checkEditionTable(part: EditionTable): EditionTable {
  const { info } = part;
  const { week } = info;
  const dated = info.basis === "recorded" ? "declined" : "issued";
  const issues: Issue[] = [];
  let { table } = part;
  table = replaceInvalidTexts({ ...part, table }, "state", issues, (state) =>
    STATE_CODES.has(state)
      ? null
      : { text: UNKNOWN, message: `there is no state "${state}"; shown as unknown` },
  );
  table = replaceInvalidTexts({ ...part, table }, `${dated}Text`, issues, (text) =>
    !isPartialDate(text) || overlapsWeek(text, week)
      ? null
      : {
          text: `"${text}"`,
          message: `${text} lies outside the week ${week} to ${getWeekEnd(week)}`,
        },
  );
  addZeroCountIssues(part, issues);
  if (issues.length === 0) return part;
  return { ...part, table, info: { ...info, issues: [...info.issues, ...issues] } };
}

type ValueCheck = (text: string) => { readonly text: string; readonly message: string } | null;

/** The table with texts of one column replaced in the part's rows; the same table where none is. */
function replaceInvalidTexts(
  part: EditionTable,
  name: string,
  issues: Issue[],
  mend: ValueCheck,
): Table {
  const { table, from, to } = part;
  const { dictionary, codes } = getCodeColumn(table, name);
  const mends = new Map<number, ReturnType<ValueCheck>>();
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
  addRowIssues(
    part,
    name.replace(/Text$/u, ""),
    rows,
    (row) => texts.get(row)?.message ?? "",
    issues,
  );
  return {
    ...table,
    columns: {
      ...table.columns,
      [name]: replaceTexts({ kind: "codes", dictionary, codes }, texts),
    },
  };
}

function replaceTexts(
  { dictionary, codes }: CodeColumn,
  texts: ReadonlyMap<number, ReturnType<ValueCheck> | undefined>,
): CodeColumn {
  const values = [
    ...new Set([...dictionary, ...[...texts.values()].map((one) => one?.text ?? "")]),
  ];
  const copy = Uint32Array.from(codes);
  for (const [row, one] of texts) copy[row] = values.indexOf(one?.text ?? "");
  return { kind: "codes", dictionary: values, codes: copy };
}

function addZeroCountIssues(part: EditionTable, issues: Issue[]): void {
  const count = getNumberReader(part.table, "count");
  const rows: number[] = [];
  for (let row = part.from; row < part.to; row += 1) if (count(row) < 1) rows.push(row);
  addRowIssues(part, "count", rows, () => "expected 1 or more, got 0; counted as 0", issues);
}

function addRowIssues(
  { info, table, from }: EditionTable,
  field: string,
  rows: readonly number[],
  message: (row: number) => string,
  issues: Issue[],
): void {
  const ordinal = getNumberReader(table, "ordinal");
  for (const row of rows.slice(0, MAX_LISTED)) {
    issues.push({
      where: `rows[${row - from}].${field}`,
      message: message(row),
      severity: "error",
      row: `${info.week}/II/${ordinal(row)}`,
    });
  }
  const more = rows.length - MAX_LISTED;
  if (more > 0) {
    issues.push({ where: `rows.${field}`, message: `and ${more} more lines`, severity: "error" });
  }
}
