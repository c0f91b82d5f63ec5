import { expect, it } from "vitest";
import { findUnknownValues } from "#features/notices/unknown-values.ts";
import { parseView } from "#state/url/parse-view.ts";
import { facts } from "#tests/charts/answers.ts";

const parse = (search: string) => parseView(new URLSearchParams(search)).view;

function dataset(collection: string, states: readonly string[]) {
  const known = facts();
  return {
    ...known,
    datasetPeriod: { ...known.datasetPeriod, collection, title: collection },
    values: { state: states },
  };
}

const shown = [dataset("own", ["PA"]), dataset("other", ["TX"])];

it("A collection and a state of one of several datasets that are shown name something", () => {
  expect(findUnknownValues(parse("data=own&state=TX,PA"), shown)).toEqual([]);
  expect(findUnknownValues(parse("data=other&state=-TX"), shown)).toEqual([]);
});

it("A collection and a state of no dataset that is shown are named, with what is shown instead", () => {
  expect(findUnknownValues(parse("data=third&state=NV"), shown)).toEqual([
    {
      parameter: "data",
      value: "third",
      message: "No collection of this name is published; the page shows “own” and “other”.",
    },
    {
      parameter: "state",
      value: "NV",
      message: "No row of this collection, as of the date chosen, has this value.",
    },
  ]);
});
