import { useEffect, useState } from "react";
import { formatCount, plural } from "#domain/words/count.ts";
import type { Answer, RowColumn } from "#engine/question.ts";
import { copyTsv, downloadCsv } from "#state/files/download.ts";
import { fileName } from "#state/files/file-name.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import { useAllRows, type RowsAsked } from "#state/use-rows.ts";
import { useView } from "#state/use-view.ts";
import { Button } from "#ui/button.tsx";
import { faultWords } from "#views/notices/fault-words.ts";
import { exportContext } from "#views/figures/figure-words.ts";
import { tableFile } from "./table-file.ts";

/** Lines that are printed at most: some 150 pages. */
const PRINTED = 5000;

interface TableActionsProps {
  readonly frame: CorpusFrame;
  readonly asked: RowsAsked;
  /** Lines of the whole answer. */
  readonly lines: number;
  readonly columns: readonly RowColumn[];
  /** The lines drawn for the printer; null where none are. */
  readonly printed: Answer | null;
  readonly onPrinted: (printed: Answer | null) => void;
}

/** Takes the table away: CSV and clipboard hold every line, paper the first 5,000; all of them are loaded first. */
export function TableActions(props: TableActionsProps) {
  const { frame, asked, lines, columns, printed, onPrinted } = props;
  const { view } = useView();
  const [said, setSaid] = useState("");
  const load = useAllRows(asked);
  useEffect(() => {
    if (printed === null) return;
    window.print();
    onPrinted(null);
  }, [printed, onPrinted]);
  const written = { columns: tableFile(frame, columns), context: exportContext(frame, view) };
  const take = async (limit: number, give: (rows: Answer) => string | Promise<string>) => {
    setSaid(lines > 20_000 ? `Loading ${formatCount(limit)} lines…` : "");
    const had = await load(limit);
    setSaid(had.ok ? await give(had.value) : faultWords(had.fault).words);
  };
  const csv = ({ table }: Answer) => {
    downloadCsv(fileName(frame.cohort, "table", view, "csv"), table, written);
    return `The file holds ${plural(table.length, "line")}.`;
  };
  const copy = async ({ table }: Answer) => {
    const copied = await copyTsv(table, written).then(
      () => true,
      () => false,
    );
    return copied
      ? `Copied ${plural(table.length, "line")}.`
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
        <Button onClick={() => void take(Math.min(lines, PRINTED), print)}>Print</Button>{" "}
        <span role="status">{said}</span>
      </p>
      {lines > PRINTED ? (
        <p>
          Print takes the first {formatCount(PRINTED)} of these {formatCount(lines)} lines. Export
          CSV takes all of them.
        </p>
      ) : null}
    </>
  );
}
