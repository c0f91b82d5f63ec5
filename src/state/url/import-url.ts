import { formatSearch } from "#state/url/use-view.ts";
import type { View } from "#state/url/view.ts";

/** The parameter of `/open` that names the page to go back to, by its path below the base; none is the overview. */
export const RETURN_PARAMETER = "page";

/** The address at which a missing file is opened: all that the present one says, and which page it is of. */
export function formatImportUrl(view: View, pathname: string, search: string): string {
  const page = pathname.replaceAll(/^\/+|\/+$/gu, "");
  const params = new URLSearchParams(search);
  params.delete(RETURN_PARAMETER);
  if (page !== "") params.append(RETURN_PARAMETER, page);
  return `/open${formatSearch(view, params.toString(), false)}`;
}
