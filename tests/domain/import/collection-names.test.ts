import { expect, it } from "vitest";
import { nameCollections } from "#domain/import/collection-names.ts";

it("Two files of one name are told apart by their hashes, and other collections keep their titles", () => {
  const file = (sha256: string) => ({
    id: `sha256-${sha256}`,
    title: "detainers.csv",
    imported: { name: "detainers.csv", bytes: 1, sha256, at: "2026-11-25T00:40:00Z" },
  });
  const [a, b] = [file("ab".repeat(32)), file("cd".repeat(32))];
  const names = nameCollections([{ id: "ddor-2017", title: "Weekly reports, 2017" }, a, b]);
  expect([...names.values()]).toEqual([
    "Weekly reports, 2017",
    "detainers.csv (SHA-256 abababababab…)",
    "detainers.csv (SHA-256 cdcdcdcdcdcd…)",
  ]);
});
