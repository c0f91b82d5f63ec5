import {
  getRowCell,
  getRowText,
  isListedCell,
  readAnswerRows,
  type AnswerCell,
} from "#charts/answer/answer-rows.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import { countNotesByValue } from "#charts/notes/note-counts.ts";
import { isReservedCode, UNKNOWN } from "#domain/detainer/row.ts";
import type { Note } from "#domain/note/note.ts";
import { compareText } from "#domain/text/compare-text.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import { findCounty, formatValue } from "#domain/text/format-value.ts";
import { memoize } from "#engine/query/memoize.ts";
import type { Answer } from "#engine/query/question.ts";
import { formatRowLabel, type BarRow } from "./bar-list-model.ts";

/** The levels of the tree, from the top. */
export const TREE_DIMENSIONS = ["state", "county", "agency"] as const;
export type TreeDimension = (typeof TREE_DIMENSIONS)[number];

/** A state, county or agency with what is counted of it, and what it is made of. */
export interface TreeNode extends BarRow {
  readonly dimension: TreeDimension;
  /** Small words after the name: "8 counties"; empty where there are none. */
  readonly detail: string;
  /** Made when it is first read: of thousands of agencies few are shown. */
  readonly children: readonly TreeNode[];
}

/** Counts by state, by state and county, and by county and agency. */
export interface TreeAnswers {
  readonly states: Answer;
  readonly counties: Answer;
  readonly agencies: Answer;
}

interface TreeInput extends TreeAnswers {
  /** The same of all detainers issued; null where these are no other numbers. */
  readonly issued: TreeAnswers | null;
  readonly marks: Answer;
  readonly notes: readonly Note[];
  readonly facts: ChartContext;
  /** What a state without a county that counts says: "no county with a decline". */
  readonly emptyDetail: string;
}

interface TreeCell extends AnswerCell {
  readonly value: string;
  readonly issued: number | null;
}

/** States A to Z with their counties and agencies; what names no place stands last at each level. */
export function createPlaceTree(input: TreeInput): readonly TreeNode[] {
  const { facts, issued } = input;
  const counties = groupCells(input.counties, "state", "county", issued?.counties);
  const readAgencies = memoize(() => {
    const cells = groupCells(input.agencies, "county", "agency", issued?.agencies);
    const counts = [...cells.values()]
      .flat()
      .map(({ value, count }) => [value, count ?? 0] as const);
    const { asof } = facts.datasetPeriod;
    const marks = countNotesByValue(input.marks, "agency", input.notes, new Map(counts), asof);
    return { cells, marks };
  });
  const createAgency = (parent: string, cell: TreeCell) =>
    createNode(facts, "agency", parent, cell, {
      marks: readAgencies().marks.get(cell.value) ?? [],
      detail: "",
      listChildren: () => [],
    });
  const createCounty = (state: string, cell: TreeCell): TreeNode =>
    createNode(facts, "county", state, cell, {
      marks: [],
      detail: "",
      listChildren: () => {
        const here = readAgencies().cells.get(cell.value) ?? [];
        const cells = isReservedCode(cell.value)
          ? splitUnknownCounty(facts, state, cell, here)
          : here;
        return cells.map((agency) => createAgency(`${state}/${cell.value}`, agency));
      },
    });
  const states = groupCells(input.states, null, "state", issued?.states).get("") ?? [];
  return sortNodes(
    states.map((cell) => {
      const here = counties.get(cell.value) ?? [];
      return createNode(facts, "state", "", cell, {
        marks: [],
        detail: formatDetail(here, cell.value, input.emptyDetail),
        listChildren: () => here.map((each) => createCounty(cell.value, each)),
      });
    }),
  );
}

function createNode(
  facts: ChartContext,
  dimension: TreeDimension,
  parent: string,
  { value, state, count, open, issued }: TreeCell,
  rest: {
    readonly marks: TreeNode["marks"];
    readonly detail: string;
    readonly listChildren: () => readonly TreeNode[];
  },
): TreeNode {
  const label = formatNodeLabel(facts, dimension, value);
  const listChildren = memoize(() => sortNodes(rest.listChildren()));
  return {
    dimension,
    key: parent === "" ? value : `${parent}/${value}`,
    value,
    label,
    name: label,
    state: "",
    remark: "",
    detail: rest.detail,
    cell: state,
    count,
    open,
    issued,
    marks: rest.marks,
    isApart: isReservedCode(value),
    get children() {
      return listChildren();
    },
  };
}

/** The cells of an answer by a first column, without those that say nothing of a place. */
function groupCells(
  answer: Answer,
  groupColumn: string | null,
  column: string,
  issued: Answer | undefined,
): ReadonlyMap<string, readonly TreeCell[]> {
  const groupOf = (row: Parameters<typeof getRowText>[0]) =>
    groupColumn === null ? "" : getRowText(row, groupColumn);
  const issuedCounts = new Map(
    (issued === undefined ? [] : readAnswerRows(issued)).map((row) => [
      `${groupOf(row)}/${getRowText(row, column)}`,
      getRowCell(row).count,
    ]),
  );
  const groups = new Map<string, TreeCell[]>();
  for (const row of readAnswerRows(answer)) {
    const cell = getRowCell(row);
    const value = getRowText(row, column);
    if (value === "" || !isListedCell(cell.state, true)) continue;
    const group = groupOf(row);
    const cells = groups.get(group) ?? [];
    cells.push({ ...cell, value, issued: issuedCounts.get(`${group}/${value}`) ?? null });
    groups.set(group, cells);
  }
  return groups;
}

/**
 * The agencies of a state whose county is not known. Agencies are of one state each; what is left of the state's count names
 * no agency.
 */
function splitUnknownCounty(
  facts: ChartContext,
  state: string,
  whole: TreeCell,
  agencies: readonly TreeCell[],
): readonly TreeCell[] {
  const named = agencies.filter(
    ({ value }) =>
      !isReservedCode(value) &&
      (facts.agencies.get(value)?.state.toUpperCase() ?? UNKNOWN) === state,
  );
  const rest = (read: (cell: TreeCell) => number | null) =>
    named.reduce((left, cell) => left - (read(cell) ?? 0), read(whole) ?? 0);
  const count = rest((cell) => cell.count);
  const issued = whole.issued === null ? null : rest((cell) => cell.issued);
  if (count <= 0) return named;
  const open = whole.open === null ? null : rest((cell) => cell.open);
  const unnamed = agencies.filter(({ value }) => isReservedCode(value));
  const value = unnamed.length === 1 ? (unnamed[0]?.value ?? UNKNOWN) : UNKNOWN;
  return [...named, { value, state: "count", count, open, issued }];
}

function formatNodeLabel(facts: ChartContext, dimension: TreeDimension, value: string): string {
  if (dimension === "agency") {
    return value === UNKNOWN ? "No agency named" : formatValue(facts, dimension, value);
  }
  const county = dimension === "county" ? findCounty(facts, value)?.name : undefined;
  return county ?? formatRowLabel(facts, dimension, value);
}

function formatDetail(cells: readonly TreeCell[], value: string, emptyDetail: string): string {
  if (isReservedCode(value)) return "";
  const counties = cells.filter((cell) => !isReservedCode(cell.value) && (cell.count ?? 0) > 0);
  return counties.length === 0 ? emptyDetail : formatPlural(counties.length, "county", "counties");
}

function sortNodes(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return [...nodes].sort(
    (a, b) => Number(a.isApart) - Number(b.isApart) || compareText(a.label, b.label),
  );
}
