import { Link } from "react-router";
import { importedFile, type EditionEntry } from "#domain/collection.ts";
import { useCollection } from "#state/use-published.ts";
import { useParameter, useView } from "#state/use-view.ts";
import { Page, Prose } from "#ui/layout/page.tsx";
import { NotHere } from "#views/notices/fault-notice.tsx";
import { usePageTitle } from "#views/shell/use-page-title.ts";
import { keptView } from "#views/shell/kept-view.ts";
import { chooseEditions, publicationDates } from "#domain/revision.ts";
import { editionsOf, standingInWords } from "./edition-model.ts";
import { WeekFiles } from "#views/revisions/week-files.tsx";
import { EditionPart } from "./edition-part.tsx";
import { Ledger } from "#views/ledger/ledger.tsx";
import { useAnchor } from "#views/ledger/use-anchor.ts";
import { FirstAndNow } from "#views/revisions/first-and-now.tsx";
import { FileWeeks } from "./file-weeks.tsx";
import { WeekChoice } from "./week-choice.tsx";

/** Beyond this number, editions are opened one by one. */
const OPEN_AT_ONCE = 6;

/** The catalogue: every edition in every revision, what it printed, what stands here, and the ledger of notes. */
export function EditionsPage() {
  const collection = useCollection();
  const { view, address } = useView();
  const week = useParameter("week");
  const named = useAnchor();
  const { value } = collection;
  usePageTitle(value === null ? "Editions" : `Editions of ${value.title}`);
  const editions = value?.editions ?? [];
  const asof = view.asof ?? publicationDates(editions).at(-1) ?? "";
  const used = chooseEditions(editions, asof, view.reading);
  const standing = (entry: EditionEntry) => standingInWords(entry, editions, asof, view.reading);
  if (value?.basis === "issued") {
    return (
      <Page>
        <h1>Weeks of {value.title}</h1>
        <FileWeeks collection={value} />
      </Page>
    );
  }
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
          {week === null || value.editions.every((entry) => entry.week !== week) ? null : (
            <WeekFiles collection={value} week={week} asof={asof} standing={standing} />
          )}
          {editionsOf(value.editions, week).map((entry) => (
            <EditionPart
              key={entry.file + entry.week}
              entry={entry}
              standing={standing(entry)}
              asof={asof}
              inUse={used.includes(entry)}
              file={value.files.find(({ path }) => path === entry.file)}
              isPublished={importedFile(value)?.path !== entry.file}
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
          <FirstAndNow />
          <Ledger collection={value} named={named} />
        </>
      )}
    </Page>
  );
}
