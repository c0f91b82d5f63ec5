import { createContext, type ReactNode } from "react";

/** Draws a link to a note's entry in the ledger around words; `onFollow` is to be called when it is followed. */
export type RenderLedgerLink = (
  noteId: string,
  words: ReactNode,
  onFollow: (() => void) | undefined,
) => ReactNode;

/** How an opened note links to its entry; pages that have addresses provide it. Null leaves the link out. */
export const LedgerLinkContext = createContext<RenderLedgerLink | null>(null);
