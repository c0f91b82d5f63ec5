import { useState } from "react";
import type { CollectionFile, EditionEntry } from "#domain/collection.ts";
import { dateInWords, weekInWords, type IsoDate } from "#domain/week.ts";
import { plural } from "#domain/words/count.ts";
import { useEdition, useNotes } from "#state/use-published.ts";
import { Button } from "#ui/button.tsx";
import { NotHere } from "#views/notices/fault-notice.tsx";
import { publishedInWords } from "#views/revisions/published-words.ts";
import { editionAnchor } from "#views/revisions/week-files.tsx";
import { Headings, NamedPlaces, Totals } from "./edition-totals.tsx";
import { SectionOne } from "./section-one.tsx";

interface ContentsProps {
  readonly entry: EditionEntry;
  readonly asof: IsoDate;
  /** True where figures read it. */
  readonly inUse: boolean;
}

function Contents({ entry, asof, inUse }: ContentsProps) {
  const loaded = useEdition(entry);
  const notes = useNotes().value ?? [];
  const marking = { notes, asof, anchored: inUse };
  const { value } = loaded;
  if (value === null) return <NotHere loaded={loaded} height={600} />;
  return (
    <>
      <Headings edition={value} />
      <Totals edition={value} />
      <SectionOne edition={value} marking={marking} />
      <NamedPlaces edition={value} marking={marking} />
      <p>
        <b>Section IV</b>: {value.scope ?? "text not available here."}
      </p>
      {value.issues.length === 0 ? null : (
        <>
          <h3>{plural(value.issues.length, "defect")} in this file</h3>
          <ul>
            {value.issues.map(({ where, message }) => (
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
export function EditionPart({
  entry,
  file,
  standing,
  isPublished,
  open,
  asof,
  inUse,
}: ContentsProps & {
  /** Whether figures read it, in words. */
  readonly standing: string;
  readonly file: CollectionFile | undefined;
  /** False for a file of the reader's own, which is on no server. */
  readonly isPublished: boolean;
  readonly open: boolean;
}) {
  const [shown, setShown] = useState(open);
  const { week, revision, published, transcription, transcribed } = entry;
  return (
    <section id={editionAnchor(entry)} tabIndex={-1}>
      <h2>
        Week of {weekInWords(week)}, revision {revision}
      </h2>
      <p className="soft">
        <span className="mark edition-standing">{standing}</span> · Published{" "}
        {publishedInWords(published)}. Transcription {transcription} of {dateInWords(transcribed)},{" "}
        {plural(entry.rows, "line")} of Section II.{" "}
        {isPublished ? (
          <a href={`${import.meta.env.BASE_URL}reports/${entry.file}`}>The file</a>
        ) : (
          <>Your file {entry.file}</>
        )}
        {file === undefined ? null : (
          <>
            , {plural(file.bytes, "byte")}, SHA-256 <code>{file.sha256}</code>
          </>
        )}
        .
      </p>
      {shown ? (
        <Contents entry={entry} asof={asof} inUse={inUse} />
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
