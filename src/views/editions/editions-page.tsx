import { Link } from "react-router";
import { useCollection } from "#state/use-published.ts";
import { useParameter, useView } from "#state/use-view.ts";
import { Page, Prose } from "#ui/layout/page.tsx";
import { NotHere } from "#views/notices/fault-notice.tsx";
import { usePageTitle } from "#views/shell/use-page-title.ts";
import { keptView } from "#views/shell/kept-view.ts";
import { publicationDates } from "#domain/revision.ts";
import { editionsOf, standingInWords } from "./edition-model.ts";
import { EditionPart } from "./edition-part.tsx";
import { Ledger } from "./ledger.tsx";
import { WeekChoice } from "./week-choice.tsx";

/** Beyond this number, editions are opened one by one. */
const OPEN_AT_ONCE = 6;

/** The catalogue: every edition in every revision, what it printed, what stands here, and the ledger of notes. */
export function EditionsPage() {
  const collection = useCollection();
  const { view, address } = useView();
  const week = useParameter("week");
  const { value } = collection;
  usePageTitle(value === null ? "Editions" : `Editions of ${value.title}`);
  return (
    <Page>
      <h1>Editions and revisions</h1>
      <Prose>
        <p>
          Each weekly edition as it was published, with its headings and totals in the report’s own
          words, and how much of it is transcribed here. A <em>revision</em> is what the agency
          changed. A <em>transcription</em> is our reading of it. Files are never overwritten.
        </p>
        <p>
          <Link to={address(keptView(view), "/policies")}>Section III, the table of policies</Link>{" "}
          has a page of its own.
        </p>
      </Prose>
      {value === null ? (
        <NotHere loaded={collection} height={700} />
      ) : (
        <>
          <WeekChoice entries={value.editions} week={week} />
          {editionsOf(value.editions, week).map((entry) => (
            <EditionPart
              key={entry.file + entry.week}
              entry={entry}
              standing={standingInWords(
                entry,
                value.editions,
                view.asof ?? publicationDates(value.editions).at(-1) ?? "",
                view.reading,
              )}
              file={value.files.find(({ path }) => path === entry.file)}
              open={editionsOf(value.editions, week).length <= OPEN_AT_ONCE}
            />
          ))}
          {value.suspended === null ? null : (
            <p>After the last edition: {value.suspended.words}.</p>
          )}
          {value.copies.length === 0 ? null : (
            <section>
              <h2>Full copies elsewhere</h2>
              <ul>
                {value.copies.map((copy) => (
                  <li key={copy.address}>
                    <a href={copy.address}>{copy.title}</a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Ledger />
        </>
      )}
    </Page>
  );
}
