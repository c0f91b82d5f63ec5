import { useState } from "react";
import { GROUP_TITLE, type OutcomeGroup } from "#domain/outcome.ts";
import { formatCount } from "#domain/words/count.ts";
import { DataTable } from "#charts/figure/data-table.tsx";
import { Field } from "#ui/field.tsx";
import { LineName, WHOLE, type OutcomesProps } from "./outcome-counts.tsx";
import { RECORDED_GROUPS, shareOf } from "./outcome-model.ts";

/** The two shares of one outcome group, side by side with what they are of: of those with an outcome recorded, and of all. */
export function OutcomeShares({ table, title, caption, nameOf }: OutcomesProps) {
  const [group, setGroup] = useState<OutcomeGroup>("declined");
  const outcome = GROUP_TITLE[group];
  return (
    <>
      <Field label="Shares of the outcome">
        {(ids) => (
          <select
            {...ids}
            value={group}
            onChange={(event) =>
              setGroup(RECORDED_GROUPS.find((each) => each === event.target.value) ?? "declined")
            }
          >
            {RECORDED_GROUPS.map((each) => (
              <option key={each} value={each}>
                {GROUP_TITLE[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <DataTable
        caption={`${outcome}: ${caption}`}
        most={WHOLE}
        sum="all"
        columns={[
          { key: "line", title },
          { key: "count", title: outcome, numeric: true },
          { key: "recorded", title: "With an outcome", numeric: true },
          { key: "ofRecorded", title: "Share of those", numeric: true },
          { key: "all", title: "All", numeric: true },
          { key: "ofAll", title: "Share of all", numeric: true },
        ]}
        rows={table.lines.map((line) => {
          const count = line.counts[group];
          const share = (of: number) =>
            line.isOpen || of === 0
              ? { value: null, shown: line.isOpen ? "still open" : "none to share" }
              : { value: count / of, shown: shareOf(count, of) };
          return {
            key: line.value,
            cells: {
              line: { value: line.label, shown: <LineName line={line} nameOf={nameOf} /> },
              count: { value: count, shown: formatCount(count) },
              recorded: { value: line.recorded, shown: formatCount(line.recorded) },
              ofRecorded: share(line.recorded),
              all: { value: line.all, shown: formatCount(line.all) },
              ofAll: share(line.all),
            },
          };
        })}
      />
    </>
  );
}
