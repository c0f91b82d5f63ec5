import type { Dimension } from "#engine/question.ts";

/** What a dimension is called on the page. */
export const DIMENSION_TITLE: Readonly<Record<Dimension, string>> = {
  state: "State",
  county: "County",
  agency: "Agency",
  kind: "Kind of agency",
  charge: "Charge category",
  status: "Charged or convicted",
  citizenship: "Citizenship",
  aor: "ICE field office",
  request: "Request",
  outcome: "Outcome",
};
