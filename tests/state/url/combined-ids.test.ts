import { expect, it } from "vitest";
import { listCombinedIds } from "#state/url/combined-ids.ts";

const [A = "", B = ""] = ["ab", "cd"].map((pair) => pair.repeat(32));

it("The combinations of files that an address names are those of its collection and of its periods, each once", () => {
  const both = `sha256-${A},sha256-${B}`;
  expect(listCombinedIds(`?data=${both}&p=${both}:2017-02-04&p=sha256-${A}:2017-02-04`)).toEqual([
    both,
  ]);
  expect(listCombinedIds(`?data=sha256-${A}`)).toEqual([]);
});
