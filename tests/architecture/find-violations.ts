import { findCycles } from "./cycles.ts";
import { LAYERS, EMPTY_NAMES, PACKAGES, MOST, PURE } from "./layers.ts";
import { readSourceFacts, type Entry, type Facts } from "./source-facts.ts";
import { checkStyles } from "./styles.ts";

const CODE = /\.(ts|tsx)$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;

/**
 * Every rule that a tree breaks, as sentences that start with the path. Takes path → text, paths from the project's
 * folder with forward slashes; looks at src, mocks, tests and README.md. Pure.
 */
export function findViolations(files: ReadonlyMap<string, string>): readonly string[] {
  const ours = [...files].filter(([path]) => /^(src|mocks|tests)\//.test(path));
  const facts = new Map(
    ours
      .filter(([path]) => CODE.test(path))
      .map(([path, text]) => [path, readSourceFacts(path, text)]),
  );
  const imports = new Map(
    [...facts].map(([path, known]) => [path, listTargets(path, known, files)]),
  );
  return [
    ...ours.flatMap(([path, text]) => [
      ...checkShape(path, text),
      ...checkDictionaries(path, text),
    ]),
    ...[...facts].flatMap(([path, known]) => [
      ...checkImports(path, known),
      ...checkModule(path, known),
    ]),
    ...checkStyles(files),
    ...findCycles(imports),
    ...findCycles(folderImports(imports)),
    ...checkReadme(
      ours.map(([path]) => path),
      files.get("README.md") ?? "",
    ),
  ];
}

/** The layer of a path; null for tests and for what stands outside every layer. */
function layerOf(path: string): string | null {
  const [top = "", second = "", ...rest] = path.split("/");
  if (top === "mocks") return "mocks";
  return top === "src" && rest.length > 0 ? second : null;
}

/** Names, depth and length of a file. */
function checkShape(path: string, text: string): readonly string[] {
  const parts = path.split("/");
  const found: string[] = [];
  const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  if (lines > MOST.lines && /\.(tsx?|css)$/.test(path))
    found.push(`${path}: ${lines} lines, at most ${MOST.lines}`);
  for (const part of parts) {
    if (!KEBAB.test(part)) found.push(`${path}: "${part}" is not kebab-case`);
    if (EMPTY_NAMES.includes(part.split(".")[0] ?? ""))
      found.push(`${path}: "${part}" says nothing of the subject`);
  }
  if (parts[0] === "tests") return found;
  const layer = layerOf(path);
  if (layer === null) found.push(`${path}: stands in no layer`);
  else if (LAYERS[layer] === undefined) found.push(`${path}: there is no layer "${layer}"`);
  if (parts.length - 1 > MOST.folders) found.push(`${path}: deeper than layer/topic/part/file`);
  if (/^index\.tsx?$/.test(parts.at(-1) ?? "")) found.push(`${path}: a barrel (index)`);
  return found;
}

/** Lists by any word that are objects: a look-up finds what every object has, such as "constructor". */
function checkDictionaries(path: string, text: string): readonly string[] {
  if (!path.startsWith("src/")) return [];
  return [
    ...text.matchAll(
      /\bconst ([A-Z][A-Z0-9_]*): (?:Readonly<\s*)?(?:Partial<\s*)?Record<\s*string,/gu,
    ),
  ].map(([, name = ""]) => `${path}: ${name} is an object by any word, not a Map`);
}

/** Default exports, barrels, and what a pure layer touches outside. */
function checkModule(path: string, facts: Facts): readonly string[] {
  const found: string[] = [];
  if (facts.defaultExport) found.push(`${path}: a default export`);
  if (facts.barrel) found.push(`${path}: a barrel (only hands on)`);
  if (PURE.includes(layerOf(path) ?? "")) {
    found.push(...facts.impure.map((touched) => `${path}: ${touched} in a pure layer`));
  }
  return found;
}

/** Layers, packages and the form of every import. */
function checkImports(path: string, facts: Facts): readonly string[] {
  const layer = layerOf(path);
  return facts.entries.flatMap((entry) => {
    const wrong = entry.to.startsWith(".")
      ? checkRelative(entry.to)
      : layer === null
        ? null
        : checkAlias(layer, entry);
    return wrong === null ? [] : [`${path}: ${wrong}`];
  });
}

function checkRelative(to: string): string | null {
  if (to.includes("../")) return `enters ${to} by ../`;
  return checkEnding(to);
}

function checkAlias(layer: string, { to, developmentOnly }: Entry): string | null {
  if (!to.startsWith("#")) return checkPackage(layer, to);
  const target = to.slice(1).split("/")[0] ?? "";
  if (target === "mocks" && layer === "app") {
    return developmentOnly
      ? checkEnding(to)
      : `enters ${to} outside of a development-only import()`;
  }
  const open = target === layer || (LAYERS[layer] ?? []).includes(target);
  return open ? checkEnding(to) : `${layer} may not import ${target} (${to})`;
}

function checkPackage(layer: string, to: string): string | null {
  const parts = to.split("/");
  const name = parts.slice(0, to.startsWith("@") ? 2 : 1).join("/");
  if (PURE.includes(layer)) return `the package ${name} in a pure layer`;
  const layers = PACKAGES[name];
  if (layers === undefined)
    return layer === "cli" && to.startsWith("node:") ? null : `the package ${name} has no layer`;
  return layers.includes(layer) ? null : `the package ${name} may not be used in ${layer}`;
}

function checkEnding(to: string): string | null {
  return /\.(tsx?|css|json|mjs|svg)(\?[\w&]+)?$/.test(to)
    ? null
    : `enters ${to} without its ending`;
}

/** Files of the tree that a module enters. */
function listTargets(
  path: string,
  facts: Facts,
  files: ReadonlyMap<string, string>,
): readonly string[] {
  return facts.entries.flatMap(({ to }) => {
    const bare = to.replace(/\?.*$/, "");
    const target = bare.startsWith("./")
      ? path.slice(0, path.lastIndexOf("/") + 1) + bare.slice(2)
      : bare.replace(/^#(mocks|tests|scripts)\//, "$1/").replace(/^#/, "src/");
    return files.has(target) ? [target] : [];
  });
}

/** Folders below src and the folders of their layer that their modules import. */
function folderImports(
  imports: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, Set<string>>();
  for (const [path, targets] of imports) {
    if (!path.startsWith("src/")) continue;
    const folder = folderOf(path);
    const others = targets.map(folderOf).filter((other) => other !== folder);
    const own = others.filter((other) => other.split("/")[1] === folder.split("/")[1]);
    folders.set(folder, new Set([...(folders.get(folder) ?? []), ...own]));
  }
  return new Map([...folders].map(([folder, others]) => [folder, [...others]]));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

/** Layers that README's map of the layers leaves out. */
function checkReadme(paths: readonly string[], readme: string): readonly string[] {
  const layers = new Set(paths.map(layerOf).filter((layer) => layer !== null));
  return [...layers]
    .filter((layer) => !new RegExp(`(^|[\\s\`/])${layer}/`, "m").test(readme))
    .map((layer) => `README.md: does not name the layer ${layer}/`);
}
