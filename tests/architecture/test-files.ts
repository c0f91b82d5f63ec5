import { isNode, listNodes, nameOf, parseModule, visitNodes, type Node } from "./syntax-tree.ts";

/** Tests that mirror no source file, with the reason. A folder ends in a slash. */
const WITHOUT_SOURCE: Readonly<Record<string, string>> = {
  "tests/architecture.test.ts": "the whole tree is its subject",
  "tests/docs.test.ts": "README.md, CONTRIBUTING.md and docs are its subject",
  "tests/reports/": "the files below public/reports are their subject",
};

const TEST = /^tests\/(?:(.*)\/)?([^/]+?)(?:\.browser)?\.test\.tsx?$/u;
const SOURCE = /^(?:src\/|tests\/)?(.*?)(?:\/)?([^/]+)\.(?:tsx?|mjs|css|py)$/u;

/**
 * Every unit test whose name begins with no source file's of the same folder, below src, mocks or scripts, or with no
 * helper's beside it, as sentences that start with the path. Takes paths from the project's folder. Pure.
 */
export function findUnmirroredTests(paths: readonly string[]): readonly string[] {
  const stems = new Map<string, Set<string>>();
  for (const path of paths) {
    const [, folder = "", stem = ""] = SOURCE.exec(path) ?? [];
    if (TEST.test(path) || stem === "") continue;
    stems.set(folder, (stems.get(folder) ?? new Set()).add(stem));
  }
  const excused = Object.keys(WITHOUT_SOURCE);
  return paths.flatMap((path) => {
    const [, folder = "", name = ""] = TEST.exec(path) ?? [];
    if (name === "" || excused.some((each) => path === each || isBelow(path, each))) return [];
    const sources = [...(stems.get(folder) ?? [])];
    return sources.some((stem) => name === stem || name.startsWith(`${stem}-`))
      ? []
      : [`${path}: mirrors no source file`];
  });
}

/** Exceptions that excuse no file. */
export function findIdleExceptions(paths: readonly string[]): readonly string[] {
  return Object.keys(WITHOUT_SOURCE).filter(
    (each) => !paths.some((path) => path === each || isBelow(path, each)),
  );
}

function isBelow(path: string, folder: string): boolean {
  return folder.endsWith("/") && path.startsWith(folder);
}

/** A sentence of its own: it begins with a capital letter or a number, and has four words or more. */
const SENTENCE = /^[\p{Lu}\d]\S*(?: \S+){3,}$/u;

/**
 * Every title of a test that is no sentence of its own, as sentences that start with the path. Takes path → text. A title
 * of `it` or `test` is judged, not the titles of `describe`. Pure.
 */
export function findUnclearTitles(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files].flatMap(([path, text]) => {
    const titles: string[] = [];
    visitNodes(parseModule(path, text), (node) => {
      const title = titleOf(node);
      if (title !== null) titles.push(title);
      return true;
    });
    return titles
      .filter((title) => !SENTENCE.test(title))
      .map((title) => `${path}: "${title}" is no sentence of its own`);
  });
}

/** Ways to give a test more than a title and a body. */
const MODIFIERS = ["each", "skipIf", "runIf"];

/** The title that a call of `it` or `test` gives, also by way of a modifier; null for any other node. */
function titleOf(node: Node): string | null {
  const [first, body] = listNodes(node["arguments"]);
  if (node.type !== "CallExpression" || first === undefined || body === undefined) return null;
  const { callee } = node;
  const called = isNode(callee) && callee.type === "CallExpression" ? callee["callee"] : callee;
  const isModified = isNode(called) && MODIFIERS.includes(nameOf(called["property"]) ?? "");
  const name = nameOf(isNode(called) && isModified ? called["object"] : called);
  if (name !== "it" && name !== "test") return null;
  if (first.type === "Literal") return String(first["value"]);
  return first.type === "TemplateLiteral"
    ? listNodes(first["quasis"])
        .map(({ value }) => (value as { readonly cooked: string }).cooked)
        .join("…")
    : null;
}
