import type { Edition } from "#domain/edition.ts";
import { exactDay } from "#domain/partial-date.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import type { Agency } from "#domain/place.ts";
import type { Note } from "#domain/publication/note.ts";
import { UNKNOWN, WITHDRAWN } from "#domain/row.ts";
import type { Row } from "#domain/row.ts";
import { codeColumn, numberColumn } from "#domain/table.ts";
import type { Table } from "#domain/table.ts";

/** The rows of editions as one table, with the columns that `Corpus` documents; rows in order of editions. */
export function editionColumns(
  editions: readonly Edition[],
  agencies: Readonly<Record<string, Agency>>,
  notes: readonly Note[],
): Table {
  const marks = marksByRow(notes);
  const lines = editions.flatMap((edition) => {
    const citations = new Map(edition.sources.map(({ id, citation }) => [id, citation]));
    return edition.rows.map((row) => ({ edition, row, citations }));
  });
  const codes = (value: (line: (typeof lines)[number]) => string) => codeColumn(lines.map(value));
  const numbers = (value: (line: (typeof lines)[number]) => number | null) =>
    numberColumn(lines.map(value));
  return {
    length: lines.length,
    columns: {
      week: codes(({ edition }) => edition.week),
      agency: codes(({ row }) => row.agency),
      kind: codes(({ row }) => kindOf(row, agencies)),
      county: codes(({ row }) => row.county),
      state: codes(({ row }) => row.state),
      aor: codes(({ row }) => row.aor),
      citizenship: codes(({ row }) => row.citizenship),
      charge: codes(({ row }) => row.charge.category),
      status: codes(({ row }) => row.charge.status),
      request: codes(({ row }) => row.request),
      outcome: codes(({ row }) => row.outcome),
      chargeText: codes(({ row }) => row.charge.text ?? ""),
      wording: codes(({ row }) => row.charge.wording ?? ""),
      marks: codes(({ row }) => (marks.get(row.id) ?? []).join(" ")),
      remarks: codes(({ row }) => row.notes.join("\n")),
      source: codes(({ row, citations }) =>
        row.sources.map((id) => citations.get(id) ?? id).join("; "),
      ),
      issuedText: codes(({ row }) => dateText(row.issued, row.issuedAsPrinted)),
      declinedText: codes(({ row }) => dateText(row.declined, row.declinedAsPrinted)),
      jurisdiction: codes(({ row }) => row.jurisdiction ?? placeless(row)),
      minimum: codes(({ row }) => (row.minimum === true ? "yes" : "")),
      ordinal: numbers(({ row }) => Number(row.id.split("/")[2])),
      count: numbers(({ row }) => row.count),
      issued: numbers(({ row }) => exactDay(row.issued)),
      declined: numbers(({ row }) => exactDay(row.declined)),
      revision: numbers(({ edition }) => edition.revision),
      transcription: numbers(({ edition }) => edition.transcription),
    },
  };
}

function marksByRow(notes: readonly Note[]): ReadonlyMap<string, readonly string[]> {
  const marks = new Map<string, string[]>();
  for (const note of notes) {
    const ids = note.touches
      .filter(({ section }) => section === "II")
      .flatMap(({ ids: all }) => all);
    for (const id of new Set(ids)) marks.set(id, [...(marks.get(id) ?? []), note.id]);
  }
  return marks;
}

function kindOf(row: Row, agencies: Readonly<Record<string, Agency>>): string {
  if (row.agency === WITHDRAWN) return WITHDRAWN;
  return agencies[row.agency]?.kind ?? UNKNOWN;
}

function placeless(row: Row): string {
  return row.state === WITHDRAWN ? WITHDRAWN : UNKNOWN;
}

function dateText(date: PartialDate | null, printed: string | undefined): string {
  if (date !== null) return date;
  return printed === undefined ? UNKNOWN : `"${printed}"`;
}
