import { readDate } from "#data/detainer/cell-words.ts";
import type { IssueList } from "#data/detainer/issue-list.ts";
import type { STORED_TEXTS } from "#data/adapters/edition-part.ts";
import { isPartialDate } from "#domain/partial-date.ts";
import { REQUESTS, STATUSES, UNKNOWN, WITHDRAWN, WORDINGS } from "#domain/row.ts";
import { narrow } from "#domain/table.ts";
import type { CodeColumn, Column, Table } from "#domain/table.ts";
import type { ExportColumn } from "./export-headings.ts";
import type { ExportOrder } from "./export-order.ts";
import type { ExportRows, ExportTexts } from "./export-rows.ts";
import { DECLINED } from "#domain/outcome.ts";

type Stored = (typeof STORED_TEXTS)[number];

/** How a cell of each column becomes the text that rows are stored by. A column that the file does not have is unknown. */
const READ: Readonly<
  Record<
    Exclude<Stored, "jurisdiction" | "outcome">,
    readonly [ExportColumn, (text: string) => string]
  >
> = {
  agency: ["agency", orUnknown],
  county: ["county", orUnknown],
  state: ["state", orUnknown],
  aor: ["aor", orUnknown],
  chargeText: ["chargeText", (text) => (text === UNKNOWN ? "" : text)],
  charge: ["charge", orUnknown],
  wording: ["wording", (text) => among(WORDINGS, text) ?? ""],
  status: ["status", (text) => among(STATUSES, text) ?? UNKNOWN],
  citizenship: ["citizenship", orUnknown],
  request: ["request", (text) => among(REQUESTS, text) ?? UNKNOWN],
  minimum: ["minimum", (text) => (text === "yes" ? "yes" : "")],
  remarks: ["remarks", (text) => text],
  source: ["source", (text) => text],
  declinedText: ["declined", dateText],
  issuedText: ["issued", dateText],
};

/** Columns that are blank, and not unknown, where the file does not have them. */
const BLANK = new Set<Stored>(["chargeText", "wording", "minimum", "remarks", "source"]);

/** The lines of an export as one table, with the columns that `EditionPart` documents. `outcomes` are keys by row; null where all are declines. */
export function exportTable(
  { column }: ExportRows,
  { order, ordinals, counts }: ExportOrder,
  outcomes: ExportTexts | null,
  issues: IssueList,
): Table {
  const columns: Record<string, Column> = {};
  for (const [name, [from, read]] of Object.entries(READ) as [
    keyof typeof READ,
    (typeof READ)[keyof typeof READ],
  ][]) {
    const found = column(from);
    columns[name] =
      found === null
        ? alike(order, BLANK.has(name) ? "" : UNKNOWN)
        : coded(order, found.codes, found.texts.map(read));
  }
  columns["outcome"] =
    outcomes === null ? alike(order, DECLINED.key) : coded(order, outcomes.codes, outcomes.texts);
  tellDates(columns, issues);
  const { state, county } = columns as Record<"state" | "county", CodeColumn>;
  return {
    length: order.length,
    columns: {
      ...columns,
      jurisdiction: placed(state, county),
      ordinal: numbers(order, ordinals),
      count: numbers(order, counts),
    },
  };
}

function orUnknown(text: string): string {
  return text === "" ? UNKNOWN : text;
}

function among<T extends string>(values: readonly T[], text: string): T | null {
  return values.find((value) => value === text.toLowerCase()) ?? null;
}

/** A date as rows are stored by it: the date, the source's words in quotation marks, or unknown. */
function dateText(text: string): string {
  if (text === "" || text === UNKNOWN || isPartialDate(text) || /^".*"$/u.test(text)) {
    return orUnknown(text);
  }
  return readDate(text) ?? `"${text}"`;
}

function alike(order: Uint32Array, text: string): CodeColumn {
  return { kind: "codes", dictionary: [text], codes: new Uint8Array(order.length) };
}

function coded(order: Uint32Array, codes: Uint32Array, texts: readonly string[]): CodeColumn {
  const known = new Map<string, number>();
  const into = texts.map((text) => {
    const code = known.get(text) ?? known.size;
    known.set(text, code);
    return code;
  });
  const made = Uint32Array.from(order, (row) => into[codes[row] as number] as number);
  const dictionary = known.size === 0 ? [UNKNOWN] : [...known.keys()];
  return { kind: "codes", dictionary, codes: narrow(made, dictionary.length) };
}

function numbers(order: Uint32Array, values: Float64Array): Column {
  return { kind: "numbers", values: Float64Array.from(order, (row) => values[row] as number) };
}

/** The finest place that an export tells of a row: its county, otherwise its state. */
function placed(state: CodeColumn, county: CodeColumn): CodeColumn {
  const keys = new Map<string, number>();
  const made = Uint32Array.from(state.codes, (code, row) => {
    const inState = state.dictionary[code] ?? UNKNOWN;
    const inCounty = county.dictionary[county.codes[row] as number] ?? UNKNOWN;
    const key = placeKey(inState, inCounty);
    const at = keys.get(key) ?? keys.size;
    keys.set(key, at);
    return at;
  });
  const dictionary = keys.size === 0 ? [UNKNOWN] : [...keys.keys()];
  return { kind: "codes", dictionary, codes: narrow(made, dictionary.length) };
}

/** The key of a county, or of a state where none is known. */
export function placeKey(state: string, county: string): string {
  if (state === UNKNOWN || state === WITHDRAWN) return state;
  const lower = state.toLowerCase();
  return /^\d{5}$/u.test(county) ? `${lower}-${county}` : lower;
}

function tellDates(columns: Readonly<Record<string, Column>>, issues: IssueList): void {
  for (const name of ["issuedText", "declinedText"]) {
    const column = columns[name];
    if (column?.kind !== "codes") continue;
    for (const text of column.dictionary.filter((each) => each.startsWith('"'))) {
      issues.add("date kept as text", "warning", `${text} is no date`);
    }
  }
}
