import { expect, it } from "vitest";
import { parseJson } from "#data/native/parse-json-file.ts";

it("A JSON file longer than any text can be ends in a sentence that says so", () => {
  const blank = new Uint8Array(2 ** 29);
  expect(() => parseJson(blank, "week.json")).toThrow(
    "week.json: not-json (it has more than 511 MB, too much for one text)",
  );
});
