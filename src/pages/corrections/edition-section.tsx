import { useState } from "react";
import type { CollectionFile, EditionEntry } from "#domain/report/collection.ts";
import { formatDate, formatWeek, type IsoDate } from "#domain/calendar/week.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import { useEdition, useNotes } from "#state/queries/use-dataset.tsx";
import { Button } from "#ui/button.tsx";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { formatPublished } from "#pages/corrections/format-published.ts";
import { formatEditionAnchor } from "#pages/corrections/week-files.tsx";
import { EditionHeadings, EditionNamedPlaces, EditionTotals } from "./edition-totals.tsx";
import { SectionOne } from "./section-one.tsx";
import styles from "./edition-section.module.css";

interface EditionContentProps {
  readonly entry: EditionEntry;
  readonly asof: IsoDate;
  /** True where the pages use it. */
  readonly inUse: boolean;
}

function EditionContent({ entry, asof, inUse }: EditionContentProps) {
  const loaded = useEdition(entry);
  const notes = useNotes().data ?? [];
  const editionNotes = { notes, asof, hasIds: inUse };
  const { data: edition } = loaded;
  if (edition === undefined) return <QueryFallback query={loaded} height={600} />;
  return (
    <>
      <EditionHeadings edition={edition} />
      <EditionTotals edition={edition} />
      <SectionOne edition={edition} editionNotes={editionNotes} />
      <EditionNamedPlaces edition={edition} editionNotes={editionNotes} />
      <p>
        <b>Section IV</b>: {edition.scope ?? "text not available here."}
      </p>
      {edition.issues.length === 0 ? null : (
        <>
          <h3>{formatPlural(edition.issues.length, "defect")} in this file</h3>
          <ul>
            {edition.issues.map(({ where, message }) => (
              <li key={where + message}>
                <code>{where}</code>: {message}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** One edition in one revision and transcription; `file` is absent where the index does not list it. */
export function EditionSection({
  entry,
  file,
  standing,
  isPublished,
  open,
  asof,
  inUse,
}: EditionContentProps & {
  /** Whether the pages use it, in words. */
  readonly standing: string;
  readonly file: CollectionFile | undefined;
  /** False for a file of the reader's own, which is on no server. */
  readonly isPublished: boolean;
  readonly open: boolean;
}) {
  const [shown, setShown] = useState(open);
  const { week, revision, published, transcription, transcribed } = entry;
  return (
    <section id={formatEditionAnchor(entry)} tabIndex={-1}>
      <h2>
        Week of {formatWeek(week)}, revision {revision}
      </h2>
      <p data-tone="soft">
        <span className={styles.standing}>{standing}</span> · Published {formatPublished(published)}
        . Transcription {transcription} of {formatDate(transcribed)},{" "}
        {formatPlural(entry.rows, "row")} of Section II.{" "}
        {isPublished ? (
          <a href={`${import.meta.env.BASE_URL}reports/${entry.file}`}>The file</a>
        ) : (
          <>Your file {entry.file}</>
        )}
        {file === undefined ? null : (
          <>
            , {formatPlural(file.bytes, "byte")}, SHA-256 <code>{file.sha256}</code>
          </>
        )}
        .
      </p>
      {shown ? (
        <EditionContent entry={entry} asof={asof} inUse={inUse} />
      ) : (
        <Button
          onClick={() => {
            setShown(true);
          }}
        >
          Show this edition
        </Button>
      )}
    </section>
  );
}
