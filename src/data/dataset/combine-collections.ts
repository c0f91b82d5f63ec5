import { buildEditionEntry } from "#data/native/edition-entry.ts";
import { STORED_TEXTS } from "#data/native/edition-table.ts";
import type { EditionTable } from "#data/native/edition-table.ts";
import { joinColumns } from "#data/native/join-columns.ts";
import { countDeclines } from "#data/native/count-declines.ts";
import type { Agency } from "#domain/place/place.ts";
import type { Collection } from "#domain/report/collection.ts";
import type { EditionInfo } from "#domain/report/edition.ts";
import { makeCombinedId } from "#domain/report/imported-file.ts";
import type { ImportedFile } from "#domain/report/imported-file.ts";
import { formatList } from "#domain/text/format-list.ts";
import { createIntegerArray, getCodeColumn } from "#domain/table/table.ts";
import type { Table } from "#domain/table/table.ts";
import type { WeekStart } from "#domain/calendar/week.ts";
import { nameCollections } from "#domain/import/collection-names.ts";
import { findIssuedDays } from "./covered-days.ts";
import { formatOverlaps } from "./format-overlaps.ts";
import { findOverlaps } from "./row-overlap.ts";

/** A collection of a reader's file with its editions, of which no two are of one week. */
export interface CollectionTables {
  readonly collection: Collection;
  readonly parts: readonly EditionTable[];
}

/**
 * Collections of one kind as one, with an edition for each week that one of them has. A detainer that several have is
 * counted once: rows with one identifier and day, and, where one of two rows has no identifier, rows that are equal in
 * every column but their source, one for one.
 */
export function combineCollections(sources: readonly CollectionTables[]): CollectionTables {
  const weeks = [...new Set(sources.flatMap(({ parts }) => parts.map(({ info }) => info.week)))];
  const collections = sources.map(({ collection }) => collection);
  const outcomes = dedupe(collections.flatMap((each) => each.outcomes));
  const open = new Set(
    outcomes.flatMap(({ key, group }) => (group === "open or not recorded" ? [key] : [])),
  );
  const { rowsByWeek, overlaps } = findOverlaps(
    sources.map(({ parts }) => parts),
    weeks.sort(),
    (outcome) => !open.has(outcome),
  );
  const grain = collections[0]?.grain;
  const names = nameCollections(collections);
  const titles = collections.map(({ id, title }) => names.get(id) ?? title);
  const how = formatOverlaps(overlaps, titles, grain);
  const id = makeCombinedId(collections.map((each) => each.id));
  const info = { ...mergeInfo(sources), collection: id };
  const ranges = rowsByWeek.flatMap(({ rows }) => rows);
  const table = buildCombinedTable(ranges);
  let to = 0;
  const parts = rowsByWeek.map(({ week, rows }): EditionTable => {
    const from = to;
    to += countRows(rows);
    const transcribedDeclines = countDeclines({ table, from, to }, outcomes);
    return { table, from, to, info: { ...info, week, lines: to - from, transcribedDeclines } };
  });
  const collection: Collection = {
    id,
    title: formatList(titles),
    basis: info.basis,
    ...(grain === undefined ? {} : { grain }),
    origin: "imported",
    suspended: null,
    outcomes,
    files: collections.flatMap(({ files }, at) =>
      files.map((file) => ({ ...file, path: titles[at] ?? file.path })),
    ),
    editions: parts.map((part) =>
      buildEditionEntry(part.info, formatList(listTitles(sources, titles, part.info.week))),
    ),
    copies: [],
    notes: null,
    imported: mergeFiles(sources, how),
  };
  return { collection, parts };
}

/** The titles of the collections that have rows of a week. */
function listTitles(
  sources: readonly CollectionTables[],
  titles: readonly string[],
  week: WeekStart,
): readonly string[] {
  return titles.filter((_, at) => sources[at]?.parts.some(({ info }) => info.week === week));
}

