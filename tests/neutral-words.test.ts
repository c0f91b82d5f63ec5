import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "#scripts/prepare.mjs";
import { readTree } from "./architecture/read-tree.ts";
import { findIdleExcuses, findLoadedWords, listLoadedWords } from "./neutral-words.ts";

const source = new Map(
  [...readTree(ROOT)].filter(([path]) => /^src\/.*(?<!\.d)\.tsx?$/u.test(path)),
);

describe("neutral words", () => {
  it.each([
    ["a string", 'export const a = "two offenders";', "offenders"],
    ["a template", "export const a = (n: number) => `${n} were refused by ${n} jails`;", "refused"],
    ["the text of an element", "export const A = () => <p>A sanctuary city</p>;", "sanctuary"],
    ["an attribute", 'export const A = () => <p title="Illegal" />;', "Illegal"],
    ["a constant list", 'export const a = [["x", "criminal aliens"]] as const;', "criminal aliens"],
    ["a value of an object", 'export const a = { title: "detainers not honored" };', "honored"],
    ["a message of an error", 'throw new Error("The jail failed to answer");', "failed"],
    ["a string in a call", 'say("a threat, a crackdown");', "threat"],
  ])("A loaded word in %s is found", (_, text, word) => {
    const [found] = findLoadedWords(new Map([["src/ui/a.tsx", text]]));
    expect(found).toMatch(`src/ui/a.tsx: "${word}" in `);
  });

  it.each([
    ["imports and types", 'import { a } from "./alien.ts";\nexport type A = "refused" | typeof a;'],
    ["quotation marks", "export const A = () => <p>The category “Threat” of NCIC</p>;"],
    ["an element that quotes", "export const A = () => <q>Criteria for Honoring Detainer</q>;"],
    ["a longer word", 'export const a = "honorary, alienated";'],
  ])("A loaded word in %s is no word of our own", (_, text) => {
    expect(findLoadedWords(new Map([["src/ui/a.tsx", text]]))).toEqual([]);
  });

  it("No string, template or markup in the source has a loaded word", () => {
    expect(source.size).toBeGreaterThan(300);
    expect(findLoadedWords(source)).toEqual([]);
  });

  it("The page that stands before any script has no loaded word", () => {
    expect(listLoadedWords(readFileSync(join(ROOT, "index.html"), "utf8"))).toEqual([]);
  });

  it("Every file that is excused for the labels of its source has such labels", () => {
    expect(findIdleExcuses(source)).toEqual([]);
  });
});
