import { createPlaceTree, type TreeNode } from "#charts/bars/place-tree.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import { answer, facts, note } from "#tests/charts/answers.ts";

const county = (fips: string, name: string) => ({
  key: `co-${fips}`,
  level: "county" as const,
  state: "CO",
  county: fips,
  name,
  covers: [fips],
});

const agency = (key: string, name: string, state: string, fips: string | null) => ({
  key,
  name,
  kind: "county jail" as const,
  jurisdiction: "",
  state,
  county: fips,
  aliases: [],
});

/** Colorado with two counties and an agency whose county is not known, Alaska without a decline, and rows without a place. */
const TREE_FACTS: ChartContext = {
  ...facts(),
  jurisdictions: new Map(
    Object.entries({
      adams: county("08001", "Adams County"),
      denver: county("08031", "Denver County"),
      bethel: { ...county("02050", "Bethel"), state: "AK" },
    }),
  ),
  agencies: new Map(
    Object.entries({
      jail: agency("jail", "DENVER COUNTY JAIL", "CO", "08031"),
      center: agency("center", "DENVER JUSTICE CENTER", "CO", "08031"),
      marshals: agency("marshals", "US MARSHALS", "CO", null),
      adams: agency("adams", "ADAMS COUNTY JAIL", "CO", "08001"),
      bethel: agency("bethel", "BETHEL JAIL", "AK", "02050"),
    }),
  ),
};

const ANSWERS = {
  states: answer("counts", {
    state: ["AK", "CO", "unknown"],
    count: [0, 280, 1272],
    cell: ["reported-zero", "count", "count"],
    open: [20, 5, 900],
  }),
  counties: answer("counts", {
    state: ["AK", "CO", "CO", "CO", "unknown"],
    county: ["02050", "08001", "08031", "unknown", "unknown"],
    count: [0, 77, 195, 8, 1272],
    cell: ["reported-zero", "count", "count", "count", "count"],
    open: [20, 1, 2, 2, 900],
  }),
  agencies: answer("counts", {
    county: ["02050", "08001", "08031", "08031", "unknown", "unknown"],
    agency: ["bethel", "adams", "jail", "center", "marshals", "not-itemised"],
    count: [0, 77, 6, 189, 3, 1277],
    cell: ["reported-zero", "count", "count", "count", "count", "count"],
    open: [20, 1, 1, 1, 1, 901],
  }),
};

/** A tree of two states, three counties and five agencies. */
export function createSmallTree(): readonly TreeNode[] {
  return createPlaceTree({
    ...ANSWERS,
    issued: {
      states: answer("counts", {
        state: ["AK", "CO", "unknown"],
        count: [26, 1403, 9020],
        cell: ["count", "count", "count"],
      }),
      counties: answer("counts", {
        state: ["CO"],
        county: ["08031"],
        count: [374],
        cell: ["count"],
      }),
      agencies: answer("counts", {
        county: ["08031"],
        agency: ["jail"],
        count: [14],
        cell: ["count"],
      }),
    },
    marks: answer("marks", { agency: ["jail"], note: ["n1"], count: [2] }),
    notes: [note("n1", "disputed by the agency", null)],
    facts: TREE_FACTS,
    emptyDetail: "no county with a decline",
  });
}
