import { Link, useLocation } from "react-router";
import type { Collection } from "#domain/report/collection.ts";
import { useCollection, useNotes } from "#state/queries/use-dataset.tsx";
import { baseView } from "#state/url/base-view.ts";
import { useAnchor } from "#state/url/use-anchor.ts";
import { decodeAddress } from "#domain/text/decode-address.ts";
import { useUrlParameter, useUrlView } from "#state/url/use-view.ts";
import { Page } from "#ui/layout/page.tsx";
import { PageLead } from "#ui/layout/page-lead.tsx";
import { Tabs } from "#ui/tabs/tabs.tsx";
import { formatPlural } from "#domain/text/format-count.ts";
import { setCorrectionsTab, type CorrectionsTab } from "#features/notes/corrections-address.ts";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { usePageTitle } from "#features/shell/use-page-title.ts";
import { BeforeAndAfter } from "./before-and-after.tsx";
import { choosePart, hasRevisions, listCorrectionsParts } from "./corrections-tabs.ts";
import { EditionsPart } from "./editions-part.tsx";
import { Ledger } from "./ledger.tsx";
import { NoPolicies, PoliciesPart } from "./policies-part.tsx";
import styles from "./corrections-page.module.css";

/** What ICE corrected: numbers before and after, the files, the policies as printed, and the ledger of notes. */
export function CorrectionsPage() {
  const collection = useCollection();
  const { data: value } = collection;
  return (
    <Page>
      <h1>Corrections</h1>
      <PageLead>
        A revision is a new version of an edition that ICE had already published. Here is each
        number as it was first published and as it is now. No file is ever overwritten.
      </PageLead>
      {value === undefined ? (
        <QueryFallback query={collection} height={700} />
      ) : (
        <CorrectionsParts collection={value} />
      )}
    </Page>
  );
}

function CorrectionsParts({ collection }: { readonly collection: Collection }) {
  const { view, setView } = useUrlView();
  const { hash } = useLocation();
  const noteIds = (useNotes().data ?? []).map(({ id }) => id);
  const week = useUrlParameter("week");
  const id = decodeAddress(hash.slice(1));
  const wanted = choosePart({ tabs: view.tabs, id, week }, noteIds);
  const parts = listCorrectionsParts(collection);
  const open = parts.find(({ key }) => key === wanted) ?? parts[0];
  usePageTitle(open === undefined ? "Corrections" : `Corrections: ${open.label}`);
  const tab = open?.key ?? "editions";
  return (
    <>
      {hasRevisions(collection) ? null : <NoCorrections collection={collection} />}
      {wanted === "policies" && tab !== "policies" ? <NoPolicies collection={collection} /> : null}
      <Tabs
        name="Parts of the corrections"
        value={tab}
        tabs={parts}
        onChange={(key) => {
          const next = parts.find((part) => part.key === key)?.key;
          if (next === undefined) return;
          const isUsual = choosePart({ tabs: [], id: "", week }, []) === next;
          setView((current) => ({
            ...current,
            tabs: setCorrectionsTab(current.tabs, isUsual ? null : next),
          }));
        }}
      >
        {({ list, wrap }) => (
          <>
            <div className={styles.tabs}>{list}</div>
            {wrap(
              <PanelBoundary key={tab} fallback={null}>
                <CorrectionsContent tab={tab} collection={collection} />
              </PanelBoundary>,
            )}
          </>
        )}
      </Tabs>
    </>
  );
}

function CorrectionsContent({
  tab,
  collection,
}: {
  readonly tab: CorrectionsTab;
  readonly collection: Collection;
}) {
  const id = useAnchor();
  if (tab === "before") return <BeforeAndAfter collection={collection} />;
  if (tab === "policies") return <PoliciesPart collection={collection} />;
  if (tab === "ledger") return <Ledger collection={collection} namedId={id} />;
  return <EditionsPart collection={collection} />;
}

/** Said of a collection in which no file replaced another. */
function NoCorrections({ collection }: { readonly collection: Collection }) {
  const { view, formatUrl } = useUrlView();
  const count = new Set(collection.editions.map(({ file }) => file)).size;
  return (
    <p>
      “{collection.title}” has {count === 1 ? "one file" : formatPlural(count, "file")} and no
      corrections. <Link to={formatUrl(baseView(view), "/")}>Back to the dashboard</Link>
    </p>
  );
}
