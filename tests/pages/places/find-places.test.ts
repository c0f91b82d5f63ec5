import { expect, test } from "vitest";
import { findPlaces } from "#pages/places/find-places.ts";
import { createPlaceTree } from "#pages/places/place-tree.ts";
import { FACTS } from "#tests/features/profiles/small-dataset.ts";

const tree = createPlaceTree(FACTS);
const find = (typed: string) => findPlaces(FACTS, tree, typed).map(({ name }) => name);

test("Parts of words find a place in any order, and the state's name counts as one of them", () => {
  expect(find("jail trav")).toEqual(["Travis County Jail"]);
  expect(find("penn franklin")).toEqual(["Franklin County"]);
});

test("Places stand before agencies, and what begins with the words typed comes first", () => {
  expect(find("new york")[0]).toBe("New York");
  expect(find("travis")).toEqual(["Travis County", "Travis County Jail"]);
});

test("Letters, marks and spaces that are no part of a word find nothing by themselves", () => {
  expect(find(" , ")).toEqual([]);
  expect(find("nowhere")).toEqual([]);
});
