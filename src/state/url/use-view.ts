import { decodeAddress } from "#domain/text/decode-address.ts";
import { useCallback, useMemo } from "react";
import { useLocation, useNavigate } from "react-router";
import { cutSearch, MAX_SEARCH_LETTERS, useSearch } from "./use-search.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { parseView, formatView, type ParsedView } from "./parse-view.ts";
import { PAGE_PARAMETERS } from "./parameters.ts";
import type { ParameterIssue, View } from "./view.ts";
import { usePreviewWeeks } from "#state/url/drag-preview.ts";

/** What the reader chose, and how to choose otherwise. */
export interface ViewState {
  readonly view: View;
  readonly issues: readonly ParameterIssue[];
  /** Goes to the next view; the browser's back undoes it, unless `replace`, for typing. */
  readonly setView: (next: (view: View) => View, options?: { readonly replace?: boolean }) => void;
  /** Path and search of a view, for links; the page's own parameters stay where no other path is given. */
  readonly formatUrl: (next: View, path?: string) => string;
}

/** The view in the address, with the weeks that the reader is just dragging. */
export function useView(): ViewState {
  const chosen = useUrlView();
  const weeks = usePreviewWeeks();
  const view = useMemo(
    () =>
      weeks === null
        ? chosen.view
        : { ...chosen.view, filter: { ...chosen.view.filter, ...weeks } },
    [chosen.view, weeks],
  );
  return { ...chosen, view };
}

/** The view in the address alone, for what need not follow a drag. */
export function useUrlView(): ViewState {
  const { pathname, search: written } = useLocation();
  const search = cutSearch(written);
  const navigate = useNavigate();
  const parsed = parseOnce(written);
  const address = useCallback(
    (next: View, path?: string) => {
      const [page = "", ...fragment] = (path ?? pathname).split("#");
      return [page + formatSearch(next, search, path !== undefined), ...fragment].join("#");
    },
    [pathname, search],
  );
  const change = useCallback(
    (next: (view: View) => View, options?: { readonly replace?: boolean }) => {
      const target = address(next(parsed.view));
      void navigate(target, { replace: options?.replace ?? false, preventScrollReset: true });
    },
    [address, navigate, parsed],
  );
  return { ...parsed, setView: change, formatUrl: address };
}

let latest: { readonly written: string; readonly parsed: ParsedView } | null = null;

/** The view in a search as it is written: parsed once for all parts of the page, which read the same address. */
function parseOnce(written: string): ParsedView {
  if (latest?.written === written) return latest.parsed;
  const search = cutSearch(written);
  const { view, issues } = parseView(new URLSearchParams(search));
  const cut = written === search ? [] : [createCutIssue(written)];
  const parsed = { view, issues: [...cut, ...issues] };
  latest = { written, parsed };
  return parsed;
}

function createCutIssue(search: string): ParameterIssue {
  const message = `The address has ${formatCount(search.length)} letters, of which ${formatCount(MAX_SEARCH_LETTERS)} are read.`;
  return { parameter: "", value: search.slice(1, 40), message };
}

/** A parameter of the page's own, such as `week`; null where the address holds none. */
export function useUrlParameter(name: string): string | null {
  return new URLSearchParams(useSearch()).get(name);
}

/** The search of a view with what else stands in the present one: a page's own parameters (`away` drops all but `fault`). */
export function formatSearch(view: View, present: string, away: boolean): string {
  const pageParams = [...new URLSearchParams(present)].filter(([name]) =>
    away ? name === "fault" : PAGE_PARAMETERS.includes(name),
  );
  const written = formatView(view);
  if (pageParams.length === 0) return written;
  // What a query may hold as it is stays readable: "ddor-2017:2017-01-28@2017-03-20".
  const rest = new URLSearchParams(pageParams)
    .toString()
    .replaceAll(/%(?:3A|40|2F|2C)/gu, decodeAddress);
  return written === "" ? `?${rest}` : `${written}&${rest}`;
}
