import type { ReactNode } from "react";
import { UNIT } from "#domain/outcome.ts";
import { Figure } from "#charts/figure/figure.tsx";
import { categoryModel } from "#charts/known/category-model.ts";
import {
  CategoryChart,
  CategoryTable,
  KnownChart,
  KnownTable,
} from "#charts/known/known-chart.tsx";
import { knownModel } from "#charts/known/known-model.ts";
import { LagsChart, LagsTable } from "#charts/lags/lags-chart.tsx";
import { lagsModel } from "#charts/lags/lags-model.ts";
import { DIMENSION_TITLE } from "#views/filters/filter-words.ts";
import type { Dimension, Filter } from "#engine/question.ts";
import { downloadCsv } from "#state/files/download.ts";
import { fileName } from "#state/files/file-name.ts";
import { useChosen } from "#state/use-view.ts";
import { filterCount, toggled } from "#views/filters/choosing.ts";
import { figureFile } from "./figure-file.ts";
import { exportContext, periodWords, sourceWords } from "./figure-words.ts";
import type { FigureFacts } from "./figure-words.ts";
import { answerTo, type AskedName } from "#views/overview/questions.ts";

/** Charge category, citizenship and days: drawn where the field is known for at least half, otherwise a sentence and a table. */
export function FieldFigures({ frame, answers, view }: FigureFacts) {
  const { change } = useChosen();
  const caption = `${UNIT[view.measure]}, ${periodWords(frame, view)}`;
  const pick = (dimension: Dimension) => (value: string) =>
    change((held) => ({ ...held, filter: toggled(held.filter, dimension, value) }));
  const figure = (
    asked: AskedName,
    title: string,
    held: { readonly drawn: boolean; readonly sentence: string },
    chart: () => ReactNode,
    table: () => ReactNode,
    fields: readonly Dimension[] = [],
  ) => {
    const model = filteredByItself(held, fields, view.filter);
    return (
      <Figure
        id={asked}
        title={title}
        subtitle={caption}
        summary={model.sentence}
        source={sourceWords(frame)}
        onCsv={() =>
          downloadCsv(fileName(frame.cohort, asked, view, "csv"), answerTo(answers, asked).table, {
            ...figureFile(answerTo(answers, asked).table, filterCount(view.filter) > 0),
            context: exportContext(frame, view),
          })
        }
        tabs={[
          ...(model.drawn ? [{ key: "chart", label: "Chart", content: chart }] : []),
          { key: "table", label: "Table", content: table },
        ]}
      />
    );
  };
  const charges = categoryModel(answerTo(answers, "charges"), frame);
  const citizenship = knownModel(answerTo(answers, "citizenship"), "citizenship", frame);
  const lags = lagsModel(answerTo(answers, "lags"), frame);
  return (
    <>
      {figure(
        "charges",
        "Charge category, charged and convicted apart",
        charges,
        () => (
          <CategoryChart model={charges} onPick={pick("charge")} />
        ),
        () => (
          <CategoryTable model={charges} caption={`By charge category: ${caption}`} />
        ),
        ["charge", "status"],
      )}
      {figure(
        "citizenship",
        "Citizenship",
        citizenship,
        () => (
          <KnownChart model={citizenship} onPick={pick("citizenship")} />
        ),
        () => (
          <KnownTable
            model={citizenship}
            caption={`By citizenship: ${caption}`}
            title="Citizenship"
          />
        ),
        ["citizenship"],
      )}
      {figure(
        "lags",
        "Days from issue to the date ICE recorded",
        lags,
        () => (
          <LagsChart model={lags} />
        ),
        () => (
          <LagsTable model={lags} caption={`By days: ${caption}`} />
        ),
      )}
    </>
  );
}

/** A field that is filtered looks known, because the filter left out what is unknown of it: nothing is drawn then. */
function filteredByItself<Model extends { readonly drawn: boolean; readonly sentence: string }>(
  model: Model,
  fields: readonly Dimension[],
  filter: Filter,
): { readonly drawn: boolean; readonly sentence: string } {
  const by = fields.filter((field) => filter.choices[field] !== undefined);
  if (by.length === 0) return model;
  const words = by.map((field) => DIMENSION_TITLE[field].toLowerCase()).join(" and ");
  return {
    drawn: false,
    sentence: `Only lines that the filter by ${words} keeps are counted here; how far that field is known can be seen without the filter.`,
  };
}
