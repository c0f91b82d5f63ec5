import { createElement, isValidElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createBarListModel } from "#charts/bars/bar-list-model.ts";
import { createBarRows } from "#charts/bars/bar-table.ts";
import { Cell } from "#charts/cells/cell.tsx";
import { createMapModel } from "#charts/map/map-model.ts";
import { STATES } from "#domain/vocabulary/states.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import { listRecords } from "#domain/table/table.ts";
import { answerByScan } from "#engine/answer-by-scan.ts";
import {
  EMPTY_FILTER,
  type Answer,
  type By,
  type Dimension,
  type Filter,
  type Question,
} from "#engine/query/question.ts";
import { createFacetItems, readFacetCells } from "#features/filters/facet-items.ts";
import { createPanelFile } from "#features/panels/panel-file.ts";
import { getTotalCell, sumTotals } from "#features/panels/totals.ts";
import { createProfileFilter, findProfile } from "#features/profiles/profile.ts";
import { createComparisonWeeks } from "#pages/profile/profile-comparison-weeks.ts";
import { createProfileQuestions } from "#pages/profile/profile-questions.ts";
import { createProfileWeeks } from "#pages/profile/profile-weeks.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { formatChoiceCount } from "#ui/choice/format-choice-count.ts";
import {
  replaceChoice,
  RUNS,
  selectionArbitrary,
  type SelectionCase,
} from "#tests/engine/question-helpers.ts";

const SIGN_RUNS = { ...RUNS, numRuns: 120 };

/** The sign of each state without a number (Cell states in `docs/data-model.md`). */
/** What the columns of keys are called in a file. */
const FILE_HEADINGS: Readonly<Partial<Record<Dimension, string>>> = {
  state: "State code",
  county: "County FIPS",
  agency: "Agency key",
  kind: "Kind of agency",
};

const SIGNS: Readonly<Record<string, string>> = {
  "reported-zero": "0",
  "not-named": "·",
  "not-transcribed": "?",
  "named-only": "n",
  withdrawn: "w",
  "not-selected": "",
  "not-published": "not published",
  "not-yet-published": "not yet published",
  "not-loaded": "not loaded",
  arriving: "…",
};

/** What is to be seen of a row of an answer: its number or sign, and what is open beside a zero. */
function expectSign(row: Readonly<Record<string, string | number | null>>): string {
  const cell = String(row["cell"]);
  if (cell === "count") return String(row["count"]);
  const open = Number(row["open"] ?? 0);
  const sign = SIGNS[cell] ?? "no sign";
  return cell === "reported-zero" && open > 0 ? `${sign} ${open} open` : sign;
}

/** The text that can be seen of an element. */
function readVisibleText(element: ReactNode): string {
  const markup = isValidElement(element) ? renderToStaticMarkup(element) : "";
  return markup
    .replaceAll(/<span data-visually-hidden="true">[^<]*<\/span>/gu, "")
    .replaceAll(/<[^>]*>/gu, "")
    .trim();
}

const describeSide = ({ measure }: SelectionCase, filter: Filter) => ({
  measures: [measure],
  sides: [{ dataset: 0, filter }],
});

const countBy = (
  selection: SelectionCase,
  filter: Filter,
  by: readonly [By] | readonly [By, By],
): Answer =>
  answerByScan([selection.dataset], {
    kind: "counts",
    ...describeSide(selection, filter),
    by,
    facet: false,
  });

/** A dataset as the page knows it, with the values of a dimension. */
function createInfo(dataset: Dataset, dimension: Dimension, values: readonly string[]) {
  return { ...dataset, values: { [dimension]: values } } as unknown as DatasetInfo;
}

