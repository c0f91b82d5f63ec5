import { isPublishedFile, type Collection, type EditionEntry } from "#domain/report/collection.ts";
import { useUrlParameter, useView } from "#state/url/use-view.ts";
import { Prose } from "#ui/layout/page.tsx";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import {
  chooseEditions,
  findSuspension,
  listPublicationDates,
} from "#domain/report/choose-editions.ts";
import { filterEditions, formatEditionStatus } from "./edition-model.ts";
import { WeekFiles } from "#pages/corrections/week-files.tsx";
import { EditionSection } from "./edition-section.tsx";
import { RecordWeeks } from "./record-weeks.tsx";
import { WeekLinks } from "./week-links.tsx";
import { WebLink } from "#ui/web-link.tsx";

/** Beyond this number, editions are opened one by one. */
const MAX_OPEN_EDITIONS = 6;

/** Every edition in every revision: its files, headings and totals as printed, and Section I; of a list of rows, its weeks. */
export function EditionsPart({ collection }: { readonly collection: Collection }) {
  const { view } = useView();
  const week = useUrlParameter("week");
  const { editions } = collection;
  if (collection.basis === "issued" || collection.grain !== undefined) {
    return (
      <>
        <RecordWeeks collection={collection} />
        <FullCopies collection={collection} />
      </>
    );
  }
  const asof = view.asof ?? listPublicationDates(editions).at(-1) ?? "";
  const used = chooseEditions(editions, asof, view.transcription);
  const standing = (entry: EditionEntry) =>
    formatEditionStatus(entry, editions, asof, view.transcription);
  const suspended = findSuspension(collection, view.asof);
  const shown = filterEditions(editions, week);
  return (
    <>
      <Prose>
        <p>
          Each file is one week as ICE published it, with its headings and totals as printed. A{" "}
          <em>revision</em> is what ICE changed. A <em>transcription</em> is how we read it.
        </p>
      </Prose>
      <WeekLinks entries={editions} week={week} />
      {week === null || editions.every((entry) => entry.week !== week) ? null : (
        <PanelBoundary fallback={null}>
          <WeekFiles collection={collection} week={week} asof={asof} standing={standing} />
        </PanelBoundary>
      )}
      {shown.map((entry) => (
        <EditionSection
          key={entry.file + entry.week}
          entry={entry}
          standing={standing(entry)}
          asof={asof}
          inUse={used.includes(entry)}
          file={collection.files.find(({ path }) => path === entry.file)}
          isPublished={isPublishedFile(collection, entry.file)}
          open={shown.length <= MAX_OPEN_EDITIONS}
        />
      ))}
      {suspended === null ? null : <p>After the last edition: {suspended.words}.</p>}
      <FullCopies collection={collection} />
    </>
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
            <WebLink address={copy.address}>{copy.title}</WebLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
