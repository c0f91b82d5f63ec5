import { hashIn } from "#domain/opening/opened-file.ts";
import { parsePeriod } from "#domain/period.ts";
import { searchOf } from "#state/use-view.ts";
import type { View } from "#state/view.ts";

/** Pages that the way to a missing file leads back to, by their path below the base; any other value is the overview. */
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

/** The parameter of `/open` that names the page to go back to. */
const PAGE = "page";

/** Hashes of the reader's own files that an address names, of its collection and of its periods, each once. */
export function filesNamed(search: string): readonly string[] {
  const params = new URLSearchParams(search);
  const periods = params.getAll("p").flatMap((text) => {
    const read = parsePeriod(text);
    return read.ok ? [read.period.collection ?? ""] : [];
  });
  const named = [...params.getAll("data").slice(-1), ...periods];
  return [...new Set(named.flatMap((id) => hashIn(id) ?? []))];
}

/** The address at which a missing file is opened: all that the present one says, and which page it is of. */
export function wayToOpen(view: View, pathname: string, search: string): string {
  const page = pathname.replaceAll(/^\/+|\/+$/gu, "");
  const own = new URLSearchParams(search);
  own.delete(PAGE);
  if (PAGES.has(page)) own.append(PAGE, page);
  return `/open${searchOf(view, own.toString(), false)}`;
}

/** The address that `wayToOpen` was made of. */
export function wayBack(view: View, search: string): string {
  const own = new URLSearchParams(search);
  const page = own.get(PAGE) ?? "";
  own.delete(PAGE);
  return `/${PAGES.has(page) ? page : ""}${searchOf(view, own.toString(), false)}`;
}
