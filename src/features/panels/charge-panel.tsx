import { Link } from "react-router";
import { Panel } from "#features/panels/panel.tsx";
import { createCategoryModel } from "#charts/values/category-model.ts";
import { CategoryChart, CategoryTable } from "#charts/values/value-chart.tsx";
import { formatSample } from "#charts/values/value-model.ts";
import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { countNotesByValue } from "#charts/notes/note-counts.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { describeView } from "#domain/view/describe-view.ts";
import { toggleValue } from "#features/filters/edit-filter.ts";
import { baseView } from "#state/url/base-view.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { addFilteredField, downloadField } from "./field-model.ts";
import type { PanelData } from "./panel-data.ts";

/** Charge categories, charged and convicted apart: drawn where known for at least half, otherwise a table, unknown first. */
export function ChargePanel(data: PanelData) {
  const { info, answers, notes, view } = data;
  const { view: chosen, setView, formatUrl } = useUrlView();
  const description = describeView(info, view);
  const charges = createCategoryModel(answers.charges, info, view.filter);
  const model = addFilteredField(charges, ["charge", "status"], data);
  const marked = {
    marks: countNotesByValue(
      answers.chargeMarks,
      "charge",
      notes,
      new Map(charges.rows.map(({ value, total }) => [value, total])),
      info.datasetPeriod.asof,
    ),
    notes,
    asof: info.datasetPeriod.asof,
  };
  const { known, total, status } = charges;
  const sample = formatSample(known, total, info);
  const remark =
    model !== charges || total === 0
      ? model.sentence
      : sample === null
        ? null
        : `${capitalizeFirst(sample)}.`;
  const table = {
    key: "table",
    label: "Table",
    content: () => (
      <CategoryTable
        model={charges}
        caption={<VisuallyHidden>{`By charge category: ${description.title}`}</VisuallyHidden>}
        {...marked}
      />
    ),
  };
  const chart = {
    key: "chart",
    label: "Chart",
    content: () => (
      <CategoryChart
        model={charges}
        onPick={(value) =>
          setView((current) => ({
            ...current,
            filter: toggleValue(current.filter, "charge", value),
          }))
        }
        {...marked}
      />
    ),
  };
  return (
    <Panel
      id="charges"
      title={
        total === 0 ? "Charge" : `Charge: known for ${formatCount(known)} of ${formatCount(total)}`
      }
      subtitle={remark}
      summary={
        <>
          {status === null ? null : `${status} `}A charge is not a conviction, and neither is a
          crime committed. Categories are our reading of the labels.{" "}
          <Link to={formatUrl(baseView(chosen), "/about/methods")}>How</Link>
        </>
      }
      onCsv={() => downloadField(data, "charges", "charge", marked.marks, description)}
      tabs={model.drawn ? [chart, table] : [table]}
    />
  );
}
