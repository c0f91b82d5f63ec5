import { Navigate, useLocation } from "react-router";
import { useSearch } from "#state/url/use-search.ts";
import { Page } from "#ui/layout/page.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import { decodeAddress } from "#domain/text/decode-address.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { formatSearch } from "#state/url/use-view.ts";
import {
  findCorrectionsTab,
  setCorrectionsTab,
  type CorrectionsTab,
} from "#features/notes/corrections-address.ts";
import { findPartOfId } from "./corrections-tabs.ts";

/** The earlier address of editions, revisions and the ledger: it leads to the part of the corrections that it meant. */
export function EditionsRedirect() {
  const { hash } = useLocation();
  const search = useSearch();
  const isLedger = new URLSearchParams(search).has("note");
  const part = findPartOfId(decodeAddress(hash.slice(1)), []);
  return <CorrectionsRedirect tab={part ?? (isLedger ? "ledger" : "editions")} />;
}

/** The earlier address of the policies. */
export function PoliciesRedirect() {
  return <CorrectionsRedirect tab="policies" />;
}

function CorrectionsRedirect({ tab }: { readonly tab: CorrectionsTab }) {
  const { hash } = useLocation();
  const search = useSearch();
  const { view } = useUrlView();
  const tabs =
    findCorrectionsTab(view.tabs) === null ? setCorrectionsTab(view.tabs, tab) : view.tabs;
  const target = `/corrections${formatSearch({ ...view, tabs }, search, false)}${hash}`;
  return (
    <>
      {/* The built file of this address holds the title alone: only a browser can be led on. */}
      {typeof window === "undefined" ? null : <Navigate to={target} replace />}
      <Page>
        <h1>Corrections</h1>
        <Placeholder height={700} />
      </Page>
    </>
  );
}
