import { describe, expect, it } from "vitest";
import { listSearchEntries, searchEntries } from "#features/search/search-entries.ts";
import { agency, FACTS, place } from "#tests/features/profiles/small-dataset.ts";

const ENTRIES = listSearchEntries(FACTS);

function search(typed: string) {
  const { places, agencies } = searchEntries(ENTRIES, typed);
  return [...places, ...agencies].map(({ title }) => title);
}

describe("the search", () => {
  it.each([
    ["travis jail", ["Travis County Jail, TX"]],
    ["jail travis", ["Travis County Jail, TX"]],
    ["TRAV", ["Travis County, Texas", "Travis County Jail, TX"]],
    ["nuys", ["Van Nuys jail, CA"]],
    ["franklin new york", ["Franklin County, New York"]],
    ["franklin pa", ["Franklin County, Pennsylvania"]],
    ["orleans", ["Orleans Parish, Louisiana", "New Orleans, Louisiana"]],
    ["48121", ["County with the code 48121, Texas"]],
    ["no such place", []],
    ["  ", []],
  ])("For “%s” it finds %j", (typed, titles) => {
    expect(search(typed)).toEqual(titles);
  });

  it("A state comes before its counties, and a county before a city of that name", () => {
    expect(search("new york").slice(0, 3)).toEqual([
      "New York",
      "New York City, New York",
      "Franklin County, New York",
    ]);
    expect(search("los angeles").slice(0, 2)).toEqual([
      "Los Angeles County, California",
      "Los Angeles, California",
    ]);
  });

  it("A place with marks on its letters is found without them, and the other way round", () => {
    const entries = listSearchEntries({
      ...FACTS,
      jurisdictions: new Map(
        Object.entries({ "nm-35013": place("nm-35013", "county", "Doña Ana County", ["35013"]) }),
      ),
    });
    for (const typed of ["dona ana", "DOÑA"])
      expect(searchEntries(entries, typed).places.map(({ key }) => key)).toContain("nm-35013");
  });

  it("An agency is found by another name that the source gives it", () => {
    const jail = agency("ca-06037-twin-towers", "Twin Towers", "ca-06037", "06037");
    const entries = listSearchEntries({
      ...FACTS,
      agencies: new Map(Object.entries({ [jail.key]: { ...jail, aliases: ["TTCF"] } })),
    });
    expect(searchEntries(entries, "ttcf").agencies.map(({ key }) => key)).toEqual([jail.key]);
  });

  it("Of many finds at most so many of a group are listed, and the others are counted", () => {
    const { places, agencies, restCount } = searchEntries(ENTRIES, "county", 3);
    expect([places.length, agencies.length]).toEqual([3, 1]);
    // Seven counties, one of which only rows name, and one agency have the word in their names.
    expect(restCount).toBe(7 + 1 - 4);
  });
});
