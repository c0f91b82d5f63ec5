import { useEffect, useState, type ReactNode } from "react";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import type { Answer, RowColumn } from "#engine/query/question.ts";
import { copyTsv, downloadCsv } from "#state/downloads/download.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import { useNotes, type DatasetInfo } from "#state/queries/use-dataset.tsx";
import { getFailure } from "#state/queries/query-client.ts";
import { useAllRows, type RowsQuery } from "#state/queries/use-rows.ts";
import { formatView } from "#state/url/parse-view.ts";
import { useView } from "#state/url/use-view.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { formatError } from "#features/notices/format-error.ts";
import { usePagePrint } from "#features/shell/page-print.ts";
import { createTableFile, type TableFileContext } from "#features/rows/table-file.ts";
import styles from "./table-actions.module.css";

/** Rows that are printed at most: some 150 pages. */
const MAX_PRINTED_ROWS = 5000;

/** Rows from which on loading them takes long enough to be said. */
const MANY_ROWS = 20_000;

interface TableActionsProps {
  readonly info: DatasetInfo;
  readonly question: RowsQuery;
  /** Rows of the whole answer. */
  readonly rowCount: number;
  /** Columns of the file. */
  readonly columns: readonly RowColumn[];
  readonly totals: TableFileContext["totals"];
  /** The rows drawn for the printer; null where none are. */
  readonly printed: Answer | null;
  readonly onPrinted: (printed: Answer | null) => void;
  /** Controls before the buttons. */
  readonly children: ReactNode;
}

/** Takes the table away: CSV and clipboard have every row, paper the first 5,000; all of them are loaded first. */
export function TableActions(props: TableActionsProps) {
  const { info, question, rowCount, columns, totals, printed, onPrinted } = props;
  const { view } = useView();
  const notes = useNotes().data ?? [];
  const [status, setStatus] = useState("");
  const load = useAllRows(question);
  useEffect(() => {
    if (printed === null) return;
    window.print();
    onPrinted(null);
  }, [printed, onPrinted]);
  const loadRows = async (limit: number, finish: (rows: Answer) => string | Promise<string>) => {
    setStatus(rowCount > MANY_ROWS ? `Loading ${formatCount(limit)} rows…` : "");
    try {
      setStatus(await finish(await load(limit)));
    } catch (thrown) {
      setStatus(formatError(getFailure(thrown)).words);
    }
  };
  const createFile = (table: Answer["table"]) =>
    createTableFile(info, view, columns, table, {
      notes,
      address: `${location.origin}${location.pathname}${formatView(view)}`,
      totals,
    });
  const download = ({ table }: Answer) => {
    downloadCsv(formatFileName(info.datasetPeriod, "table", view, "csv"), createFile(table));
    return `The file holds ${formatPlural(table.length, "row")}.`;
  };
  const copy = async ({ table }: Answer) => {
    const isCopied = await copyTsv(createFile(table)).then(
      () => true,
      () => false,
    );
    return isCopied
      ? `Copied ${formatPlural(table.length, "row")}.`
      : "The browser did not allow copying.";
  };
  const print = (rows: Answer) => {
    onPrinted(rows);
    return "";
  };
  const printRows = () => void loadRows(Math.min(rowCount, MAX_PRINTED_ROWS), print);
  usePagePrint(printRows);
  return (
    <>
      <div className={styles.tools} data-print="hidden">
        {props.children}
        <button type="button" onClick={() => void loadRows(rowCount, download)}>
          <Icon name="download" />
          Export CSV
        </button>
        <button type="button" onClick={() => void loadRows(rowCount, copy)}>
          Copy as TSV
        </button>
        <button type="button" onClick={printRows}>
          Print
        </button>
      </div>
      <p role="status" data-print="hidden">
        {status}
      </p>
      {rowCount > MAX_PRINTED_ROWS ? (
        <p>
          Print takes the first {formatCount(MAX_PRINTED_ROWS)} of these {formatCount(rowCount)}{" "}
          rows. Export CSV takes all of them.
        </p>
      ) : null}
    </>
  );
}
