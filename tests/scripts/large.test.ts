import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { readColumnsFile } from "#data/native/read-columns-file.ts";
import { makeLarge } from "#scripts/large.mjs";

it("A large synthetic collection holds as many rows as it was asked for, in files that the application reads", async () => {
  const folder = mkdtempSync(join(tmpdir(), "large-"));
  try {
    const sizes = await makeLarge(folder, 5000, { brotli: false });
    const index = JSON.parse(readFileSync(join(folder, "index.json"), "utf8"));
    const [collection] = index.collections;
    expect(collection).toMatchObject({ id: "synthetic-5000", origin: "synthetic" });
    const rows = collection.files.map(({ path }: { path: string }) =>
      readColumnsFile(
        new Uint8Array(gunzipSync(readFileSync(join(folder, path)))),
        path,
        collection.outcomes,
      )
        .map(({ from, to }) => to - from)
        .reduce((sum, length) => sum + length, 0),
    );
    const sum = rows.reduce((total: number, count: number) => total + count, 0);
    expect(sum).toBe(sizes.lines);
    expect(sum).toBeGreaterThanOrEqual(5000);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