function countRows(ranges: readonly EditionTable[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** What all editions of the combination have, dated by the latest of the files. */
function mergeInfo(sources: readonly CollectionTables[]): EditionInfo {
  const infos = sources.flatMap(({ parts }) => parts.map((part) => part.info));
  const [first] = infos;
  if (first === undefined) throw new RangeError("A combination of no edition.");
  const latest = infos.reduce((a, b) => (b.published.date > a.published.date ? b : a));
  const firsts = sources.flatMap(({ parts }) => parts.slice(0, 1));
  return {
    ...first,
    published: latest.published,
    transcribed: latest.transcribed,
    agencies: mergeAgencies(firsts.flatMap(({ info }) => info.agencies)),
    jurisdictions: dedupe(firsts.flatMap(({ info }) => info.jurisdictions)),
    sources: firsts.flatMap(({ info }, at) =>
      info.sources.map((source) => ({ ...source, id: `${source.id}-${at + 1}` })),
    ),
  };
}

/** Agencies of one key are one, named as in the first file; the other names are its aliases. */
function mergeAgencies(agencies: readonly Agency[]): readonly Agency[] {
  const merged = new Map<string, Agency>();
  for (const agency of agencies) {
    const known = merged.get(agency.key);
    const names = new Set([...(known?.aliases ?? []), agency.name, ...agency.aliases]);
    const first = known ?? agency;
    names.delete(first.name);
    merged.set(agency.key, { ...first, aliases: [...names] });
  }
  return [...merged.values()];
}

/** The first of each key. */
function dedupe<T extends { readonly key: string }>(items: readonly T[]): readonly T[] {
  return [...new Map(items.toReversed().map((item) => [item.key, item])).values()].toReversed();
}

/**
 * The files as one. How many rows were lost is not known where a file has places of which no file that covers another week
 * has rows: of these places such a week may have more.
 */
function mergeFiles(sources: readonly CollectionTables[], how: string): ImportedFile {
  const files = sources.flatMap(({ collection: { imported, basis }, parts: [part] }) => {
    const days = part === undefined || basis === "recorded" ? null : findIssuedDays(part.table);
    return imported === undefined
      ? []
      : [days === null ? imported : { ...imported, coveredDays: days }];
  });
  const sum = (name: "lost" | "repeats") => {
    const values = files.map((file) => file[name]);
    return values.includes(undefined)
      ? {}
      : { [name]: values.reduce<number>((total, value) => total + (value ?? 0), 0) };
  };
  return {
    name: formatList(files.map(({ name }) => name)),
    bytes: files.reduce((total, { bytes }) => total + bytes, 0),
    sha256: files.map(({ sha256 }) => sha256).join(","),
    at:
      files
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? "",
    how,
    ...(areStatesCovered(sources) ? sum("lost") : {}),
    ...sum("repeats"),
    parts: files,
  };
}

/** True where in each week the files that cover it have rows of every state that the other files have rows of. */
function areStatesCovered(sources: readonly CollectionTables[]): boolean {
  const files = sources.map(({ parts }) => {
    const weeks = parts.map(({ info }) => info.week).sort();
    const states = new Set(
      parts.slice(0, 1).flatMap(({ table }) => getCodeColumn(table, "state").dictionary),
    );
    return { first: weeks[0] ?? "", last: weeks.at(-1) ?? "", states };
  });
  const all = new Set(files.flatMap(({ states }) => [...states]));
  return sources
    .flatMap(({ parts }) => parts.map(({ info }) => info.week))
    .every((week) => {
      const covering = files.filter(({ first, last }) => first <= week && week <= last);
      return [...all].every((state) => covering.some(({ states }) => states.has(state)));
    });
}

/** The rows of ranges in their order, counted anew in each week. */
function buildCombinedTable(ranges: readonly EditionTable[]): Table {
  const { length, joinTexts, joinNumbers } = joinColumns(ranges);
  const ordinals = createIntegerArray(length, length);
  let [at, ordinal, week] = [0, 0, ""];
  for (const { info, from, to } of ranges) {
    if (info.week !== week) [week, ordinal] = [info.week, 0];
    for (let row = from; row < to; row += 1) ordinals[at++] = ++ordinal;
  }
  return {
    length,
    columns: {
      ...Object.fromEntries(STORED_TEXTS.map((name) => [name, joinTexts(name)])),
      ordinal: { kind: "numbers", values: ordinals },
      count: joinNumbers("count"),
    },
  };
}
