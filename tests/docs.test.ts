import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "#scripts/prepare.mjs";
import { LAYERS } from "./architecture/layers.ts";

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const layers = readdirSync(join(ROOT, "src"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const documents = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(ROOT, "docs")).map((name) => `docs/${name}`),
  ...layers.map((layer) => `src/${layer}/README.md`),
];

/** Paths that a document names: in code marks from the project's folder, and in links from its own. */
function namedPaths(document: string): readonly string[] {
  const text = read(document);
  const marked = [
    ...text.matchAll(/`((?:src|tests|scripts|bench|mocks|docs|public)\/[\w./-]+)`/gu),
  ];
  const linked = [...text.matchAll(/\]\(([\w./-]+)(?:#[\w-]*)?\)/gu)];
  return [
    ...marked.map(([, path = ""]) => path),
    ...linked.map(([, path = ""]) => join(dirname(document), path)),
  ];
}

describe("the documents", () => {
  it.each(documents)("The document %s names only paths that exist", (document) => {
    expect(namedPaths(document).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it("The documents name the files on the path of a report", () => {
    expect(namedPaths("docs/architecture.md").length).toBeGreaterThan(20);
  });

  it.each(layers)(
    "The README of src/%s says what the layer may import and names each of its folders",
    (layer) => {
      const text = read(`src/${layer}/README.md`);
      const imports = (LAYERS[layer] ?? []).join(", ");
      expect(text).toContain(`May import: ${imports === "" ? "nothing" : imports}.`);
      const folders = readdirSync(join(ROOT, "src", layer), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name);
      expect(folders.filter((folder) => !text.includes(`\`${folder}\``))).toEqual([]);
    },
  );

  it("The README has at most 12 kB", () => {
    expect(read("README.md").length).toBeLessThanOrEqual(12_000);
  });
});
