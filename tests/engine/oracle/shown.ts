import type { RowColumn } from "#engine/question.ts";
import { valueOf } from "./known.ts";
import type { Fact, Known } from "./known.ts";

const A_DAY = 24 * 60 * 60 * 1000;

/** Days from issue to the date recorded, where both are known to the day. */
export function daysOf({ row: { issued, declined } }: Fact): number | null {
  if (issued?.length !== 10 || declined?.length !== 10) return null;
  return (Date.parse(declined) - Date.parse(issued)) / A_DAY;
}

const dateShown = (date: string | null, printed: string | undefined): string =>
  date ?? (printed === undefined ? "unknown" : `"${printed}"`);

/** What each column shows of a line. */
export function shownOf(
  known: Known,
  fact: Fact,
): Readonly<Record<RowColumn, string | number | null>> {
  const { row, edition } = fact;
  const citation = (id: string): string =>
    edition.sources.find((source) => source.id === id)?.citation ?? id;
  return {
    id: row.id,
    week: edition.week,
    agency: row.agency,
    kind: valueOf(known, fact, "kind"),
    county: row.county,
    state: row.state,
    aor: row.aor,
    citizenship: row.citizenship,
    issued: dateShown(row.issued, row.issuedAsPrinted),
    declined: dateShown(row.declined, row.declinedAsPrinted),
    days: daysOf(fact),
    chargeText: row.charge.text ?? "",
    charge: row.charge.category,
    status: row.charge.status,
    request: row.request,
    outcome: row.outcome,
    count: row.count,
    marks: fact.marks.join(" "),
    remarks: row.notes.join("\n"),
    wording: row.charge.wording ?? "",
    minimum: row.minimum === true ? "yes" : "",
    revision: edition.revision,
    transcription: edition.transcription,
    source: row.sources.map(citation).join("; "),
  };
}
