import { useCallback, useEffect, useState } from "react";
import { UNIT } from "#domain/outcome.ts";
import { printsTotals } from "#domain/publication/coverage.ts";
import { hereWords } from "#domain/words/here.ts";
import { NoteMarks } from "#charts/marks/mark.tsx";
import { RowsTable } from "#charts/rows/rows-table.tsx";
import { DIMENSIONS, type Answer } from "#engine/question.ts";
import { useAnswers } from "#state/use-answers.ts";
import { useCorpus, useNotes } from "#state/use-published.ts";
import { lineOf, PAGE, useRows, type Reach, type RowsAsked } from "#state/use-rows.ts";
import { useView } from "#state/use-view.ts";
import { followed } from "#state/hand/weeks-in-hand.ts";
import { filterSentence } from "#views/filters/filter-words.ts";
import { FilteredPage } from "#views/filters/filtered-page.tsx";
import { periodWords, sourceWords } from "#views/figures/figure-words.ts";
import { NotHere } from "#views/notices/fault-notice.tsx";
import { usePageTitle } from "#views/shell/use-page-title.ts";
import { ColumnChooser } from "./column-chooser.tsx";
import { nextSort, OWN_COLUMNS, ownColumns } from "./columns.ts";
import { RowDetail } from "./row-detail.tsx";
import { TableActions } from "./table-actions.tsx";
import "./table-page.css";

/** Every line of Section II that matches, to sort, open, print and take away. */
export function TablePage() {
  const { view, change } = useView();
  const corpus = useCorpus();
  const notes = useNotes();
  const [reach, setReach] = useState<Reach>([0, 0]);
  const [printed, setPrinted] = useState<Answer | null>(null);
  const sides = [{ corpus: 0, filter: view.filter }];
  const asked: RowsAsked = { kind: "rows", measures: [view.measure], sides, sort: view.sort };
  const answers = useAnswers([
    { ...asked, offset: 0, limit: PAGE },
    { kind: "facets", measures: [view.measure], sides, dimensions: DIMENSIONS },
  ]);
  const answered = answers.asked?.[0]?.sides[0]?.filter;
  useEffect(() => {
    if (answered !== undefined) followed(answered);
  }, [answered]);
  const frame = corpus.value;
  usePageTitle(frame === null ? "Table" : `Table: ${filterSentence(view.filter, frame)}`);
  const [rows, facets] = answers.value ?? [];
  const lineAt = useRows(asked, rows, reach);
  const onReach = useCallback((first: number, last: number) => setReach([first, last]), []);
  const asof = frame?.cohort.asof ?? "";
  const ledger = notes.value;
  const renderMarks = useCallback(
    (ids: string) => (
      <NoteMarks
        notes={(ledger ?? []).filter(({ id }) => ids.split(" ").includes(id))}
        asof={asof}
      />
    ),
    [ledger, asof],
  );
  const columns = view.cols ?? (frame === null ? OWN_COLUMNS : ownColumns(frame, OWN_COLUMNS));
  return (
    <FilteredPage
      frame={frame}
      facets={facets ?? null}
      head={
        <>
          <h1>{hereWords(frame?.weeks ?? []).lines}</h1>
          <p>
            {frame === null || printsTotals(frame.weeks)
              ? "Section II is the part of the report that lists declines. A line here stands for one of them, or for several where only their number is known."
              : "Rows of the file that count under the measure chosen, each in the week in which its detainer was issued or its decline recorded."}
          </p>
        </>
      }
      onRetry={corpus.retry}
    >
      {frame === null || rows?.whole === undefined ? (
        <NotHere loaded={frame === null ? corpus : answers} height={900} />
      ) : (
        <>
          <TableActions
            frame={frame}
            asked={asked}
            lines={rows.whole.lines}
            columns={columns}
            printed={printed}
            onPrinted={setPrinted}
          />
          <ColumnChooser
            columns={columns}
            onChange={(cols) => change((held) => ({ ...held, cols }))}
          />
          <RowsTable
            caption={`${UNIT[view.measure]}, ${periodWords(frame, view)}`}
            columns={columns}
            lineAt={printed === null ? lineAt : (index) => lineOf(printed, index)}
            facts={frame}
            sort={view.sort}
            onSort={(column, additive) =>
              change((held) => ({ ...held, sort: nextSort(held.sort, column, additive) }))
            }
            lines={rows.whole.lines}
            measure={view.measure}
            declines={rows.whole.declines}
            onReach={onReach}
            printed={printed === null ? null : printed.table.length}
            renderMarks={renderMarks}
            renderDetail={(row) => (
              <RowDetail row={row} notes={notes.value ?? []} asof={frame.cohort.asof} />
            )}
          />
          <p className="figure-source">{sourceWords(frame)}</p>
        </>
      )}
    </FilteredPage>
  );
}
