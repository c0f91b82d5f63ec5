import { Link } from "react-router";
import { isPublishedFile, type Collection, type EditionEntry } from "#domain/report/collection.ts";
import { useCollection } from "#state/queries/use-dataset.tsx";
import { useUrlParameter, useView } from "#state/url/use-view.ts";
import { Page, Prose } from "#ui/layout/page.tsx";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { usePageTitle } from "#features/shell/use-page-title.ts";
import { baseView } from "#state/url/base-view.ts";
import { chooseEditions, listPublicationDates } from "#domain/report/choose-editions.ts";
import { filterEditions, formatEditionStatus } from "./edition-model.ts";
import { WeekFiles } from "#pages/corrections/week-files.tsx";
import { EditionSection } from "./edition-section.tsx";
import { Ledger } from "#pages/corrections/ledger.tsx";
import { useAnchor } from "#state/url/use-anchor.ts";
import { RevisionPanel } from "#pages/corrections/revision-panel.tsx";
import { RecordWeeks } from "./record-weeks.tsx";
import { WeekLinks } from "./week-links.tsx";

/** Beyond this number, editions are opened one by one. */
const MAX_OPEN_EDITIONS = 6;

/** The index: every edition in every revision, what it printed, what stands here, and the ledger of notes. */
export function EditionsPage() {
  const collection = useCollection();
  const { view, formatUrl } = useView();
  const week = useUrlParameter("week");
  const named = useAnchor();
  const { data: value } = collection;
  usePageTitle(value === undefined ? "Editions" : `Editions of ${value.title}`);
  const editions = value?.editions ?? [];
  const asof = view.asof ?? listPublicationDates(editions).at(-1) ?? "";
  const used = chooseEditions(editions, asof, view.transcription);
  const standing = (entry: EditionEntry) =>
    formatEditionStatus(entry, editions, asof, view.transcription);
  if (value?.basis === "issued") {
    return (
      <Page>
        <h1>Weeks of {value.title}</h1>
        <RecordWeeks collection={value} />
        <FullCopies collection={value} />
        {value.notes === null ? null : (
          <PanelBoundary fallback={null}>
            <Ledger collection={value} namedId={named} />
          </PanelBoundary>
        )}
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
          <Link to={formatUrl(baseView(view), "/policies")}>
            Section III, the table of policies
          </Link>{" "}
          has a page of its own.
        </p>
      </Prose>
      {value === undefined ? (
        <QueryFallback query={collection} height={700} />
      ) : (
        <>
          <WeekLinks entries={value.editions} week={week} />
          {week === null || value.editions.every((entry) => entry.week !== week) ? null : (
            <PanelBoundary fallback={null}>
              <WeekFiles collection={value} week={week} asof={asof} standing={standing} />
            </PanelBoundary>
          )}
          {filterEditions(value.editions, week).map((entry) => (
            <EditionSection
              key={entry.file + entry.week}
              entry={entry}
              standing={standing(entry)}
              asof={asof}
              inUse={used.includes(entry)}
              file={value.files.find(({ path }) => path === entry.file)}
              isPublished={isPublishedFile(value, entry.file)}
              open={filterEditions(value.editions, week).length <= MAX_OPEN_EDITIONS}
            />
          ))}
          {value.suspended === null ? null : (
            <p>After the last edition: {value.suspended.words}.</p>
          )}
          <FullCopies collection={value} />
          <PanelBoundary fallback={null}>
            <RevisionPanel />
          </PanelBoundary>
          <PanelBoundary fallback={null}>
            <Ledger collection={value} namedId={named} />
          </PanelBoundary>
        </>
      )}
    </Page>
  );
}

function FullCopies({ collection: { copies } }: { readonly collection: Collection }) {
  if (copies.length === 0) return null;
  return (
    <section>
      <h2>Full copies elsewhere</h2>
      <ul>
        {copies.map((copy) => (
          <li key={copy.address}>
            <a href={copy.address}>{copy.title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
