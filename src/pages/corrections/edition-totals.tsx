import { ItemNoteBadge } from "#charts/notes/note-badge.tsx";
import { findNotesOnItem } from "#charts/notes/note-counts.ts";
import type { EditionInfo } from "#domain/report/edition.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { ScrollRegion } from "#ui/layout/page.tsx";
import { createTotalRows } from "./edition-model.ts";
import type { EditionItemsProps } from "./edition-notes.ts";

interface EditionTotalsProps {
  readonly edition: EditionInfo;
}

/** Title and headings in the report's own words. */
export function EditionHeadings({ edition }: EditionTotalsProps) {
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

function formatTotal(value: number | null, none: string): string {
  return value === null ? none : formatCount(value);
}

/** Totals as printed, transcribed and shown, side by side and never mixed. */
export function EditionTotals({ edition }: EditionTotalsProps) {
  const label = "Totals as printed, on record, and shown by place";
  return (
    <ScrollRegion label={`${label}, ${edition.week}, revision ${edition.revision}`}>
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col" data-numeric>
              As printed
            </th>
            <th scope="col" data-numeric>
              On record
            </th>
            <th scope="col" data-numeric>
              Shown by place
            </th>
          </tr>
        </thead>
        <tbody>
          {createTotalRows(edition).map(({ words, printed, transcribed, shown }) => (
            <tr key={words}>
              <th scope="row">{words}</th>
              <td data-numeric>{formatTotal(printed, "not known")}</td>
              <td data-numeric>{formatTotal(transcribed, "–")}</td>
              <td data-numeric>{formatTotal(shown, "–")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Places named in Section II without a number: listed, not counted. */
export function EditionNamedPlaces({ edition, editionNotes }: EditionItemsProps) {
  if (edition.namedOnly.length === 0) return null;
  return (
    <>
      <h3>Named in Section II, number not known</h3>
      <ul>
        {edition.namedOnly.map(({ id, asPrinted, withdrawn, notes }) => (
          <li key={id} id={editionNotes.hasIds ? id : undefined} tabIndex={-1}>
            {asPrinted}
            {withdrawn ? <span data-tone="mark"> · withdrawn</span> : null}
            <span data-tone="soft"> {notes.join(" ")}</span>{" "}
            <ItemNoteBadge
              notes={findNotesOnItem(id, editionNotes.notes)}
              asof={editionNotes.asof}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
