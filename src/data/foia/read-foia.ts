import { NONE_KNOWN, knownByName } from "#data/places/known-agencies.ts";
import type { KnownAgencies } from "#data/places/known-agencies.ts";
import { createIssueList, tellCutEnd } from "#data/detainer/issue-list.ts";
import type { ReadCollection, ReadingOptions, ReadRows } from "#data/open/reading.ts";
import { plural } from "#domain/words/count.ts";
import { dayOpened } from "#domain/opening/opened-file.ts";
import type { ArrivingFile } from "#domain/opening/opened-file.ts";
import { UNKNOWN } from "#domain/row.ts";

import { agenciesOf, countedPlaces, listsOf, unplacedOf } from "./agencies-of.ts";
import { duplicatesOf } from "./duplicates.ts";
import { importedCollection } from "#data/rows/imported-collection.ts";
import { createGatherer } from "./gather-rows.ts";
import { RELEASE_HEADING, RELEASES } from "./releases.ts";
import { releaseTexts } from "./row-columns.ts";
import { orderByWeek, periodOf } from "#data/rows/row-order.ts";
import { rowTable } from "#data/rows/row-table.ts";
import { NO_DAY, readDays, readOutcomes } from "./row-values.ts";
import { dateReader, tellSerials } from "./serial-days.ts";
import { tellUnknown } from "./unknown-values.ts";

/** How a release is to be read. */
export interface FoiaOptions extends ReadingOptions {
  /** Whether rows that stand for a detainer already counted are counted too. Left out where not given. */
  readonly duplicates?: "leave-out" | "count";
  /** Agencies and places that keep their keys. */
  readonly known?: KnownAgencies | undefined;
}

/**
 * Reads ICE's row-level detainer records, of the release of fiscal years 2008 to 2015 or of that since October 2022, as ICE
 * heads the columns or as they are republished; an edition a week. Throws `NotReadable` with a sentence where the file is no
 * such table, and the reason of the signal.
 */
export async function readFoia(
  readRows: ReadRows,
  source: Blob,
  file: ArrivingFile,
  { duplicates: choice = "leave-out", known = NONE_KNOWN, ...options }: FoiaOptions = {},
): Promise<ReadCollection> {
  const issues = createIssueList();
  const gatherer = createGatherer(issues, RELEASE_HEADING);
  const { isEnded, issues: ofContainer, epoch } = await readRows(source, gatherer, options);
  const gathered = gatherer.end();
  if (!isEnded) tellCutEnd(issues, "warning");
  const { heading: recognised, rows, unreadable, repeats } = gathered;
  const column = gathered.column("date") ?? { codes: new Uint32Array(rows.length), texts: [""] };
  const read = dateReader(epoch);
  const { days, dates } = readDays(gathered, column, dayOpened(file), issues, read);
  tellSerials(gathered, column, epoch, issues);
  const { outcomes, keys } = readOutcomes(gathered, issues);
  const duplicates = duplicatesOf(gathered, days);
  const isLeftOut = choice === "leave-out";
  const isKept = keptOf(days, isLeftOut ? duplicates.isOne : null);
  const doubled = rowsThat(duplicates.isOne).map(gathered.where);
  const agencies = agenciesOf(
    gathered,
    recognised.release === RELEASES[0] ? "now" : "2017",
    knownByName(known),
  );
  tellUnknown(gathered, issues);
  const order = orderByWeek(days, isKept);
  const citation = `${file.name}, ${recognised.release.title}`;
  const table = rowTable({
    order,
    texts: {
      ...releaseTexts(gathered, agencies),
      outcome: keys,
      source: citation,
      issuedText: dates,
      declinedText: UNKNOWN,
    },
  });
  const places = countedPlaces(agencies, isKept);
  const lists = listsOf(places);
  const undated = days.reduce((sum, day) => sum + (day === NO_DAY ? 1 : 0), 0);
  const made = importedCollection({
    basis: "issued",
    format: "foia",
    file: {
      ...file,
      sha256: await file.sha256,
      ...(doubled.length === 0 ? {} : { how: howWords(doubled.length, isLeftOut) }),
      lost: unreadable + undated,
      repeats: repeats ?? 0,
    },
    table,
    order,
    outcomes,
    lists,
    citation,
  });
  return {
    ...made,
    found: {
      what: recognised.release.title,
      basis: "issued",
      weekBy: recognised.dateHeading,
      rows: rows.length + unreadable,
      isSure: gathered.isSure,
      unreadable,
      undated,
      uncounted: 0,
      kept: order.length,
      declined: made.parts.reduce((sum, { frame }) => sum + frame.transcribedDeclines, 0),
      period: periodOf(days, isKept),
      agencies: lists.agencies.length,
      unplaced: unplacedOf(places),
      dropped: [...new Set(gathered.headings.flatMap(({ dropped }) => dropped))],
      duplicates: {
        rule: duplicates.rule,
        isLeftOut,
        rows: doubled,
      },
      repeats,
      issues: [...ofContainer, ...issues.all()],
      checks: [],
      unplacedText: [],
      sentences: [],
    },
  };
}

function rowsThat(isOne: Uint8Array): readonly number[] {
  const found: number[] = [];
  for (let row = isOne.indexOf(1); row >= 0; row = isOne.indexOf(1, row + 1)) found.push(row);
  return found;
}

function howWords(duplicates: number, isLeftOut: boolean): string {
  return `${plural(duplicates, "likely duplicate")} ${isLeftOut ? "left out" : "counted too"}`;
}

function keptOf(days: Int32Array, leftOut: Uint8Array | null): Uint8Array {
  const isKept = new Uint8Array(days.length);
  for (let row = 0; row < days.length; row += 1) {
    if (days[row] !== NO_DAY && leftOut?.[row] !== 1) isKept[row] = 1;
  }
  return isKept;
}
