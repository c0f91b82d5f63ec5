import { PLAIN_STYLES } from "./layers.ts";

const IMPORT = /^import (?:(\w+) from )?"([^"]+\.css)";/gmu;

/**
 * Every rule of style sheets that a tree breaks, as sentences that start with the path: a sheet is a CSS Module that only
 * files of its own folder import, its classes are in camel case, each is used, and no other is. Classes that are looked up by a value are not checked. Takes path → text. Pure.
 */
export function checkStyles(files: ReadonlyMap<string, string>): readonly string[] {
  const found: string[] = [];
  const used = new Map<string, Set<string>>();
  const lookedUp = new Set<string>();
  for (const [path, text] of files) {
    if (!/^src\/.*\.tsx?$/u.test(path)) continue;
    for (const [, name = "", to = ""] of text.matchAll(IMPORT)) {
      if (!to.endsWith(".module.css")) continue;
      if (!/^\.\/[^/]+$/u.test(to)) found.push(`${path}: imports ${to} of another folder`);
      const sheet = path.slice(0, path.lastIndexOf("/") + 1) + to.slice(2);
      const names = findUsedClasses(name, text);
      const classes = findClasses(files.get(sheet) ?? "");
      for (const each of names)
        if (files.has(sheet) && !classes.has(each)) found.push(`${path}: ${to} has no ${each}`);
      if (new RegExp(`\\b${name}\\[(?!")`, "u").test(text)) lookedUp.add(sheet);
      used.set(sheet, new Set([...(used.get(sheet) ?? []), ...names]));
    }
  }
  for (const [path, text] of files) {
    if (!/^src\/.*\.css$/u.test(path)) continue;
    if (!path.endsWith(".module.css")) {
      if (!PLAIN_STYLES.some((folder) => path.startsWith(folder)))
        found.push(`${path}: is no CSS Module`);
      continue;
    }
    // A class that is looked up by a value, such as the state of a cell, has the name of that value.
    if (lookedUp.has(path)) continue;
    for (const each of findClasses(text)) {
      if (each.includes("-")) found.push(`${path}: ${each} is not in camel case`);
      else if (used.get(path)?.has(each) !== true && !isComposed(each, text))
        found.push(`${path}: nothing uses ${each}`);
    }
  }
  return found;
}

/** Classes of a module that are its own, without those that are marked as global. */
function findClasses(sheet: string): ReadonlySet<string> {
  const rules = sheet.replaceAll(/\/\*[^]*?\*\/|:global\([^)]*\)|"[^"]*"/gu, "");
  return new Set([...rules.matchAll(/\.([a-z][\w-]*)/giu)].map(([, name = ""]) => name));
}

function findUsedClasses(name: string, text: string): readonly string[] {
  return [...text.matchAll(new RegExp(`\\b${name}(?:\\.(\\w+)|\\["([^"]+)"\\])`, "gu"))].map(
    ([, property, key]) => property ?? key ?? "",
  );
}

function isComposed(name: string, sheet: string): boolean {
  return new RegExp(`composes: ${name};`, "u").test(sheet);
}
