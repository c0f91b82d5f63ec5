import { useEffect, useState } from "react";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import type { Answer, RowColumn } from "#engine/query/question.ts";
import { copyTsv, downloadCsv } from "#state/downloads/download.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { getFailure } from "#state/queries/query-client.ts";
import { useAllRows, type RowsQuery } from "#state/queries/use-rows.ts";
import { useView } from "#state/url/use-view.ts";
import { Button } from "#ui/button.tsx";
import { formatError } from "#features/notices/format-error.ts";
import { createExportContext } from "#features/panels/format-view.ts";
import { createTableFile } from "./table-file.ts";

/** Lines that are printed at most: some 150 pages. */
const MAX_PRINTED_ROWS = 5000;

interface TableActionsProps {
  readonly frame: DatasetInfo;
  readonly question: RowsQuery;
  /** Lines of the whole answer. */
  readonly rowCount: number;
  readonly columns: readonly RowColumn[];
  /** The lines drawn for the printer; null where none are. */
  readonly printed: Answer | null;
  readonly onPrinted: (printed: Answer | null) => void;
}

/** Takes the table away: CSV and clipboard hold every line, paper the first 5,000; all of them are loaded first. */
export function TableActions(props: TableActionsProps) {
  const { frame, question: asked, rowCount: lines, columns, printed, onPrinted } = props;
  const { view } = useView();
  const [said, setSaid] = useState("");
  const load = useAllRows(asked);
  useEffect(() => {
    if (printed === null) return;
    window.print();
    onPrinted(null);
  }, [printed, onPrinted]);
  const written = {
    columns: createTableFile(frame, columns),
    context: createExportContext(frame, view),
  };
  const take = async (limit: number, give: (rows: Answer) => string | Promise<string>) => {
    setSaid(lines > 20_000 ? `Loading ${formatCount(limit)} lines…` : "");
    try {
      setSaid(await give(await load(limit)));
    } catch (thrown) {
      setSaid(formatError(getFailure(thrown)).words);
    }
  };
  const csv = ({ table }: Answer) => {
    downloadCsv(formatFileName(frame.datasetPeriod, "table", view, "csv"), table, written);
    return `The file holds ${formatPlural(table.length, "line")}.`;
  };
  const copy = async ({ table }: Answer) => {
    const copied = await copyTsv(table, written).then(
      () => true,
      () => false,
    );
    return copied
      ? `Copied ${formatPlural(table.length, "line")}.`
      : "The browser did not allow copying.";
  };
  const print = (rows: Answer) => {
    onPrinted(rows);
    return "";
  };
  return (
    <>
      <p className="no-print">
        <Button onClick={() => void take(lines, csv)}>Export CSV</Button>{" "}
        <Button onClick={() => void take(lines, copy)}>Copy as TSV</Button>{" "}
        <Button onClick={() => void take(Math.min(lines, MAX_PRINTED_ROWS), print)}>Print</Button>{" "}
        <span role="status">{said}</span>
      </p>
      {lines > MAX_PRINTED_ROWS ? (
        <p>
          Print takes the first {formatCount(MAX_PRINTED_ROWS)} of these {formatCount(lines)} lines.
          Export CSV takes all of them.
        </p>
      ) : null}
    </>
  );
}
