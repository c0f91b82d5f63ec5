import { useCallback, type ReactNode } from "react";
import { Link } from "react-router";
import { LedgerLinkContext, type RenderLedgerLink } from "#charts/notes/ledger-link-context.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { formatCorrectionsUrl } from "./corrections-address.ts";

/** Gives every opened note on a page its link to the ledger, in the collection and as of the date of the address. */
export function LedgerLinkProvider({ children }: { readonly children: ReactNode }) {
  const ledger = formatCorrectionsUrl(useUrlView(), "ledger");
  const link: RenderLedgerLink = useCallback(
    (noteId, words, onFollow) => (
      <Link to={`${ledger}#${noteId}`} onClick={onFollow}>
        {words}
      </Link>
    ),
    [ledger],
  );
  return <LedgerLinkContext value={link}>{children}</LedgerLinkContext>;
}
