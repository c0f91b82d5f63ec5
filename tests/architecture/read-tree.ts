import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const TEXT_FILE = /\.(tsx?|css|json|mjs)$/;

/** The project's own tree as path → text: README.md and everything under src, mocks and tests. Reads the disk. */
export function readTree(root: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const enter = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!entry.name.startsWith(".") && !entry.name.startsWith("__")) enter(path);
      } else if (TEXT_FILE.test(entry.name))
        files.set(path, readFileSync(join(root, path), "utf8"));
    }
  };
  const tops = readdirSync(root);
  for (const top of ["src", "mocks", "tests"]) if (tops.includes(top)) enter(top);
  if (tops.includes("README.md"))
    files.set("README.md", readFileSync(join(root, "README.md"), "utf8"));
  return files;
}
