import { parseDateText } from "#domain/import/parse-date.ts";
import type { IssueList } from "#data/tabular/issue-list.ts";
import type { STORED_TEXTS } from "#data/native/edition-table.ts";
import { isPartialDate } from "#domain/calendar/partial-date.ts";
import { REQUESTS, CHARGE_STATUSES, UNKNOWN, WITHDRAWN, WORDINGS } from "#domain/detainer/row.ts";
import { narrowCodes } from "#domain/table/table.ts";
import type { CodeColumn, Column, Table } from "#domain/table/table.ts";
import type { ExportedColumn } from "./exported-table-headings.ts";
import { SPREADSHEET_DATES, type ExportedRowOrder } from "./exported-row-order.ts";
import type { ExportedRows, ExportedTextColumn } from "./exported-table-reader.ts";
import { DECLINED_OUTCOME } from "#domain/detainer/outcome.ts";

type StoredTextColumn = (typeof STORED_TEXTS)[number];

/** How a cell of each column becomes the text that rows are stored by. A column that the file does not have is unknown. */
const COLUMN_PARSERS: Readonly<
  Record<
    Exclude<StoredTextColumn, "jurisdiction" | "outcome">,
    readonly [ExportedColumn, (text: string) => string]
  >
> = {
  agency: ["agency", textOrUnknown],
  county: ["county", textOrUnknown],
  state: ["state", textOrUnknown],
  aor: ["aor", textOrUnknown],
  chargeText: ["chargeText", (text) => (text === UNKNOWN ? "" : text)],
  charge: ["charge", textOrUnknown],
  wording: ["wording", (text) => findValue(WORDINGS, text) ?? ""],
  status: ["status", (text) => findValue(CHARGE_STATUSES, text) ?? UNKNOWN],
  citizenship: ["citizenship", textOrUnknown],
  request: ["request", (text) => findValue(REQUESTS, text) ?? UNKNOWN],
  form: ["form", textOrUnknown],
  minimum: ["minimum", (text) => (text === "yes" ? "yes" : "")],
  remarks: ["remarks", (text) => text],
  source: ["source", (text) => text],
  declinedText: ["declined", parseStoredDate],
  issuedText: ["issued", parseStoredDate],
};

/** Columns that are blank, and not unknown, where the file does not have them. */
const BLANK_COLUMNS = new Set<StoredTextColumn>([
  "chargeText",
  "wording",
  "minimum",
  "remarks",
  "source",
]);

/** The lines of an export as one table, with the columns that `EditionTable` documents. `outcomes` are keys by row; null where all are declines. */
export function buildExportedTable(
  { column }: ExportedRows,
  { order, ordinals, counts }: ExportedRowOrder,
  outcomes: ExportedTextColumn | null,
  issues: IssueList,
): Table {
  const columns: Record<string, Column> = {};
  for (const [name, [from, parse]] of Object.entries(COLUMN_PARSERS) as [
    keyof typeof COLUMN_PARSERS,
    (typeof COLUMN_PARSERS)[keyof typeof COLUMN_PARSERS],
  ][]) {
    const found = column(from);
    columns[name] =
      found === null
        ? createConstantColumn(order, BLANK_COLUMNS.has(name) ? "" : UNKNOWN)
        : createCodeColumn(order, found.codes, found.texts.map(parse));
  }
  columns["outcome"] =
    outcomes === null
      ? createConstantColumn(order, DECLINED_OUTCOME.key)
      : createCodeColumn(order, outcomes.codes, outcomes.texts);
  addDateIssues(columns, issues);
  const { state, county } = columns as Record<"state" | "county", CodeColumn>;
  return {
    length: order.length,
    columns: {
      ...columns,
      jurisdiction: buildPlaceColumn(state, county),
      ordinal: createNumberColumn(order, ordinals),
      count: createNumberColumn(order, counts),
    },
  };
}

function textOrUnknown(text: string): string {
  return text === "" ? UNKNOWN : text;
}

function findValue<T extends string>(values: readonly T[], text: string): T | null {
  return values.find((value) => value === text.toLowerCase()) ?? null;
}

/** A date as rows are stored by it: the date, the source's words in quotation marks, or unknown. */
function parseStoredDate(text: string): string {
  if (text === "" || text === UNKNOWN || isPartialDate(text) || /^".*"$/u.test(text)) {
    return textOrUnknown(text);
  }
  return parseDateText(text, SPREADSHEET_DATES) ?? `"${text}"`;
}

function createConstantColumn(order: Uint32Array, text: string): CodeColumn {
  return { kind: "codes", dictionary: [text], codes: new Uint8Array(order.length) };
}

function createCodeColumn(
  order: Uint32Array,
  codes: Uint32Array,
  texts: readonly string[],
): CodeColumn {
  const known = new Map<string, number>();
  const into = texts.map((text) => {
    const code = known.get(text) ?? known.size;
    known.set(text, code);
    return code;
  });
  const made = Uint32Array.from(order, (row) => into[codes[row] as number] as number);
  const dictionary = known.size === 0 ? [UNKNOWN] : [...known.keys()];
  return { kind: "codes", dictionary, codes: narrowCodes(made, dictionary.length) };
}

function createNumberColumn(order: Uint32Array, values: Float64Array): Column {
  return { kind: "numbers", values: Float64Array.from(order, (row) => values[row] as number) };
}

/** The finest place that an export tells of a row: its county, otherwise its state. */
function buildPlaceColumn(state: CodeColumn, county: CodeColumn): CodeColumn {
  const keys = new Map<string, number>();
  const codes = Uint32Array.from(state.codes, (code, row) => {
    const inState = state.dictionary[code] ?? UNKNOWN;
    const inCounty = county.dictionary[county.codes[row] as number] ?? UNKNOWN;
    const key = makePlaceKey(inState, inCounty);
    const at = keys.get(key) ?? keys.size;
    keys.set(key, at);
    return at;
  });
  const dictionary = keys.size === 0 ? [UNKNOWN] : [...keys.keys()];
  return { kind: "codes", dictionary, codes: narrowCodes(codes, dictionary.length) };
}

/** The key of a county, or of a state where none is known. */
export function makePlaceKey(state: string, county: string): string {
  if (state === UNKNOWN || state === WITHDRAWN) return state;
  const lower = state.toLowerCase();
  return /^\d{5}$/u.test(county) ? `${lower}-${county}` : lower;
}

function addDateIssues(columns: Readonly<Record<string, Column>>, issues: IssueList): void {
  for (const name of ["issuedText", "declinedText"]) {
    const column = columns[name];
    if (column?.kind !== "codes") continue;
    for (const text of column.dictionary.filter((each) => each.startsWith('"'))) {
      issues.add("date kept as text", "warning", `${text} is no date`);
    }
  }
}
