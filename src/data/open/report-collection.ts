import { editionPart } from "#data/adapters/edition-part.ts";
import { readReportPdf } from "#data/pdf/read-report-pdf.ts";
import type { PdfOptions } from "#data/pdf/read-report-pdf.ts";
import type { Edition } from "#domain/edition.ts";
import type { Found } from "#domain/opening/found.ts";
import { dayOpened, importedId } from "#domain/opening/opened-file.ts";
import type { OpenedFile } from "#domain/opening/opened-file.ts";
import { DECLINED } from "#domain/outcome.ts";
import { weekEnd, weekInWords } from "#domain/week.ts";
import { byKind } from "./issue-kinds.ts";
import { editionEntry } from "#data/rows/edition-entry.ts";
import { NotReadable } from "./not-readable.ts";
import type { ReadCollection, ReadingOptions } from "./reading.ts";
import { unplacedIn } from "./unplaced-in.ts";

const MOST_BYTES = 256 * 2 ** 20;

/** What is known of places and agencies beforehand, and how a report is to be read. */
export interface ReportOptions extends ReadingOptions {
  readonly known?: PdfOptions["known"];
}

/** The weekly report as it was read, with what it says of itself, text that belongs to no field, and its sentences. */
export interface ReportRead {
  readonly edition: Edition;
  readonly checks: Found["checks"];
  readonly isCertain: boolean;
  readonly unplaced: Found["unplacedText"];
  readonly sentences: Found["sentences"];
}

/** The edition of a weekly report, under the file's identity. Throws `NotReadable`, and the reason of the signal. */
export async function readReportEdition(
  source: Blob,
  file: OpenedFile,
  { signal, onProgress, known }: ReportOptions,
): Promise<ReportRead> {
  if (source.size > MOST_BYTES) {
    throw new NotReadable("The PDF is larger than 256 MB; a weekly report has about 1 MB.");
  }
  const bytes = new Uint8Array(await source.arrayBuffer());
  signal?.throwIfAborted();
  const read = await readReportPdf(bytes, {
    collection: importedId(file.sha256),
    file: file.name,
    transcribed: dayOpened(file),
    ...(known === undefined ? {} : { known }),
    ...(signal === undefined ? {} : { signal }),
    onPage: (page, pages) =>
      onProgress?.({ bytes: Math.round((bytes.length * page) / pages), rows: page }),
  });
  signal?.throwIfAborted();
  if (!read.ok) throw new NotReadable(read.fault.words);
  return read;
}

/** The weekly report as a collection of its one edition. Throws `NotReadable`, and the reason of the signal. */
export async function readReport(
  source: Blob,
  file: OpenedFile,
  options: ReportOptions,
): Promise<ReadCollection> {
  const { edition, checks, isCertain, unplaced, sentences } = await readReportEdition(
    source,
    file,
    options,
  );
  const part = editionPart(edition, [DECLINED]);
  return {
    collection: {
      id: edition.collection,
      title: `Weekly report, ${weekInWords(edition.week)}`,
      basis: "recorded",
      origin: "imported",
      suspended: null,
      outcomes: [DECLINED],
      files: [{ path: file.name, format: "report", bytes: file.bytes, sha256: file.sha256 }],
      editions: [editionEntry(part.frame, file.name)],
      copies: [],
      notes: null,
      imported: file,
    },
    parts: [part],
    found: {
      ...foundIn(edition, isCertain),
      declined: part.frame.transcribedDeclines,
      unplaced: unplacedIn([part]),
      checks,
      unplacedText: unplaced,
      sentences,
    },
  };
}

function foundIn(
  edition: Edition,
  isCertain: boolean,
): Omit<Found, "declined" | "unplaced" | "checks" | "unplacedText" | "sentences"> {
  const { rows, agencies, week, issues } = edition;
  return {
    what: "Weekly Declined Detainer Outcome Report",
    basis: "recorded",
    weekBy: "Date declined, and the week in the title",
    rows: rows.length,
    isSure: isCertain && issues.every(({ severity }) => severity !== "error"),
    unreadable: 0,
    undated: 0,
    uncounted: 0,
    kept: rows.length,
    period: { from: week, to: weekEnd(week) },
    agencies: agencies.length,
    dropped: [],
    duplicates: null,
    repeats: null,
    issues: byKind(issues),
  };
}
