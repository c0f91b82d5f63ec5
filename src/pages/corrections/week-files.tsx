import type { Collection, EditionEntry } from "#domain/report/collection.ts";
import { formatDate, formatWeek, type IsoDate } from "#domain/calendar/week.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { ScrollRegion } from "#ui/layout/page.tsx";
import { EditionChange } from "./edition-change.tsx";
import { formatPublished } from "./format-published.ts";
import styles from "./week-files.module.css";

interface WeekFilesProps {
  readonly collection: Collection;
  readonly week: string;
  readonly asof: IsoDate;
  /** Whether the pages use an edition, in words. */
  readonly standing: (entry: EditionEntry) => string;
}

/** The files of one week in a row, and between each and the next what differs. */
export function WeekFiles({ collection, week, asof, standing }: WeekFilesProps) {
  const files = listFiles(collection.editions, week);
  const title = formatWeek(week);
  return (
    <section id="revisions">
      <h2>Files of the week of {title}</h2>
      <ScrollRegion label={`Files of the week of ${title}`}>
        <table className={styles.files}>
          <caption>
            Every revision of ICE and every transcription of ours; none is overwritten
          </caption>
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">Published by ICE</th>
              <th scope="col">Transcribed by us</th>
              <th scope="col" data-numeric>
                Rows of Section II
              </th>
              <th scope="col" data-numeric>
                Declines as printed
              </th>
              <th scope="col">In use</th>
            </tr>
          </thead>
          <tbody>
            {files.map((entry) => (
              <tr key={`${entry.revision}.${entry.transcription}`}>
                <th scope="row">
                  <a href={`#${formatEditionAnchor(entry)}`}>
                    Revision {entry.revision}, transcription {entry.transcription}
                  </a>
                </th>
                <td>{formatPublished(entry.published)}</td>
                <td>{formatDate(entry.transcribed)}</td>
                <td data-numeric>{formatCount(entry.rows)}</td>
                <td data-numeric>
                  {entry.totals.declined === null
                    ? "not known"
                    : formatCount(entry.totals.declined)}
                </td>
                <td>{standing(entry)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {files.length < 2 ? (
        <p>This week has one file, so there is nothing to compare it with.</p>
      ) : null}
      {files.slice(1).map((second, i) => {
        const first = files[i];
        return first === undefined ? null : (
          <EditionChange
            key={formatEditionAnchor(second)}
            collection={collection}
            first={first}
            second={second}
            asof={asof}
          />
        );
      })}
    </section>
  );
}

/** The files of a week by revision, and by transcription within it. */
function listFiles(entries: readonly EditionEntry[], week: string): readonly EditionEntry[] {
  return entries
    .filter((entry) => entry.week === week)
    .sort((a, b) => a.revision - b.revision || a.transcription - b.transcription);
}

/** Where an edition stands on the page of editions. */
export function formatEditionAnchor({ week, revision, transcription }: EditionEntry): string {
  return `${week}.r${revision}.t${transcription}`;
}
