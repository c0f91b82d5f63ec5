import { formatRowValue } from "#charts/rows/format-row.ts";
import { ROW_TITLES } from "#charts/rows/row-columns.ts";
import { getPeriodKey } from "#domain/calendar/week.ts";
import { isInRange } from "#domain/calendar/week-range.ts";
import { OUTCOME_GROUP_TITLES } from "#domain/detainer/outcome.ts";
import { formatNoteTexts } from "#domain/note/note-text.ts";
import type { Note } from "#domain/note/note.ts";
import {
  createValueReader,
  exportColumn,
  listRowNumbers,
  type ExportedColumn,
  type DescriptionColumn,
  type ExportedTable,
} from "#domain/table/exported-table.ts";
import type { Table } from "#domain/table/table.ts";
import {
  describeView,
  type DescribedDataset,
  type DescribedView,
  listDescriptionColumns,
} from "#domain/view/describe-view.ts";
import {
  formatCompletePlaces,
  formatExportedWeeks,
  formatNamedPlaces,
} from "#domain/view/exported-weeks.ts";
import type { RowColumn } from "#engine/query/question.ts";
import type { Totals } from "#features/panels/totals.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";

type TableDataset = DescribedDataset & Pick<DatasetInfo, "issues">;

/** What a table's file tells beside its rows, so that the file says the same when it is opened again. */
export interface TableFileContext {
  readonly notes: readonly Note[];
  /** The address of the page. */
  readonly address: string;
  /** The three numbers of the filter. */
  readonly totals: Pick<Totals, "match" | "unknown" | "untranscribed">;
}

/** Columns that every file has, whichever are on screen. */
const REQUIRED_COLUMNS: readonly RowColumn[] = [
  "id",
  "week",
  "revision",
  "transcription",
  "remarks",
  "marks",
  "source",
];

/** Headings of the keys behind the names that the screen shows. */
const KEY_HEADINGS: Readonly<Partial<Record<RowColumn, string>>> = {
  agency: "Agency key",
  county: "County FIPS",
  state: "State code",
  aor: "Field office code",
  citizenship: "Citizenship code",
  charge: "Charge category key",
  form: "Form key",
  outcome: "Outcome key",
};

/** The table's file: the columns on screen with the words on screen, what every file has, keys behind names, defects. */
export function createTableFile(
  info: TableDataset,
  view: DescribedView,
  columns: readonly RowColumn[],
  table: Table,
  context: TableFileContext,
): ExportedTable {
  const defects = new Map(info.issues.map(({ row, message }) => [row ?? "", message]));
  const notesByIds = createNoteReader(context.notes);
  const readNoteIds = createValueReader(table, "marks");
  const groups = new Map(info.outcomes.map(({ key, group }) => [key, OUTCOME_GROUP_TITLES[group]]));
  const names = [...columns, ...REQUIRED_COLUMNS.filter((column) => !columns.includes(column))];
  const exportLookup = (
    name: RowColumn,
    heading: string,
    values: ReadonlyMap<string, string>,
  ): ExportedColumn => {
    const read = createValueReader(table, name);
    return { heading, text: (row) => values.get(String(read(row))) ?? "" };
  };
  return {
    columns: [
      ...names.map((name) => exportRowColumn(info, table, name)),
      ...names.flatMap((name) => {
        const heading = KEY_HEADINGS[name];
        return heading === undefined ? [] : [exportColumn(table, name, heading)];
      }),
      // Words of a reader's own are in no list that says how they are counted.
      ...(names.includes("outcome") ? [exportLookup("outcome", "Outcome group", groups)] : []),
      exportLookup("id", "Defects", defects),
      {
        heading: "Notes in full",
        text: (row) => notesByIds(String(readNoteIds(row) ?? "")),
      },
    ],
    rows: listRowNumbers(table.length),
    description: [
      ...listDescriptionColumns(describeView(info, view)),
      ...listContextColumns(info, view, table, context),
    ],
  };
}

/** The notes of a cell of ids, spaced, in full. */
function createNoteReader(notes: readonly Note[]): (ids: string) => string {
  const texts = new Map<string, string>();
  return (ids) => {
    const named = new Set(ids.split(" "));
    const text = texts.get(ids) ?? formatNoteTexts(notes.filter(({ id }) => named.has(id)));
    texts.set(ids, text);
    return text;
  };
}

/** Columns of one value each by which the file, opened again, has weeks, totals and numbers of the page. */
function listContextColumns(
  { weeks, jurisdictions, datasetPeriod: { grain } }: TableDataset,
  { filter }: DescribedView,
  table: Table,
  { address, totals }: TableFileContext,
): readonly DescriptionColumn[] {
  const inRange = weeks.filter(({ week }) => isInRange(filter, week));
  const present = inRange.filter(({ presence }) => presence === "present");
  return [
    ...(grain === undefined ? [] : [["period length", grain] as const]),
    [grain === undefined ? "weeks" : "periods", formatExportedWeeks(inRange, grain)],
    ["places whose number is known", formatCompletePlaces(present, jurisdictions)],
    ["places without a number", formatNamedPlaces(present, jurisdictions)],
    ["lines", String(table.length)],
    ["detainers that match", String(totals.match)],
    ["also unknown on a filtered field", String(totals.unknown)],
    [
      "also reported and not transcribed",
      totals.untranscribed === null ? "" : String(totals.untranscribed),
    ],
    ["address", address],
  ];
}

/**
 * A column as it is read on screen, save that a week is its Saturday, a longer period its key, and a number plain:
 * programs read a file, too.
 */
function exportRowColumn(info: TableDataset, table: Table, name: RowColumn): ExportedColumn {
  const read = createValueReader(table, name);
  const { grain } = info.datasetPeriod;
  return {
    heading: name === "week" && grain !== undefined ? "Period" : ROW_TITLES[name],
    text: (row) => {
      const value = read(row);
      if (name === "week" && typeof value === "string") {
        return getPeriodKey(value, grain ?? "week");
      }
      const isPlain = typeof value === "number" && name !== "issued" && name !== "declined";
      return isPlain ? String(value) : formatRowValue(info, name, { [name]: value });
    },
  };
}
