import { useCallback } from "react";
import { useNavigate } from "react-router";
import { useUrlView } from "#state/url/use-view.ts";
import type { View } from "#state/url/view.ts";

/** A function that goes to other parameters of the page, an empty one taking its parameter away, and to the view changed by `next`. */
export function useViewNavigation(): (
  parameters: Readonly<Record<string, string>>,
  next?: (view: View) => View,
) => void {
  const { view, formatUrl: address } = useUrlView();
  const navigate = useNavigate();
  return useCallback(
    (parameters, next = (current) => current) => {
      const [path = "", search = ""] = address(next(view)).split("?");
      const params = new URLSearchParams(search);
      for (const [name, value] of Object.entries(parameters)) {
        if (value === "") params.delete(name);
        else params.set(name, value);
      }
      const written = params.toString().replaceAll("%2C", ",");
      void navigate(written === "" ? path : `${path}?${written}`, { preventScrollReset: true });
    },
    [view, address, navigate],
  );
}
