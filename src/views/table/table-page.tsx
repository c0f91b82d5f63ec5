import { useState } from "react";
import { UNIT } from "#domain/outcome.ts";
import { records } from "#domain/table.ts";
import { ROW_TITLES } from "#charts/rows/row-columns.ts";
import { RowsTable } from "#charts/rows/rows-table.tsx";
import { DIMENSIONS, type Question } from "#engine/question.ts";
import { copyTsv, downloadCsv } from "#state/download.ts";
import { fileName } from "#state/file-name.ts";
import { useAnswers } from "#state/use-answers.ts";
import { useCorpus, useNotes } from "#state/use-published.ts";
import { useView } from "#state/use-view.ts";
import { Button } from "#ui/button.tsx";
import { PageWithFilters } from "#ui/layout/page.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { ActiveFilters } from "#views/filters/active-filters.tsx";
import { FilterPanel } from "#views/filters/filter-panel.tsx";
import { exportContext, periodWords } from "#views/figures/figure-words.ts";
import { NotHere } from "#views/shell/fault-notice.tsx";
import { usePageTitle } from "#views/shell/use-page-title.ts";
import { ColumnChooser } from "./column-chooser.tsx";
import { nextSort, OWN_COLUMNS } from "./columns.ts";
import { RowDetail } from "./row-detail.tsx";
import "./table-page.css";

/** Lines that are loaded at most; beyond it the page says so. */
const MOST = 5000;

/** Every line of Section II that matches, to sort, open, print and take away. */
export function TablePage() {
  const { view, change } = useView();
  const corpus = useCorpus();
  const notes = useNotes();
  const [sheet, setSheet] = useState(false);
  const [copied, setCopied] = useState("");
  const asked = { measures: [view.measure], sides: [{ corpus: 0, filter: view.filter }] } as const;
  const questions: readonly Question[] = [
    { kind: "rows", ...asked, sort: view.sort, offset: 0, limit: MOST },
    { kind: "facets", ...asked, dimensions: DIMENSIONS },
  ];
  const answers = useAnswers(questions);
  usePageTitle("Table");
  const frame = corpus.value;
  const [rows, facets] = answers.value ?? [];
  if (frame === null || rows === undefined || facets === undefined)
    return (
      <PageWithFilters filters={null}>
        <h1>Table</h1>
        <NotHere loaded={frame === null ? corpus : answers} height={900} />
      </PageWithFilters>
    );
  const columns = view.cols ?? OWN_COLUMNS;
  const whole = rows.whole ?? { lines: rows.table.length, declines: 0 };
  const filters = <FilterPanel frame={frame} facets={facets} />;
  const written = {
    columns: [
      ...columns,
      ...(
        ["id", "week", "revision", "transcription", "remarks", "marks", "source"] as const
      ).filter((column) => !columns.includes(column)),
    ].map((column) => ({ name: column, heading: ROW_TITLES[column] })),
    context: exportContext(frame),
  };
  const copy = () => {
    copyTsv(rows.table, written).then(
      () => setCopied("Copied."),
      () => setCopied("The browser did not allow copying."),
    );
  };
  return (
    <PageWithFilters filters={filters}>
      <h1>Lines of Section II</h1>
      <p className="table-filter-button">
        <Button onClick={() => setSheet(true)}>Filters</Button>
      </p>
      <Sheet title="Filters" open={sheet} onClose={() => setSheet(false)}>
        {filters}
      </Sheet>
      <ActiveFilters frame={frame} />
      <p className="table-actions no-print">
        <Button
          onClick={() =>
            downloadCsv(fileName(frame.cohort, "table", view, "csv"), rows.table, written)
          }
        >
          Export CSV
        </Button>{" "}
        <Button onClick={copy}>Copy as TSV</Button>{" "}
        <Button onClick={() => window.print()}>Print</Button> <span role="status">{copied}</span>
      </p>
      {whole.lines > MOST ? (
        <p>
          The first {MOST} of {whole.lines} lines are loaded; export and print hold those. Filter to
          reach the others.
        </p>
      ) : null}
      <ColumnChooser columns={columns} onChange={(cols) => change((held) => ({ ...held, cols }))} />
      <RowsTable
        caption={`${UNIT[view.measure]}, ${periodWords(frame, view)}`}
        columns={columns}
        rows={records(rows.table)}
        facts={frame}
        sort={view.sort}
        onSort={(column, additive) =>
          change((held) => ({ ...held, sort: nextSort(held.sort, column, additive) }))
        }
        lines={whole.lines}
        declines={whole.declines}
        whole={whole.lines <= MOST}
        renderDetail={(row) => (
          <RowDetail row={row} notes={notes.value ?? []} asof={frame.cohort.asof} />
        )}
      />
    </PageWithFilters>
  );
}
