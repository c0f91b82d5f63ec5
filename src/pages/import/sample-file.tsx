import { formatCount } from "#domain/text/format-count.ts";
import { useSampleFile } from "#state/import/use-sample-file.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { formatError } from "#features/notices/format-error.ts";
import type { SelectedFile } from "./import-card.tsx";
import { selectFiles } from "./select-files.ts";
import styles from "./sample-file.module.css";

const ROWS = 30_297;

/** A published file for readers who have none: fetched on request, then read as a file of the reader's own. */
export function SampleFile({
  onChoose,
}: {
  readonly onChoose: (chosen: readonly SelectedFile[]) => void;
}) {
  const { mutate, isPending, error } = useSampleFile();
  const fetchSample = () =>
    mutate(undefined, { onSuccess: (file) => onChoose(selectFiles([file])) });
  return (
    <section className={styles.sample} aria-label="Sample">
      <Button disabled={isPending} onClick={fetchSample}>
        {isPending ? "Fetching the sample …" : "Try a sample"}
      </Button>
      <p>
        <b>No file at hand?</b> ICE’s records of detainers in Pennsylvania, October 2007 to June
        2014: {formatCount(ROWS)} rows, 115 kB. They are fetched from this site when you ask for
        them, and read as a file of your own. Source: ICE, records of fiscal years 2008 to 2015,
        released under the Freedom of Information Act, as republished.
      </p>
      {error === null ? null : (
        <Notice
          urgent
          title={formatError(error.failure).title}
          action={{ words: "Try again", onClick: fetchSample }}
        >
          <p>{formatError(error.failure).words}</p>
        </Notice>
      )}
    </section>
  );
}
