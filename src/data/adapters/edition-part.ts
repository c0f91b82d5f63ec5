import type { Edition, EditionFrame } from "#domain/edition.ts";
import type { Outcome } from "#domain/outcome.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import { UNKNOWN, WITHDRAWN } from "#domain/row.ts";
import type { Row } from "#domain/row.ts";
import { codeColumn, numberColumn } from "#domain/table.ts";
import type { Table } from "#domain/table.ts";
import { declinesIn } from "./declines-in.ts";
import type { RowRange } from "./declines-in.ts";

/**
 * An edition and where its rows stand in a table. The table has the columns that
 * `STORED_TEXTS` and `STORED_NUMBERS` name; several editions may share one.
 */
export interface EditionPart extends RowRange {
  readonly frame: EditionFrame;
}

/** Columns of text that rows of editions are stored by; those of `Corpus` follow from them, from the editions and notes. */
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
  "outcome",
  "minimum",
  "remarks",
  "source",
  "declinedText",
  "issuedText",
] as const;

/** Columns of numbers that rows of editions are stored by. */
export const STORED_NUMBERS = ["ordinal", "count"] as const;

/** An edition of rows as a part of its own. */
export function editionPart(edition: Edition, outcomes: readonly Outcome[]): EditionPart {
  const { rows, ...frame } = edition;
  const part = { table: tableOf(edition), from: 0, to: rows.length };
  const transcribedDeclines = declinesIn(part, outcomes);
  return { ...part, frame: { ...frame, lines: rows.length, transcribedDeclines } };
}

function tableOf({ rows, sources }: Edition): Table {
  const citations = new Map(sources.map(({ id, citation }) => [id, citation]));
  const codes = (value: (row: Row) => string) => codeColumn(rows.map(value));
  return {
    length: rows.length,
    columns: {
      agency: codes(({ agency }) => agency),
      jurisdiction: codes((row) => row.jurisdiction ?? placeless(row)),
      county: codes(({ county }) => county),
      state: codes(({ state }) => state),
      aor: codes(({ aor }) => aor),
      charge: codes(({ charge }) => charge.category),
      status: codes(({ charge }) => charge.status),
      chargeText: codes(({ charge }) => charge.text ?? ""),
      wording: codes(({ charge }) => charge.wording ?? ""),
      citizenship: codes(({ citizenship }) => citizenship),
      request: codes(({ request }) => request),
      outcome: codes(({ outcome }) => outcome),
      minimum: codes(({ minimum }) => (minimum === true ? "yes" : "")),
      remarks: codes(({ notes }) => notes.join("\n")),
      source: codes((row) => row.sources.map((id) => citations.get(id) ?? id).join("; ")),
      declinedText: codes((row) => dateText(row.declined, row.declinedAsPrinted)),
      issuedText: codes((row) => dateText(row.issued, row.issuedAsPrinted)),
      ordinal: numberColumn(rows.map(({ id }) => Number(id.split("/")[2]))),
      count: numberColumn(rows.map(({ count }) => count)),
    },
  };
}

function placeless(row: Row): string {
  return row.state === WITHDRAWN ? WITHDRAWN : UNKNOWN;
}

function dateText(date: PartialDate | null, printed: string | undefined): string {
  if (date !== null) return date;
  return printed === undefined ? UNKNOWN : `"${printed}"`;
}
