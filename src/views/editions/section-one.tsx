import { NoteMarks } from "#charts/marks/mark.tsx";
import { notesOn } from "#charts/marks/mark-model.ts";
import { fieldOfficeTitle } from "#domain/vocabulary/field-offices.ts";
import { formatCount } from "#domain/words/count.ts";
import { Scroll } from "#ui/layout/page.tsx";
import type { EditionPartProps } from "./marking.ts";

/** Section I: detainers issued to a place, another measure than declines; withdrawn lines are marked. */
export function SectionOne({ edition, marking }: EditionPartProps) {
  const { sectionI, week, revision } = edition;
  if (sectionI.length === 0) return <p>Section I: nothing of it is transcribed here.</p>;
  const standing = sectionI.filter(({ withdrawn }) => !withdrawn);
  const total = (lines: typeof sectionI) =>
    formatCount(lines.reduce((sum, { issued }) => sum + issued, 0));
  return (
    <>
      <h3>Section I: detainers issued</h3>
      <p>
        These are detainers <em>issued</em> in the week, another measure than detainers recorded as
        declined; neither is a part of the other. The lines here sum to {total(sectionI)}
        {standing.length === sectionI.length
          ? "."
          : `; without the withdrawn lines, ${total(standing)}.`}
      </p>
      <Scroll label={`Section I, ${week}, revision ${revision}`}>
        <table>
          <caption>Detainers issued, by place as printed</caption>
          <thead>
            <tr>
              <th scope="col">Place, order as printed</th>
              <th scope="col" className="number">
                Issued
              </th>
              <th scope="col">Field office</th>
              <th scope="col">Notes</th>
            </tr>
          </thead>
          <tbody>
            {sectionI.map((line) => (
              <tr key={line.id} id={marking.anchored ? line.id : undefined} tabIndex={-1}>
                <th scope="row">
                  {line.asPrinted}
                  {line.withdrawn ? <span className="mark"> · withdrawn</span> : null}
                </th>
                <td className="number">{formatCount(line.issued)}</td>
                <td>{fieldOfficeTitle(line.aor)}</td>
                <td className="soft">
                  <NoteMarks notes={notesOn(line.id, marking.notes)} asof={marking.asof} />{" "}
                  {line.notes.join(" ")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}
