import type { ReactNode } from "react";
import { MEASURE_UNITS } from "#domain/detainer/outcome.ts";
import { Panel } from "#features/panels/panel.tsx";
import { createCategoryModel } from "#charts/values/category-model.ts";
import {
  CategoryChart,
  CategoryTable,
  ValueChart,
  ValueTable,
} from "#charts/values/value-chart.tsx";
import { createValueModel } from "#charts/values/value-model.ts";
import { LagChart, LagTable } from "#charts/lags/lag-chart.tsx";
import { createLagModel } from "#charts/lags/lag-model.ts";
import { countNotesByValue, formatNoteCounts, type NoteCount } from "#charts/notes/note-counts.ts";
import { getText } from "#domain/table/table.ts";
import { chooseSourceTerms } from "#domain/text/source-terms.ts";
import { DIMENSION_TITLES } from "#domain/view/format-filter.ts";
import type { Dimension, Filter } from "#engine/query/question.ts";
import { downloadCsv } from "#state/downloads/download.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { countFilters, toggleValue } from "#features/filters/edit-filter.ts";
import { createPanelFile } from "./panel-file.ts";
import { createExportContext, formatViewPeriod, formatSource } from "./format-view.ts";
import type { PanelData } from "./format-view.ts";
import type { PanelQuestionName } from "#features/panels/panel-questions.ts";

/** Charge category, citizenship and days: drawn where the field is known for at least half, otherwise a sentence and a table. */
export function FieldPanels({ frame, answers, notes, view }: PanelData) {
  const { setView: change } = useUrlView();
  const caption = `${MEASURE_UNITS[view.measure]}, ${formatViewPeriod(frame, view)}`;
  const pick = (dimension: Dimension) => (value: string) =>
    change((held) => ({ ...held, filter: toggleValue(held.filter, dimension, value) }));
  const figure = (
    asked: PanelQuestionName,
    title: string,
    held: { readonly drawn: boolean; readonly sentence: string },
    chart: () => ReactNode,
    table: () => ReactNode,
    fields: readonly Dimension[] = [],
    marks?: ReadonlyMap<string, readonly NoteCount[]>,
  ) => {
    const [column] = fields;
    const model = hideOwnFilter(held, fields, view.filter);
    return (
      <Panel
        id={asked}
        title={title}
        subtitle={caption}
        summary={model.sentence}
        source={formatSource(frame)}
        onCsv={() =>
          downloadCsv(
            formatFileName(frame.datasetPeriod, asked, view, "csv"),
            answers[asked].table,
            {
              ...createPanelFile(
                answers[asked].table,
                countFilters(view.filter) > 0,
                marks === undefined || column === undefined
                  ? undefined
                  : (row) =>
                      formatNoteCounts(marks.get(getText(answers[asked].table, column, row))),
              ),
              context: createExportContext(frame, view),
            },
          )
        }
        tabs={[
          ...(model.drawn ? [{ key: "chart", label: "Chart", content: chart }] : []),
          { key: "table", label: "Table", content: table },
        ]}
      />
    );
  };
  const charges = createCategoryModel(answers.charges, frame);
  const citizenship = createValueModel(answers.citizenship, "citizenship", frame);
  const marked = (
    name: "chargeMarks" | "citizenshipMarks",
    column: string,
    lines: readonly (readonly [value: string, count: number])[],
  ) => ({
    marks: countNotesByValue(answers[name], column, notes, new Map(lines)),
    notes,
    asof: frame.datasetPeriod.asof,
  });
  const onCharges = marked(
    "chargeMarks",
    "charge",
    charges.rows.map(({ value, total }) => [value, total]),
  );
  const onCitizenship = marked(
    "citizenshipMarks",
    "citizenship",
    citizenship.rows.map(({ value, count }) => [value, count]),
  );
  const lags = createLagModel(answers.lags, frame);
  return (
    <>
      {figure(
        "charges",
        "Charge category, charged and convicted apart",
        charges,
        () => (
          <CategoryChart model={charges} onPick={pick("charge")} {...onCharges} />
        ),
        () => (
          <CategoryTable
            model={charges}
            caption={`By charge category: ${caption}`}
            {...onCharges}
          />
        ),
        ["charge", "status"],
        onCharges.marks,
      )}
      {figure(
        "citizenship",
        "Citizenship",
        citizenship,
        () => (
          <ValueChart model={citizenship} onPick={pick("citizenship")} {...onCitizenship} />
        ),
        () => (
          <ValueTable
            model={citizenship}
            caption={`By citizenship: ${caption}`}
            title="Citizenship"
            {...onCitizenship}
          />
        ),
        ["citizenship"],
        onCitizenship.marks,
      )}
      {figure(
        "lags",
        chooseSourceTerms(frame.datasetPeriod).lag,
        lags,
        () => (
          <LagChart model={lags} />
        ),
        () => (
          <LagTable model={lags} caption={`By days: ${caption}`} />
        ),
      )}
    </>
  );
}

/** A field that is filtered looks known, because the filter left out what is unknown of it: nothing is drawn then. */
function hideOwnFilter<Model extends { readonly drawn: boolean; readonly sentence: string }>(
  model: Model,
  fields: readonly Dimension[],
  filter: Filter,
): { readonly drawn: boolean; readonly sentence: string } {
  const by = fields.filter((field) => filter.choices[field] !== undefined);
  if (by.length === 0) return model;
  const words = by.map((field) => DIMENSION_TITLES[field].toLowerCase()).join(" and ");
  return {
    drawn: false,
    sentence: `Only lines that the filter by ${words} keeps are counted here; how far that field is known can be seen without the filter.`,
  };
}
