import type { Edition } from "#domain/edition.ts";
import { STATUSES, REQUESTS, UNKNOWN, WITHDRAWN, WORDINGS } from "#domain/row.ts";
import type { Row } from "#domain/row.ts";
import { codesOf, numbersOf } from "#domain/table.ts";
import type { Table } from "#domain/table.ts";
import { STORED_TEXTS } from "./edition-part.ts";
import type { EditionPart } from "./edition-part.ts";

/**
 * The edition of a part, its rows made from columns. Sources of rows are citations. Why a charge has its category is in no
 * column, and null here.
 */
export function editionOf({ frame, table, from, to }: EditionPart): Edition {
  const { lines: _lines, transcribedDeclines: _declines, ...edition } = frame;
  const text = textsOf(table);
  const ordinal = numbersOf(table, "ordinal");
  const count = numbersOf(table, "count");
  const made = { notes: lists("\n"), sources: lists("; ") };
  const rows = Array.from({ length: to - from }, (_, i) => {
    const at = from + i;
    return rowAt(`${frame.week}/II/${ordinal(at)}`, count(at), (name) => text[name](at), made);
  });
  return { ...edition, rows };
}

type TextName = (typeof STORED_TEXTS)[number];

function textsOf(table: Table): Readonly<Record<TextName, (row: number) => string>> {
  const read = STORED_TEXTS.map((name) => {
    const { codes, dictionary } = codesOf(table, name);
    return [name, (row: number) => dictionary[codes[row] as number] ?? ""] as const;
  });
  return Object.fromEntries(read) as Record<TextName, (row: number) => string>;
}

/** Lists of texts that stand one after another; equal texts give one list. */
function lists(between: string): (text: string) => readonly string[] {
  const known = new Map([["", [] as readonly string[]]]);
  return (text) => {
    const held = known.get(text) ?? text.split(between);
    known.set(text, held);
    return held;
  };
}

interface Lists {
  readonly notes: (text: string) => readonly string[];
  readonly sources: (text: string) => readonly string[];
}

function rowAt(
  id: string,
  count: number,
  text: (name: TextName) => string,
  { notes, sources }: Lists,
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
    request: among(REQUESTS, text("request")) ?? UNKNOWN,
    outcome: text("outcome"),
    citizenship: text("citizenship"),
    ...dated("issued", text("issuedText")),
    ...dated("declined", text("declinedText")),
    charge: {
      text: chargeText === "" ? null : chargeText,
      wording: among(WORDINGS, text("wording")),
      category: text("charge"),
      basis: null,
      status: among(STATUSES, text("status")) ?? UNKNOWN,
    },
    notes: notes(text("remarks")),
    sources: sources(text("source")),
  };
}

function among<T extends string>(values: readonly T[], value: string): T | null {
  return values.find((each) => each === value) ?? null;
}

/** A date's text as the columns hold it: the date, the source's words in quotation marks, or `unknown`. */
function dated<Name extends "issued" | "declined">(
  name: Name,
  text: string,
): Pick<Row, Name> & Partial<Pick<Row, `${Name}AsPrinted`>> {
  const isQuoted = text.startsWith('"');
  const made = { [name]: isQuoted || text === UNKNOWN ? null : text };
  const printed = isQuoted ? { [`${name}AsPrinted`]: text.slice(1, -1) } : {};
  return { ...made, ...printed } as Pick<Row, Name> & Partial<Pick<Row, `${Name}AsPrinted`>>;
}
