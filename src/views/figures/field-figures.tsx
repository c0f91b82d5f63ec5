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
import { marksByValue, marksText, type MarkLine } from "#charts/marks/mark-model.ts";
import { textAt } from "#domain/table.ts";
import { recordedWords } from "#domain/words/recorded-words.ts";
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
export function FieldFigures({ frame, answers, notes, view }: FigureFacts) {
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
    marks?: ReadonlyMap<string, readonly MarkLine[]>,
  ) => {
    const [column] = fields;
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
            ...figureFile(
              answerTo(answers, asked).table,
              filterCount(view.filter) > 0,
              marks === undefined || column === undefined
                ? undefined
                : (row) =>
                    marksText(marks.get(textAt(answerTo(answers, asked).table, column, row))),
            ),
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
  const marked = (
    name: "chargeMarks" | "citizenshipMarks",
    column: string,
    lines: readonly (readonly [value: string, count: number])[],
  ) => ({
    marks: marksByValue(answerTo(answers, name), column, notes, new Map(lines)),
    notes,
    asof: frame.cohort.asof,
  });
  const onCharges = marked(
    "chargeMarks",
    "charge",
    charges.lines.map(({ value, total }) => [value, total]),
  );
  const onCitizenship = marked(
    "citizenshipMarks",
    "citizenship",
    citizenship.lines.map(({ value, count }) => [value, count]),
  );
  const lags = lagsModel(answerTo(answers, "lags"), frame);
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
          <KnownChart model={citizenship} onPick={pick("citizenship")} {...onCitizenship} />
        ),
        () => (
          <KnownTable
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
        recordedWords(frame.cohort).lag,
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
