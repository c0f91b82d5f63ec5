import { useCallback, useMemo } from "react";
import { useLocation, useNavigate } from "react-router";
import { parseView, writeView } from "./address.ts";
import { PAGE_PARAMETERS } from "./parameters.ts";
import type { Misread, View } from "./view.ts";
import { useWeeksInHand } from "#state/hand/weeks-in-hand.ts";

/** What the reader chose, and how to choose otherwise. */
export interface ViewInHand {
  readonly view: View;
  readonly misread: readonly Misread[];
  /** Goes to the next view; the browser's back undoes it, unless `replace`, for typing. */
  readonly change: (next: (view: View) => View, options?: { readonly replace?: boolean }) => void;
  /** Path and search of a view, for links; the page's own parameters stay where no other path is given. */
  readonly address: (next: View, path?: string) => string;
}

/** The view in the address, with the weeks that the reader is just dragging. */
export function useView(): ViewInHand {
  const chosen = useChosen();
  const weeks = useWeeksInHand();
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
export function useChosen(): ViewInHand {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const read = useMemo(() => parseView(new URLSearchParams(search)), [search]);
  const address = useCallback(
    (next: View, path?: string) => (path ?? pathname) + searchOf(next, search, path !== undefined),
    [pathname, search],
  );
  const change = useCallback(
    (next: (view: View) => View, options?: { readonly replace?: boolean }) => {
      const target = address(next(read.view));
      void navigate(target, { replace: options?.replace ?? false, preventScrollReset: true });
    },
    [address, navigate, read],
  );
  return { ...read, change, address };
}

/** A parameter of the page's own, such as `week`; null where the address holds none. */
export function useParameter(name: string): string | null {
  return new URLSearchParams(useLocation().search).get(name);
}

/** The search of a view with what else stands in the present one: a page's own parameters (`away` drops all but `fault`). */
export function searchOf(view: View, present: string, away: boolean): string {
  const own = [...new URLSearchParams(present)].filter(([name]) =>
    away ? name === "fault" : PAGE_PARAMETERS.includes(name),
  );
  const written = writeView(view);
  if (own.length === 0) return written;
  // What a query may hold as it is stays readable: "ddor-2017:2017-01-28@2017-03-20".
  const rest = new URLSearchParams(own)
    .toString()
    .replaceAll(/%(?:3A|40|2F)/gu, decodeURIComponent);
  return written === "" ? `?${rest}` : `${written}&${rest}`;
}
