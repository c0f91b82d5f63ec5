import { useCallback, useEffect, useState } from "react";
import { hasPrintedTotals } from "#domain/report/dataset.ts";
import { getGrainNoun } from "#domain/calendar/grain-words.ts";
import { describeView } from "#domain/view/describe-view.ts";
import { ItemNoteBadge } from "#charts/notes/note-badge.tsx";
import { getRowTitle } from "#charts/rows/row-columns.ts";
import { RowsTable } from "#charts/rows/rows-table.tsx";
import { DIMENSIONS, type Answer } from "#engine/query/question.ts";
import { useAnswers } from "#state/queries/use-answers.ts";
import { useDatasetInfo, useNotes } from "#state/queries/use-dataset.tsx";
import {
  getTableRow,
  PAGE_ROWS,
  useRows,
  type RowRange,
  type RowsQuery,
} from "#state/queries/use-rows.ts";
import { useView } from "#state/url/use-view.ts";
import { acknowledgeFrame } from "#state/url/drag-preview.ts";
import { PageLead } from "#ui/layout/page-lead.tsx";
import { SmallPrint } from "#ui/small-print.tsx";
import { sumTotals } from "#features/panels/totals.ts";
import { CoverageLines } from "#features/filters/coverage-lines.tsx";
import { FilteredPage } from "#features/filter-rail/filtered-page.tsx";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { usePageTitle } from "#features/shell/use-page-title.ts";
import { ColumnChooser } from "./column-chooser.tsx";
import {
  getNextSort,
  listFileColumns,
  listScreenColumns,
  listSelectableColumns,
} from "#features/rows/table-columns.ts";
import { RowDetail } from "#features/rows/row-detail.tsx";
import { TableActions } from "./table-actions.tsx";

/** Every row that matches, to sort, open, print and take away. */
export function TablePage() {
  const { view, setView } = useView();
  const dataset = useDatasetInfo();
  const notes = useNotes();
  const [reach, setReach] = useState<RowRange>([0, 0]);
  const [printed, setPrinted] = useState<Answer | null>(null);
  const sides = [{ dataset: 0, filter: view.filter }];
  const question: RowsQuery = { kind: "rows", measures: [view.measure], sides, sort: view.sort };
  const answers = useAnswers({
    rows: { ...question, offset: 0, limit: PAGE_ROWS },
    totals: { kind: "totals", measures: [view.measure], sides },
    states: { kind: "counts", measures: [view.measure], sides, by: ["state"], facet: false },
    facets: { kind: "facets", measures: [view.measure], sides, dimensions: DIMENSIONS },
  });
  const answeredFilter = answers.data?.questions.rows.sides[0]?.filter;
  useEffect(() => {
    if (answeredFilter !== undefined) acknowledgeFrame(answeredFilter);
  }, [answeredFilter]);
  const info = dataset.data;
  const description = info === undefined ? undefined : describeView(info, view);
  usePageTitle(description === undefined ? "Records" : `Records: ${description.filters}`);
  const { rows, facets, totals, states } = answers.data?.answers ?? {};
  const lineAt = useRows(question, rows, reach);
  const onReach = useCallback((first: number, last: number) => setReach([first, last]), []);
  const asof = info?.datasetPeriod.asof ?? "";
  const ledger = notes.data;
  const renderMarks = useCallback(
    (ids: string) => (
      <ItemNoteBadge
        notes={(ledger ?? []).filter(({ id }) => ids.split(" ").includes(id))}
        asof={asof}
      />
    ),
    [ledger, asof],
  );
  const columns = view.columns ?? (info === undefined ? [] : listScreenColumns(info));
  return (
    <FilteredPage
      info={info}
      facets={facets}
      numbers={
        totals === undefined || states === undefined || answeredFilter === undefined
          ? undefined
          : { filter: answeredFilter, totals, states }
      }
      head={
        <>
          <h1>Records</h1>
          <PageLead>
            {info === undefined || hasPrintedTotals(info.weeks)
              ? "Each row is one detainer, or several where we know only how many there are."
              : `Each row is counted in the ${getGrainNoun(info.datasetPeriod.grain)} in which its ${info.datasetPeriod.basis === "issued" ? "detainer was issued" : "decline was recorded"}.`}
          </PageLead>
        </>
      }
    >
      {info === undefined ||
      description === undefined ||
      rows?.total === undefined ||
      totals === undefined ? (
        <QueryFallback query={info === undefined ? dataset : answers} height={900} />
      ) : (
        <>
          {facets === undefined || answeredFilter === undefined ? null : (
            <CoverageLines info={info} filter={answeredFilter} facets={facets} />
          )}
          <RowsTable
            tools={
              <TableActions
                info={info}
                question={question}
                rowCount={rows.total.lines}
                columns={listFileColumns(info, view.columns)}
                totals={sumTotals(totals)}
                printed={printed}
                onPrinted={setPrinted}
              >
                <ColumnChooser
                  getTitle={(column) => getRowTitle(column, info)}
                  columns={columns}
                  selectable={listSelectableColumns(info)}
                  onChange={(cols) => setView((current) => ({ ...current, columns: cols }))}
                />
              </TableActions>
            }
            caption={description.title}
            columns={columns}
            lineAt={printed === null ? lineAt : (index) => getTableRow(printed, index)}
            facts={info}
            sort={view.sort}
            onSort={(column, additive) =>
              setView((current) => ({
                ...current,
                sort: getNextSort(current.sort, column, additive),
              }))
            }
            lines={rows.total.lines}
            measure={view.measure}
            detainers={sumTotals(totals).match}
            declines={rows.total.declines}
            onReach={onReach}
            printed={printed === null ? null : printed.table.length}
            renderMarks={renderMarks}
            renderDetail={(row) => (
              <RowDetail row={row} notes={notes.data ?? []} asof={info.datasetPeriod.asof} />
            )}
          />
          <SmallPrint>{description.source}</SmallPrint>
        </>
      )}
    </FilteredPage>
  );
}
