import { NO_KNOWN_AGENCIES, indexKnownAgencies } from "#data/normalize/known-agencies.ts";
import type { KnownAgencies } from "#data/normalize/known-agencies.ts";
import { createIssueList } from "#data/tabular/issue-list.ts";
import type { ImportedCollection, ImportOptions, TableReader } from "#data/tabular/table-reader.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import { getImportDay } from "#domain/report/imported-file.ts";
import type { PendingFile } from "#domain/report/imported-file.ts";
import { listChosenWords } from "#domain/import/reading-question.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";

import {
  countCountyBases,
  normalizeRowAgencies,
  listCountedPlaces,
  listAgenciesAndPlaces,
  listUnplaced,
} from "./row-agencies.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { addCountyDoubtIssues, listCountyDoubts } from "./county-doubts.ts";
import { buildImportedCollection } from "#data/tabular/build-imported-collection.ts";
import { collectTable } from "./collect-table.ts";
import type { TotalColumns } from "./find-totals.ts";
import { RELEASE_HEADING_FINDER, RELEASES } from "./releases.ts";
import type { ReleaseColumn } from "./releases.ts";
import { buildReleaseColumns } from "./release-columns.ts";
import { orderRowsByWeek, findPeriod } from "#data/tabular/row-order.ts";
import { buildRowTable } from "#data/tabular/row-table.ts";
import { NO_DAY, parseRowDays, normalizeRowOutcomes } from "./row-values.ts";
import { addSerialDateIssue } from "./serial-dates.ts";
import { createDateReader } from "./date-reader.ts";
import { chooseCountColumn } from "./count-columns.ts";
import { countUncounted, parseCount, parseMappedCounts, sumCounts } from "./mapped-counts.ts";
import { judgeTable } from "./list-doubts.ts";
import { addUnknownValueIssues } from "./report-unknown-values.ts";

/** Columns of which one at least says something in a row of a detainer. */
const NAMED_COLUMNS = ["facility", "city", "state", "reason", "citizenship"] as const;

const TOTAL_GROUPS: readonly ReleaseColumn[] = [
  "date",
  "facility",
  "city",
  "state",
  "aor",
  "reason",
  "citizenship",
  "type",
];

/** How a release is to be read. */
export interface ReleaseImportOptions extends ImportOptions {
  /** Agencies and places that keep their keys. */
  readonly known?: KnownAgencies | undefined;
}

/**
 * Reads ICE's row-level detainer records, of the release of fiscal years 2008 to 2015 or of that since October 2022, as ICE
 * heads the columns or as they are republished; an edition a week. Throws `ImportError` with a sentence where the file is no
 * such table, and the reason of the signal.
 */
