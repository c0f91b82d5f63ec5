import { ROW_TITLES } from "#charts/rows/row-columns.ts";
import { formatRowValue } from "#charts/rows/format-row.ts";
import { OUTCOME_GROUP_TITLES } from "#domain/detainer/outcome.ts";
import type { RowColumn } from "#engine/query/question.ts";
import type { TableSelection } from "#state/downloads/download.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";

/** Columns that every file holds, whichever are on screen. */
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
  outcome: "Outcome key",
};

/** The table's file: the columns on screen with the words on screen, what every file holds, keys behind names, defects. */
export function createTableFile(
  frame: DatasetInfo,
  columns: readonly RowColumn[],
): NonNullable<TableSelection["columns"]> {
  const defects = new Map(frame.issues.map(({ row, message }) => [row ?? "", message]));
  const groups = new Map(
    frame.outcomes.map(({ key, group }) => [key, OUTCOME_GROUP_TITLES[group]]),
  );
  const shown = [...columns, ...REQUIRED_COLUMNS.filter((column) => !columns.includes(column))];
  return [
    ...shown.map((name) => ({
      name,
      heading: ROW_TITLES[name],
      // A week is written as its Saturday and a number plainly: a file is read by programs too.
      text: (value: string | number | null) =>
        name === "week" || (typeof value === "number" && name !== "issued" && name !== "declined")
          ? String(value)
          : formatRowValue(frame, name, { [name]: value }),
    })),
    ...shown.flatMap((name) => {
      const heading = KEY_HEADINGS[name];
      return heading === undefined ? [] : [{ name, heading }];
    }),
    // Words of a reader's own are in no list that says how they are counted.
    ...(shown.includes("outcome")
      ? [
          {
            name: "outcome",
            heading: "Outcome group",
            text: (key: string | number | null) => groups.get(String(key)) ?? "",
          },
        ]
      : []),
    { name: "id", heading: "Defects", text: (id) => defects.get(String(id)) ?? "" },
  ];
}
