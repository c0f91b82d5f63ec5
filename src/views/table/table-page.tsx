import { useMemo, useState } from "react";
import { UNIT } from "#domain/outcome.ts";
import { records } from "#domain/table.ts";
import { formatCount } from "#domain/words/count.ts";
import { RowsTable } from "#charts/rows/rows-table.tsx";
import { DIMENSIONS, type Question } from "#engine/question.ts";
import { useAnswers } from "#state/use-answers.ts";
import { useCorpus, useNotes } from "#state/use-published.ts";
import { useView } from "#state/use-view.ts";
import { PageWithFilters } from "#ui/layout/page.tsx";
import { ActiveFilters } from "#views/filters/active-filters.tsx";
import { filterSentence } from "#views/filters/filter-words.ts";
import { FilteredPage } from "#views/filters/filtered-page.tsx";
import { periodWords, sourceWords } from "#views/figures/figure-words.ts";
import { NotHere } from "#views/shell/fault-notice.tsx";
import { usePageTitle } from "#views/shell/use-page-title.ts";
import { ColumnChooser } from "./column-chooser.tsx";
import { nextSort, OWN_COLUMNS } from "./columns.ts";
import { RowDetail } from "./row-detail.tsx";
import { TableActions } from "./table-actions.tsx";
import "./table-page.css";

/** Lines that are loaded at most; beyond it the page says so. */
const MOST = 5000;

/** Every line of Section II that matches, to sort, open, print and take away. */
export function TablePage() {
  const { view, change } = useView();
  const corpus = useCorpus();
  const notes = useNotes();
  const [printing, setPrinting] = useState(false);
  const asked = { measures: [view.measure], sides: [{ corpus: 0, filter: view.filter }] } as const;
  const questions: readonly Question[] = [
    { kind: "rows", ...asked, sort: view.sort, offset: 0, limit: MOST },
    { kind: "facets", ...asked, dimensions: DIMENSIONS },
  ];
  const answers = useAnswers(questions);
  const frame = corpus.value;
  usePageTitle(frame === null ? "Table" : `Table: ${filterSentence(view.filter, frame)}`);
  const [rows, facets] = answers.value ?? [];
  const lines = useMemo(() => (rows === undefined ? [] : records(rows.table)), [rows]);
  if (frame === null || rows === undefined || facets === undefined)
    return (
      <PageWithFilters filters={null}>
        <h1>Table</h1>
        <NotHere loaded={frame === null ? corpus : answers} height={900} />
      </PageWithFilters>
    );
  const columns = view.cols ?? OWN_COLUMNS;
  const whole = rows.whole ?? { lines: rows.table.length, declines: 0 };
  return (
    <FilteredPage frame={frame} facets={facets} head={<h1>Lines of Section II</h1>}>
      <ActiveFilters frame={frame} />
      <TableActions
        frame={frame}
        rows={rows}
        columns={columns}
        printing={printing}
        onPrinting={setPrinting}
      />
      {whole.lines > MOST ? (
        <p>
          The first {formatCount(MOST)} of {formatCount(whole.lines)} lines are loaded; export and
          print hold those. Filter to reach the others.
        </p>
      ) : null}
      <ColumnChooser columns={columns} onChange={(cols) => change((held) => ({ ...held, cols }))} />
      <RowsTable
        caption={`${UNIT[view.measure]}, ${periodWords(frame, view)}`}
        columns={columns}
        rows={lines}
        facts={frame}
        sort={view.sort}
        onSort={(column, additive) =>
          change((held) => ({ ...held, sort: nextSort(held.sort, column, additive) }))
        }
        lines={whole.lines}
        declines={whole.declines}
        whole={printing}
        renderDetail={(row) => (
          <RowDetail row={row} notes={notes.value ?? []} asof={frame.cohort.asof} />
        )}
      />
      <p className="figure-source">{sourceWords(frame)}</p>
    </FilteredPage>
  );
}
