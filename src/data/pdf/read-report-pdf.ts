import type { Edition } from "#domain/edition.ts";
import { UNKNOWN } from "#domain/row.ts";
import type { Check, PageText } from "#domain/opening/found.ts";
import type { IsoDate } from "#domain/week.ts";
import { NONE_KNOWN, knownByName } from "#data/places/known-agencies.ts";
import type { KnownAgencies } from "#data/places/known-agencies.ts";
import { checkEdition } from "#data/read/check-edition.ts";
import { checkList, hasDoubts, printedTotals } from "./check-list.ts";
import { editionRows, isMissingText } from "./edition-rows.ts";
import { readingOrder, textOf } from "./page/lines.ts";
import type { Line } from "./page/lines.ts";
import { openPdf } from "./page/open-pdf.ts";
import type { PdfPage } from "./page/open-pdf.ts";
import { UnreadablePdf } from "./page/pdf-fault.ts";
import type { PdfFault } from "./page/pdf-fault.ts";
import { sectionsOf } from "./sections-of.ts";
import type { RulesByPage } from "./table/columns.ts";
import { isTableLine } from "./table/headings.ts";
import { recordsOf } from "./table/records.ts";
import { DECLINED_TABLE, ISSUED_TABLE, POLICY_TABLE } from "./table/table-kinds.ts";
import type { TableKind } from "./table/table-kinds.ts";
import { tablePartsOf } from "./table/table-parts.ts";
import { rowText } from "./table/table-row.ts";
import type { JoinCell, TableRow } from "./table/table-row.ts";
import { joinLines } from "./text/join-lines.ts";
import { repairLigatures } from "./text/ligatures.ts";
import { lexiconOf } from "./text/lexicon.ts";
import type { Lexicon } from "./text/lexicon.ts";
import { joinCell, knownWords, wordingsOf } from "./text/report-words.ts";

/** What the file itself does not tell, and what may be asked of the reading. */
export interface PdfOptions {
  readonly collection: string;
  /** The file's name, cited as the source of each line. */
  readonly file: string;
  /** The day of this reading. */
  readonly transcribed: IsoDate;
  /** The day of publication, where known; otherwise "by the day of this reading" is recorded. */
  readonly published?: IsoDate;
  readonly revision?: number;
  readonly transcription?: number;
  /** Agencies and places of the collection, whose keys are kept where name and state are the same. */
  readonly known?: KnownAgencies;
  /** Stops the reading between two pages. */
  readonly signal?: AbortSignal;
  readonly onPage?: (page: number, pages: number) => void;
}

/** A report read from PDF, or why it could not be; `unplaced` is text that belongs to no field, with its page. */
export type PdfReading =
  | {
      readonly ok: true;
      readonly edition: Edition;
      readonly checks: readonly Check[];
      /** False where rows or words could not be told with certainty: no count of it is certain. */
      readonly isCertain: boolean;
      readonly unplaced: readonly PageText[];
      /** Sentences of the summary and of Sections I to III around their tables. */
      readonly sentences: readonly PageText[];
    }
  | { readonly ok: false; readonly fault: PdfFault };

/** Reads a weekly report as PDF: title block, week, headings, Sections I to IV. Never throws for what a file holds. */
export async function readReportPdf(bytes: Uint8Array, options: PdfOptions): Promise<PdfReading> {
  try {
    const pages = await openPdf(bytes, options.signal ?? null, options.onPage ?? (() => undefined));
    return readPages(pages, options);
  } catch (reason) {
    if (reason instanceof UnreadablePdf) return { ok: false, fault: reason.fault };
    throw reason;
  }
}

