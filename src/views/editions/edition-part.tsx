import { useState } from "react";
import type { CollectionFile, EditionEntry } from "#domain/collection.ts";
import { dateInWords, weekInWords } from "#domain/week.ts";
import { plural } from "#domain/words/count.ts";
import { useEdition } from "#state/use-published.ts";
import { Button } from "#ui/button.tsx";
import { NotHere } from "#views/notices/fault-notice.tsx";
import { publishedInWords } from "./edition-model.ts";
import { Headings, NamedPlaces, Totals } from "./edition-totals.tsx";
import { SectionOne } from "./section-one.tsx";

function Contents({ entry }: { readonly entry: EditionEntry }) {
  const loaded = useEdition(entry);
  const { value } = loaded;
  if (value === null) return <NotHere loaded={loaded} height={600} />;
  return (
    <>
      <Headings edition={value} />
      <Totals edition={value} />
      <SectionOne edition={value} />
      <NamedPlaces edition={value} />
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
  open,
}: {
  readonly entry: EditionEntry;
  /** Whether figures read it, in words. */
  readonly standing: string;
  readonly file: CollectionFile | undefined;
  readonly open: boolean;
}) {
  const [shown, setShown] = useState(open);
  const { week, revision, published, transcription, transcribed } = entry;
  return (
    <section id={`${week}.r${revision}.t${transcription}`}>
      <h2>
        Week of {weekInWords(week)}, revision {revision}
      </h2>
      <p className="soft">
        <span className="mark edition-standing">{standing}</span> · Published{" "}
        {publishedInWords(published)}. Transcription {transcription} of {dateInWords(transcribed)},{" "}
        {plural(entry.rows, "line")} of Section II.{" "}
        <a href={`${import.meta.env.BASE_URL}reports/${entry.file}`}>The file</a>
        {file === undefined ? null : (
          <>
            , {plural(file.bytes, "byte")}, SHA-256 <code>{file.sha256}</code>
          </>
        )}
        .
      </p>
      {shown ? (
        <Contents entry={entry} />
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