it("A cell reads the same in list, table, map, facet, picker and file, whatever is filtered", () => {
  const cases = fc.tuple(
    selectionArbitrary,
    fc.constantFrom<Dimension>("state", "county", "agency", "kind"),
  );
  fc.assert(
    fc.property(cases, ([selection, dimension]) => {
      const { dataset } = selection;
      const filter = replaceChoice(selection.filter, dimension, null);
      const counts = countBy(selection, filter, [dimension]);
      const rows = listRecords(counts.table);
      const signs = new Map(rows.map((row) => [String(row[dimension]), expectSign(row)]));
      const listed = new Map([...signs].filter(([, sign]) => sign !== ""));

      const model = createBarListModel({ counts, dimension, facts: dataset });
      const inList = model.rows.map(({ value, cell, count, open }) => [
        value,
        readVisibleText(createElement(Cell, { state: cell, count, open })),
      ]);
      expect(Object.fromEntries(inList)).toEqual(Object.fromEntries(listed));
      const inTable = createBarRows(model, [], "2018-12-31").map(({ key, cells }) => [
        key,
        readVisibleText(cells["count"]?.shown),
      ]);
      expect(Object.fromEntries(inTable)).toEqual(Object.fromEntries(listed));

      const facets = answerByScan([dataset], {
        kind: "facets",
        ...describeSide(selection, filter),
        dimensions: [dimension],
      });
      const cells = readFacetCells(facets).get(dimension) ?? new Map();
      const items = createFacetItems(
        createInfo(dataset, dimension, [...signs.keys()]),
        dimension,
        cells,
      );
      const inFacet = items.map((item) => {
        const { sign, open } = formatChoiceCount(item, () => "detainers");
        return [item.value, `${sign} ${open}`.trim()];
      });
      expect(Object.fromEntries(inFacet)).toEqual(Object.fromEntries(signs));

      const file = createPanelFile({ table: counts.table, isFiltered: false, description: [] });
      const readText = (heading: string, row: number) =>
        file.columns.find((column) => column.heading === heading)?.text(row) ?? "no column";
      const inFile = file.rows.map((row) => {
        const text = readText("Count", row);
        const open = readText("No outcome recorded", row);
        const sign = SIGNS[text] ?? text;
        return [
          readText(FILE_HEADINGS[dimension] ?? "", row),
          text === "0" && Number(open) > 0 ? `0 ${open} open` : sign,
        ];
      });
      expect(Object.fromEntries(inFile)).toEqual(Object.fromEntries(listed));

      if (dimension !== "state") return;
      const places = [...STATES].map(([value, { fips, name }]) => ({
        value,
        fips,
        name,
      }));
      const map = createMapModel(model, places, () => "not-selected");
      for (const { row: area } of map.areas) {
        const row = rows.find((each) => each["state"] === area.value);
        if (row === undefined) continue;
        expect(area.cell).toBe(row["cell"]);
        const { cell: state, count, open } = area;
        const shown = readVisibleText(createElement(Cell, { state, count, open }));
        expect(shown).toBe(expectSign(row));
      }
    }),
    SIGN_RUNS,
  );
});

it("The large number after a state is chosen is what the facet said that choosing it would give", () => {
  fc.assert(
    fc.property(selectionArbitrary, (selection) => {
      const { dataset } = selection;
      const without = replaceChoice(selection.filter, "state", null);
      for (const row of listRecords(countBy(selection, without, ["state"]).table)) {
        const state = String(row["state"]);
        if (row["cell"] === "not-selected") continue;
        const filter = replaceChoice(without, "state", { values: [state], isExcluded: false });
        const totals = sumTotals(
          answerByScan([dataset], { kind: "totals", ...describeSide(selection, filter) }),
        );
        const cell = getTotalCell(totals, countBy(selection, filter, ["state"]), dataset.weeks);
        expect([state, readVisibleText(createElement(Cell, cell))]).toEqual([
          state,
          expectSign(row),
        ]);
      }
    }),
    SIGN_RUNS,
  );
});

it("The weeks of an agency read the same on its page, beside another and in a count by week", () => {
  fc.assert(
    fc.property(selectionArbitrary, (selection) => {
      const { dataset, measure } = selection;
      const pairs = listRecords(
        countBy(selection, EMPTY_FILTER, [{ weeks: "week" }, "agency"]).table,
      );
      for (const key of dataset.agencies.keys()) {
        const rows = pairs.filter((row) => row["agency"] === key);
        const profile = findProfile({ ...dataset, values: {} }, "agency", key);
        if (rows.length === 0 || profile === null) continue;
        const expected = rows.map((row) => [row["period"], expectSign(row)]);
        const questions: Readonly<Record<string, Question>> = createProfileQuestions(
          profile,
          measure,
        );
        const { totals, weeks, years } = questions;
        if (totals === undefined || weeks === undefined || years === undefined)
          throw new Error("nothing is asked about an agency");
        const answers = {
          totals: answerByScan([dataset], totals),
          counts: answerByScan([dataset], weeks),
          years: answerByScan([dataset], years),
        };
        const onPage = createProfileWeeks(profile, dataset, answers, [], measure);
        expect(
          onPage.map(({ week, cell, count, open }) => [
            week,
            readVisibleText(createElement(Cell, { state: cell, count, open })),
          ]),
        ).toEqual(expected);
        const filter = createProfileFilter(profile, EMPTY_FILTER) ?? EMPTY_FILTER;
        const { periods } = createComparisonWeeks(
          countBy(selection, filter, [{ weeks: "week" }]),
          [profile],
          dataset.weeks,
        );
        expect(
          periods.map(({ period, cells: [cell] }) => [
            period,
            cell === undefined ? "no cell" : readVisibleText(createElement(Cell, cell)),
          ]),
        ).toEqual(expected);
      }
    }),
    SIGN_RUNS,
  );
});