function readPages(drawn: readonly PdfPage[], options: PdfOptions): PdfReading {
  const { pages, unknownSigns } = repairLigatures(drawn, knownWords());
  if (pages.every(({ words }) => words.length === 0)) {
    const broken = pages.find(({ damaged }) => damaged !== null);
    if (broken !== undefined) {
      throw new UnreadablePdf(
        "damaged",
        `The PDF is damaged: no page could be read (${broken.damaged}).`,
      );
    }
    const words =
      "The PDF has no text: it is a scan, a picture of each page. It has to be put through text recognition first.";
    throw new UnreadablePdf("scan", words);
  }
  const { lines, edges } = readingOrder(pages, isTableLine);
  const lexicon = lexiconOf(lines, knownWords());
  const parts = sectionsOf(lines, lexicon);
  const agencies = wordingsOf(
    (options.known ?? NONE_KNOWN).agencies.flatMap(({ name, aliases }) => [name, ...aliases]),
  );
  const ways: TableWays = {
    rules: new Map(pages.map(({ number, rules }) => [number, rules])),
    lexicon,
    join: (field, texts) => joinCell(field, texts, lexicon, agencies),
  };
  const one = table(parts.bodies.I, ISSUED_TABLE, ways);
  const two = table(parts.bodies.II, DECLINED_TABLE, ways);
  const three = table(parts.bodies.III, POLICY_TABLE, ways);
  const isTotal = ({ cells }: TableRow): boolean =>
    /^(grand )?total\b/iu.test(cells["place"] ?? "");
  const [totalRow, ...otherTotals] = one.records.filter(isTotal);
  const printedTotal = totalRow?.cells["issued"]?.replaceAll(",", "");
  const unplaced = [
    ...[one, two, three].flatMap((each) => each.unplaced),
    ...otherTotals.map(rowText),
    ...edges,
    ...turned(pages),
  ].toSorted((a, b) => a.page - b.page);
  const damaged = pages.filter((page) => page.damaged !== null);
  const withoutText = pages.filter(({ words, damaged: why }) => why === null && words.length === 0);
  const source = { id: "s1", citation: options.file, address: null };
  const tables = {
    I: one.records.filter((row) => !isTotal(row)),
    II: two.records,
    III: three.records,
  };
  const made = editionRows(parts.week, tables, knownByName(options.known ?? NONE_KNOWN), source.id);
  const printed = printedTotals(
    {
      front: `${parts.headings.title.join(" ")} ${said(parts.summary, lexicon)}`,
      I: one.said,
      II: two.said,
      III: three.said,
    },
    pages.length,
    printedTotal === undefined ? null : Number(printedTotal),
  );
  const edition: Edition = {
    collection: options.collection,
    basis: "recorded",
    origin: "official",
    week: parts.week,
    revision: options.revision ?? 1,
    published: {
      date: options.published ?? options.transcribed,
      exact: options.published !== undefined,
    },
    transcription: options.transcription ?? 1,
    transcribed: options.transcribed,
    headings: parts.headings,
    totals: printed,
    ...made,
    namedOnly: [],
    placeTotals: [],
    scope: parts.bodies.IV.length === 0 ? null : said(parts.bodies.IV, lexicon),
    sources: [source],
    issues: [
      ...made.issues,
      ...parts.otherWeeks.map((week) => ({
        where: "headings",
        message: `a heading names the week of ${week}, the title that of ${parts.week}`,
        severity: "warning" as const,
      })),
      ...damaged.map(({ number, damaged: why }) => ({
        where: `page ${number}`,
        message: `the page could not be read (${why}); its lines are missing`,
        severity: "error" as const,
      })),
      ...unknownSigns.map((sign) => ({
        where: "text",
        message: `the sign "${sign}" stands for letters that could not be told`,
        severity: "error" as const,
      })),
      ...withoutText.map(({ number }) => ({
        where: `page ${number}`,
        message: "the page has no text: it is blank, or a picture whose lines are missing",
        severity: "error" as const,
      })),
    ],
  };
  const all = [...tables.I, ...tables.II, ...tables.III];
  const doubts = {
    cutByWhiteSpace: all.filter(({ isCutByWhiteSpace }) => isCutByWhiteSpace).length,
    doubtful: all.filter((row) => row.doubts.length > 0).length,
    twoDates: one.twoDates + two.twoDates + three.twoDates,
    unlistedCitizenships: edition.rows.filter(
      ({ citizenship }, i) =>
        citizenship === UNKNOWN && !isMissingText(tables.II[i]?.cells["citizenship"] ?? ""),
    ).length,
    unknownSigns: unknownSigns.length,
  };
  return {
    ok: true,
    edition: checkEdition(edition),
    isCertain: !hasDoubts(doubts),
    checks: checkList(edition, {
      sections: Object.values(parts.headings.sections).filter((heading) => heading !== null).length,
      tables: [one, two, three].filter(({ records }) => records.length > 0).length,
      damaged: damaged.length,
      withoutText: withoutText.length,
      unplaced: unplaced.length,
      doubts,
    }),
    unplaced,
    sentences: [parts.summary, one.outside, two.outside, three.outside].flatMap((part) =>
      saidByPage(part, lexicon),
    ),
  };
}

interface ReadTable {
  readonly records: readonly TableRow[];
  readonly twoDates: number;
  readonly unplaced: readonly PageText[];
  readonly outside: readonly Line[];
  readonly said: string;
}

/** What the reading of each table needs of the report. */
interface TableWays {
  readonly rules: RulesByPage;
  readonly lexicon: Lexicon;
  readonly join: JoinCell;
}

/** Rows of a section's table; its sentences are the lines before the table and those that run across its columns. */
function table(
  lines: readonly Line[],
  { vocabulary, rules }: TableKind,
  ways: TableWays,
): ReadTable {
  const { outside, parts, lost } = tablePartsOf(lines, vocabulary, ways.rules);
  const { records, unplaced, twoDates } = recordsOf(parts, rules, ways.rules, ways.join);
  const across = unplaced.map(({ text }) => text).join(" ");
  const missing = parts.length === 0 ? outside.map(pageText) : [];
  return {
    records,
    twoDates,
    unplaced: [...unplaced, ...lost.map(pageText), ...missing],
    outside: parts.length === 0 ? [] : outside,
    said: `${said(outside, ways.lexicon)} ${across}`,
  };
}

function said(lines: readonly Line[], lexicon: Lexicon): string {
  return joinLines(
    lines.map(({ words }) => textOf(words)),
    lexicon,
  ).text;
}

/** Sentences as they stand on each page. */
function saidByPage(lines: readonly Line[], lexicon: Lexicon): readonly PageText[] {
  const pages = [...new Set(lines.map(({ page }) => page))];
  return pages.map((page) => ({
    page,
    text: said(
      lines.filter((line) => line.page === page),
      lexicon,
    ),
  }));
}

function pageText({ page, words }: Line): PageText {
  return { page, text: textOf(words) };
}

function turned(pages: readonly PdfPage[]): readonly PageText[] {
  return pages.flatMap(({ number, words }) => {
    const found = words.filter((word) => word.turned);
    return found.length === 0 ? [] : [{ page: number, text: textOf(found) }];
  });
}
