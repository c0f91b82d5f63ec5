import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROW_FIELDS } from "#pages/about/file-fields.ts";
import { ROOT } from "#scripts/prepare.mjs";

test("The page of methods documents every field of a row in a published file", () => {
  const file = join(ROOT, "public/reports/ddor-2017/2017-01-28.r1.t1.json");
  const { rows } = JSON.parse(readFileSync(file, "utf8")) as { rows: Record<string, unknown>[] };
  const documented = ROW_FIELDS.map(([names]) => names).join(", ");
  for (const name of new Set(rows.flatMap((row) => Object.keys(row))))
    expect(documented).toMatch(new RegExp(`\\b${name}\\b`, "u"));
});
