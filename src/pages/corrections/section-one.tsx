import { ItemNoteBadge } from "#charts/notes/note-badge.tsx";
import { findNotesOnItem } from "#charts/notes/note-counts.ts";
import { getFieldOfficeName } from "#domain/vocabulary/field-offices.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { ScrollRegion } from "#ui/layout/page.tsx";
import type { EditionItemsProps } from "./edition-notes.ts";

/** Section I: detainers issued to a place, another measure than declines; withdrawn rows say so. */
export function SectionOne({ edition, editionNotes }: EditionItemsProps) {
  const { sectionI, week, revision } = edition;
  if (sectionI.length === 0) return <p>Section I: none of it is on record.</p>;
  const currentCounts = sectionI.filter(({ withdrawn }) => !withdrawn);
  const total = (counts: typeof sectionI) =>
    formatCount(counts.reduce((sum, { issued }) => sum + issued, 0));
  return (
    <>
      <h3>Section I: detainers issued</h3>
      <p>
        These are detainers <em>issued</em> in the week. They are counted apart from detainers
        recorded as declined. The rows here add up to {total(sectionI)}
        {currentCounts.length === sectionI.length
          ? "."
          : `; without the withdrawn rows, ${total(currentCounts)}.`}
      </p>
      <ScrollRegion label={`Section I, ${week}, revision ${revision}`}>
        <table>
          <caption>Detainers issued, by place as printed</caption>
          <thead>
            <tr>
              <th scope="col">Place, order as printed</th>
              <th scope="col" data-numeric>
                Issued
              </th>
              <th scope="col">Field office</th>
              <th scope="col">Notes</th>
            </tr>
          </thead>
          <tbody>
            {sectionI.map((count) => (
              <tr key={count.id} id={editionNotes.hasIds ? count.id : undefined} tabIndex={-1}>
                <th scope="row">
                  {count.asPrinted}
                  {count.withdrawn ? <span data-tone="mark"> · withdrawn</span> : null}
                </th>
                <td data-numeric>{formatCount(count.issued)}</td>
                <td>{getFieldOfficeName(count.aor)}</td>
                <td data-tone="soft">
                  <ItemNoteBadge
                    notes={findNotesOnItem(count.id, editionNotes.notes)}
                    asof={editionNotes.asof}
                  />{" "}
                  {count.notes.join(" ")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
