import type { ReactNode } from "react";
import { Panel } from "#features/panels/panel.tsx";
import { ValueChart, ValueTable } from "#charts/values/value-chart.tsx";
import { createValueModel } from "#charts/values/value-model.ts";
import { LagChart, LagTable } from "#charts/lags/lag-chart.tsx";
import { createLagModel } from "#charts/lags/lag-model.ts";
import { countNotesByValue, type NoteCount } from "#charts/notes/note-counts.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { chooseSourceTerms } from "#domain/text/source-terms.ts";
import { describeView } from "#domain/view/describe-view.ts";
import type { Dimension, RowColumn } from "#engine/query/question.ts";
import { toggleValue } from "#features/filters/edit-filter.ts";
import type { PanelQuestionName } from "#features/panels/panel-questions.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { TextButton } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { addFilteredField, downloadField, type FieldModel } from "./field-model.ts";
import type { PanelData } from "./panel-data.ts";
import styles from "./citizenship-and-days.module.css";

interface FieldPanelProps {
  readonly data: PanelData;
  readonly name: PanelQuestionName;
  readonly title: string;
  /** What is known, after the title in the line of a folded field. */
  readonly known: string;
  readonly model: FieldModel;
  /** The dimension that the field is counted by; absent for days. */
  readonly dimension?: Dimension;
  readonly notesByValue?: ReadonlyMap<string, readonly NoteCount[]>;
  readonly chart: () => ReactNode;
  readonly table: () => ReactNode;
}

/** Citizenship and days, each where a row holds it: drawn where known for at least half, otherwise one line that opens a table. */
export function CitizenshipAndDays(data: PanelData) {
  const { info, answers, notes, view } = data;
  const { setView } = useUrlView();
  const caption = describeView(info, view).title;
  const citizenship = createValueModel(answers.citizenship, "citizenship", info);
  const marks = countNotesByValue(
    answers.citizenshipMarks,
    "citizenship",
    notes,
    new Map(citizenship.rows.map(({ value, count }) => [value, count])),
    info.datasetPeriod.asof,
  );
  const marked = { marks, notes, asof: info.datasetPeriod.asof };
  const lags = createLagModel(answers.lags, info);
  const isKnown = (column: RowColumn) => info.knownColumns.includes(column);
  const formatKnown = ({ known, total }: FieldModel) =>
    total === 0 ? "none counted" : `known for ${formatCount(known)} of ${formatCount(total)}`;
  return (
    <>
      {isKnown("citizenship") ? (
        <FieldPanel
          data={data}
          name="citizenship"
          title="Citizenship"
          known={formatKnown(citizenship)}
          model={citizenship}
          dimension="citizenship"
          notesByValue={marks}
          chart={() => (
            <ValueChart
              model={citizenship}
              onPick={(value) =>
                setView((current) => ({
                  ...current,
                  filter: toggleValue(current.filter, "citizenship", value),
                }))
              }
              {...marked}
            />
          )}
          table={() => (
            <ValueTable
              model={citizenship}
              caption={`By citizenship: ${caption}`}
              title="Citizenship"
              {...marked}
            />
          )}
        />
      ) : null}
      {isKnown("days") ? (
        <FieldPanel
          data={data}
          name="lags"
          title={chooseSourceTerms(info.datasetPeriod).lag}
          known={`both dates ${formatKnown(lags)}`}
          model={lags}
          chart={() => <LagChart model={lags} />}
          table={() => <LagTable model={lags} caption={`By days: ${caption}`} />}
        />
      ) : null}
    </>
  );
}

/** One field as a chart where it may be drawn, otherwise as a line; as a table and as a file. */
function FieldPanel(props: FieldPanelProps) {
  const { data, name, title, known, dimension, notesByValue, chart, table } = props;
  const description = describeView(data.info, data.view);
  const model = addFilteredField(props.model, dimension === undefined ? [] : [dimension], data);
  const download = () => downloadField(data, name, dimension, notesByValue, description);
  if (!model.drawn) {
    return (
      <Disclosure
        summary={
          <>
            {title} <span className={styles.known}>{known}</span>
          </>
        }
      >
        {() => (
          <section id={name} aria-label={title} className={styles.fold}>
            <p>
              {model.sentence}{" "}
              <TextButton onClick={download} aria-label={`Download CSV of ${title}`}>
                Download CSV
              </TextButton>
            </p>
            {table()}
          </section>
        )}
      </Disclosure>
    );
  }
  return (
    <Panel
      id={name}
      title={title}
      subtitle={description.title}
      summary={model.sentence}
      onCsv={download}
      tabs={[
        { key: "chart", label: "Chart", content: chart },
        { key: "table", label: "Table", content: table },
      ]}
    />
  );
}
