import { OUTCOME_GROUP_TITLES, type OutcomeGroup } from "#domain/detainer/outcome.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { DataTable } from "#charts/data-table/data-table.tsx";
import { Field } from "#ui/field.tsx";
import { OutcomeRowName, MAX_ROWS, type OutcomeTableProps } from "./outcome-counts.tsx";
import { formatRowShare } from "./format-row-share.ts";
import { listRecordedGroups } from "./outcome-model.ts";

interface OutcomeSharesProps extends OutcomeTableProps {
  /** The group that shares are of. */
  readonly group: OutcomeGroup;
  readonly onGroup: (group: OutcomeGroup) => void;
}

/** The two shares of one outcome group, side by side with what they are of: of those with an outcome recorded, and of all. */
export function OutcomeShares(props: OutcomeSharesProps) {
  const { table, title, caption, nameOf, group, onGroup } = props;
  const groups = listRecordedGroups(table);
  const outcome = OUTCOME_GROUP_TITLES[group];
  return (
    <>
      <Field label="Shares of the outcome">
        {(ids) => (
          <select
            {...ids}
            value={group}
            onChange={(event) =>
              onGroup(groups.find((each) => each === event.target.value) ?? "declined")
            }
          >
            {groups.map((each) => (
              <option key={each} value={each}>
                {OUTCOME_GROUP_TITLES[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <DataTable
        caption={`${outcome}: ${caption}`}
        initialRows={MAX_ROWS}
        sumColumn="all"
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
          const share = (total: number) => ({
            value: line.isOpen || total === 0 ? null : count / total,
            shown: formatRowShare(line, count, total),
          });
          return {
            key: line.value,
            cells: {
              line: { value: line.label, shown: <OutcomeRowName line={line} nameOf={nameOf} /> },
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
