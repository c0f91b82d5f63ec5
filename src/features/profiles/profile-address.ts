import { isReservedCode } from "#domain/detainer/row.ts";
import type { View } from "#state/url/view.ts";
import type { ViewState } from "#state/url/use-view.ts";
import { baseView } from "#state/url/base-view.ts";
import { getCountyKey, type Profile } from "./profile.ts";

/** Agencies and places that can be put beside one. */
export const MAX_COMPARED_PROFILES = 5;

/** Address of the page of an agency or place, of the same collection and dates; `beside` are keys compared with it. */
export function formatProfileAddress(
  { view, formatUrl: address }: Pick<ViewState, "view" | "formatUrl">,
  { kind, key }: Pick<Profile, "kind" | "key">,
  beside: readonly string[] = [],
  next: View = baseView(view),
): string {
  const path = address(next, `/${kind}`);
  const own = [["key", key], ...(beside.length === 0 ? [] : [["with", beside.join(",")]])];
  const search = new URLSearchParams(own).toString().replaceAll("%2C", ",");
  return `${path}${path.includes("?") ? "&" : "?"}${search}`;
}

/** Keys that the address puts beside the subject: each once, at most five, never its own. */
export function parseComparedKeys(text: string | null, own: string): readonly string[] {
  const keys = (text ?? "").split(",").filter((key) => key !== "" && key !== own);
  return [...new Set(keys)].slice(0, MAX_COMPARED_PROFILES);
}

/** The page that a value of a dimension has; null where it is no agency or place. */
export function findProfileKey(
  dimension: string,
  value: string,
): Pick<Profile, "kind" | "key"> | null {
  if (dimension === "agency") return isReservedValue(value) ? null : { kind: "agency", key: value };
  if (dimension === "state")
    return isReservedValue(value) ? null : { kind: "place", key: value.toLowerCase() };
  if (dimension !== "county") return null;
  const key = getCountyKey(value);
  return key === null ? null : { kind: "place", key };
}

function isReservedValue(value: string): boolean {
  return value === "" || isReservedCode(value);
}
