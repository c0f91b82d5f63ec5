import { describe, expect, it } from "vitest";
import { ROOT } from "#scripts/prepare.mjs";
import { findReplacedNames } from "./architecture/glossary.ts";
import { PLANTED, README } from "./architecture/planted.ts";
import { readTree } from "./architecture/read-tree.ts";
import { findViolations } from "./architecture/find-violations.ts";

describe("the architecture", () => {
  it.each(PLANTED)("The architecture test fails where %s", (_, files, words) => {
    const found = findViolations(new Map(Object.entries({ "README.md": README, ...files })));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
  });

  it("The architecture test passes a tree that keeps its rules", () => {
    const sound = {
      "README.md": README,
      "src/domain/week.ts":
        "const window = 7;\nexport const a = (at: string) => ({ document: new Date(at), days: window });",
      "src/engine/count.ts":
        'import { a } from "#domain/calendar/week.ts";\nexport interface Process { readonly process: string; fetch(): void }\nexport const c = (x: Process) => [a(""), x.process]; // Date.now(), "document"',
      "src/app/main.tsx":
        'import "#ui/style/base.css";\nif (import.meta.env.DEV) {\n  const { b } = await import("#mocks/b.ts");\n  b();\n}\nexport {};',
      "src/ui/style/base.css": ".free-name { margin: 0.5rem }",
      "src/ui/a/button.module.css":
        ".button { margin: 0.5rem }\n.main { composes: button }\n.plain { composes: button; }\n:global(#a) b { color: red }",
      "src/ui/a/button.tsx":
        'import styles from "./button.module.css";\nexport const d = [styles.main, styles.plain, styles.button];',
      "mocks/b.ts": 'import { http } from "msw";\nexport const b = () => [http, Date.now()];',
    };
    expect(findViolations(new Map(Object.entries(sound)))).toEqual([]);
  });

  it("This tree keeps the rules of the architecture", () => {
    expect(findViolations(readTree(ROOT))).toEqual([]);
  });
});

describe("the vocabulary", () => {
  it.each([
    ["src/worker/desk.ts", "export const a = 1;", 'src/worker/desk.ts: "desk"'],
    ["src/worker/api.ts", "export interface Desk {}", "src/worker/api.ts: Desk"],
    ["src/kept/file.ts", "export const a = 1;", 'src/kept/file.ts: "kept"'],
  ])("The vocabulary test fails for %s with %s", (path, text, words) => {
    expect(findReplacedNames(new Map([[path, text]]))).toEqual([words]);
  });

  it("No declaration, file or folder has a name that the glossary replaced", () => {
    const code = [...readTree(ROOT)].filter(([path]) => /\.tsx?$/.test(path));
    expect(findReplacedNames(new Map(code))).toEqual([]);
  });
});
