import { useEffect } from "react";
import { shortenText } from "#domain/text/shorten-text.ts";

/** Name of the publication, the end of every title. */
export const PUBLICATION_TITLE = "Declined Detainer Outcome Report explorer";

/** Sets the document's title to what the page and its view show. */
export function usePageTitle(words: string): void {
  useEffect(() => {
    document.title = `${shortenText(words)} · ${PUBLICATION_TITLE}`;
  }, [words]);
}
