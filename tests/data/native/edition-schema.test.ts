import { readFile, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { editionSchema } from "#data/native/edition-schema.ts";
import { indexSchema } from "#data/native/index-schema.ts";
import { notesSchema } from "#data/native/notes-schema.ts";

const SCHEMAS = { index: indexSchema, edition: editionSchema, notes: notesSchema };
const WRITING = process.env["WRITE_SCHEMAS"] === "1";

for (const [name, schema] of Object.entries(SCHEMAS)) {
  test(`The published JSON Schema of ${name} is the one by which the page checks`, async () => {
    const file = new URL(`../../../public/reports/schemas/${name}.json`, import.meta.url);
    const made = `${JSON.stringify(z.toJSONSchema(schema, { io: "input" }), null, 2)}\n`;
    if (WRITING) await writeFile(file, made);
    // Out of date? Write them anew: WRITE_SCHEMAS=1 npx vitest run tests/data/schemas.test.ts
    expect(await readFile(file, "utf8")).toBe(made);
  });
}
