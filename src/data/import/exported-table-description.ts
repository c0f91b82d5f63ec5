import type { IssueList } from "#data/tabular/issue-list.ts";
import { MEASURE_UNITS } from "#domain/detainer/outcome.ts";
import { parseNoteTexts } from "#domain/note/note-text.ts";
import type { PeriodGrain } from "#domain/calendar/week.ts";
import type { Note } from "#domain/note/note.ts";
import type { EditionInfo } from "#domain/report/edition.ts";
import type { ExportedView } from "#domain/report/exported-view.ts";
import { DIMENSION_TITLES } from "#domain/view/format-filter.ts";
import {
  buildExportedPlace,
  endsSeries,
  parseExportedPlaces,
  parseExportedWeeks,
  type ExportedPlace,
  type ExportedWeek,
} from "#domain/view/exported-weeks.ts";
import { EXPORTED_HEADINGS, type ExportedColumn } from "./exported-table-headings.ts";
import type { ExportedRowOrder } from "./exported-row-order.ts";
import type { ExportedRows } from "./exported-table-reader.ts";

/** What an export says beside its rows; a file of before that was said has no weeks, totals, places and notes. */
export interface ExportedDescription {
  readonly view: ExportedView;
  /** Weeks of the view, those without a row among them; empty where the rows are not those that were exported. */
  readonly weeks: readonly ExportedWeek[];
  readonly places: readonly ExportedPlace[];
  /** Whether no week follows those, since the series ended. */
  readonly isEndOfSeries: boolean;
  /** Whether the rows are all of the view, as the file says. */
  readonly isWhole: boolean;
}

/** An address is no longer than this; anything longer is none. */
const MAX_ADDRESS = 8000;

/** What the export says of its view, checked against the rows that it has. */
export function readExportedDescription(
  rows: ExportedRows,
  order: ExportedRowOrder,
  lostRows: number,
  grain: PeriodGrain | undefined,
  issues: IssueList,
): ExportedDescription {
  const read = (name: ExportedColumn): string => {
    const texts = rows.column(name)?.texts ?? [];
    return texts.length === 1 ? (texts[0] ?? "") : "";
  };
  const parse = <T>(name: ExportedColumn, parser: (text: string) => readonly T[] | null) => {
    const found = parser(read(name));
    if (found === null) addUnread(issues, name);
    return found ?? [];
  };
  const filters = read("filters");
  const address = read("address").slice(0, MAX_ADDRESS);
  const search = address.includes("?") ? address.slice(address.indexOf("?")) : "";
  const match = parseNumber(read("match"));
  const isWhole = lostRows === 0 && match !== null && hasAllRows(order, match, read("lines"));
  if (match !== null && !isWhole) {
    issues.add(
      "other rows than were exported",
      "error",
      `The file says that it has ${read("lines")} lines for ${match} detainers; its rows are not those.`,
    );
  }
  const weeks = isWhole ? parse("weeks", (text) => parseExportedWeeks(text, grain)) : [];
  const isSelection = filters !== "" && filters !== "All rows";
  const isOfAllPlaces = !isSelection || isWeekFilter(filters, search);
  const reported = weeks.reduce<number | null>(
    (sum, week) => (week.reported === null ? sum : (sum ?? 0) + week.reported),
    null,
  );
  return {
    view: {
      filters: isSelection ? filters : null,
      unit: read("unit"),
      search,
      match,
      unknown: parseNumber(read("unknown")),
      untranscribed: parseNumber(read("untranscribed")),
      reported,
      notes: readNotes(rows, order, issues),
    },
    weeks: isOfAllPlaces ? weeks : weeks.map((week) => ({ ...week, reported: null })),
    places:
      isOfAllPlaces && isWhole
        ? [
            ...parse("completePlaces", parseExportedPlaces),
            ...parse("namedPlaces", parseExportedPlaces),
          ]
        : [],
    isEndOfSeries: isWhole && endsSeries(read("weeks")),
    isWhole,
  };
}

