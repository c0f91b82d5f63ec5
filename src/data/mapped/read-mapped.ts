import { createIssueList, tellCutEnd } from "#data/detainer/issue-list.ts";
import { countedPlaces, listsOf, unplacedOf } from "#data/foia/agencies-of.ts";
import { createGatherer } from "#data/foia/gather-rows.ts";
import { NO_DAY } from "#data/foia/row-values.ts";
import { placeTexts } from "#data/foia/row-columns.ts";
import { NONE_KNOWN, knownByName } from "#data/places/known-agencies.ts";
import type { KnownAgencies } from "#data/places/known-agencies.ts";
import { NotReadable } from "#data/open/not-readable.ts";
import type { ReadCollection, ReadingOptions, ReadRows } from "#data/open/reading.ts";
import { importedCollection } from "#data/rows/imported-collection.ts";
import { orderByWeek, periodOf } from "#data/rows/row-order.ts";
import { rowTable } from "#data/rows/row-table.ts";
import { basisOf } from "#domain/opening/mapping.ts";
import type { MappedField, Mapping } from "#domain/opening/mapping.ts";
import { missingIn } from "#domain/opening/mapping-missing.ts";
import { dayOpened } from "#domain/opening/opened-file.ts";
import type { ArrivingFile } from "#domain/opening/opened-file.ts";
import { interpret } from "./interpret.ts";
import { mappedHeading } from "./mapped-heading.ts";
import type { MappedHeading } from "./mapped-heading.ts";
import { mappedTexts } from "./mapped-texts.ts";

/** How a table is to be read, beside its mapping. */
export interface MappedOptions extends ReadingOptions {
  /** Agencies and places that keep their keys. */
  readonly known?: KnownAgencies | undefined;
}

/**
 * Reads any table by a mapping of its columns; an edition a week of the date that the mapping chooses. Columns that it does
 * not name are dropped. Throws `NotReadable` with a sentence where the mapping is not whole or the file is no such table,
 * and the reason of the signal.
 */
export async function readMapped(
  readRows: ReadRows,
  source: Blob,
  file: ArrivingFile,
  mapping: Mapping,
  { known = NONE_KNOWN, ...options }: MappedOptions = {},
): Promise<ReadCollection> {
  const [missing] = missingIn(mapping, null);
  if (missing !== undefined) throw new NotReadable(missing);
  const issues = createIssueList();
  const gatherer = createGatherer<MappedField, MappedHeading>(issues, mappedHeading(mapping));
  const { isEnded, issues: ofContainer, epoch } = await readRows(source, gatherer, options);
  const gathered = gatherer.end();
  if (!isEnded) tellCutEnd(issues, "warning");
  if (mapping.epoch !== null && epoch !== undefined && mapping.epoch !== epoch) {
    const words = `The workbook counts days from ${epoch}, the mapping from ${mapping.epoch}.`;
    issues.add("day numbers", "error", words);
  }
  const { rows, unreadable, repeats, isSure, heading } = gathered;
  const read = interpret(gathered, mapping, dayOpened(file), issues, knownByName(known));
  const { agencies, counts, dates, isKept, outcomes } = read;
  const order = orderByWeek(dates.days, isKept);
  const citation = `${file.name}, by a mapping of its columns`;
  const texts = {
    ...placeTexts(agencies),
    ...mappedTexts(gathered, issues),
    outcome: outcomes.keys,
    source: citation,
    issuedText: dates.issued,
    declinedText: dates.declined,
  };
  const places = countedPlaces(agencies, isKept);
  const lists = listsOf(places);
  const undated = dates.days.reduce((sum, day) => sum + (day === NO_DAY ? 1 : 0), 0);
  const basis = basisOf(mapping);
  const made = importedCollection({
    basis,
    format: "table",
    file: {
      ...file,
      sha256: await file.sha256,
      how: "its columns read as its reader said",
      lost: rows.length + unreadable - order.length,
      repeats: repeats ?? 0,
    },
    table: rowTable({ order, texts, ...(counts === null ? {} : { counts }) }),
    order,
    outcomes: outcomes.outcomes,
    lists,
    citation,
  });
  return {
    ...made,
    found: {
      what: "A table, by a mapping of its columns",
      basis,
      weekBy: mapping.columns[mapping.week] ?? "",
      rows: rows.length + unreadable,
      isSure,
      unreadable,
      undated,
      uncounted: rows.length - undated - order.length,
      kept: order.length,
      declined: made.parts.reduce((sum, { frame }) => sum + frame.transcribedDeclines, 0),
      period: periodOf(dates.days, isKept),
      agencies: lists.agencies.length,
      unplaced: unplacedOf(places),
      dropped: heading.dropped,
      duplicates: null,
      repeats,
      issues: [...ofContainer, ...issues.all()],
      checks: [],
      unplacedText: [],
      sentences: [],
    },
  };
}
