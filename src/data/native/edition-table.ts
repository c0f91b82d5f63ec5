import type { Edition, EditionInfo } from "#domain/report/edition.ts";
import type { Outcome } from "#domain/detainer/outcome.ts";
import type { PartialDate } from "#domain/calendar/partial-date.ts";
import { UNKNOWN, WITHDRAWN } from "#domain/detainer/row.ts";
import type { Row } from "#domain/detainer/row.ts";
import { buildCodeColumn, buildNumberColumn } from "#domain/table/table.ts";
import type { Table } from "#domain/table/table.ts";
import { countDeclines } from "./count-declines.ts";
import type { RowRange } from "./count-declines.ts";

/**
 * An edition and where its rows stand in a table. The table has the columns that
 * `STORED_TEXTS` and `STORED_NUMBERS` name, and may have `IDENTIFIER_COLUMNS`; several editions may share one.
 */
export interface EditionTable extends RowRange {
  readonly info: EditionInfo;
}

/** Columns of text that rows of editions are stored by; those of `Dataset` follow from them, from the editions and notes. */
export const STORED_TEXTS = [
  "agency",
  "jurisdiction",
  "county",
  "state",
  "aor",
  "chargeText",
  "charge",
  "wording",
  "status",
  "citizenship",
  "request",
  "form",
  "outcome",
  "minimum",
  "remarks",
  "source",
  "declinedText",
  "issuedText",
] as const;

/**
 * Columns of numbers by which rows of a reader's file that have identifiers are known, two hashes a row: both 0 without
 * one.
 */
export const IDENTIFIER_COLUMNS = ["identifierLow", "identifierHigh"] as const;

/** Columns of numbers that rows of editions are stored by. */
export const STORED_NUMBERS = ["ordinal", "count"] as const;

/** An edition of rows as a part of its own. */
export function buildEditionTable(edition: Edition, outcomes: readonly Outcome[]): EditionTable {
  const { rows, ...info } = edition;
  const part = { table: buildTable(edition), from: 0, to: rows.length };
  const transcribedDeclines = countDeclines(part, outcomes);
  return { ...part, info: { ...info, lines: rows.length, transcribedDeclines } };
}

function buildTable({ rows, sources }: Edition): Table {
  const citations = new Map(sources.map(({ id, citation }) => [id, citation]));
  const codes = (value: (row: Row) => string) => buildCodeColumn(rows.map(value));
  return {
    length: rows.length,
    columns: {
      agency: codes(({ agency }) => agency),
      jurisdiction: codes((row) => row.jurisdiction ?? findPlaceKey(row)),
      county: codes(({ county }) => county),
      state: codes(({ state }) => state),
      aor: codes(({ aor }) => aor),
      charge: codes(({ charge }) => charge.category),
      status: codes(({ charge }) => charge.status),
      chargeText: codes(({ charge }) => charge.text ?? ""),
      wording: codes(({ charge }) => charge.wording ?? ""),
      citizenship: codes(({ citizenship }) => citizenship),
      request: codes(({ request }) => request),
      form: codes(({ form }) => form ?? UNKNOWN),
      outcome: codes(({ outcome }) => outcome),
      minimum: codes(({ minimum }) => (minimum === true ? "yes" : "")),
      remarks: codes(({ notes }) => notes.join("\n")),
      source: codes((row) => row.sources.map((id) => citations.get(id) ?? id).join("; ")),
      declinedText: codes((row) => formatDateText(row.declined, row.declinedAsPrinted)),
      issuedText: codes((row) => formatDateText(row.issued, row.issuedAsPrinted)),
      ordinal: buildNumberColumn(rows.map(({ id }) => Number(id.split("/")[2]))),
      count: buildNumberColumn(rows.map(({ count }) => count)),
    },
  };
}

function findPlaceKey(row: Row): string {
  return row.state === WITHDRAWN ? WITHDRAWN : UNKNOWN;
}

function formatDateText(date: PartialDate | null, printed: string | undefined): string {
  if (date !== null) return date;
  return printed === undefined ? UNKNOWN : `"${printed}"`;
}
