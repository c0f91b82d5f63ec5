import { useCallback, type ReactNode } from "react";
import { Link } from "react-router";
import { LedgerLinkContext, type LedgerLink } from "#charts/marks/ledger-link.ts";
import { useChosen } from "#state/use-view.ts";
import { keptView } from "#views/shell/kept-view.ts";

/** Gives every opened note on a page its link to the ledger, in the collection and as of the date of the address. */
export function LedgerLinks({ children }: { readonly children: ReactNode }) {
  const { view, address } = useChosen();
  const ledger = address(keptView(view), "/editions");
  const link: LedgerLink = useCallback(
    (noteId, words, onFollow) => (
      <Link to={`${ledger}#${noteId}`} onClick={onFollow}>
        {words}
      </Link>
    ),
    [ledger],
  );
  return <LedgerLinkContext value={link}>{children}</LedgerLinkContext>;
}
