import type { Edition } from "#domain/report/edition.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import type { ReportCheck, PageText } from "#domain/import/import-summary.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { NO_KNOWN_AGENCIES, indexKnownAgencies } from "#data/normalize/known-agencies.ts";
import type { KnownAgencies } from "#data/normalize/known-agencies.ts";
import { checkEdition } from "#data/native/check-edition.ts";
import { checkReport, hasUncertainties, parsePrintedTotals } from "./check-report.ts";
import { buildEditionRows, isMissingText } from "./build-edition-rows.ts";
import { orderLines, joinWords } from "#data/pdf/page/text-lines.ts";
import type { Line } from "#data/pdf/page/text-lines.ts";
import { readPdfPages } from "#data/pdf/page/read-pages.ts";
import type { PdfPage } from "#data/pdf/page/read-pages.ts";
import { PdfError } from "#data/pdf/page/pdf-error.ts";
import type { PdfFailure } from "#data/pdf/page/pdf-error.ts";
import { splitSections } from "./split-sections.ts";
import type { RulesByPage } from "./table/columns.ts";
import { isTableLine } from "./table/headings.ts";
import { readTableRows } from "#data/pdf/table/read-rows.ts";
import { DECLINED_TABLE_KIND, ISSUED_TABLE_KIND, POLICY_TABLE_KIND } from "./table/table-kinds.ts";
import type { TableKind } from "./table/table-kinds.ts";
import { splitTableParts } from "./table/table-parts.ts";
import { buildRowText } from "./table/table-row.ts";
import type { JoinCell, TableRow } from "./table/table-row.ts";
import { joinLines } from "./text/join-lines.ts";
import { repairLigatures } from "#data/pdf/text/repair-ligatures.ts";
import { buildLexicon } from "./text/lexicon.ts";
import type { Lexicon } from "./text/lexicon.ts";
import { joinCell, getVocabulary, indexWordings } from "#data/pdf/text/report-vocabulary.ts";

