import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "#scripts/prepare.mjs";
import { findReplacedIdentifiers, findReplacedNames } from "./architecture/glossary.ts";
import { PLANTED, README } from "./architecture/planted.ts";
import { readTree } from "./architecture/read-tree.ts";
import { findViolations } from "./architecture/find-violations.ts";
import {
  findIdleExceptions,
  findUnclearTitles,
  findUnmirroredTests,
} from "./architecture/test-files.ts";

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

  it.each([
    ["const a = () => { const held = 1; return held; };", "held"],
    ["export function a(desk: string) { return desk; }", "desk"],
    ["export const a = ({ value: told }: { value: string }) => told;", "told"],
    ["export interface A { readonly kept: (most: number) => void; }", "kept"],
    ["export class A { readonly #lane = 1; }", "lane"],
  ])("The vocabulary test fails for the local name in %s", (text, name) => {
    expect(findReplacedIdentifiers(new Map([["src/a.ts", text]]))).toContain(`src/a.ts: ${name}`);
  });

  it("A member of another object may have a name that the glossary replaced", () => {
    const read = (text: string) => findReplacedIdentifiers(new Map([["src/a.ts", text]]));
    expect(read("export const a = (store: Store) => store.put();")).toEqual([]);
    expect(read("export interface A { put(): void }")).toEqual(["src/a.ts: put"]);
  });

  it("An exception of the vocabulary that excuses no identifier is reported", () => {
    const path = "src/domain/note/note.ts";
    expect(findReplacedIdentifiers(new Map([[path, "export const a = 1;"]]))).toEqual([
      `${path}: subject is no exception any more`,
    ]);
  });

  it("No local name of the application is one that the glossary replaced", () => {
    expect(findReplacedIdentifiers(readTree(ROOT))).toEqual([]);
  });

  it("No declaration, file or folder has a name that the glossary replaced", () => {
    const code = [...readTree(ROOT)].filter(([path]) => /\.tsx?$/.test(path));
    expect(findReplacedNames(new Map(code))).toEqual([]);
  });
});

describe("the tests", () => {
  const paths = ["src", "mocks", "scripts", "tests"].flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, encoding: "utf8" }).map(
      (path) => `${top}/${path.replaceAll("\\", "/")}`,
    ),
  );

  it.each([
    [["src/engine/index/tile.ts", "tests/engine/tile.test.ts"], 1],
    [["src/engine/index/tile.ts", "tests/engine/index/tiles.test.ts"], 1],
    [["src/engine/index/tile.ts", "tests/engine/index/tile-drag.test.ts"], 0],
    [["src/ui/button.tsx", "tests/ui/button.browser.test.tsx"], 0],
    [["mocks/faults.ts", "tests/mocks/faults.test.ts"], 0],
    [["tests/fuzz/mutate.ts", "tests/fuzz/mutate.test.ts"], 0],
  ])("Of the files %j, %i mirrors no source file", (files, count) => {
    expect(findUnmirroredTests(files)).toHaveLength(count);
  });

  it("Every unit test mirrors a source file or stands beside the helper that it tests", () => {
    expect(findUnmirroredTests(paths)).toEqual([]);
    expect(findIdleExceptions(paths)).toEqual([]);
  });

  it.each([
    'it("and does so too", () => {});',
    'describe("a tile", () => { test("is built", () => {}); });',
    'it.each([1])("with %i rows it is the same", () => {});',
    "test(`${name} is read as it was written`, () => {});",
    'it.skipIf(true)("where it can", () => {});',
    'it("Tiles sum", () => {});',
  ])("A title that cannot stand alone in a failure report is found: %s", (text) => {
    expect(findUnclearTitles(new Map([["tests/a.test.ts", text]]))).toHaveLength(1);
  });

  it("Every title of a test is a sentence of its own", () => {
    const tests = [...readTree(ROOT)].filter(([path]) => /\.(?:test|spec)\.tsx?$/u.test(path));
    expect(findUnclearTitles(new Map(tests))).toEqual([]);
  });
});
