import { expect, it } from "vitest";
import { parsePlaceDimension, PLACES_PARAMETER } from "#state/url/place-dimension.ts";
import { parseView } from "#state/url/parse-view.ts";
import { formatSearch } from "#state/url/use-view.ts";

it.each(["state", "agency"])(
  "An address that compares by %s keeps that choice when something else of it changes",
  (places) => {
    const address = `?state=CA,TX&${PLACES_PARAMETER}=${places}`;
    const { view, issues } = parseView(new URLSearchParams(address));
    expect(issues).toEqual([]);
    const next = formatSearch({ ...view, by: "county" }, address, false);
    expect(next).toBe(`?state=CA,TX&by=county&${PLACES_PARAMETER}=${places}`);
    expect(parsePlaceDimension(new URLSearchParams(next).get(PLACES_PARAMETER))).toBe(places);
  },
);

it("Another page is not told which places were compared", () => {
  const address = "?state=CA,TX&places=state";
  const { view } = parseView(new URLSearchParams(address));
  expect(formatSearch(view, address, true)).toBe("?state=CA,TX");
});

it("Without the parameter, or with a value that it does not know, periods are compared", () => {
  expect(parsePlaceDimension(null)).toBeNull();
  expect(parsePlaceDimension("county")).toBeNull();
  expect(parsePlaceDimension("toString")).toBeNull();
});