/** What the file itself does not tell, and what may be asked of the reading. */
export interface ReportPdfOptions {
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
export type ReportPdfResult =
  | {
      readonly ok: true;
      readonly edition: Edition;
      readonly checks: readonly ReportCheck[];
      /** False where rows or words could not be separated with certainty: no count of it is certain. */
      readonly isCertain: boolean;
      readonly unplaced: readonly PageText[];
      /** Sentences of the summary and of Sections I to III around their tables. */
      readonly sentences: readonly PageText[];
    }
  | { readonly ok: false; readonly fault: PdfFailure };

/** Reads a weekly report as PDF: title block, week, headings, Sections I to IV. Never throws for what a file holds. */
export async function readReportPdf(
  bytes: Uint8Array,
  options: ReportPdfOptions,
): Promise<ReportPdfResult> {
  try {
    const pages = await readPdfPages(
      bytes,
      options.signal ?? null,
      options.onPage ?? (() => undefined),
    );
    return buildReport(pages, options);
  } catch (reason) {
    if (reason instanceof PdfError) return { ok: false, fault: reason.failure };
    throw reason;
  }
}

function buildReport(drawn: readonly PdfPage[], options: ReportPdfOptions): ReportPdfResult {
  const { pages, unknownSigns } = repairLigatures(drawn, getVocabulary());
  if (pages.every(({ words }) => words.length === 0)) {
    const broken = pages.find(({ damage }) => damage !== null);
    if (broken !== undefined) {
      throw new PdfError(
        "damaged",
        `The PDF is damaged: no page could be read (${broken.damage}).`,
      );
    }
    const words =
      "The PDF has no text: it is a scan, a picture of each page. It has to be put through text recognition first.";
    throw new PdfError("scan", words);
  }
  const { lines, edges } = orderLines(pages, isTableLine);
  const lexicon = buildLexicon(lines, getVocabulary());
  const parts = splitSections(lines, lexicon);
  const agencies = indexWordings(
    (options.known ?? NO_KNOWN_AGENCIES).agencies.flatMap(({ name, aliases }) => [
      name,
      ...aliases,
    ]),
  );
  const ways: TableContext = {
    rules: new Map(pages.map(({ number, rules }) => [number, rules])),
    lexicon,
    join: (field, texts) => joinCell(field, texts, lexicon, agencies),
  };
  const one = readTable(parts.bodies.I, ISSUED_TABLE_KIND, ways);
  const two = readTable(parts.bodies.II, DECLINED_TABLE_KIND, ways);
  const three = readTable(parts.bodies.III, POLICY_TABLE_KIND, ways);
  const isTotal = ({ cells }: TableRow): boolean =>
    /^(grand )?total\b/iu.test(cells["place"] ?? "");
  const [totalRow, ...otherTotals] = one.records.filter(isTotal);
  const printedTotal = totalRow?.cells["issued"]?.replaceAll(",", "");
  const unplaced = [
    ...[one, two, three].flatMap((each) => each.unplaced),
    ...otherTotals.map(buildRowText),
    ...edges,
    ...listRotatedTexts(pages),
  ].toSorted((a, b) => a.page - b.page);
  const damaged = pages.filter((page) => page.damage !== null);
  const withoutText = pages.filter(({ words, damage }) => damage === null && words.length === 0);
  const source = { id: "s1", citation: options.file, address: null };
  const tables = {
    I: one.records.filter((row) => !isTotal(row)),
    II: two.records,
    III: three.records,
  };
  const made = buildEditionRows(
    parts.week,
    tables,
    indexKnownAgencies(options.known ?? NO_KNOWN_AGENCIES),
    source.id,
  );
  const printed = parsePrintedTotals(
    {
      front: `${parts.headings.title.join(" ")} ${joinSentences(parts.summary, lexicon)}`,
      I: one.sentences,
      II: two.sentences,
      III: three.sentences,
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
    scope: parts.bodies.IV.length === 0 ? null : joinSentences(parts.bodies.IV, lexicon),
    sources: [source],
    issues: [
      ...made.issues,
      ...parts.otherWeeks.map((week) => ({
        where: "headings",
        message: `a heading names the week of ${week}, the title that of ${parts.week}`,
        severity: "warning" as const,
      })),
      ...damaged.map(({ number, damage }) => ({
        where: `page ${number}`,
        message: `the page could not be read (${damage}); its lines are missing`,
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
  const uncertainties = {
    cutByWhiteSpace: all.filter(({ isCutByWhiteSpace }) => isCutByWhiteSpace).length,
    uncertainRows: all.filter((row) => row.notices.length > 0).length,
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
    isCertain: !hasUncertainties(uncertainties),
    checks: checkReport(edition, {
      sections: Object.values(parts.headings.sections).filter((heading) => heading !== null).length,
      tables: [one, two, three].filter(({ records }) => records.length > 0).length,
      damaged: damaged.length,
      withoutText: withoutText.length,
      unplaced: unplaced.length,
      uncertainties,
    }),
    unplaced,
    sentences: [parts.summary, one.linesOutside, two.linesOutside, three.linesOutside].flatMap(
      (part) => joinSentencesByPage(part, lexicon),
    ),
  };
}

interface SectionTable {
  readonly records: readonly TableRow[];
  readonly twoDates: number;
  readonly unplaced: readonly PageText[];
  readonly linesOutside: readonly Line[];
  readonly sentences: string;
}

/** What the reading of each table needs of the report. */
interface TableContext {
  readonly rules: RulesByPage;
  readonly lexicon: Lexicon;
  readonly join: JoinCell;
}

/** Rows of a section's table; its sentences are the lines before the table and those that run across its columns. */
function readTable(
  lines: readonly Line[],
  { vocabulary, rules }: TableKind,
  ways: TableContext,
): SectionTable {
  const { outside, parts, lost } = splitTableParts(lines, vocabulary, ways.rules);
  const {
    rows: records,
    unplacedTexts,
    twoDates,
  } = readTableRows(parts, rules, ways.rules, ways.join);
  const across = unplacedTexts.map(({ text }) => text).join(" ");
  const missing = parts.length === 0 ? outside.map(buildPageText) : [];
  return {
    records,
    twoDates,
    unplaced: [...unplacedTexts, ...lost.map(buildPageText), ...missing],
    linesOutside: parts.length === 0 ? [] : outside,
    sentences: `${joinSentences(outside, ways.lexicon)} ${across}`,
  };
}

function joinSentences(lines: readonly Line[], lexicon: Lexicon): string {
  return joinLines(
    lines.map(({ words }) => joinWords(words)),
    lexicon,
  ).text;
}

/** Sentences as they stand on each page. */
function joinSentencesByPage(lines: readonly Line[], lexicon: Lexicon): readonly PageText[] {
  const pages = [...new Set(lines.map(({ page }) => page))];
  return pages.map((page) => ({
    page,
    text: joinSentences(
      lines.filter((line) => line.page === page),
      lexicon,
    ),
  }));
}

function buildPageText({ page, words }: Line): PageText {
  return { page, text: joinWords(words) };
}

function listRotatedTexts(pages: readonly PdfPage[]): readonly PageText[] {
  return pages.flatMap(({ number, words }) => {
    const found = words.filter((word) => word.turned);
    return found.length === 0 ? [] : [{ page: number, text: joinWords(found) }];
  });
}
