import { buildEditionTable } from "#data/native/edition-table.ts";
import { readReportPdf } from "#data/pdf/read-report-pdf.ts";
import type { ReportPdfOptions } from "#data/pdf/read-report-pdf.ts";
import type { Edition } from "#domain/report/edition.ts";
import type { ImportSummary } from "#domain/import/import-summary.ts";
import { getImportDay, makeImportedId } from "#domain/report/imported-file.ts";
import type { ImportedFile } from "#domain/report/imported-file.ts";
import { DECLINED_OUTCOME } from "#domain/detainer/outcome.ts";
import { getWeekEnd, formatWeek } from "#domain/calendar/week.ts";
import { groupIssues } from "./group-issues.ts";
import { buildEditionEntry } from "#data/native/edition-entry.ts";
import { ImportError } from "#data/errors/import-error.ts";
import type { ImportedCollection, ImportOptions } from "#data/tabular/table-reader.ts";
import { listUnplacedAgencies } from "./list-unplaced-agencies.ts";

const MAX_BYTES = 256 * 2 ** 20;

/** What is known of places and agencies beforehand, and how a report is to be read. */
export interface ReportImportOptions extends ImportOptions {
  readonly known?: ReportPdfOptions["known"];
}

/** The weekly report as it was read, with what it says of itself, text that belongs to no field, and its sentences. */
export interface ImportedReport {
  readonly edition: Edition;
  readonly checks: ImportSummary["checks"];
  readonly isCertain: boolean;
  readonly unplaced: ImportSummary["unplacedText"];
  readonly sentences: ImportSummary["sentences"];
}

/** The edition of a weekly report, under the file's identity. Throws `ImportError`, and the reason of the signal. */
export async function importReportEdition(
  source: Blob,
  file: ImportedFile,
  { signal, onProgress, known }: ReportImportOptions,
): Promise<ImportedReport> {
  if (source.size > MAX_BYTES) {
    throw new ImportError("The PDF is larger than 256 MB; a weekly report has about 1 MB.");
  }
  const bytes = new Uint8Array(await source.arrayBuffer());
  signal?.throwIfAborted();
  const report = await readReportPdf(bytes, {
    collection: makeImportedId(file.sha256),
    file: file.name,
    transcribed: getImportDay(file),
    ...(known === undefined ? {} : { known }),
    ...(signal === undefined ? {} : { signal }),
    onPage: (page, pages) =>
      onProgress?.({ bytes: Math.round((bytes.length * page) / pages), rows: page }),
  });
  signal?.throwIfAborted();
  if (!report.ok) throw new ImportError(report.fault.message);
  return report;
}

/** The weekly report as a collection of its one edition. Throws `ImportError`, and the reason of the signal. */
export async function importReport(
  source: Blob,
  file: ImportedFile,
  options: ReportImportOptions,
): Promise<ImportedCollection> {
  const { edition, checks, isCertain, unplaced, sentences } = await importReportEdition(
    source,
    file,
    options,
  );
  const part = buildEditionTable(edition, [DECLINED_OUTCOME]);
  return {
    collection: {
      id: edition.collection,
      title: `Weekly report, ${formatWeek(edition.week)}`,
      basis: "recorded",
      origin: "imported",
      suspended: null,
      outcomes: [DECLINED_OUTCOME],
      files: [{ path: file.name, format: "report", bytes: file.bytes, sha256: file.sha256 }],
      editions: [buildEditionEntry(part.info, file.name)],
      copies: [],
      notes: null,
      imported: file,
    },
    parts: [part],
    found: {
      ...summarizeReport(edition, isCertain),
      declined: part.info.transcribedDeclines,
      unplaced: listUnplacedAgencies([part]),
      checks,
      unplacedText: unplaced,
      sentences,
    },
  };
}

function summarizeReport(
  edition: Edition,
  isCertain: boolean,
): Omit<ImportSummary, "declined" | "unplaced" | "checks" | "unplacedText" | "sentences"> {
  const { rows, agencies, week, issues } = edition;
  return {
    what: "Weekly Declined Detainer Outcome Report",
    basis: "recorded",
    weekBy: "Date declined, and the week in the title",
    rows: rows.length,
    isSure: isCertain && issues.every(({ severity }) => severity !== "error"),
    doubts: [],
    unreadable: 0,
    undated: 0,
    uncounted: 0,
    countedRows: rows.length,
    detainers: null,
    period: { from: week, to: getWeekEnd(week) },
    agencies: agencies.length,
    ignoredHeadings: [],
    countyBases: [],
    leftOut: [],
    duplicates: null,
    questions: [],
    repeats: null,
    issues: groupIssues(issues),
  };
}
