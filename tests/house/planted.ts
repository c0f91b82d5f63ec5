/** A README that draws every room. */
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
  .map((room) => `  ${room}/  words`)
  .join("\n");
const lines = (count: number): string => "export const a = 1;\n" + "// more\n".repeat(count - 1);

/** What is wrong as a sentence, the files planted, and the words of the one violation that has to be found. */
export const PLANTED: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  [
    "domain enters engine",
    { "src/domain/a.ts": 'import { b } from "#engine/b.ts";\nb();' },
    "domain may not enter engine",
  ],
  [
    "engine enters data, even for a type",
    { "src/engine/a.ts": 'import type { B } from "#data/b.ts";\nexport const c: B = 1;' },
    "engine may not enter data",
  ],
  [
    "data enters engine",
    { "src/data/a.ts": 'import { b } from "#engine/b.ts";\nb();' },
    "data may not enter engine",
  ],
  [
    "a page enters data",
    { "src/pages/a.tsx": 'import { b } from "#data/b.ts";\nb();' },
    "pages may not enter data",
  ],
  [
    "a view enters data by import()",
    { "src/pages/a.tsx": 'export const a = () => import("#data/b.ts");' },
    "pages may not enter data",
  ],
  [
    "ui enters state by an import type",
    { "src/ui/a.tsx": 'export const a = (b: import("#state/b.ts").B) => b;' },
    "ui may not enter state",
  ],
  [
    "charts enter state",
    { "src/charts/a.tsx": 'import { b } from "#state/b.ts";\nb();' },
    "charts may not enter state",
  ],
  [
    "app enters charts",
    { "src/app/a.tsx": 'import { b } from "#charts/b.tsx";\nb();' },
    "app may not enter charts",
  ],
  [
    "the pretend server enters data",
    { "mocks/a.ts": 'import { b } from "#data/b.ts";\nb();' },
    "mocks may not enter data",
  ],
  [
    "production enters tests",
    { "src/state/a.ts": 'import { b } from "#tests/b.ts";\nb();' },
    "state may not enter tests",
  ],
  [
    "state enters the pretend server",
    { "src/state/a.ts": 'if (import.meta.env.DEV) await import("#mocks/b.ts");\nexport {};' },
    "state may not enter mocks",
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
    "recharts is no guest of pages",
  ],
  [
    "zod in state",
    { "src/state/a.ts": 'import { z } from "zod/mini";\nz();' },
    "zod is no guest of state",
  ],
  [
    "react-query in a view",
    { "src/pages/a.tsx": 'import { useQuery } from "@tanstack/react-query";\nuseQuery();' },
    "@tanstack/react-query is no guest of pages",
  ],
  [
    "msw in app",
    { "src/app/a.ts": 'import { http } from "msw";\nhttp();' },
    "msw is no guest of app",
  ],
  [
    "a package that nobody invited",
    { "src/ui/a.tsx": 'import x from "left-pad";\nx();' },
    "left-pad has no room",
  ],
  [
    "Node's own modules in a room of the browser",
    { "src/data/a.ts": 'import { readFile } from "node:fs";\nreadFile();' },
    "node:fs has no room",
  ],
  [
    "a package in domain",
    { "src/domain/a.ts": 'import { z } from "zod";\nz();' },
    "package zod in a pure room",
  ],
  [
    "the clock in domain",
    { "src/domain/a.ts": "export const a = () => Date.now();" },
    "Date.now in a pure room",
  ],
  [
    "today in engine",
    { "src/engine/a.ts": "export const a = () => new Date();" },
    "new Date() in a pure room",
  ],
  [
    "a date in the reader's own time zone",
    { "src/domain/a.ts": "export const a = () => new Date(2017, 0, 28);" },
    "new Date(year, …) in a pure room",
  ],
  [
    "the day in the reader's own time zone",
    { "src/domain/a.ts": "export const a = (b: Date) => b.getDay();" },
    ".getDay in a pure room",
  ],
  [
    "chance in engine",
    { "src/engine/a.ts": "export const a = () => Math.random();" },
    "Math.random in a pure room",
  ],
  [
    "the page in engine",
    { "src/engine/a.ts": "export const a = () => document.title;" },
    "document in a pure room",
  ],
  [
    "fetch in domain",
    { "src/domain/a.ts": 'export const a = () => fetch("/x");' },
    "fetch in a pure room",
  ],
  [
    "the window handed on in domain",
    { "src/domain/a.ts": "export const a = { window };" },
    "window in a pure room",
  ],
  [
    "the console in engine",
    { "src/engine/a.ts": 'export const a = () => console.log("x");' },
    "console in a pure room",
  ],
  [
    "the environment in domain",
    { "src/domain/a.ts": "export const a = import.meta.env.MODE;" },
    "import.meta in a pure room",
  ],
  ["a file of 301 lines", { "src/ui/a.ts": lines(301) }, "301 lines"],
  [
    "a file below the folder of a topic's part",
    { "src/ui/a/b/c/d.ts": "export const a = 1;" },
    "deeper than room/topic/part/file",
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
    "a room that the house does not have",
    { "src/services/a.ts": "export const a = 1;", "README.md": `${README}\n services/ x` },
    'no room "services"',
  ],
  ["a file outside of every room", { "src/a.ts": "export const a = 1;" }, "stands in no room"],
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
    "a circle (src/ui/a.ts → src/ui/b.ts → src/ui/a.ts)",
  ],
  [
    "a README that leaves a room out",
    { "src/engine/a.ts": "export const a = 1;", "README.md": "domain/" },
    "does not draw the room engine/",
  ],
];
