import { isReservedCode } from "#domain/detainer/row.ts";
import type { View } from "#state/url/view.ts";
import type { ViewState } from "#state/url/use-view.ts";
import { baseView } from "#state/url/base-view.ts";
import { getCountyKey } from "./county-key.ts";
import type { Profile } from "./profile.ts";

/** How many agencies and places can be compared with one. */
export const MAX_COMPARED_PROFILES = 5;

/** Address of the page of an agency or place, of the same collection and dates; `comparedKeys` are those beside it. */
export function formatProfileAddress(
  { view, formatUrl }: Pick<ViewState, "view" | "formatUrl">,
  { kind, key }: Pick<Profile, "kind" | "key">,
  comparedKeys: readonly string[] = [],
  next: View = baseView(view),
): string {
  const path = formatUrl(next, `/${kind}`);
  const parameters = [
    ["key", key],
    ...(comparedKeys.length === 0 ? [] : [["with", comparedKeys.join(",")]]),
  ];
  const search = new URLSearchParams(parameters).toString().replaceAll("%2C", ",");
  return `${path}${path.includes("?") ? "&" : "?"}${search}`;
}

/** Keys that the address compares with a profile: each once, at most five, never the profile's. */
export function parseComparedKeys(text: string | null, profileKey: string): readonly string[] {
  const keys = (text ?? "").split(",").filter((key) => key !== "" && key !== profileKey);
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
