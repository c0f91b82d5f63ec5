import { formatCount } from "#domain/words/count.ts";
import { DataTable } from "#charts/figure/data-table.tsx";
import type { LagsModel } from "./lags-model.ts";
import "#charts/known/known-chart.css";

/** Bars by days, in order of days, where both dates are known for at least half; nothing otherwise. */
export function LagsChart({ model }: { readonly model: LagsModel }) {
  if (!model.drawn) return null;
  const most = Math.max(1, ...model.lines.map((line) => line.count));
  return (
    <ul className="known-bars">
      {model.lines.map((line) => (
        <li key={line.label}>
          {line.label}: {formatCount(line.count)}
          <span
            className={line.days === null ? "known-bar known-unknown" : "known-bar"}
            style={{ width: `${(100 * line.count) / most}%` }}
          />
        </li>
      ))}
    </ul>
  );
}

/** The table of days, unknown first. */
export function LagsTable({
  model,
  caption,
}: {
  readonly model: LagsModel;
  readonly caption: string;
}) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: "days", title: "Days from issue to the date recorded" },
        { key: "count", title: "Count", numeric: true },
      ]}
      rows={model.lines.map((line) => ({
        key: line.label,
        cells: {
          days: { value: line.days, shown: line.label },
          count: { value: line.count },
        },
      }))}
    />
  );
}
