import { searchOf } from "#state/use-view.ts";
import type { View } from "#state/view.ts";
import { PAGE } from "./way-to-open.ts";

/** Pages that the way to a missing file leads back to; any other value of the parameter is the overview. */
const PAGES: ReadonlySet<string> = new Set([
  "table",
  "compare",
  "editions",
  "policies",
  "agency",
  "place",
  "about",
  "about/faq",
  "about/fact-sheet",
  "about/methods",
]);

/** The address that `wayToOpen` was made of. */
export function wayBack(view: View, search: string): string {
  const own = new URLSearchParams(search);
  const page = own.get(PAGE) ?? "";
  own.delete(PAGE);
  return `/${PAGES.has(page) ? page : ""}${searchOf(view, own.toString(), false)}`;
}
