import { formatCount } from "#domain/text/format-count.ts";
import { DataTable } from "#charts/data-table/data-table.tsx";
import type { LagModel } from "./lag-model.ts";
import { ValueBar, ValueList } from "#charts/values/value-list.tsx";

/** Bars by days, in order of days, where both dates are known for at least half; nothing otherwise. */
export function LagChart({ model }: { readonly model: LagModel }) {
  if (!model.drawn) return null;
  const maximum = Math.max(1, ...model.rows.map((line) => line.count));
  return (
    <ValueList>
      {model.rows.map((line) => (
        <li key={line.label}>
          {line.label}: {formatCount(line.count)}
          <ValueBar
            percent={(100 * line.count) / maximum}
            kind={line.days === null ? "unknown" : "known"}
          />
        </li>
      ))}
    </ValueList>
  );
}

/** The table of days, unknown first. */
export function LagTable({
  model,
  caption,
}: {
  readonly model: LagModel;
  readonly caption: string;
}) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: "days", title: "Days from issue to the date recorded" },
        { key: "count", title: "Count", numeric: true },
      ]}
      rows={model.rows.map((line) => ({
        key: line.label,
        cells: {
          days: { value: line.days, shown: line.label },
          count: { value: line.count },
        },
      }))}
    />
  );
}
