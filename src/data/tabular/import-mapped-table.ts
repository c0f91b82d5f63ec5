import { createIssueList } from "#data/tabular/issue-list.ts";
import {
  countCountyBases,
  listCountedPlaces,
  listAgenciesAndPlaces,
  listUnplaced,
} from "#data/tabular/row-agencies.ts";
import { addCountyDoubtIssues, listCountyDoubts } from "#data/tabular/county-doubts.ts";
import { NO_DAY } from "#data/tabular/row-values.ts";
import { buildPlaceColumns } from "#data/tabular/release-columns.ts";
import { NO_KNOWN_AGENCIES, indexKnownAgencies } from "#data/normalize/known-agencies.ts";
import type { KnownAgencies } from "#data/normalize/known-agencies.ts";
import { ImportError } from "#data/errors/import-error.ts";
import type { ImportedCollection, ImportOptions, TableReader } from "#data/tabular/table-reader.ts";
import { buildImportedCollection } from "#data/tabular/build-imported-collection.ts";
import { orderRowsByWeek, findPeriod } from "#data/tabular/row-order.ts";
import { buildRowTable } from "#data/tabular/row-table.ts";
import { formatMapping } from "#domain/import/format-reading.ts";
import { MAPPED_FIELDS, getMappingBasis, listPeriodHeadings } from "#domain/import/mapping.ts";
import type { MappedField, Mapping } from "#domain/import/mapping.ts";
import { listMissingMappings } from "#domain/import/check-mapping.ts";
import type { ImportSummary } from "#domain/import/import-summary.ts";
import { getImportDay } from "#domain/report/imported-file.ts";
import { listChosenWords } from "#domain/import/reading-question.ts";
import type { PendingFile } from "#domain/report/imported-file.ts";
import { getEditionDays } from "#domain/calendar/period.ts";
import { getWeekStart, type PeriodGrain } from "#domain/calendar/week.ts";
import { applyMapping } from "./apply-mapping.ts";
import { collectTable } from "./collect-table.ts";
import type { TotalColumns } from "./find-totals.ts";
import { judgeTable } from "./list-doubts.ts";
import { countUncounted, parseCount, sumCounts } from "./mapped-counts.ts";
import { createMappedHeadingFinder } from "./mapped-heading.ts";
import { buildMappedTexts } from "./mapped-texts.ts";

/** How a table is to be read, beside its mapping. */
export interface MappedImportOptions extends ImportOptions {
  /** Agencies and places that keep their keys. */
  readonly known?: KnownAgencies | undefined;
}

/**
 * Reads any table by a mapping of its columns; an edition a week of the date that the mapping chooses. Columns that it does
 * not name are dropped. Throws `ImportError` with a sentence where the mapping is not whole or the file is no such table,
 * and the reason of the signal.
 */
export async function importMappedTable(
  readRows: TableReader,
  source: Blob,
  file: PendingFile,
  mapping: Mapping,
  { known = NO_KNOWN_AGENCIES, ...options }: MappedImportOptions = {},
): Promise<ImportedCollection> {
  const [missing] = listMissingMappings(mapping, null);
  if (missing !== undefined) throw new ImportError(missing);
  const issues = createIssueList();
  const columns: TotalColumns<MappedField> = {
    date: mapping.week,
    groups: MAPPED_FIELDS.filter((field) => field !== "count"),
    parseCount,
    counts: (table) => table.column("count"),
  };
  const {
    table: collectedRows,
    questions: rowQuestions,
    leftOut,
    count: leftOutCount,
    containerIssues,
    containerQuestions,
    how,
    epoch,
  } = await collectTable(
    readRows,
    source,
    createMappedHeadingFinder(mapping),
    columns,
    issues,
    options,
  );
  if (mapping.epoch !== null && epoch !== undefined && mapping.epoch !== epoch) {
    const message = `The workbook counts days from ${epoch}, the mapping from ${mapping.epoch}.`;
    issues.add("day numbers", "error", message);
  }
  const { rows, unreadable, repeats, isSure, heading } = collectedRows;
  const mapped = applyMapping(
    collectedRows,
    mapping,
    getImportDay(file),
    issues,
    indexKnownAgencies(known),
    options.answers,
  );
  const { agencies, counts, dates, grain, isCounted, outcomes } = mapped;
  const questions = [...containerQuestions, ...rowQuestions, ...mapped.questions];
  const order = orderRowsByWeek(dates.days, isCounted);
  const citation = `${file.name}, by a mapping of its columns`;
  const texts = {
    ...buildPlaceColumns(agencies),
    ...buildMappedTexts(collectedRows, issues),
    outcome: outcomes.keys,
    source: citation,
    issuedText: dates.issued,
    declinedText: dates.declined,
  };
  addCountyDoubtIssues(agencies, collectedRows, isCounted, issues);
  const places = listCountedPlaces(agencies, isCounted);
  const lists = listAgenciesAndPlaces(places);
  const noDay = dates.days.reduce((sum, day) => sum + (day === NO_DAY ? 1 : 0), 0);
  const undated = noDay - dates.noteRows.size;
  const certainty = judgeTable({
    rows: rows.length - dates.noteRows.size + unreadable + leftOutCount,
    isSure,
    issues: [...containerIssues, ...issues.all()],
    questions,
    needsDates: mapping.week === "issued" || mapping.rows === "declines",
    keptRows: order.length,
  });
  const basis = getMappingBasis(mapping);
  const imported = buildImportedCollection({
    basis,
    grain,
    format: "table",
    file: {
      ...file,
      sha256: await file.sha256,
      how: [
        `${formatMapping(mapped.mapping, options.answers)}, as its reader said`,
        ...how,
        ...listChosenWords(mapped.questions),
      ].join("; "),
      lost: certainty.rows - leftOutCount - order.length,
      repeats: repeats ?? 0,
    },
    table: buildRowTable({ order, texts, ...(counts === null ? {} : { counts }) }),
    order,
    outcomes: outcomes.outcomes,
    lists,
    doubts: listCountyDoubts(agencies, order),
    citation,
  });
  return {
    ...imported,
    found: {
      what: "A table, by a mapping of its columns",
      basis,
      ...(grain === undefined ? {} : { grain }),
      weekBy: listPeriodHeadings(mapped.mapping).join(", "),
      ...certainty,
      unreadable,
      undated,
      uncounted: countUncounted(dates.days, counts),
      countedRows: order.length,
      detainers: sumCounts(counts, isCounted),
      declined: imported.parts.reduce((sum, { info }) => sum + info.transcribedDeclines, 0),
      period: extendToPeriods(findPeriod(dates.days, isCounted), grain, dates.isOfWeeks),
      agencies: lists.agencies.length,
      countyBases: countCountyBases(places),
      unplaced: listUnplaced(places),
      ignoredHeadings: heading.ignoredHeadings,
      duplicates: null,
      repeats,
      issues: [...containerIssues, ...issues.all()],
      questions,
      leftOut,
      checks: [],
      unplacedText: [],
      sentences: [],
    },
  };
}

/** From the first day of the first period or week that rows name to the last day of the last. */
function extendToPeriods(
  range: ImportSummary["period"],
  grain: PeriodGrain | undefined,
  isOfWeeks: boolean,
): ImportSummary["period"] {
  if (range === null || (grain === undefined && !isOfWeeks)) return range;
  const [from, to] = isOfWeeks
    ? [getWeekStart(range.from) ?? range.from, getWeekStart(range.to) ?? range.to]
    : [range.from, range.to];
  return { from: getEditionDays(from, grain).first, to: getEditionDays(to, grain).last };
}
