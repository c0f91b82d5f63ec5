import { searchOf } from "#state/use-view.ts";
import type { View } from "#state/view.ts";

/** The parameter of `/open` that names the page to go back to, by its path below the base; none is the overview. */
export const PAGE = "page";

/** The address at which a missing file is opened: all that the present one says, and which page it is of. */
export function wayToOpen(view: View, pathname: string, search: string): string {
  const page = pathname.replaceAll(/^\/+|\/+$/gu, "");
  const own = new URLSearchParams(search);
  own.delete(PAGE);
  if (page !== "") own.append(PAGE, page);
  return `/open${searchOf(view, own.toString(), false)}`;
}
