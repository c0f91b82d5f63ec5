import { useEffect, useState } from "react";
import { ROW_TITLES } from "#charts/rows/row-columns.ts";
import type { Answer, RowColumn } from "#engine/question.ts";
import { copyTsv, downloadCsv } from "#state/download.ts";
import { fileName } from "#state/file-name.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import { useView } from "#state/use-view.ts";
import { Button } from "#ui/button.tsx";
import { exportContext } from "#views/figures/figure-words.ts";

/** Columns that every file holds, whichever are on screen. */
const ALWAYS: readonly RowColumn[] = [
  "id",
  "week",
  "revision",
  "transcription",
  "remarks",
  "marks",
  "source",
];

interface TableActionsProps {
  readonly frame: CorpusFrame;
  readonly rows: Answer;
  readonly columns: readonly RowColumn[];
  /** True while every line is drawn for the printer. */
  readonly printing: boolean;
  readonly onPrinting: (printing: boolean) => void;
}

/** Takes the table away: CSV, clipboard, paper. Printing first draws every line, then opens the browser's dialog. */
export function TableActions({ frame, rows, columns, printing, onPrinting }: TableActionsProps) {
  const { view } = useView();
  const [copied, setCopied] = useState("");
  useEffect(() => {
    if (!printing) return;
    window.print();
    onPrinting(false);
  }, [printing, onPrinting]);
  const written = {
    columns: [...columns, ...ALWAYS.filter((column) => !columns.includes(column))].map(
      (column) => ({ name: column, heading: ROW_TITLES[column] }),
    ),
    context: exportContext(frame, view),
  };
  const copy = () => {
    copyTsv(rows.table, written).then(
      () => setCopied("Copied."),
      () => setCopied("The browser did not allow copying."),
    );
  };
  return (
    <p className="no-print">
      <Button
        onClick={() =>
          downloadCsv(fileName(frame.cohort, "table", view, "csv"), rows.table, written)
        }
      >
        Export CSV
      </Button>{" "}
      <Button onClick={copy}>Copy as TSV</Button>{" "}
      <Button onClick={() => onPrinting(true)}>Print</Button> <span role="status">{copied}</span>
    </p>
  );
}
