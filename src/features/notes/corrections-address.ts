import { baseView } from "#state/url/base-view.ts";
import type { ViewState } from "#state/url/use-view.ts";
import type { View } from "#state/url/view.ts";

/** The parts of the page of corrections, as they are named in the address. */
export const CORRECTIONS_TABS = ["before", "editions", "policies", "ledger"] as const;
export type CorrectionsTab = (typeof CORRECTIONS_TABS)[number];

/** The part that an address names; null where it names none. */
export function findCorrectionsTab(tabs: View["tabs"]): CorrectionsTab | null {
  return CORRECTIONS_TABS.find((tab) => tabs.includes(tab)) ?? null;
}

/** The tabs of an address in which the page of corrections shows a part, null the usual one; tabs of panels stay. */
export function setCorrectionsTab(tabs: View["tabs"], tab: CorrectionsTab | null): View["tabs"] {
  const others = tabs.filter((each) => findCorrectionsTab([each]) === null);
  return tab === null ? others : [tab, ...others];
}

/** Where on the page of corrections something stands. */
interface CorrectionsTarget {
  /** One week of the editions. */
  readonly week?: string;
  /** The id of a note, an edition or a row. */
  readonly id?: string;
}

/** The address of a part of the page of corrections, with the collection and the as-of date of the view, and no filter. */
export function formatCorrectionsUrl(
  { view, formatUrl }: Pick<ViewState, "view" | "formatUrl">,
  tab: CorrectionsTab,
  target: CorrectionsTarget = {},
): string {
  return formatCorrectionsViewUrl({ view: baseView(view), formatUrl }, tab, target);
}

/** The same with the filters of the view. */
export function formatCorrectionsViewUrl(
  { view, formatUrl }: Pick<ViewState, "view" | "formatUrl">,
  tab: CorrectionsTab,
  { week, id }: CorrectionsTarget = {},
): string {
  const url = formatUrl({ ...view, tabs: setCorrectionsTab([], tab) }, "/corrections");
  const search = week === undefined ? "" : `&week=${week}`;
  return url + search + (id === undefined ? "" : `#${id}`);
}
