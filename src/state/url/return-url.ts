import { formatSearch } from "#state/url/use-view.ts";
import type { View } from "#state/url/view.ts";
import { RETURN_PARAMETER } from "./import-url.ts";

/** Pages that the way to a missing file leads back to; any other value of the parameter is the overview. */
const RETURN_PAGES: ReadonlySet<string> = new Set([
  "table",
  "compare",
  "corrections",
  "places",
  "editions",
  "policies",
  "agency",
  "place",
  "about",
  "about/faq",
  "about/fact-sheet",
  "about/methods",
]);

/** The address that `formatImportUrl` was made of. */
export function formatReturnUrl(view: View, search: string): string {
  const params = new URLSearchParams(search);
  const page = params.get(RETURN_PARAMETER) ?? "";
  params.delete(RETURN_PARAMETER);
  return `/${RETURN_PAGES.has(page) ? page : ""}${formatSearch(view, params.toString(), false)}`;
}
