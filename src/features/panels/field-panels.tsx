import type { ReactNode } from "react";
import { Panel } from "#features/panels/panel.tsx";
import { createCategoryModel } from "#charts/values/category-model.ts";
import {
  CategoryChart,
  CategoryTable,
  ValueChart,
  ValueTable,
} from "#charts/values/value-chart.tsx";
import { createValueModel, formatKnownShare, isMostlyKnown } from "#charts/values/value-model.ts";
import { LagChart, LagTable } from "#charts/lags/lag-chart.tsx";
import { createLagModel } from "#charts/lags/lag-model.ts";
import { countNotesByValue, createRowNotes, type NoteCount } from "#charts/notes/note-counts.ts";
import { lowercaseFirst } from "#domain/text/lowercase-first.ts";
import { chooseSourceTerms } from "#domain/text/source-terms.ts";
import {
  describeView,
  listDescriptionColumns,
  type ViewDescription,
} from "#domain/view/describe-view.ts";
import { DIMENSION_TITLES } from "#domain/view/format-filter.ts";
import { listFieldCoverage } from "#features/filters/field-coverage.ts";
import type { Dimension, Filter, RowColumn } from "#engine/query/question.ts";
import { downloadCsv } from "#state/downloads/download.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { countFilters, toggleValue } from "#features/filters/edit-filter.ts";
import { createPanelFile } from "./panel-file.ts";
import type { PanelData } from "./panel-data.ts";
import type { PanelQuestionName } from "#features/panels/panel-questions.ts";

/** What a field's model says of the field itself. */
interface FieldModel {
  /** False where the field is known for too few for a chart. */
  readonly drawn: boolean;
  readonly sentence: string;
}

interface FieldPanelProps {
  readonly data: PanelData;
  readonly name: PanelQuestionName;
  readonly title: string;
  readonly description: ViewDescription;
  readonly model: FieldModel;
  /** Dimensions that the panel counts by, the one that notes are of first. */
  readonly dimensions?: readonly Dimension[];
  readonly notesByValue?: ReadonlyMap<string, readonly NoteCount[]>;
  readonly chart: () => ReactNode;
  readonly table: () => ReactNode;
}

/** Charge category, citizenship and days, each where a row holds it: drawn where it is known for at least half, otherwise a sentence and a table. */
export function FieldPanels(data: PanelData) {
  const { info, answers, notes, view } = data;
  const { setView } = useUrlView();
  const description = describeView(info, view);
  const caption = description.title;
  const { asof } = info.datasetPeriod;
  const pick = (dimension: Dimension) => (value: string) =>
    setView((current) => ({ ...current, filter: toggleValue(current.filter, dimension, value) }));
  const countNotes = (
    name: "chargeMarks" | "citizenshipMarks",
    column: Dimension,
    counts: readonly (readonly [value: string, count: number])[],
  ) => ({
    marks: countNotesByValue(answers[name], column, notes, new Map(counts)),
    notes,
    asof,
  });
  const charges = createCategoryModel(answers.charges, info, view.filter);
  const chargeNotes = countNotes(
    "chargeMarks",
    "charge",
    charges.rows.map(({ value, total }) => [value, total]),
  );
  const citizenship = createValueModel(answers.citizenship, "citizenship", info);
  const citizenshipNotes = countNotes(
    "citizenshipMarks",
    "citizenship",
    citizenship.rows.map(({ value, count }) => [value, count]),
  );
  const lags = createLagModel(answers.lags, info);
  const isKnown = (column: RowColumn) => info.knownColumns.includes(column);
  return (
    <>
      {isKnown("charge") ? (
        <FieldPanel
          data={data}
          name="charges"
          title="Charge category, charged and convicted apart"
          description={description}
          model={charges}
          dimensions={["charge", "status"]}
          notesByValue={chargeNotes.marks}
          chart={() => <CategoryChart model={charges} onPick={pick("charge")} {...chargeNotes} />}
          table={() => (
            <CategoryTable
              model={charges}
              caption={`By charge category: ${caption}`}
              {...chargeNotes}
            />
          )}
        />
      ) : null}
      {isKnown("citizenship") ? (
        <FieldPanel
          data={data}
          name="citizenship"
          title="Citizenship"
          description={description}
          model={citizenship}
          dimensions={["citizenship"]}
          notesByValue={citizenshipNotes.marks}
          chart={() => (
            <ValueChart model={citizenship} onPick={pick("citizenship")} {...citizenshipNotes} />
          )}
          table={() => (
            <ValueTable
              model={citizenship}
              caption={`By citizenship: ${caption}`}
              title="Citizenship"
              {...citizenshipNotes}
            />
          )}
        />
      ) : null}
      {isKnown("days") ? (
        <FieldPanel
          data={data}
          name="lags"
          title={chooseSourceTerms(info.datasetPeriod).lag}
          description={description}
          model={lags}
          chart={() => <LagChart model={lags} />}
          table={() => <LagTable model={lags} caption={`By days: ${caption}`} />}
        />
      ) : null}
    </>
  );
}

/** One field as a chart where it may be drawn, as a table and as a file. */
function FieldPanel(props: FieldPanelProps) {
  const { data, name, title, description, dimensions = [], notesByValue, chart, table } = props;
  const { info, answers, view } = data;
  const [column] = dimensions;
  const model = addFilteredField(props.model, dimensions, view.filter, data);
  const download = () => {
    const answer = answers[name].table;
    const rowNotes =
      notesByValue === undefined || column === undefined
        ? null
        : createRowNotes(answer, column, notesByValue);
    const file = createPanelFile({
      table: answer,
      isFiltered: countFilters(view.filter) > 0,
      formatNotes: rowNotes?.formatNotes,
      description: [
        ...listDescriptionColumns(description),
        ...(rowNotes === null || rowNotes.shared === ""
          ? []
          : [["notes of several rows", rowNotes.shared] as const]),
      ],
    });
    downloadCsv(formatFileName(info.datasetPeriod, name, view, "csv"), file);
  };
  return (
    <Panel
      id={name}
      title={title}
      subtitle={description.title}
      summary={model.sentence}
      source={description.source}
      onCsv={download}
      tabs={[
        ...(model.drawn ? [{ key: "chart", label: "Chart", content: chart }] : []),
        { key: "table", label: "Table", content: table },
      ]}
    />
  );
}

/**
 * A field that is filtered looks known, because the filter left out what is unknown of it: how far it is known without its
 * own choice is said, and decides whether it is drawn.
 */
function addFilteredField(
  model: FieldModel,
  dimensions: readonly Dimension[],
  filter: Filter,
  { info, answers }: Pick<PanelData, "info" | "answers">,
): FieldModel {
  const filtered = listFieldCoverage(filter, answers.facets).filter(({ dimension }) =>
    dimensions.includes(dimension),
  );
  if (filtered.length === 0) return model;
  const parts = filtered.map(
    ({ dimension, known, total }) =>
      `Without the filter by ${DIMENSION_TITLES[dimension].toLowerCase()}: ${lowercaseFirst(formatKnownShare(known, total, info, null))}`,
  );
  return {
    drawn: model.drawn && filtered.every(({ known, total }) => isMostlyKnown(known, total)),
    sentence: `Only lines that the filter keeps are counted here. ${parts.join(" ")}`,
  };
}
