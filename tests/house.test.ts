import { describe, expect, it } from "vitest";
import { ROOT } from "#scripts/prepare.mjs";
import { PLANTED, README } from "./house/planted.ts";
import { tree } from "./house/tree.ts";
import { violations } from "./house/walls.ts";

describe("the walls of the house", () => {
  it.each(PLANTED)("are broken by %s", (_, files, words) => {
    const found = violations(new Map(Object.entries({ "README.md": README, ...files })));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
  });

  it("let everything through that keeps to them", () => {
    const kept = {
      "README.md": README,
      "src/domain/week.ts":
        "const window = 7;\nexport const a = (at: string) => ({ document: new Date(at), days: window });",
      "src/engine/count.ts":
        'import { a } from "#domain/calendar/week.ts";\nexport interface Process { readonly process: string; fetch(): void }\nexport const c = (x: Process) => [a(""), x.process]; // Date.now(), "document"',
      "src/app/main.tsx":
        'import "./main.css";\nif (import.meta.env.DEV) {\n  const { b } = await import("#mocks/b.ts");\n  b();\n}\nexport {};',
      "mocks/b.ts": 'import { http } from "msw";\nexport const b = () => [http, Date.now()];',
    };
    expect(violations(new Map(Object.entries(kept)))).toEqual([]);
  });

  it("stand in this very tree", () => {
    expect(violations(tree(ROOT))).toEqual([]);
  });
});
