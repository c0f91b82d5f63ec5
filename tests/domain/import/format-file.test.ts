import { expect, it } from "vitest";
import { formatFile, formatFileBriefly } from "#domain/import/format-file.ts";

const file = (name: string, sha256: string) => ({
  name,
  bytes: 2048,
  sha256,
  at: "2026-11-25T00:40:00Z",
});

it("Combined files are named one after the other, with what of them overlaps", () => {
  const parts = [file("a.csv", "ab".repeat(32)), file("b.csv", "cd".repeat(32))];
  const combined = {
    ...file("a.csv and b.csv", parts.map(({ sha256 }) => sha256).join(",")),
    how: "no agency has rows in two files in one week",
    parts,
  };
  const opened = "opened November 25, 2026, 00:40 UTC";
  expect(formatFile(combined)).toBe(
    `${formatFile(file("a.csv", "ab".repeat(32)))}; ${formatFile(file("b.csv", "cd".repeat(32)))}; no agency has rows in two files in one week`,
  );
  expect(formatFileBriefly(combined)).toMatch(
    new RegExp(
      `^a\\.csv, .*, SHA-256 abababababab…, ${opened}; b\\.csv, .*, SHA-256 cdcdcdcdcdcd…, ${opened}; no`,
      "u",
    ),
  );
});
