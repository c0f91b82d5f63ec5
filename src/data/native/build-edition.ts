import type { Edition } from "#domain/report/edition.ts";
import { CHARGE_STATUSES, REQUESTS, UNKNOWN, WITHDRAWN, WORDINGS } from "#domain/detainer/row.ts";
import type { Row } from "#domain/detainer/row.ts";
import { getCodeColumn, getNumberReader } from "#domain/table/table.ts";
import type { Table } from "#domain/table/table.ts";
import { STORED_TEXTS } from "./edition-table.ts";
import type { EditionTable } from "./edition-table.ts";

/**
 * The edition of a part, its rows made from columns. Sources of rows are citations. Why a charge has its category is in no
 * column, and null here.
 */
export function buildEdition({ info, table, from, to }: EditionTable): Edition {
  const { lines: _lines, transcribedDeclines: _declines, ...edition } = info;
  const text = createTextReaders(table);
  const ordinal = getNumberReader(table, "ordinal");
  const count = getNumberReader(table, "count");
  const made = { notes: createListParser("\n"), sources: createListParser("; ") };
  const rows = Array.from({ length: to - from }, (_, i) => {
    const at = from + i;
    return buildRow(`${info.week}/II/${ordinal(at)}`, count(at), (name) => text[name](at), made);
  });
  return { ...edition, rows };
}

type StoredTextColumn = (typeof STORED_TEXTS)[number];

function createTextReaders(
  table: Table,
): Readonly<Record<StoredTextColumn, (row: number) => string>> {
  const columns = STORED_TEXTS.map((name) => {
    const { codes, dictionary } = getCodeColumn(table, name);
    return [name, (row: number) => dictionary[codes[row] as number] ?? ""] as const;
  });
  return Object.fromEntries(columns) as Record<StoredTextColumn, (row: number) => string>;
}

/** Lists of texts that stand one after another; equal texts give one list. */
function createListParser(between: string): (text: string) => readonly string[] {
  const known = new Map([["", [] as readonly string[]]]);
  return (text) => {
    const parts = known.get(text) ?? text.split(between);
    known.set(text, parts);
    return parts;
  };
}

interface ListParsers {
  readonly notes: (text: string) => readonly string[];
  readonly sources: (text: string) => readonly string[];
}

function buildRow(
  id: string,
  count: number,
  text: (name: StoredTextColumn) => string,
  { notes, sources }: ListParsers,
): Row {
  const place = text("jurisdiction");
  const chargeText = text("chargeText");
  return {
    id,
    count,
    ...(text("minimum") === "yes" ? { minimum: true } : {}),
    agency: text("agency"),
    jurisdiction: place === WITHDRAWN || place === UNKNOWN ? null : place,
    state: text("state"),
    county: text("county"),
    aor: text("aor"),
    request: findValue(REQUESTS, text("request")) ?? UNKNOWN,
    ...(text("form") === UNKNOWN ? {} : { form: text("form") }),
    outcome: text("outcome"),
    citizenship: text("citizenship"),
    ...parseDateText("issued", text("issuedText")),
    ...parseDateText("declined", text("declinedText")),
    charge: {
      text: chargeText === "" ? null : chargeText,
      wording: findValue(WORDINGS, text("wording")),
      category: text("charge"),
      basis: null,
      status: findValue(CHARGE_STATUSES, text("status")) ?? UNKNOWN,
    },
    notes: notes(text("remarks")),
    sources: sources(text("source")),
  };
}

function findValue<T extends string>(values: readonly T[], value: string): T | null {
  return values.find((each) => each === value) ?? null;
}

/** A date's text as the columns hold it: the date, the source's words in quotation marks, or `unknown`. */
function parseDateText<Name extends "issued" | "declined">(
  name: Name,
  text: string,
): Pick<Row, Name> & Partial<Pick<Row, `${Name}AsPrinted`>> {
  const isQuoted = text.startsWith('"');
  const made = { [name]: isQuoted || text === UNKNOWN ? null : text };
  const printed = isQuoted ? { [`${name}AsPrinted`]: text.slice(1, -1) } : {};
  return { ...made, ...printed } as Pick<Row, Name> & Partial<Pick<Row, `${Name}AsPrinted`>>;
}
