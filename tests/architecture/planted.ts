/** A README that draws every layer. */
export const README = [
  "domain",
  "engine",
  "data",
  "worker",
  "state",
  "charts",
  "ui",
  "pages",
  "app",
  "mocks",
]
  .map((layer) => `  ${layer}/  words`)
  .join("\n");
const lines = (count: number): string => "export const a = 1;\n" + "// more\n".repeat(count - 1);

/** What is wrong as a sentence, the files planted, and the words of the one violation that has to be found. */
export const PLANTED: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  [
    "domain enters engine",
    { "src/domain/a.ts": 'import { b } from "#engine/b.ts";\nb();' },
    "domain may not import engine",
  ],
  [
    "engine enters data, even for a type",
    { "src/engine/a.ts": 'import type { B } from "#data/b.ts";\nexport const c: B = 1;' },
    "engine may not import data",
  ],
  [
    "data enters engine",
    { "src/data/a.ts": 'import { b } from "#engine/b.ts";\nb();' },
    "data may not import engine",
  ],
  [
    "a page enters data",
    { "src/pages/a.tsx": 'import { b } from "#data/b.ts";\nb();' },
    "pages may not import data",
  ],
  [
    "a view enters data by import()",
    { "src/pages/a.tsx": 'export const a = () => import("#data/b.ts");' },
    "pages may not import data",
  ],
  [
    "ui enters state by an import type",
    { "src/ui/a.tsx": 'export const a = (b: import("#state/b.ts").B) => b;' },
    "ui may not import state",
  ],
  [
    "charts enter state",
    { "src/charts/a.tsx": 'import { b } from "#state/b.ts";\nb();' },
    "charts may not import state",
  ],
  [
    "app enters charts",
    { "src/app/a.tsx": 'import { b } from "#charts/b.tsx";\nb();' },
    "app may not import charts",
  ],
  [
    "the pretend server enters data",
    { "mocks/a.ts": 'import { b } from "#data/b.ts";\nb();' },
    "mocks may not import data",
  ],
  [
    "production enters tests",
    { "src/state/a.ts": 'import { b } from "#tests/b.ts";\nb();' },
    "state may not import tests",
  ],
  [
    "state enters the pretend server",
    { "src/state/a.ts": 'if (import.meta.env.DEV) await import("#mocks/b.ts");\nexport {};' },
    "state may not import mocks",
  ],
  [
    "app enters the pretend server always",
    { "src/app/a.ts": 'await import("#mocks/b.ts");\nexport {};' },
    "outside of a development-only",
  ],
  [
    "app enters the pretend server where it is not development",
    {
      "src/app/a.ts":
        'if (import.meta.env.DEV) await 1; else await import("#mocks/b.ts");\nexport {};',
    },
    "outside of a development-only",
  ],
  [
    "app enters the pretend server statically",
    { "src/app/a.ts": 'import { b } from "#mocks/b.ts";\nb();' },
    "outside of a development-only",
  ],
  [
    "recharts in a view",
    { "src/pages/a.tsx": 'import { Bar } from "recharts";\nBar();' },
    "recharts may not be used in pages",
  ],
  [
    "zod in state",
    { "src/state/a.ts": 'import { z } from "zod/mini";\nz();' },
    "zod may not be used in state",
  ],
  [
    "react-query in a view",
    { "src/pages/a.tsx": 'import { useQuery } from "@tanstack/react-query";\nuseQuery();' },
    "@tanstack/react-query may not be used in pages",
  ],
  [
    "msw in app",
    { "src/app/a.ts": 'import { http } from "msw";\nhttp();' },
    "msw may not be used in app",
  ],
  [
    "a package that nobody invited",
    { "src/ui/a.tsx": 'import x from "left-pad";\nx();' },
    "left-pad has no layer",
  ],
  [
    "Node's own modules in a layer of the browser",
    { "src/data/a.ts": 'import { readFile } from "node:fs";\nreadFile();' },
    "node:fs has no layer",
  ],
  [
    "a package in domain",
    { "src/domain/a.ts": 'import { z } from "zod";\nz();' },
    "package zod in a pure layer",
  ],
  [
    "the clock in domain",
    { "src/domain/a.ts": "export const a = () => Date.now();" },
    "Date.now in a pure layer",
  ],
  [
    "today in engine",
    { "src/engine/a.ts": "export const a = () => new Date();" },
    "new Date() in a pure layer",
  ],
  [
    "a date in the reader's own time zone",
    { "src/domain/a.ts": "export const a = () => new Date(2017, 0, 28);" },
    "new Date(year, …) in a pure layer",
  ],
  [
    "the day in the reader's own time zone",
    { "src/domain/a.ts": "export const a = (b: Date) => b.getDay();" },
    ".getDay in a pure layer",
  ],
  [
    "chance in engine",
    { "src/engine/a.ts": "export const a = () => Math.random();" },
    "Math.random in a pure layer",
  ],
  [
    "the page in engine",
    { "src/engine/a.ts": "export const a = () => document.title;" },
    "document in a pure layer",
  ],
  [
    "fetch in domain",
    { "src/domain/a.ts": 'export const a = () => fetch("/x");' },
    "fetch in a pure layer",
  ],
  [
    "the window handed on in domain",
    { "src/domain/a.ts": "export const a = { window };" },
    "window in a pure layer",
  ],
  [
    "the console in engine",
    { "src/engine/a.ts": 'export const a = () => console.log("x");' },
    "console in a pure layer",
  ],
  [
    "the environment in domain",
    { "src/domain/a.ts": "export const a = import.meta.env.MODE;" },
    "import.meta in a pure layer",
  ],
  ["a file of 301 lines", { "src/ui/a.ts": lines(301) }, "301 lines"],
  [
    "a file below the folder of a topic's part",
    { "src/ui/a/b/c/d.ts": "export const a = 1;" },
    "deeper than layer/topic/part/file",
  ],
  ["a name in camel case", { "src/ui/bigButton.tsx": "export const a = 1;" }, "not kebab-case"],
  [
    "a folder called utils",
    { "src/ui/utils/a.ts": "export const a = 1;" },
    "says nothing of the subject",
  ],
  [
    "a file called helpers",
    { "src/data/helpers.ts": "export const a = 1;" },
    "says nothing of the subject",
  ],
  [
    "a layer that there is not",
    { "src/services/a.ts": "export const a = 1;", "README.md": `${README}\n services/ x` },
    'no layer "services"',
  ],
  ["a file outside of every layer", { "src/a.ts": "export const a = 1;" }, "stands in no layer"],
  ["a way up by ../", { "src/ui/a/b.ts": 'import { c } from "../c.ts";\nc();' }, "by ../"],
  ["a way up in a test", { "tests/ui/b.test.ts": 'import { c } from "../c.ts";\nc();' }, "by ../"],
  [
    "an import without its ending",
    { "src/ui/a.ts": 'import { c } from "./c";\nc();' },
    "without its ending",
  ],
  ["an index file", { "src/ui/index.ts": "export const a = 1;" }, "a barrel (index)"],
  [
    "a file that only hands on",
    { "src/ui/all.ts": 'export { a } from "./a.ts";' },
    "a barrel (only hands on)",
  ],
  ["a default export", { "src/ui/a.tsx": "export default function a() {}" }, "a default export"],
  [
    "a default export by another name",
    { "src/ui/a.tsx": "const a = 1;\nexport { a as default };" },
    "a default export",
  ],
  [
    "two files that enter each other",
    {
      "src/ui/a.ts": 'import { b } from "./b.ts";\nexport const a = () => b;',
      "src/ui/b.ts": 'import { a } from "#ui/a.ts";\nexport const b = () => a;',
    },
    "a cycle (src/ui/a.ts → src/ui/b.ts → src/ui/a.ts)",
  ],
  [
    "a README that leaves a layer out",
    { "src/engine/a.ts": "export const a = 1;", "README.md": "domain/" },
    "does not name the layer engine/",
  ],
  [
    "two folders of a layer that import each other, by files that do not",
    {
      "src/ui/a/b.ts": 'import { d } from "#ui/c/d.ts";\nexport const b = d;',
      "src/ui/c/d.ts": "export const d = 1;",
      "src/ui/c/e.ts": 'import { f } from "#ui/a/f.ts";\nexport const e = f;',
      "src/ui/a/f.ts": "export const f = 1;",
    },
    "src/ui/a: a cycle (src/ui/a → src/ui/c → src/ui/a)",
  ],
  [
    "a style sheet that is no CSS Module",
    { "src/pages/a/b.css": "p { margin: 0 }" },
    "src/pages/a/b.css: is no CSS Module",
  ],
  [
    "a CSS Module of another folder",
    {
      "src/ui/a/b.module.css": "p { margin: 0 }",
      "src/ui/c/d.tsx": 'import styles from "#ui/a/b.module.css";\nexport const d = () => styles;',
    },
    "imports #ui/a/b.module.css of another folder",
  ],
  [
    "a list by words is an object",
    { "src/domain/a.ts": 'export const TITLES: Readonly<Record<string, string>> = { a: "A" };' },
    "src/domain/a.ts: TITLES is an object by any word, not a Map",
  ],
  [
    "a list by words is an object whose type takes more than a line",
    {
      "src/domain/a.ts":
        'export const TITLES: Readonly<\n  Record<\n    string,\n    string\n  >\n> = { a: "A" };',
    },
    "src/domain/a.ts: TITLES is an object by any word, not a Map",
  ],
  [
    "a class that the CSS Module does not have",
    {
      "src/ui/a.module.css": ".first { margin: 0 }",
      "src/ui/a.tsx":
        'import styles from "./a.module.css";\nexport const a = [styles.first, styles.second];',
    },
    "src/ui/a.tsx: ./a.module.css has no second",
  ],
  [
    "a class that nothing uses",
    {
      "src/ui/a.module.css": ".first { margin: 0 }\n.second { margin: 0 }",
      "src/ui/a.tsx": 'import styles from "./a.module.css";\nexport const a = styles.first;',
    },
    "src/ui/a.module.css: nothing uses second",
  ],
  [
    "a class with a hyphen",
    {
      "src/ui/a.module.css": ".first-line { margin: 0 }",
      "src/ui/a.tsx":
        'import styles from "./a.module.css";\nexport const a = styles["first-line"];',
    },
    "src/ui/a.module.css: first-line is not in camel case",
  ],
];
