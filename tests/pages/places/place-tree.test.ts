import { describe, expect, it } from "vitest";
import { createPlaceTree, listNodes, type PlaceNode } from "#pages/places/place-tree.ts";
import { agency, FACTS, place } from "#tests/features/profiles/small-dataset.ts";

function find(tree: readonly PlaceNode[], key: string): PlaceNode {
  const node = listNodes(tree).find((each) => each.key === key);
  if (node === undefined) throw new Error(`no ${key}`);
  return node;
}

describe("the list of all places", () => {
  const tree = createPlaceTree(FACTS);

  it("States stand from A to Z, with what lies in each in small print", () => {
    expect(tree.map(({ name, detail }) => [name, detail])).toEqual([
      ["California", "1 county, 1 city, 3 agencies"],
      ["Iowa", "1 county"],
      ["Louisiana", "1 county, 1 city"],
      ["Massachusetts", "1 city"],
      ["New York", "2 counties, 1 city, 1 agency"],
      ["Pennsylvania", "1 county"],
      ["Texas", "2 counties, 1 agency"],
    ]);
  });

  it("An agency stands once, in its county, also where it belongs to a city there", () => {
    expect(find(tree, "ca-06037").children.map(({ name, detail }) => [name, detail])).toEqual([
      ["Federal Center", "federal"],
      ["Twin Towers", "county jail"],
      ["Van Nuys jail", "city jail"],
    ]);
    expect(find(tree, "ca-city-los-angeles").children).toEqual([]);
  });

  it("A county that only rows name is in the list of its state", () => {
    expect(find(tree, "tx").children.map(({ key }) => key)).toEqual(["tx-48121", "tx-48453"]);
  });

  it("An agency without a county stands under its city, or else under its state", () => {
    const facts = {
      ...FACTS,
      agencies: new Map(
        Object.entries({
          a: agency("ma-boston-jail", "Boston jail", "ma-city-boston", null, "unknown"),
          b: agency("ca-state-prison", "State Prison", "ca-nowhere", null, "state prison"),
        }),
      ),
    };
    const nodes = createPlaceTree(facts);
    expect(find(nodes, "ma-city-boston").children.map(({ detail }) => detail)).toEqual([
      "kind unknown",
    ]);
    expect(find(nodes, "ca").children.map(({ name }) => name)).toContain("State Prison");
  });

  it("Each place and agency is listed exactly once", () => {
    const facts = {
      ...FACTS,
      jurisdictions: new Map([...FACTS.jurisdictions, ["tx", place("tx", "state", "Texas")]]),
    };
    const keys = listNodes(createPlaceTree(facts)).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    // Seven states, twelve counties and cities, five agencies.
    expect(keys).toHaveLength(7 + 12 + 5);
  });
});
