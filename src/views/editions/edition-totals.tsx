import { NoteMarks } from "#charts/marks/mark.tsx";
import { notesOn } from "#charts/marks/mark-model.ts";
import type { EditionFrame } from "#domain/edition.ts";
import { formatCount } from "#domain/words/count.ts";
import { Scroll } from "#ui/layout/page.tsx";
import { totalLines } from "./edition-model.ts";
import type { EditionPartProps } from "./marking.ts";

interface Props {
  readonly edition: EditionFrame;
}

/** Title and headings in the report's own words. */
export function Headings({ edition }: Props) {
  const { title, sections } = edition.headings;
  return (
    <>
      <h3>Headings as printed</h3>
      <ul>
        {title.map((line) => (
          <li key={line}>
            <q>{line}</q>
          </li>
        ))}
        {Object.entries(sections).map(([section, words]) => (
          <li key={section}>
            {section}: {words === null ? "not known" : <q>{words}</q>}
          </li>
        ))}
      </ul>
    </>
  );
}

function cell(value: number | null, none: string): string {
  return value === null ? none : formatCount(value);
}

/** Totals as printed, transcribed and shown, side by side and never mixed. */
export function Totals({ edition }: Props) {
  const label = "Totals as printed, transcribed here, and shown in figures by place";
  return (
    <Scroll label={`${label}, ${edition.week}, revision ${edition.revision}`}>
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col" className="number">
              As printed
            </th>
            <th scope="col" className="number">
              Transcribed
            </th>
            <th scope="col" className="number">
              Shown by place
            </th>
          </tr>
        </thead>
        <tbody>
          {totalLines(edition).map(({ words, printed, transcribed, shown }) => (
            <tr key={words}>
              <th scope="row">{words}</th>
              <td className="number">{cell(printed, "not known")}</td>
              <td className="number">{cell(transcribed, "–")}</td>
              <td className="number">{cell(shown, "–")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Places named in Section II without a number: listed, not counted. */
export function NamedPlaces({ edition, marking }: EditionPartProps) {
  if (edition.namedOnly.length === 0) return null;
  return (
    <>
      <h3>Named in Section II, number not known</h3>
      <ul>
        {edition.namedOnly.map(({ id, asPrinted, withdrawn, notes }) => (
          <li key={id} id={marking.anchored ? id : undefined} tabIndex={-1}>
            {asPrinted}
            {withdrawn ? <span className="mark"> · withdrawn</span> : null}
            <span className="soft"> {notes.join(" ")}</span>{" "}
            <NoteMarks notes={notesOn(id, marking.notes)} asof={marking.asof} />
          </li>
        ))}
      </ul>
    </>
  );
}
