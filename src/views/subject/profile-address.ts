import type { View } from "#state/view.ts";
import type { ViewInHand } from "#state/use-view.ts";
import { keptView } from "#views/shell/kept-view.ts";
import { keyOfCounty, type Subject } from "./subject.ts";

/** Agencies and places that can be put beside one. */
export const MOST_BESIDE = 5;

/** Address of the page of an agency or place, of the same collection and dates; `beside` are keys compared with it. */
export function profileAddress(
  { view, address }: Pick<ViewInHand, "view" | "address">,
  { kind, key }: Pick<Subject, "kind" | "key">,
  beside: readonly string[] = [],
  next: View = keptView(view),
): string {
  const path = address(next, `/${kind}`);
  const own = [["key", key], ...(beside.length === 0 ? [] : [["with", beside.join(",")]])];
  const search = new URLSearchParams(own).toString().replaceAll("%2C", ",");
  return `${path}${path.includes("?") ? "&" : "?"}${search}`;
}

/** Keys that the address puts beside the subject: each once, at most five, never its own. */
export function keysBeside(text: string | null, own: string): readonly string[] {
  const keys = (text ?? "").split(",").filter((key) => key !== "" && key !== own);
  return [...new Set(keys)].slice(0, MOST_BESIDE);
}

/** The page that a value of a dimension has; null where it is no agency or place. */
export function pageOf(dimension: string, value: string): Pick<Subject, "kind" | "key"> | null {
  if (dimension === "agency") return isReserved(value) ? null : { kind: "agency", key: value };
  if (dimension === "state")
    return isReserved(value) ? null : { kind: "place", key: value.toLowerCase() };
  if (dimension !== "county") return null;
  const key = keyOfCounty(value);
  return key === null ? null : { kind: "place", key };
}

function isReserved(value: string): boolean {
  return value === "" || ["unknown", "withdrawn", "not-itemised"].includes(value);
}
