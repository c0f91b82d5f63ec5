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

it("Two readings of one file are told apart by how they were read, and by their hashes from another file of that name", () => {
  const file = (sha256: string, reading?: string, how?: string) => ({
    id: `sha256-${sha256}${reading === undefined ? "" : `.${reading}`}`,
    title: "list.csv",
    imported: {
      name: "list.csv",
      bytes: 1,
      sha256,
      at: "2026-11-25T00:40:00Z",
      ...(reading === undefined ? {} : { reading }),
      ...(how === undefined ? {} : { how }),
    },
  });
  const [a, b] = ["ab".repeat(32), "cd".repeat(32)];
  const [plain, counted] = [file(a), file(a, "1".repeat(16), "counted by the column “n”")];
  expect([...nameCollections([plain, counted]).values()]).toEqual([
    "list.csv (as it stands)",
    "list.csv (counted by the column “n”)",
  ]);
  const other = file(b, "1".repeat(16), "counted by the column “n”");
  expect([...nameCollections([plain, counted, other]).values()]).toEqual([
    "list.csv (SHA-256 abababababab…, as it stands)",
    "list.csv (SHA-256 abababababab…, counted by the column “n”)",
    "list.csv (SHA-256 cdcdcdcdcdcd…)",
  ]);
  const twice = [counted, file(a, "2".repeat(16), "counted by the column “n”")];
  expect([...nameCollections(twice).values()]).toEqual([
    "list.csv (counted by the column “n”, reading 1111111111111111)",
    "list.csv (counted by the column “n”, reading 2222222222222222)",
  ]);
});
