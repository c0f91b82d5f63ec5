import { ROW_TITLES } from "#charts/rows/row-columns.ts";
import { rowText } from "#charts/rows/row-text.ts";
import { GROUP_TITLE } from "#domain/outcome.ts";
import type { RowColumn } from "#engine/question.ts";
import type { Written } from "#state/files/download.ts";
import type { CorpusFrame } from "#state/use-published.ts";

/** Columns that every file holds, whichever are on screen. */
const ALWAYS: readonly RowColumn[] = [
  "id",
  "week",
  "revision",
  "transcription",
  "remarks",
  "marks",
  "source",
];

/** Headings of the keys behind the names that the screen shows. */
const KEYS: Readonly<Partial<Record<RowColumn, string>>> = {
  agency: "Agency key",
  county: "County FIPS",
  state: "State code",
  aor: "Field office code",
  citizenship: "Citizenship code",
  charge: "Charge category key",
  outcome: "Outcome key",
};

/** The table's file: the columns on screen with the words on screen, what every file holds, keys behind names, defects. */
export function tableFile(
  frame: CorpusFrame,
  columns: readonly RowColumn[],
): NonNullable<Written["columns"]> {
  const defects = new Map(frame.issues.map(({ row, message }) => [row ?? "", message]));
  const groups = new Map(frame.outcomes.map(({ key, group }) => [key, GROUP_TITLE[group]]));
  const shown = [...columns, ...ALWAYS.filter((column) => !columns.includes(column))];
  return [
    ...shown.map((name) => ({
      name,
      heading: ROW_TITLES[name],
      // A week is written as its Saturday and a number plainly: a file is read by programs too.
      text: (value: string | number | null) =>
        name === "week" || (typeof value === "number" && name !== "issued" && name !== "declined")
          ? String(value)
          : rowText(frame, name, { [name]: value }),
    })),
    ...shown.flatMap((name) => {
      const heading = KEYS[name];
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
