import type { RowColumn } from "#engine/query/question.ts";
import { getValue } from "./facts.ts";
import type { Fact, FactCollection } from "./facts.ts";

const MS_PER_DAY = 24 * 60 * 60 * 1000;

/** Days from issue to the date recorded, where both are known to the day. */
export function computeLag({ row: { issued, declined } }: Fact): number | null {
  if (issued?.length !== 10 || declined?.length !== 10) return null;
  return (Date.parse(declined) - Date.parse(issued)) / MS_PER_DAY;
}

const formatDate = (date: string | null, printed: string | undefined): string =>
  date ?? (printed === undefined ? "unknown" : `"${printed}"`);

/** What each column shows of a line. */
export function createDisplayedRow(
  known: FactCollection,
  fact: Fact,
): Readonly<Record<RowColumn, string | number | null>> {
  const { row, edition } = fact;
  const citation = (id: string): string =>
    edition.sources.find((source) => source.id === id)?.citation ?? id;
  return {
    id: row.id,
    week: edition.week,
    agency: row.agency,
    kind: getValue(known, fact, "kind"),
    county: row.county,
    state: row.state,
    aor: row.aor,
    citizenship: row.citizenship,
    issued: formatDate(row.issued, row.issuedAsPrinted),
    declined: formatDate(row.declined, row.declinedAsPrinted),
    days: computeLag(fact),
    chargeText: row.charge.text ?? "",
    charge: row.charge.category,
    status: row.charge.status,
    request: row.request,
    form: row.form ?? "unknown",
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