/** Whether every row of the collection under the filter is in the file, whatever became of the detainer. */
export function hasAllOutcomes({ view, isWhole }: ExportedDescription): boolean {
  return isWhole && view.unit === MEASURE_UNITS.all;
}

/** What a report prints of a week beside its rows, as far as the export tells it. */
export function describeExportedWeek(
  { weeks, places }: ExportedDescription,
  week: string,
): Partial<Pick<EditionInfo, "totals" | "placeTotals" | "namedOnly">> {
  const reported = weeks.find((each) => each.week === week)?.reported ?? null;
  const found = places.filter((place) => place.week === week);
  return {
    ...(reported === null ? {} : { totals: { ...NO_TOTALS, declined: reported } }),
    placeTotals: found.flatMap(({ jurisdiction, declined, isWithdrawn }) => {
      const { key, level, name } = buildExportedPlace(jurisdiction);
      return declined === null
        ? []
        : [
            {
              jurisdiction: key,
              level,
              asPrinted: name,
              declined,
              withdrawn: isWithdrawn,
              sources: ["file"],
            },
          ];
    }),
    namedOnly: found.flatMap(({ jurisdiction: { key, name }, declined, isWithdrawn }, i) =>
      declined === null
        ? [
            {
              id: `${week}/II/n${i + 1}`,
              asPrinted: name,
              jurisdiction: key,
              withdrawn: isWithdrawn,
              notes: [],
              sources: ["file"],
            },
          ]
        : [],
    ),
  };
}

const NO_TOTALS = {
  pages: null,
  issuedNationwide: null,
  sectionIJurisdictions: null,
  sectionIIssued: null,
  sectionIIIEntries: null,
} as const;

function parseNumber(text: string): number | null {
  return /^\d{1,12}$/u.test(text) ? Number(text) : null;
}

function hasAllRows({ order, counts }: ExportedRowOrder, match: number, lines: string): boolean {
  const sum = order.reduce((total, row) => total + (counts[row] ?? 0), 0);
  return sum === match && String(order.length) === lines;
}

/** A filter of weeks alone leaves out no row of its weeks. */
function isWeekFilter(filters: string, search: string): boolean {
  const names = new Set(new URLSearchParams(search).keys());
  return (
    filters.startsWith("Weeks ") &&
    !filters.includes("; of these: ") &&
    [...Object.keys(DIMENSION_TITLES), "q"].every((name) => !names.has(name))
  );
}

/** The notes at the rows, each once, with the rows that it touches. */
function readNotes(
  { column }: ExportedRows,
  { order, ordinals, editions }: ExportedRowOrder,
  issues: IssueList,
): readonly Note[] {
  const texts = column("noteTexts");
  if (texts === null) return [];
  const notesByCode = texts.texts.map(parseNoteTexts);
  if (notesByCode.includes(null)) addUnread(issues, "noteTexts");
  const notes = new Map<string, Note>();
  const touched = new Map<string, Map<string, string[]>>();
  for (const { week, from, to } of editions) {
    for (const row of order.subarray(from, to)) {
      for (const note of notesByCode[texts.codes[row] ?? -1] ?? []) {
        notes.set(note.id, notes.get(note.id) ?? note);
        const weeks = touched.get(note.id) ?? new Map<string, string[]>();
        touched.set(
          note.id,
          weeks.set(week, [...(weeks.get(week) ?? []), `${week}/II/${ordinals[row]}`]),
        );
      }
    }
  }
  return [...notes.values()]
    .map((note) => ({
      ...note,
      touches: [...(touched.get(note.id) ?? [])].map(([week, ids]) => ({
        week,
        section: "II" as const,
        ids,
      })),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function addUnread(issues: IssueList, name: ExportedColumn): void {
  issues.add(
    "description that could not be read",
    "warning",
    `“${EXPORTED_HEADINGS[name]}”: left out`,
  );
}