export async function importRelease(
  readRows: TableReader,
  source: Blob,
  file: PendingFile,
  { known = NO_KNOWN_AGENCIES, ...options }: ReleaseImportOptions = {},
): Promise<ImportedCollection> {
  const issues = createIssueList();
  const totalColumns: TotalColumns<ReleaseColumn> = {
    date: "date",
    groups: TOTAL_GROUPS,
    parseCount,
    counts: ({ unusedColumns, where }) =>
      chooseCountColumn(unusedColumns, where, options.answers).column,
  };
  const {
    table: collectedRows,
    questions: rowQuestions,
    leftOut,
    count: leftOutCount,
    containerIssues,
    containerQuestions,
    how: rowsHow,
    epoch,
  } = await collectTable(readRows, source, RELEASE_HEADING_FINDER, totalColumns, issues, options);
  const { heading, rows, unreadable, repeats } = collectedRows;
  const column = collectedRows.column("date") ?? {
    codes: new Uint32Array(rows.length),
    texts: [""],
  };
  const reader = createDateReader(
    [{ heading: heading.dateHeading, ...column }],
    collectedRows.where,
    { order: null, epoch: epoch ?? null },
    options.answers,
  );
  const others = NAMED_COLUMNS.flatMap((name) => collectedRows.column(name) ?? []);
  const importDay = getImportDay(file);
  const read = parseRowDays(collectedRows, column, importDay, issues, reader.parse, others);
  const { days, dates, noteRows } = read;
  const chosen = chooseCountColumn(
    collectedRows.unusedColumns,
    collectedRows.where,
    options.answers,
  );
  const counts =
    chosen.column === null
      ? null
      : parseMappedCounts(collectedRows, chosen.column, issues, noteRows);
  addSerialDateIssue(collectedRows, column, epoch, issues);
  const { outcomes, keys } = normalizeRowOutcomes(collectedRows, issues);
  const duplicates = findDuplicates(collectedRows, days);
  const isLeftOut = options.answers?.duplicates !== "count";
  const isCounted = markCountedRows(days, isLeftOut ? duplicates.isDuplicate : null, counts);
  const duplicateRows = listDuplicateRows(duplicates.isDuplicate).map(collectedRows.where);
  const agencies = normalizeRowAgencies(
    collectedRows,
    heading.release === RELEASES[0] ? "now" : "2017",
    indexKnownAgencies(known),
  );
  addUnknownValueIssues(collectedRows, issues);
  const valueQuestions = [
    ...reader.questions,
    ...(chosen.question === null ? [] : [chosen.question]),
  ];
  const questions = [...containerQuestions, ...rowQuestions, ...valueQuestions];
  const order = orderRowsByWeek(days, isCounted);
  const certainty = judgeTable({
    rows: rows.length - noteRows.size + unreadable + leftOutCount,
    isSure: collectedRows.isSure,
    issues: [...containerIssues, ...issues.all()],
    questions,
    needsDates: true,
    keptRows: order.length + (isLeftOut ? duplicateRows.length : 0),
  });
  const citation = `${file.name}, ${heading.release.title}`;
  const table = buildRowTable({
    order,
    ...(counts === null ? {} : { counts }),
    identifiers: collectedRows.hashes("identifier"),
    texts: {
      ...buildReleaseColumns(collectedRows, agencies),
      outcome: keys,
      source: citation,
      issuedText: dates,
      declinedText: UNKNOWN,
    },
  });
  addCountyDoubtIssues(agencies, collectedRows, isCounted, issues);
  const places = listCountedPlaces(agencies, isCounted);
  const lists = listAgenciesAndPlaces(places);
  const noDay = days.reduce((sum, day) => sum + (day === NO_DAY ? 1 : 0), 0);
  const undated = noDay - noteRows.size;
  const how = [
    ...rowsHow,
    ...(duplicateRows.length === 0 ? [] : [formatDuplicateChoice(duplicateRows.length, isLeftOut)]),
    ...listChosenWords(valueQuestions),
  ].join("; ");
  const imported = buildImportedCollection({
    basis: "issued",
    format: "foia",
    file: {
      ...file,
      sha256: await file.sha256,
      ...(how === "" ? {} : { how }),
      lost: unreadable + undated,
      repeats: repeats ?? 0,
    },
    table,
    order,
    outcomes,
    lists,
    doubts: listCountyDoubts(agencies, order),
    citation,
  });
  return {
    ...imported,
    found: {
      what: heading.release.title,
      basis: "issued",
      weekBy: heading.dateHeading,
      ...certainty,
      unreadable,
      undated,
      uncounted: countUncounted(days, counts),
      countedRows: order.length,
      detainers: sumCounts(counts, isCounted),
      declined: imported.parts.reduce((sum, { info }) => sum + info.transcribedDeclines, 0),
      period: findPeriod(days, isCounted),
      agencies: lists.agencies.length,
      countyBases: countCountyBases(places),
      unplaced: listUnplaced(places),
      ignoredHeadings: [
        ...new Set(
          collectedRows.headings.flatMap(({ ignoredHeadings }) =>
            ignoredHeadings.filter((each) => each !== chosen.heading),
          ),
        ),
      ],
      duplicates: {
        rule: duplicates.rule,
        isLeftOut,
        rows: duplicateRows,
      },
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

function listDuplicateRows(isOne: Uint8Array): readonly number[] {
  const found: number[] = [];
  for (let row = isOne.indexOf(1); row >= 0; row = isOne.indexOf(1, row + 1)) found.push(row);
  return found;
}

function formatDuplicateChoice(duplicates: number, isLeftOut: boolean): string {
  return `${formatPlural(duplicates, "likely duplicate")} ${isLeftOut ? "left out" : "counted too"}`;
}

function markCountedRows(
  days: Int32Array,
  leftOut: Uint8Array | null,
  counts: Float64Array | null,
): Uint8Array {
  const isCounted = new Uint8Array(days.length);
  for (let row = 0; row < days.length; row += 1) {
    if (days[row] !== NO_DAY && leftOut?.[row] !== 1 && counts?.[row] !== 0) isCounted[row] = 1;
  }
  return isCounted;
}
